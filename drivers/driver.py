# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One row of the catalogue: what is known of a device, and where the code for it is.

The code is loaded when somebody asks for it: a front that talks to four devices pays for four.
"""

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import Protocol, cast

from drivers.clock import Clock
from drivers.cuff import CuffSession
from drivers.hid_cable import HidReports
from drivers.meter import MeterSession
from drivers.ports import PortWatch
from drivers.reader import ReaderSession
from drivers.reading import Quantity
from drivers.simulation import Simulate
from drivers.transport import LineSettings


class Interface(StrEnum):
    """How the device is connected."""

    SERIAL = "serial"
    HID = "hid"  # USB, a report at a time
    PCSC = "pcsc"  # a card reader, an answer at a time
    USB = "usb"  # bulk transfers of its own: captures alone are understood


class Rating(StrEnum):
    """How far the weakest fact that the driver stands on can be trusted."""

    CAPTURE = "capture"  # bytes of a real device, or the tests of others, with the value known
    DOCUMENT = "document"  # the maker's or a standard's text
    CODE = "code"  # working drivers of others, no bytes seen: experimental


class Role(StrEnum):
    """What a device is to a visit. What acts on a person is another thing than what only looks."""

    CUFF = "cuff"  # `open_cuff`
    METER = "meter"  # `open_meter`
    READER = "reader"  # `open_reader`: papers
    BADGE = "badge"  # `open_reader`: badges of the staff; at PC/SC `drivers.egk.session` reads them
    DECODED = "decoded"  # captures are understood and replayed; no visit talks to it yet


class Lack(StrEnum):
    """What a session of the device would need, and nobody has; its captures are understood."""

    NODE = "node"  # Linux makes no hidraw node of it
    VALUES = "values"  # how part of its values looks was never seen
    LAYOUT = "layout"  # where in its memory the newest record lies is told nowhere
    CABLE = "cable"  # its kind of USB or radio has no transport here


@dataclass(frozen=True, slots=True)
class UsbId:
    """An id of the device, or of the adapter in its cable.

    A shared one is in many other things and proves nothing.
    """

    vendor: int
    product: int
    shared: bool


class Decode(Protocol):
    """What a device said, as objects (`drivers.outcomes`); never raises.

    On a line the pieces are one stream, however they were cut; else each is a report or an answer.
    """

    def __call__(self, *pieces: bytes) -> list[dict[str, object]]: ...


class OpenCuff(Protocol):
    """Makes the session of a blood-pressure device; it does nothing before its `run`."""

    def __call__(self, ports: PortWatch, settings: LineSettings, clock: Clock) -> CuffSession: ...


class OpenMeter(Protocol):
    """Makes the session of a device that only looks; it does nothing before its `run`."""

    def __call__(self, ports: PortWatch, settings: LineSettings, clock: Clock) -> MeterSession: ...


class OpenReader(Protocol):
    """Makes the session of a reader; it does nothing before its `run`."""

    def __call__(self, ports: PortWatch, settings: LineSettings) -> ReaderSession: ...


@dataclass(frozen=True, slots=True)
class Driver:
    """One row. The package of `contec-cms50` is `drivers.contec_cms50`, its parts are in `parts`.

    `line` is None where it isn't serial; `alternatives` are the settings to probe when `line` says
    nothing. `check` names what protects each frame, "" where nothing does. `no_place`: session and
    simulator are there, and no visit asks for what it measures yet.
    """

    key: str
    maker: str
    models: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    interface: Interface
    role: Role
    rating: Rating
    line: LineSettings | None = None
    alternatives: tuple[LineSettings, ...] = ()
    check: str = ""
    usb: tuple[UsbId, ...] = ()
    no_place: bool = False
    lack: Lack | None = None
    """Where the role is DECODED."""

    @property
    def page(self) -> str:
        """The file in docs/devices."""
        return f"{self.key}.md"

    @property
    def package(self) -> str:
        """Where its code is."""
        return f"drivers.{self.key.replace('-', '_')}"

    @property
    def experimental(self) -> bool:
        """Off until the site profile says `experimental = true` for the place."""
        return self.rating is Rating.CODE

    @property
    def decode(self) -> Decode:
        """What a capture says."""
        return cast("Decode", self._part("decode"))

    @property
    def simulate(self) -> Simulate | None:
        """The device itself, at a pseudo-terminal; None where a capture must be replayed."""
        return cast("Simulate | None", self._part("simulate"))

    @property
    def reports(self) -> HidReports | None:
        """Where the interface is HID."""
        return (
            cast("HidReports", self._part("REPORTS")) if self.interface is Interface.HID else None
        )

    @property
    def open_cuff(self) -> OpenCuff | None:
        """Where the role is CUFF."""
        return cast("OpenCuff", self._part("open_cuff")) if self.role is Role.CUFF else None

    @property
    def open_meter(self) -> OpenMeter | None:
        """Where the role is METER."""
        return cast("OpenMeter", self._part("open_meter")) if self.role is Role.METER else None

    @property
    def open_reader(self) -> OpenReader | None:
        """Where the role is READER or BADGE, on a line."""
        reads = self.role in (Role.READER, Role.BADGE) and self.interface is not Interface.PCSC
        return cast("OpenReader", self._part("open_reader")) if reads else None

    def _part(self, name: str) -> object:
        return getattr(import_module(f"{self.package}.parts"), name, None)

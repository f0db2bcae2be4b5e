# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every device that the kiosk can talk to, as one explicit table. Opens nothing by itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from drivers.aandd_tm2657 import decoding as tm2657_decoding
from drivers.aandd_tm2657.session import Tm2657Session
from drivers.aandd_tm2657.simulator import simulate as simulate_tm2657
from drivers.clock import Clock
from drivers.contec_cms50 import decoding as cms50_decoding
from drivers.contec_cms50.conversation import Cms50Conversation
from drivers.contec_cms50.simulator import simulate as simulate_cms50
from drivers.cuff import CuffSession
from drivers.meter import MeterSession
from drivers.meter_session import LineMeterSession
from drivers.mt_sics import decoding as mt_sics_decoding
from drivers.mt_sics.conversation import MtSicsConversation
from drivers.mt_sics.simulator import simulate as simulate_mt_sics
from drivers.ports import PortWatch
from drivers.reading import Quantity
from drivers.simulation import Simulate
from drivers.taidoc_thermometer import decoding as taidoc_decoding
from drivers.taidoc_thermometer.conversation import TaiDocConversation
from drivers.taidoc_thermometer.simulator import simulate as simulate_taidoc
from drivers.transport import LineSettings, SerialLine


class Interface(StrEnum):
    """How the device is connected."""

    SERIAL = "serial"


class Rating(StrEnum):
    """How far the weakest fact that the driver stands on can be trusted."""

    CAPTURE = "capture"  # bytes of a real device, or the tests of others, with the value known
    DOCUMENT = "document"  # the maker's or a standard's text
    CODE = "code"  # working drivers of others, no bytes seen: experimental


@dataclass(frozen=True, slots=True)
class UsbId:
    """An id of the USB adapter; a shared one is in many other things and proves nothing."""

    vendor: int
    product: int
    shared: bool


class OpenCuff(Protocol):
    """Makes the session of a blood-pressure device; it does nothing before its `run`."""

    def __call__(self, ports: PortWatch, settings: LineSettings, clock: Clock) -> CuffSession: ...


class OpenMeter(Protocol):
    """Makes the session of a device that only looks; it does nothing before its `run`."""

    def __call__(self, ports: PortWatch, settings: LineSettings, clock: Clock) -> MeterSession: ...


@dataclass(frozen=True, slots=True)
class Driver:
    """One row. `page` is the file in docs/devices, `decode` takes a capture's bytes.

    Exactly one of `open_cuff` and `open_meter` is there: what acts on a person is another thing
    than what only looks.
    """

    key: str
    maker: str
    models: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    interface: Interface
    line: LineSettings
    alternatives: tuple[LineSettings, ...]
    usb: tuple[UsbId, ...]
    rating: Rating
    simulate: Simulate
    decode: Callable[[bytes], list[dict[str, object]]]
    page: str
    open_cuff: OpenCuff | None = None
    open_meter: OpenMeter | None = None

    @property
    def experimental(self) -> bool:
        """Off until the site profile says `experimental = true` for the place."""
        return self.rating is Rating.CODE


def _open_tm2657(ports: PortWatch, settings: LineSettings, clock: Clock) -> CuffSession:
    return Tm2657Session(ports, SerialLine, settings, clock)


_TM2657 = Driver(
    key="aandd-tm2657",
    maker="A&D",
    models=("TM-2655P", "TM-2657P"),
    quantities=(
        Quantity.SYSTOLIC,
        Quantity.MEAN_ARTERIAL,
        Quantity.DIASTOLIC,
        Quantity.PULSE,
    ),
    interface=Interface.SERIAL,
    line=LineSettings(2400),
    alternatives=(LineSettings(9600), LineSettings(2400, 7, "E"), LineSettings(9600, 7, "E")),
    # It has an RS-232 socket; the adapter is whatever the room bought.
    usb=(),
    rating=Rating.CODE,
    simulate=simulate_tm2657,
    decode=tm2657_decoding.decode,
    page="aandd-tm2657.md",
    open_cuff=_open_tm2657,
)


def _open_cms50(ports: PortWatch, settings: LineSettings, clock: Clock) -> MeterSession:
    return LineMeterSession(ports, SerialLine, settings, clock, Cms50Conversation)


_CMS50 = Driver(
    key="contec-cms50",
    maker="Contec",
    models=("CMS50D+", "CMS50E", "CMS50F"),
    quantities=(Quantity.SPO2, Quantity.PULSE, Quantity.PERFUSION_INDEX),
    interface=Interface.SERIAL,
    line=LineSettings(115200),
    # Older firmware of the same name speaks another protocol, which is recognised and refused.
    alternatives=(),
    usb=(UsbId(0x10C4, 0xEA60, shared=True),),
    rating=Rating.DOCUMENT,
    simulate=simulate_cms50,
    decode=cms50_decoding.decode,
    page="contec-cms50.md",
    open_meter=_open_cms50,
)


def _open_mt_sics(ports: PortWatch, settings: LineSettings, clock: Clock) -> MeterSession:
    return LineMeterSession(ports, SerialLine, settings, clock, MtSicsConversation)


_MT_SICS = Driver(
    key="mt-sics",
    maker="Mettler Toledo",
    models=("ICS469",),
    quantities=(Quantity.WEIGHT,),
    interface=Interface.SERIAL,
    line=LineSettings(9600),
    alternatives=(LineSettings(2400), LineSettings(19200), LineSettings(9600, 7, "E")),
    # It has an RS-232 socket; the adapter is whatever the room bought.
    usb=(),
    rating=Rating.CAPTURE,
    simulate=simulate_mt_sics,
    decode=mt_sics_decoding.decode,
    page="mt-sics.md",
    open_meter=_open_mt_sics,
)


def _open_taidoc(ports: PortWatch, settings: LineSettings, clock: Clock) -> MeterSession:
    return LineMeterSession(ports, SerialLine, settings, clock, TaiDocConversation)


_TAIDOC = Driver(
    key="taidoc-thermometer",
    maker="TaiDoc",
    models=("TD-1035", "TD-1241", "TD-1261"),
    quantities=(Quantity.TEMPERATURE,),
    interface=Interface.SERIAL,
    line=LineSettings(19200),
    alternatives=(),
    # The adapter is whatever the room bought; the maker's own HID cable is no serial port.
    usb=(),
    rating=Rating.CODE,
    simulate=simulate_taidoc,
    decode=taidoc_decoding.decode,
    page="taidoc-thermometer.md",
    open_meter=_open_taidoc,
)

DRIVERS: Mapping[str, Driver] = MappingProxyType(
    {driver.key: driver for driver in (_TM2657, _CMS50, _MT_SICS, _TAIDOC)}
)


class UnknownDriverError(LookupError):
    """The site profile or a command names a driver that isn't in the table."""

    def __init__(self, got: str) -> None:
        super().__init__(f"{got!r}: expected one of {', '.join(DRIVERS)}")
        self.got = got
        self.allowed = tuple(DRIVERS)


class ExperimentalDriverError(PermissionError):
    """The driver stands on facts rated `code` and the site profile didn't allow that."""

    def __init__(self, key: str) -> None:
        super().__init__(f"{key!r} is experimental: the site profile must allow it")
        self.key = key


def find_driver(key: str) -> Driver:
    """The row of that key; UnknownDriverError otherwise."""
    try:
        return DRIVERS[key]
    except KeyError:
        raise UnknownDriverError(key) from None


def driver_for_place(key: str, *, experimental: bool) -> Driver:
    """The row, if a place whose profile says `experimental` so may use it.

    UnknownDriverError, ExperimentalDriverError.
    """
    driver = find_driver(key)
    if driver.experimental and not experimental:
        raise ExperimentalDriverError(key)
    return driver

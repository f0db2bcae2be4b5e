# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""For commands that work at a device's port: which one is meant, and how the room lends it."""

import argparse
import asyncio
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from drivers.catalogue import DRIVERS, UnknownDriverError, find_driver
from drivers.driver import Driver, Interface
from drivers.fault import DeviceFault
from drivers.hid_cable import HidReports, UsbNumbers
from drivers.hid_node import is_hid, numbers_of
from drivers.line_settings import LineSettings
from drivers.ports import PortSpecError, Several, look_at
from drivers.transport import LineError
from kiosk.binding import Bindings
from kiosk.ctl_output import CommandError, Exit
from kiosk.ctl_station import said_in_german
from kiosk.fitting import settings_of
from kiosk.station.client import StationGone
from kiosk.station.control_client import ask, held
from kiosk.station.messages import Documents, DocumentsRequest, Done, MaintenanceRequest
from sync.formats import site_profile
from sync.formats.site_profile import DevicePlace, SiteProfile

FAULT = {
    DeviceFault.BUSY_PORT: "Ein anderes Programm benutzt ihn. Beenden Sie es.",
    DeviceFault.NO_PERMISSION: "Keine Berechtigung. Rufen Sie den Befehl als root auf.",
    DeviceFault.UNPLUGGED: "Dort ist kein Gerät, das antwortet. Prüfen Sie das Kabel.",
    DeviceFault.WRONG_DEVICE: "Dort ist ein anderes Gerät als erwartet.",
}


@dataclass(frozen=True, slots=True)
class Target:
    """A port, and what the profile says of it where it is a place's. `borrowed`: the places that no
    visit may use meanwhile. The driver of a USB device (HID) is known by its numbers, too."""

    path: str
    place: str | None = None
    driver: Driver | None = None
    settings: LineSettings | None = None
    borrowed: tuple[str, ...] = ()

    @property
    def reports(self) -> HidReports | None:
        """None: it is a serial line."""
        return None if self.driver is None else self.driver.reports


def profile_if_any(runtime: Path) -> SiteProfile | None:
    """The running station's; None without a station, or while it has none."""
    try:
        text = ask(runtime, DocumentsRequest(), Documents).profile
    except StationGone:
        return None
    return None if text is None else site_profile.parse(text, "site.toml")


def target_of(options: argparse.Namespace) -> Target:
    """What `PLATZ|ANSCHLUSS` means; a port that belongs to a place is that place.

    A port that may be some place's that is found by asking borrows all of those.
    """
    profile = profile_if_any(options.runtime)
    if "/" not in options.port:
        return _of_place(options, profile)
    path = str(Path(options.port).resolve())
    driver = hid_driver(path)
    if profile is None:
        return Target(path, driver=driver)
    for place, device in profile.devices.items():
        if path in _ports(options.ports, device, profile):
            return _target(path, place, device)
    if driver is not None:  # a place that is found by asking has a serial line
        return Target(path, driver=driver)
    asked = tuple(place for place, device in profile.devices.items() if device.probe)
    return Target(path, borrowed=asked)


def hid_driver(path: str) -> Driver | None:
    """Whose USB numbers the device there has; None if it is on a serial line.

    Whatever else is on USB (a keyboard, a reader) isn't ours to listen to: CommandError.
    """
    if not is_hid(path):
        return None
    try:
        numbers = numbers_of(path)
    except LineError as error:
        raise line_trouble(path, error) from error
    found = driver_of(numbers)
    if found is None:
        raise CommandError(
            Exit.NO,
            "{} ist kein Gerät, das der Kiosk kennt (USB {:04X}:{:04X}).".format(path, *numbers),
        )
    return found


def driver_of(numbers: UsbNumbers) -> Driver | None:
    """No two models of the catalogue have the same numbers as USB devices of their own."""
    all_reports = ((driver, driver.reports) for driver in DRIVERS.values())
    return next(
        (driver for driver, reports in all_reports if reports and numbers in reports.ids), None
    )


def _of_place(options: argparse.Namespace, profile: SiteProfile | None) -> Target:
    devices = {} if profile is None else profile.devices
    device = devices.get(options.port)
    if profile is None or device is None:
        known = ", ".join(devices) or "keine, solange keine Station mit einem Raumprofil läuft"
        raise CommandError(
            Exit.BAD_INPUT,
            f"Den Platz „{options.port}“ gibt es nicht. Plätze: {known}. "
            "Einen Anschluss schreiben Sie mit Ordner, zum Beispiel /dev/ttyUSB0.",
        )
    if is_card_reader(device):
        raise CommandError(
            Exit.BAD_INPUT,
            f"Am Platz „{options.port}“ ist ein Kartenleser: er hat keine Leitung. "
            "Die Nummer eines Ausweises zeigt der Befehl badge.",
        )
    if device.probe:
        raise CommandError(
            Exit.BAD_INPUT,
            f"Was am Platz „{options.port}“ ist, wird erfragt. Nennen Sie den Anschluss selbst.",
        )
    paths = _ports(options.ports, device, profile)
    if not paths:
        raise CommandError(Exit.NO, f"Am Platz „{options.port}“ ist nichts angesteckt.")
    if len(paths) > 1:
        raise CommandError(
            Exit.NO, f"Mehrere Geräte passen ({', '.join(paths)}). Nennen Sie den Anschluss selbst."
        )
    return _target(paths[0], options.port, device)


def is_card_reader(device: DevicePlace) -> bool:
    """It is found by pcscd, and is no port."""
    driver = DRIVERS.get(device.driver)
    return driver is not None and driver.interface is Interface.PCSC


def _target(path: str, place: str, device: DevicePlace) -> Target:
    try:
        driver = find_driver(device.driver)
    except UnknownDriverError:
        return Target(path, place, borrowed=(place,))
    return Target(path, place, driver, settings_of(device, driver), (place,))


def _ports(ports: str, device: DevicePlace, profile: SiteProfile) -> tuple[str, ...]:
    """Every port that is bound to the place without asking."""
    if device.probe:
        return ()
    try:
        found = asyncio.run(look_at(Bindings(ports, profile).named(device)))
    except PortSpecError as error:
        raise CommandError(
            Exit.BAD_INPUT, f"--ports: „{error.got}“ geht nicht. Erlaubt: udev, links:ORDNER."
        ) from error
    if isinstance(found, Several):
        return found.paths
    return () if found is None else (found,)


@contextmanager
def lent(runtime: Path, target: Target, seconds: int) -> Iterator[None]:
    """The place is the tool's for so long, and no visit's; a port that is no place is anyway."""
    with ExitStack() as borrowed, said_in_german(runtime):
        for place in target.borrowed:
            borrowed.enter_context(held(runtime, MaintenanceRequest(place, seconds), Done))
        yield


def line_trouble(path: str, error: LineError) -> CommandError:
    """What a technician should read when the port can't be had."""
    return CommandError(
        Exit.NO, f"{path} lässt sich nicht benutzen ({error.detail}). {FAULT[error.fault]}"
    )

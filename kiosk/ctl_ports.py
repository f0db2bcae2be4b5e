# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""For commands that work at a device's port: which one is meant, and how the room lends it."""

import argparse
import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from drivers.catalogue import UnknownDriverError, find_driver
from drivers.driver import Driver
from drivers.fault import DeviceFault
from drivers.line_settings import LineSettings
from drivers.ports import PortSpecError, port_of
from drivers.transport import LineError
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
    DeviceFault.UNPLUGGED: "Dort ist kein serieller Anschluss. Prüfen Sie das Kabel.",
}


@dataclass(frozen=True, slots=True)
class Target:
    """A port, and what the profile says of it where it is a place's."""

    path: str
    place: str | None = None
    driver: Driver | None = None
    settings: LineSettings | None = None


def profile_if_any(runtime: Path) -> SiteProfile | None:
    """The running station's; None without a station, or while it has none."""
    try:
        text = ask(runtime, DocumentsRequest(), Documents).profile
    except StationGone:
        return None
    return None if text is None else site_profile.parse(text, "site.toml")


def target_of(options: argparse.Namespace) -> Target:
    """What `PLATZ|ANSCHLUSS` means; a port that belongs to a place is that place."""
    profile = profile_if_any(options.runtime)
    devices = {} if profile is None else profile.devices
    if "/" not in options.port:
        return _of_place(options, devices)
    path = str(Path(options.port).resolve())
    for place, device in devices.items():
        if _port(options.ports, device) == path:
            return _target(path, place, device)
    return Target(path)


def _of_place(options: argparse.Namespace, devices: Mapping[str, DevicePlace]) -> Target:
    device = devices.get(options.port)
    if device is None:
        known = ", ".join(devices) or "keine, solange keine Station mit einem Raumprofil läuft"
        raise CommandError(
            Exit.BAD_INPUT,
            f"Den Platz „{options.port}“ gibt es nicht. Plätze: {known}. "
            "Einen Anschluss schreiben Sie mit Ordner, zum Beispiel /dev/ttyUSB0.",
        )
    path = _port(options.ports, device)
    if path is None:
        raise CommandError(Exit.NO, f"Am Platz „{options.port}“ ist nichts angesteckt.")
    return _target(path, options.port, device)


def _target(path: str, place: str, device: DevicePlace) -> Target:
    try:
        driver = find_driver(device.driver)
    except UnknownDriverError:
        return Target(path, place)
    return Target(path, place, driver, settings_of(device, driver))


def _port(ports: str, device: DevicePlace) -> str | None:
    try:
        return asyncio.run(port_of(ports, device.port))
    except PortSpecError as error:
        raise CommandError(
            Exit.BAD_INPUT, f"--ports: „{error.got}“ geht nicht. Erlaubt: udev, links:ORDNER."
        ) from error


@contextmanager
def lent(runtime: Path, target: Target, seconds: int) -> Iterator[None]:
    """The place is the tool's for so long, and no visit's; a port that is no place is anyway."""
    if target.place is None:
        yield
        return
    request = MaintenanceRequest(target.place, seconds)
    with said_in_german(runtime), held(runtime, request, Done):
        yield


def line_trouble(path: str, error: LineError) -> CommandError:
    """What a technician should read when the port can't be had."""
    return CommandError(
        Exit.NO, f"{path} lässt sich nicht benutzen ({error.detail}). {FAULT[error.fault]}"
    )

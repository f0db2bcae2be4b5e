# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl devices`: what is plugged in, which place it is taken for, and why."""

import argparse
import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from drivers.catalogue import DRIVERS, UnknownDriverError, find_driver
from drivers.driver import Driver
from drivers.fault import DeviceFault
from drivers.ports import PortSpecError
from drivers.probing import probe
from drivers.transport import LineError
from drivers.usb_ports import UsbPort, ports_of
from kiosk.binding import Bindings, bound_to
from kiosk.ctl_devices import catalogue, catalogue_line, described
from kiosk.ctl_output import CommandError, Exit, Output
from kiosk.ctl_ports import is_card_reader
from kiosk.ctl_station import ask_station
from kiosk.fitting import settings_of
from kiosk.station.messages import Documents, DocumentsRequest
from sync.formats import site_profile
from sync.formats.site_profile import DevicePlace, SiteProfile

WHY: Final = {
    "port": "Name „{}“",
    "serial": "Seriennummer des Adapters {}",
    "usb": "Steckplatz {}",
    "probe": "durch Fragen",
}


@dataclass(frozen=True, slots=True)
class Found:
    """One place of the room, and every port that fits it."""

    place: str
    device: DevicePlace
    ports: tuple[UsbPort, ...]
    last: str | None
    """When its device last gave a reading, ISO 8601, UTC; None if nobody knows."""

    @property
    def by(self) -> str:
        """The key of the profile that says which port it is."""
        return next(key for key in WHY if getattr(self.device, key))

    @property
    def why(self) -> str:
        return WHY[self.by].format(bound_to(self.device))


def devices(options: argparse.Namespace, output: Output) -> None:
    """Every driver, every port, and every place of the room with the port that is there now."""
    if options.catalogue:
        catalogue(output)
        return
    told = ask_station(options.runtime, DocumentsRequest(), Documents)
    text = told.profile
    profile = None if text is None else site_profile.parse(text, "site.toml")
    try:
        ports = ports_of(options.ports)()
    except PortSpecError as error:
        raise CommandError(
            Exit.BAD_INPUT, f"--ports: „{error.got}“ geht nicht. Erlaubt: udev, links:ORDNER."
        ) from error
    found = (
        []
        if profile is None
        else asyncio.run(_places(options.ports, profile, ports, told.readings))
    )
    lines = [catalogue_line(driver) for driver in DRIVERS.values()]
    lines += [_port_line(port, found) for port in ports] or ["Kein serieller Anschluss am USB."]
    lines += map(_place_line, found)
    if profile is None:
        lines.append("Noch kein Raumprofil: Plätze sind nicht bekannt.")
    data = {
        "drivers": [described(driver) for driver in DRIVERS.values()],
        "ports": [_described_port(port, found) for port in ports],
        "places": [_described_place(one) for one in found],
    }
    output.show(data, lines)


async def _places(
    spec: str, profile: SiteProfile, ports: list[UsbPort], readings: Mapping[str, str]
) -> list[Found]:
    claimed = Bindings(spec, profile).claimed
    free = [port for port in ports if not port.names & claimed]
    found = []
    for place, device in profile.devices.items():
        if is_card_reader(device):
            fits = []
        elif device.probe:
            fits = [port for port in free if await _answers(port, device)]
        else:
            fits = [port for port in ports if bound_to(device) in port.names]
        found.append(Found(place, device, tuple(fits), readings.get(place)))
    return found


async def _answers(port: UsbPort, device: DevicePlace) -> bool:
    """As the screen decides it; what is in use has answered there."""
    driver = _driver(device)
    if driver is None:
        return False
    alone = replace(driver, line=settings_of(device, driver), alternatives=())
    try:
        probed = await probe(port.path, [alone], wait=False)
    except LineError as error:
        return error.fault is DeviceFault.BUSY_PORT
    return [one.driver.key for one in probed.taken] == [driver.key]


def _driver(device: DevicePlace) -> Driver | None:
    try:
        return find_driver(device.driver)
    except UnknownDriverError:
        return None


def _rating(device: DevicePlace) -> str:
    driver = _driver(device)
    return "" if driver is None else driver.rating.value


def _taken_for(port: UsbPort, found: list[Found]) -> list[Found]:
    return [one for one in found if port in one.ports]


def _port_line(port: UsbPort, found: list[Found]) -> str:
    usb = f"{port.vendor}:{port.product}" if port.vendor else "ohne USB-Kennung"
    named = [f"Seriennummer {port.serial}"] if port.serial else []
    named += [f"Steckplatz {port.usb}"] if port.usb else []
    taken = [f"Platz {one.place} ({one.why})" for one in _taken_for(port, found)]
    what = ", ".join(taken) or "kein Platz"
    return f"Anschluss {port.path}: {', '.join((usb, *named))}: {what}"


def _place_line(found: Found) -> str:
    name = f"Platz {found.place}: {found.device.driver}"
    if is_card_reader(found.device):
        return f"{name}, ein Kartenleser: ihn sieht nur pcscd"
    if not found.ports:
        return f"{name}, nicht angesteckt ({found.why})"
    paths = ", ".join(port.path for port in found.ports)
    if len(found.ports) > 1:
        return (
            f"{name}, mehrere passen: {paths}. Es wird nicht gemessen, bis das Raumprofil sagt, "
            "welches Gerät gemeint ist (serial oder usb)."
        )
    return f"{name}, {paths} ({found.why}; Kenntnisse: {_rating(found.device)}){_last(found)}"


def _last(found: Found) -> str:
    if found.last is None:
        return ""
    return f", letzter Wert {datetime.fromisoformat(found.last).astimezone():%d.%m.%Y %H:%M}"


def _described_port(port: UsbPort, found: list[Found]) -> dict[str, object]:
    return {
        "port": port.path,
        "vendor": port.vendor,
        "product": port.product,
        "serial": port.serial,
        "usb": port.usb,
        "places": [one.place for one in _taken_for(port, found)],
    }


def _described_place(found: Found) -> dict[str, object]:
    paths = [port.path for port in found.ports]
    return {
        "place": found.place,
        "driver": found.device.driver,
        "rating": _rating(found.device),
        "bound_by": found.by,
        "value": bound_to(found.device),
        "port": paths[0] if len(paths) == 1 else None,
        "last_reading": found.last,
        "several": paths if len(paths) > 1 else [],
    }

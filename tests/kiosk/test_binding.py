# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A place's port by name, by adapter, by socket or by asking; and maintenance at the front."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from drivers.catalogue import DRIVERS
from drivers.clock import SystemClock
from drivers.held_ports import HeldPlaces
from drivers.meter import MeterAbsent, MeterPresent
from drivers.ports import look_at
from drivers.probe_watch import ProbeWatch
from kiosk.binding import Bindings
from kiosk.front import open_devices
from kiosk.visit.answers import Vital
from kiosk.visit.place import Place
from sync.formats.site_profile import Bell, BellKind, DevicePlace, parse
from tests.drivers.meter_room import running, simulated
from tests.kiosk.visit.fakes import PROFILE

PROFILE_ = parse(PROFILE, "crossen.toml")
SCALE = DevicePlace("mt-sics", "", 9600)


@pytest.mark.parametrize(
    "device",
    [
        replace(SCALE, port="meter"),
        replace(SCALE, serial="meter"),
        replace(SCALE, usb="meter"),
        replace(SCALE, probe=True),
    ],
    ids=["port", "serial", "usb", "probe"],
)
async def test_each_way_leads_to_the_port(tmp_path: Path, device: DevicePlace) -> None:
    room = tmp_path / "room"
    room.mkdir()
    async with simulated(tmp_path, "mt-sics"):
        path = (tmp_path / "meter").resolve()
        (room / "meter").symlink_to(path)
        bindings = Bindings(f"links:{room}", replace(PROFILE_, devices={"scale": device}))
        assert await look_at(bindings.watch(device, DRIVERS["mt-sics"])) == str(path)


def test_what_somebody_has_is_not_asked(tmp_path: Path) -> None:
    devices = {
        "cuff": PROFILE_.devices["cuff"],
        "oximeter": replace(SCALE, serial="A1"),
        "thermometer": replace(SCALE, usb="usb-2"),
        "scale": replace(SCALE, probe=True),
    }
    help_ = replace(PROFILE_.help, bell=Bell(BellKind.RELAY, "bell"))
    bindings = Bindings(f"links:{tmp_path}", replace(PROFILE_, devices=devices, help=help_))
    assert bindings.claimed == {"cuff", "A1", "usb-2", "bell"}
    assert isinstance(bindings.watch(devices["scale"], DRIVERS["mt-sics"]), ProbeWatch)


async def test_a_place_in_maintenance_is_unplugged_for_its_visit(tmp_path: Path) -> None:
    held, device = HeldPlaces(), replace(SCALE, port="meter")
    place = Place.of(replace(PROFILE_, devices={"scale": device}))
    async with simulated(tmp_path, "mt-sics"):
        sessions = open_devices(f"links:{tmp_path}", SystemClock(), held, place)
        async with running(sessions.meters[Vital.WEIGHT]) as meter:
            assert await meter.told() == MeterPresent()
            held.are(["cuff"])
            await asyncio.sleep(0.1)
            assert meter.nothing_told()
            held.are(["scale"])
            assert isinstance(await meter.told(), MeterAbsent)
            held.are([])
            assert await meter.told() == MeterPresent()

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The sensor of the room's air: found by the profile, and no visit's business."""

import asyncio
import logging
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from drivers.air import Air, AirKnown, AirUnknown
from drivers.catalogue import DRIVERS
from drivers.clock import PacedClock, SystemClock
from drivers.fault import DeviceFault
from drivers.held_ports import HeldPlaces
from drivers.simulation import SimulatorOptions
from kiosk.fitting import AIR, fits, fitting
from kiosk.front import open_devices
from kiosk.room_air import open_air
from kiosk.visit.place import Place
from sync.formats.site_profile import DevicePlace, SiteProfile, parse
from tests.drivers.lines import PATIENCE
from tests.kiosk.visit.fakes import PROFILE

PROFILE_READ = parse(PROFILE, "crossen.toml")
SENSOR = DevicePlace("mh-z19", AIR, 9600)


def profile(**devices: DevicePlace) -> SiteProfile:
    return replace(PROFILE_READ, devices=devices)


async def test_the_sensor_of_the_profile_is_read(tmp_path: Path) -> None:
    simulate = DRIVERS["mh-z19"].simulate
    assert simulate is not None
    sensor = asyncio.create_task(simulate(SimulatorOptions(tmp_path / AIR)))
    held = HeldPlaces()
    reader = open_air(f"links:{tmp_path}", PacedClock(60), held, profile(air=SENSOR))
    assert reader is not None
    told: asyncio.Queue[Air] = asyncio.Queue()
    reader.subscribe(told.put_nowait)
    running = asyncio.create_task(reader.run())
    async with asyncio.timeout(PATIENCE):
        air = await told.get()
        while not isinstance(air, AirKnown):
            air = await told.get()
        assert air.co2 == Decimal(812)
        assert reader.air == air
        held.are([AIR])  # IT works at it
        while not isinstance(air, AirUnknown):
            air = await told.get()
        assert air.fault is DeviceFault.UNPLUGGED
    for task in (running, sensor):
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@pytest.mark.parametrize(
    ("named", "told"),
    [
        (profile(), ""),
        (profile(air=replace(SENSOR, driver="scd30")), "experimental"),
        (profile(air=replace(SENSOR, driver="mt-sics")), "air not usable: 'mt-sics' is another"),
    ],
)
def test_without_a_usable_sensor_there_is_none(
    named: SiteProfile, told: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert open_air(f"links:{tmp_path}", SystemClock(), HeldPlaces(), named) is None
    assert told in caplog.text


def test_no_visit_opens_it(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        place = Place.of(profile(air=SENSOR))
        sessions = open_devices(f"links:{tmp_path}", SystemClock(), HeldPlaces(), place)
    assert (sessions.cuff, dict(sessions.meters)) == (None, {})
    assert caplog.text == ""


def test_only_what_measures_carbon_dioxide_fits() -> None:
    assert set(fitting(AIR)) == {"senseair-s8", "scd30", "mh-z19"}
    assert not fits("thermometer", DRIVERS["mh-z19"])

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The sensor at the station: a simulated one on a real pseudo-terminal, while the room is aired."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from drivers.catalogue import DRIVERS
from drivers.clock import PacedClock
from drivers.simulation import SimulatorOptions
from hygiene.airing import NONSENSE, Air
from kiosk.fitting import AIR
from kiosk.station.room_air import RoomAir
from sync.formats.site_profile import DevicePlace, SiteProfile, parse
from tests.kiosk.station.test_client import until
from tests.kiosk.visit.fakes import PROFILE

PROFILE_READ = parse(PROFILE, "crossen.toml")
SPEEDS = {"mh-z19": 9600, "senseair-s8": 9600, "scd30": 19200}


class Room:
    """A folder of ports, a profile, and what runs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.profile: SiteProfile | None = replace(PROFILE_READ, devices={})
        self.tasks: list[asyncio.Task[None]] = []
        self.air = RoomAir(f"links:{folder}", PacedClock(60), lambda: self.profile, self.spawn)

    def spawn(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        self.tasks.append(asyncio.create_task(work))
        return self.tasks[-1]

    def named(self, driver: str) -> None:
        """At the place for it."""
        device = DevicePlace(driver, AIR, SPEEDS[driver], experimental=True)
        self.profile = replace(PROFILE_READ, devices={AIR: device})

    def plugged(self, driver: str, co2: int = 812) -> asyncio.Task[None]:
        simulate = DRIVERS[driver].simulate
        assert simulate is not None
        return self.spawn(simulate(SimulatorOptions(self.folder / AIR, {"co2": Decimal(co2)})))

    async def says(self, air: Air) -> None:
        await until(lambda: self.air.air() == air)


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    made = Room(tmp_path)
    yield made
    await ended(*made.tasks)


async def ended(*tasks: asyncio.Task[None]) -> None:
    for task in tasks:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@pytest.mark.parametrize("driver", ["mh-z19", "senseair-s8", "scd30"])
async def test_a_sensor_is_read_while_somebody_needs_to_know(room: Room, driver: str) -> None:
    room.named(driver)
    room.plugged(driver, 1400)
    assert room.air.air() is None
    room.air.watch(True)
    room.air.watch(True)
    assert room.air.air() == NONSENSE  # it hasn't said anything yet
    await room.says(1400)
    room.air.watch(False)
    assert room.air.air() is None


async def test_one_that_goes_isnt_believed_any_more(room: Room) -> None:
    room.named("mh-z19")
    sensor = room.plugged("mh-z19")
    room.air.watch(True)
    await room.says(812)
    await ended(sensor)
    await room.says(NONSENSE)
    room.plugged("mh-z19")
    await room.says(812)
    room.air.lend([AIR])  # IT works at it
    await room.says(NONSENSE)
    for _ in range(12):  # it is looked at every half second
        await asyncio.sleep(0.1)
        assert room.air.air() == NONSENSE
    room.air.lend([])
    await room.says(812)


async def test_a_room_without_one_and_one_that_nobody_can_use(room: Room) -> None:
    room.air.watch(True)
    assert room.air.air() is None
    room.profile = None
    room.air.watch(True)
    assert room.air.air() is None
    room.profile = replace(PROFILE_READ, devices={AIR: DevicePlace("mt-sics", AIR, 9600)})
    room.air.watch(True)
    assert room.air.air() == NONSENSE
    room.named("mh-z19")  # the clinic has published another one
    room.plugged("mh-z19")
    room.air.watch(True)
    await room.says(812)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A controller that runs against fakes, and whole visits played on it."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from decimal import Decimal
from typing import Any
from uuid import UUID

from drivers.cuff import InflationDone, StopSent
from kiosk.visit import events as e
from kiosk.visit.answers import Vital
from kiosk.visit.controller import VisitController
from kiosk.visit.devices import Sessions
from kiosk.visit.place import PLACES, Place
from kiosk.visit.state import Arm, Screen, VisitState
from tests.kiosk.visit.fake_meter import FakeMeter
from tests.kiosk.visit.fakes import FakeCuff, FakeStation, ManualClock, opened, settled
from tests.kiosk.visit.making import a_reading
from tests.kiosk.visit.walking import ANSWERED, CHECKED_IN, SKIPPED

VISIT = UUID("0b0e7a4c-5f0b-4f0e-8a53-6d4f4b9d2a10")
PATIENCE = 20.0  # seconds of real time; worker threads seal in between


async def until(condition: Callable[[], bool]) -> None:
    """Wait for what a worker thread has to do first."""
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 - conditions of things that have no events
            await asyncio.sleep(0.002)


def readable(envelope: bytes) -> dict[str, Any]:
    """What the clinic reads, numbers exact."""
    content: dict[str, Any] = json.loads(opened(envelope), parse_float=Decimal)
    return content


class Playing:
    """One running visit."""

    def __init__(self, station: FakeStation, patience: float) -> None:
        self.station = station
        self.cuff = FakeCuff()
        self.meters: dict[Vital, FakeMeter] = {}
        self.clock = ManualClock()
        self.opened = 0
        self.controller = VisitController(
            VISIT,
            station,
            self._open_devices,
            self.clock,
            retry_seconds=0.01,
            patience_seconds=patience,
        )
        self.states: list[VisitState] = []
        self.controller.subscribe(self.states.append)

    def _open_devices(self, place: Place) -> Sessions:
        """A cuff, and a meter for whatever else the profile names."""
        self.opened += 1
        for vital, name in PLACES.items():
            if vital is not Vital.BLOOD_PRESSURE and name in place.profile.devices:
                self.meters[vital] = FakeMeter()
        return Sessions(self.cuff, dict(self.meters))

    @property
    def state(self) -> VisitState:
        return self.controller.state

    @property
    def screen(self) -> Screen:
        return self.controller.state.screen

    def touch(self, *events: e.VisitEvent) -> None:
        """Touches that must be accepted."""
        for event in events:
            assert self.controller.accepts(event), f"{event} refused at {self.screen}"
            self.controller.touched()
            self.controller.handle(event)

    def consent(self) -> None:
        """A walk-in up to the consent, the hands are next."""
        self.touch(*CHECKED_IN, e.ConsentGiven())

    def asked(self) -> None:
        """Up to the first measurement."""
        self.consent()
        self.touch(*ANSWERED)

    async def sees(self, screen: Screen) -> None:
        """Until this screen stands: not before the step that leads to it is on the disk."""
        await until(lambda: self.screen is screen)

    async def rested(self) -> None:
        """Up to the first touch that inflates."""
        self.asked()
        self.touch(e.ArmChosen(Arm.LEFT))
        await self.clock.pass_time(300)
        await self.sees(Screen.MEASURE)

    async def measure(self, systolic: int, diastolic: int, pulse: int) -> None:
        """One reading."""
        self.touch(e.InflateTouched())
        self.cuff.report(InflationDone(a_reading(systolic, diastolic, pulse)))
        self.cuff.report(StopSent())
        await settled()

    async def measured(self) -> None:
        """Up to the review, with three readings."""
        await self.rested()
        await self.measure(140, 90, 70)
        await self.clock.pass_time(60)
        await self.measure(142, 88, 71)
        await self.clock.pass_time(60)
        await self.measure(145, 85, 74)
        await self.sees(Screen.RESULT)
        self.touch(e.ResultConfirmed())

    async def skipped(self) -> None:
        """Up to the review, without a measurement."""
        self.asked()
        self.touch(*SKIPPED)
        await self.sees(Screen.REVIEW)

    async def steps(self, count: int) -> list[dict[str, Any]]:
        """The journalled steps, opened, once there are `count`."""
        await until(lambda: len(self.station.steps) >= count)
        return [readable(self.station.steps[number]) for number in sorted(self.station.steps)]

    async def saved(self) -> None:
        self.touch(e.ReviewConfirmed())
        await self.sees(Screen.SAVED)


@asynccontextmanager
async def playing(
    station: FakeStation | None = None, patience: float = PATIENCE
) -> AsyncIterator[Playing]:
    """A controller that is running, has heard the station and has its cuff.

    `patience`: seconds of real time after which a screen no longer waits for its step's commit.
    """
    play = Playing(station or FakeStation(), patience)
    running = asyncio.create_task(play.controller.run())
    await settled()
    try:
        yield play
        assert not running.done(), running
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

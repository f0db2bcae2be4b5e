# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A cuff's session on the bench, at the device's end of a real pseudo-terminal."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from drivers.aandd_tm2657.protocol import START, STOP
from drivers.aandd_tm2657.session import Tm2657Session
from drivers.clock import Clock, PacedClock
from drivers.cuff import CuffEvent, CuffPresent, InflationStarted, StopSent
from drivers.transport import LineOpener, LineSettings, SerialLine
from tests.drivers.aandd_tm2657.vectors import ACKNOWLEDGE
from tests.drivers.lines import PATIENCE, Cable, ToldWatch

SETTINGS = LineSettings(2400)


class Bench:
    """A running session, what it tells, and its port."""

    def __init__(self, watch: ToldWatch, opener: LineOpener, clock: Clock) -> None:
        self.watch = watch
        self.session = Tm2657Session(watch, opener, SETTINGS, clock)
        self.session.subscribe(self._note)
        self._events: asyncio.Queue[CuffEvent] = asyncio.Queue()

    def _note(self, event: CuffEvent) -> None:
        self._events.put_nowait(event)

    async def told(self) -> CuffEvent:
        """The next event."""
        async with asyncio.timeout(PATIENCE):
            return await self._events.get()

    def nothing_told(self) -> bool:
        return self._events.empty()

    async def is_ready(self, cable: Cable) -> None:
        """The first stop is out, heard and acknowledged."""
        await cable.hear(STOP)
        cable.say(ACKNOWLEDGE)
        await asyncio.sleep(0.02)  # an answer doesn't say what to: let it be taken for this one
        assert await self.told() == StopSent()
        assert await self.told() == CuffPresent()

    async def is_inflating(self, cable: Cable) -> None:
        self.session.start_inflation()
        await cable.hear(START)
        cable.say(ACKNOWLEDGE)
        assert await self.told() == InflationStarted()


@asynccontextmanager
async def running(
    path: str | None, opener: LineOpener = SerialLine, clock: Clock | None = None
) -> AsyncIterator[Bench]:
    """A session that runs for the length of the block, a thousand times as fast as a cuff."""
    bench = Bench(ToldWatch(path), opener, clock or PacedClock(1000))
    task = asyncio.create_task(bench.session.run())
    try:
        yield bench
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@asynccontextmanager
async def plugged(clock: Clock | None = None) -> AsyncIterator[tuple[Bench, Cable]]:
    """The same on a real pseudo-terminal, ready for the patient's touch."""
    cable = Cable()
    try:
        async with running(cable.path, clock=clock) as bench:
            await bench.is_ready(cable)
            yield bench, cable
    finally:
        cable.pull()

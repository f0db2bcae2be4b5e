# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A meter's session at work: its port, what it tells, and its device, real or simulated."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from drivers.catalogue import find_driver
from drivers.clock import Clock, PacedClock
from drivers.meter import Live, MeterEvent, MeterPresent, MeterSession
from drivers.ports import PortWatch, open_watch
from drivers.simulation import SimulatorOptions, parse_faults, parse_vitals
from tests.drivers.lines import PATIENCE

PACE = 20.0


class Meter:
    """A running session and everything it tells."""

    def __init__(self, session: MeterSession) -> None:
        self.session = session
        self.lives: list[Live] = []
        self._events: asyncio.Queue[MeterEvent] = asyncio.Queue()
        session.subscribe(self._events.put_nowait)
        session.watch(self.lives.append)

    async def told(self) -> MeterEvent:
        """The next event."""
        async with asyncio.timeout(PATIENCE):
            return await self._events.get()

    def nothing_told(self) -> bool:
        return self._events.empty()

    async def measures(self) -> MeterEvent:
        """Start, and how it ended."""
        self.session.start()
        return await self.told()


@asynccontextmanager
async def running(session: MeterSession) -> AsyncIterator[Meter]:
    meter = Meter(session)
    task = asyncio.create_task(session.run())
    try:
        yield meter
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def open_session(key: str, ports: PortWatch, clock: Clock | None = None) -> MeterSession:
    """As the front makes one."""
    driver = find_driver(key)
    assert driver.open_meter is not None
    return driver.open_meter(ports, driver.line, clock or PacedClock(PACE))


@asynccontextmanager
async def simulated(
    folder: Path, key: str, *faults: str, vitals: str = "", pace: float = PACE
) -> AsyncIterator[Path]:
    """The device of that driver, plugged in at folder/meter; the path of its log."""
    link, log = folder / "meter", folder / "log"
    options = SimulatorOptions(link, parse_vitals(vitals), pace, parse_faults(faults), log)
    task = asyncio.create_task(find_driver(key).simulate(options))
    try:
        for _ in range(2000):
            if link.is_symlink():
                break
            await asyncio.sleep(0.002)
        yield log
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@asynccontextmanager
async def room(
    folder: Path, key: str, *faults: str, vitals: str = "", pace: float = PACE
) -> AsyncIterator[Meter]:
    """Device and session, ready to measure."""
    async with simulated(folder, key, *faults, vitals=vitals, pace=pace):
        ports = open_watch(f"links:{folder}", "meter")
        async with running(open_session(key, ports, PacedClock(pace))) as meter:
            assert await meter.told() == MeterPresent()
            yield meter


def events_in(log: Path) -> list[str]:
    return [json.loads(line)["event"] for line in log.read_text().splitlines()]

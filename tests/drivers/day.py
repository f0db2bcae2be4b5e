# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One device's session at a real port, at the speed of the bytes (`endurance`)."""

import asyncio
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from drivers.driver import Driver
from drivers.hid_line import NO_SETTINGS
from drivers.meter import Live, MeterDone, MeterEvent, MeterFailed, MeterPresent, MeterSession
from drivers.ports import LinksWatch
from drivers.simulated_device import garbage
from tests.drivers.day_ends import end_of, overheard
from tests.drivers.faults.devices import device

PLACE = "place"
RECORDED_PACE = 10.0
STEP_SECONDS = 0.5  # of the clock, between two looks at it
SPOILED_EVERY = 120  # steps
STOPPED_AFTER = 6.0  # seconds of a measurement that is stopped
PAUSE_SECONDS = 1.3  # real: the session hears a silence


class BytesClock:
    """`drivers.clock.Clock` that goes when it is told to."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._begin = datetime.now(UTC)
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        return self._begin + timedelta(seconds=self._seconds)

    def monotonic(self) -> float:
        return self._seconds

    async def sleep(self, seconds: float) -> None:
        until = self._seconds + seconds
        while self._seconds < until:
            await self._moved.wait()

    def go(self, seconds: float) -> None:
        self._seconds += seconds
        self._moved.set()
        self._moved = asyncio.Event()


class Day:
    """`begin`, `hour` after `hour`, `end`."""

    def __init__(self, driver: Driver, rate: float, folder: Path) -> None:
        self._driver = driver
        self._step = round(rate * STEP_SECONDS)
        self._folder = folder
        self._recording = b""
        self._size = self._steps = self._readings = self._stopped = 0
        self._failed = Counter[str]()
        self._starts = 0
        self._running = 0.0  # when the measurement under way began; 0: none
        self._present = asyncio.Event()

    def counts(self) -> dict[str, object]:
        """`failed`: why, and how often. A cable that is pulled ends what it is pulled in."""
        return {
            "bytes": self._size,
            "readings": self._readings,
            "failed": dict(self._failed),
            "stopped": self._stopped,
        }

    async def begin(self) -> None:
        await self._record()
        self._clock = BytesClock()
        self._port = end_of(self._driver, self._folder / PLACE)
        self._port.plug()
        self._session = self._make_session()
        self._serving = asyncio.create_task(self._session.run())
        await self._present.wait()

    async def hour(self) -> None:
        for _ in range(round(3600 / STEP_SECONDS)):
            self._steps += 1
            await self._port.say(self._next_bytes())
            self._clock.go(STEP_SECONDS)
            self._measure()
        await asyncio.sleep(PAUSE_SECONDS)
        self._present.clear()
        self._port.unplug()
        await asyncio.sleep(0)
        self._port.plug()
        await self._present.wait()

    async def end(self) -> None:
        self._serving.cancel()
        with suppress(asyncio.CancelledError):
            await self._serving
        self._port.unplug()

    # The parts

    async def _record(self) -> None:
        """One measurement with its finger, as the simulator says it to a session."""
        link = self._folder / "device"
        heard: list[bytes] = []
        async with (
            device(self._driver, link, RECORDED_PACE),
            overheard(self._driver, link, self._folder / PLACE, heard.append),
        ):
            self._clock = BytesClock()
            session = self._make_session()
            serving = asyncio.create_task(session.run())
            await self._present.wait()
            session.start()
            await asyncio.sleep(40 / RECORDED_PACE)
            serving.cancel()
            with suppress(asyncio.CancelledError):
                await serving
        self._recording = b"".join(heard)
        self._present.clear()
        self._running = 0.0

    def _make_session(self) -> MeterSession:
        assert self._driver.open_meter is not None
        ports = LinksWatch(self._folder, PLACE)
        settings = self._driver.line or NO_SETTINGS
        session = self._driver.open_meter(ports, settings, self._clock)
        session.subscribe(self._hear)
        session.watch(self._see)
        return session

    def _hear(self, event: MeterEvent) -> None:
        match event:
            case MeterPresent():
                self._present.set()
            case MeterDone():
                self._readings += 1
                self._running = 0.0
            case MeterFailed(fault, detail):
                self._failed[f"{fault} {detail}".strip()] += 1
                self._running = 0.0

    def _see(self, live: Live) -> None:
        assert live.done_share <= 1

    def _measure(self) -> None:
        now = self._clock.monotonic()
        if not self._running:
            self._starts += 1
            self._running = now
            self._session.start()
        elif self._starts % 3 == 0 and now - self._running > STOPPED_AFTER:
            self._stopped += 1
            self._running = 0.0
            self._session.stop()

    def _next_bytes(self) -> bytes:
        at = self._size % len(self._recording)
        data = (self._recording[at:] + self._recording)[: self._step]
        self._size += len(data)
        if self._steps % SPOILED_EVERY == 0:
            return data[: self._step // 2] + garbage(40, self._steps)
        return data

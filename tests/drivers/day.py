# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One device's session through a real pseudo-terminal, at the speed of the bytes (`endurance`)."""

import array
import asyncio
import fcntl
import os
import termios
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from drivers.driver import Driver
from drivers.meter import Live, MeterDone, MeterEvent, MeterFailed, MeterPresent, MeterSession
from drivers.ports import LinksWatch
from drivers.pty_port import PtyPort
from drivers.simulated_device import garbage
from tests.drivers.faults.cable import Cable
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
        self._size = self._steps = self._readings = self._failed = self._stopped = 0
        self._starts = 0
        self._running = 0.0  # when the measurement under way began; 0: none
        self._present = asyncio.Event()

    def counts(self) -> dict[str, int]:
        return {
            "bytes": self._size,
            "readings": self._readings,
            "failed": self._failed,
            "stopped": self._stopped,
        }

    async def begin(self) -> None:
        await self._record()
        self._clock = BytesClock()
        self._port = PtyPort(self._folder / PLACE, lambda _: None)
        self._port.plug()
        self._open_slave()
        self._session = self._make_session()
        self._serving = asyncio.create_task(self._session.run())
        await self._present.wait()

    async def hour(self) -> None:
        for _ in range(round(3600 / STEP_SECONDS)):
            self._steps += 1
            await self._say(self._next_bytes())
            self._clock.go(STEP_SECONDS)
            self._measure()
        await asyncio.sleep(PAUSE_SECONDS)
        self._present.clear()
        self._port.unplug()
        os.close(self._slave)
        await asyncio.sleep(0)
        self._port.plug()
        self._open_slave()
        await self._present.wait()

    async def end(self) -> None:
        self._serving.cancel()
        with suppress(asyncio.CancelledError):
            await self._serving
        self._port.unplug()
        os.close(self._slave)

    # The parts

    async def _record(self) -> None:
        """One measurement with its finger, as the simulator says it to a session."""
        link = self._folder / "device"
        async with device(self._driver, link, RECORDED_PACE):
            cable = Cable(link, self._folder / PLACE)
            heard: list[bytes] = []

            def keep(data: bytes) -> bytes:
                heard.append(data)
                return data

            cable.to_kiosk = keep
            cable.plug()
            self._clock = BytesClock()
            session = self._make_session()
            serving = asyncio.create_task(session.run())
            await self._present.wait()
            session.start()
            await asyncio.sleep(40 / RECORDED_PACE)
            serving.cancel()
            with suppress(asyncio.CancelledError):
                await serving
            await cable.close()
        self._recording = b"".join(heard)
        self._present.clear()
        self._running = 0.0

    def _make_session(self) -> MeterSession:
        assert self._driver.open_meter is not None
        assert self._driver.line is not None
        ports = LinksWatch(self._folder, PLACE)
        session = self._driver.open_meter(ports, self._driver.line, self._clock)
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
            case MeterFailed():
                self._failed += 1
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

    async def _say(self, data: bytes) -> None:
        """And wait until the session has read it."""
        self._port.put(data)
        while self._unread():  # noqa: ASYNC110 - the kernel tells nobody
            await asyncio.sleep(0)
        await asyncio.sleep(0)

    def _open_slave(self) -> None:
        self._slave = os.open(self._port.path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)

    def _unread(self) -> int:
        size = array.array("i", [0])
        fcntl.ioctl(self._slave, termios.FIONREAD, size)
        return size[0]

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The device at the far end: its simulator, or, where it has none, one capture over and over."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from drivers.driver import Driver, Role
from drivers.pty_port import PtyPort
from drivers.simulated_device import particle_sensor
from drivers.simulation import SimulatorOptions
from tests.drivers.vectors import vectors_of

# Real ones.
CAPTURE_SECONDS = 1.5
SENSOR_SECONDS = 2.3


@asynccontextmanager
async def device(driver: Driver, link: Path, pace: float) -> AsyncIterator[None]:
    """Switched on; its port is at `link`."""
    if driver.simulate is not None and driver.open_reader is None:
        task = asyncio.create_task(driver.simulate(SimulatorOptions(link, pace=pace)))
        async with _ended(task):
            while not os.path.lexists(link):  # noqa: ASYNC110, ASYNC240 - its plug tells nobody
                await asyncio.sleep(0.002)
            yield
    else:
        begun = asyncio.Event()
        begun.set()
        # A badge is said twice in a row, and then taken away for a moment.
        texts = [_good_capture(driver) * (2 if driver.role is Role.BADGE else 1)]
        async with _says_over_and_over(link, texts, CAPTURE_SECONDS, begun):
            yield


@asynccontextmanager
async def particles(link: Path) -> AsyncIterator[Callable[[], None]]:
    """The classic wrong device, a PMS5003 in its slower mode; it begins when told to."""
    begun = asyncio.Event()
    frames = [particle_sensor(number) for number in range(100)]
    async with _says_over_and_over(link, frames, SENSOR_SECONDS, begun):
        yield begun.set


def _good_capture(driver: Driver) -> bytes:
    for vector in vectors_of(driver.key):
        if all(outcome["kind"] != "refused" for outcome in vector.outcome):
            return vector.data
    raise LookupError(driver.key)


@asynccontextmanager
async def _says_over_and_over(
    link: Path, texts: list[bytes], apart: float, begun: asyncio.Event
) -> AsyncIterator[None]:
    port = PtyPort(link, lambda _: None)
    port.plug()
    async with _ended(asyncio.create_task(_say(port, texts, apart, begun))):
        yield
    port.unplug()


async def _say(port: PtyPort, texts: list[bytes], apart: float, begun: asyncio.Event) -> None:
    await begun.wait()
    while True:
        for text in texts:
            port.put(text)
            await asyncio.sleep(apart)


@asynccontextmanager
async def _ended(task: asyncio.Task[None]) -> AsyncIterator[None]:
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A simulated reader at a pseudo-terminal, its session, and something to hold to it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from drivers.catalogue import find_driver
from drivers.ports import open_watch
from drivers.reader import ReaderEvent, ReaderPresent, Scanned
from drivers.simulation import SimulatorOptions, parse_faults
from drivers.transport import LineSettings

PATIENCE_SECONDS = 10.0


class ReaderRoom:
    """What the kiosk hears; `held` is the file that stands for what is held to the reader."""

    def __init__(self, held: Path) -> None:
        self.heard: list[ReaderEvent] = []
        self._held = held

    def hold(self, text: str) -> None:
        half = self._held.with_name("half")
        half.write_text(text, "ascii")
        half.rename(self._held)

    async def until(self, true: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not true():  # noqa: ASYNC110 - another process's bytes
                await asyncio.sleep(0.01)

    @property
    def texts(self) -> list[str]:
        return [event.text for event in self.heard if isinstance(event, Scanned)]


@asynccontextmanager
async def reader_room(
    folder: Path, key: str, held_at: Callable[[Path], Path], faults: tuple[str, ...], pace: float
) -> AsyncIterator[ReaderRoom]:
    """The reader `key` and its session, present."""
    link, driver = folder / "reader", find_driver(key)
    room = ReaderRoom(held_at(link))
    assert driver.open_reader is not None
    assert driver.simulate is not None
    options = SimulatorOptions(
        link, pace=pace, faults=parse_faults(faults), log=folder / "log.jsonl"
    )
    device = asyncio.create_task(driver.simulate(options))
    session = driver.open_reader(open_watch(f"links:{folder}", "reader"), LineSettings(9600))
    session.subscribe(room.heard.append)
    serving = asyncio.create_task(session.run())
    try:
        await room.until(lambda: ReaderPresent() in room.heard)
        yield room
    finally:
        for task in (serving, device):
            task.cancel()
        await asyncio.gather(serving, device, return_exceptions=True)

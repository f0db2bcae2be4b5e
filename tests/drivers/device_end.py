# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A program that has a simulated device's port open, and the simulator's log."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import serial

from tests.drivers.lines import PATIENCE
from tests.drivers.meter_room import simulated


class Program:
    """Speaks to the simulator without any driver of ours."""

    def __init__(self, link: Path, log: Path) -> None:
        self.link = link
        self._log = log
        self.port = serial.Serial(str(link), 9600, timeout=0, exclusive=True)

    def say(self, command: bytes) -> None:
        self.port.write(command)

    async def hear(self, size: int) -> bytes:
        data = b""
        async with asyncio.timeout(PATIENCE):
            while len(data) < size:
                data += self.port.read(size - len(data))
                await asyncio.sleep(0.002)
        return data

    async def asks(self, command: bytes, size: int) -> bytes:
        self.say(command)
        return await self.hear(size)

    async def quiet(self, seconds: float) -> None:
        """Nothing comes for that long."""
        await asyncio.sleep(seconds)
        assert self.port.read(100) == b""

    async def log_has(self, *events: str) -> list[dict[str, object]]:
        """Wait until the log holds exactly these, in order."""
        entries: list[dict[str, object]] = []
        for _ in range(2000):
            entries = [json.loads(line) for line in self._log.read_text().splitlines()]
            if len(entries) >= len(events):
                break
            await asyncio.sleep(0.002)
        assert [entry["event"] for entry in entries] == list(events)
        return entries


@asynccontextmanager
async def program(
    folder: Path, key: str, *faults: str, vitals: str = "", pace: float = 200
) -> AsyncIterator[Program]:
    async with simulated(folder, key, *faults, vitals=vitals, pace=pace) as log:
        one = Program(folder / "meter", log)
        yield one
        one.port.close()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())

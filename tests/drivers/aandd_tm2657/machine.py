# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A machine with the simulator plugged in: a program's end of the port, and the simulator's log."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import serial

from drivers.aandd_tm2657.decoding import decode
from drivers.aandd_tm2657.simulator import simulate
from drivers.simulation import SimulatorOptions, parse_faults, parse_vitals

BLOCK = 138
START = bytes.fromhex("16 16 01 30 30 02 53 54 03 07")
STOP = bytes.fromhex("16 16 01 30 30 02 53 50 03 03")
ACKNOWLEDGE = bytes.fromhex("16 16 01 30 30 06")
REFUSE = bytes.fromhex("16 16 01 30 30 15")
PACE = 200.0


class Machine:
    """A program with the port open, and the simulator's log."""

    def __init__(self, link: Path, log: Path) -> None:
        self.link = link
        self._log = log
        self.port = self.open()

    def open(self) -> serial.Serial:
        return serial.Serial(str(self.link), 2400, timeout=0, exclusive=True)

    def say(self, command: bytes) -> None:
        self.port.write(command)

    async def hear(self, size: int) -> bytes:
        data = b""
        async with asyncio.timeout(10):
            while len(data) < size:
                data += self.port.read(size - len(data))
                await asyncio.sleep(0.002)
        return data

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
async def simulated(
    folder: Path, *faults: str, vitals: str = "", pace: float = PACE
) -> AsyncIterator[Machine]:
    link, log = folder / "cuff", folder / "log"
    options = SimulatorOptions(link, parse_vitals(vitals), pace, parse_faults(faults), log)
    task = asyncio.create_task(simulate(options))
    try:
        for _ in range(2000):
            if link.is_symlink():
                break
            await asyncio.sleep(0.002)
        machine = Machine(link, log)
        yield machine
        machine.port.close()
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def target(link: Path) -> str:
    return str(link.readlink())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def values(data: bytes) -> dict[str, str]:
    return {str(o["quantity"]): str(o["value"]) for o in decode(data) if o["kind"] == "reading"}

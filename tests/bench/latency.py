# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""From the device's last byte to the CuffEvent, beside a bare pyserial read loop.

Two device processes, each on a pseudo-terminal of its own, take the time (CLOCK_MONOTONIC, one for
the whole machine) just before they write the last byte of a block. One is read by the session on
its event loop, the other by a blocking pyserial loop that only counts bytes. Rounds alternate, so
that both see the same machine.
"""

import asyncio
import os
import statistics
import subprocess
import sys
import time
import tty
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import serial

from drivers.aandd_tm2657 import simulated_bytes as wire
from drivers.aandd_tm2657.session import Tm2657Session
from drivers.clock import PacedClock
from drivers.cuff import CuffEvent, CuffPresent, InflationDone
from drivers.ports import LinksWatch
from drivers.transport import LineSettings, SerialLine

ROUNDS = 300
PATIENCE = 30.0
VITALS = {"systolic": 142, "mean": 106, "diastolic": 88, "pulse": 71}
BLOCK = wire.block(VITALS, datetime(2026, 11, 23, 9, 15, tzinfo=UTC))
# A thousandfold clock makes the session's shortest believable inflation (5 s) last 5 ms.
PACE = 1000.0
INFLATION_SECONDS = 0.02


def run() -> Iterator[dict[str, object]]:
    """p50 and p99 in milliseconds, ours and the bare loop's."""
    ours, reference = asyncio.run(_rounds())
    for case, share in (("p50", 0.50), ("p99", 0.99)):
        mine, bare = _quantile(ours, share), _quantile(reference, share)
        yield {
            "name": "latency",
            "case": f"last byte to CuffEvent, {case}",
            "ours": round(mine, 4),
            "reference": round(bare, 4),
            "ratio": round(mine / bare, 2),
            "unit": "ms",
            "n": len(ours),
        }


def _quantile(values: list[float], share: float) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[round(share * 100) - 1]


class _Device:
    """A device process: `path` is its port, `sent` when the last byte of the last block left."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.latency"],
            stdout=subprocess.PIPE,
            text=True,
        )
        self.path = self._line()

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def sent(self) -> int:
        return int(self._line())

    def end(self) -> None:
        self._process.terminate()
        self._process.communicate()


class _Session:
    """Our session on `path`; `round` gives the time at which the reading was told."""

    def __init__(self, path: str) -> None:
        node = Path(path)
        watch = LinksWatch(node.parent, node.name)
        self._session = Tm2657Session(watch, SerialLine, LineSettings(2400), PacedClock(PACE))
        self._session.subscribe(self._told)
        self._ready = asyncio.Event()
        self._done = asyncio.Event()
        self._at = 0

    def _told(self, event: CuffEvent) -> None:
        if isinstance(event, InflationDone):
            self._at = time.monotonic_ns()
            self._done.set()
        elif isinstance(event, CuffPresent):
            self._ready.set()

    async def round(self) -> int:
        async with asyncio.timeout(PATIENCE):
            await self._ready.wait()
            self._done.clear()
            self._session.start_inflation()
            await self._done.wait()
        return self._at

    async def run(self) -> None:
        await self._session.run()


def _bare_round(port: serial.Serial) -> int:
    port.write(wire.START)
    left = len(wire.ACKNOWLEDGE) + len(BLOCK)
    while left:
        left -= len(port.read(1))
    return time.monotonic_ns()


async def _rounds() -> tuple[list[float], list[float]]:
    ours_device, bare_device = _Device(), _Device()
    session = _Session(ours_device.path)
    running = asyncio.create_task(session.run())
    ours, bare = [], []
    try:
        with serial.Serial(bare_device.path, 2400, timeout=PATIENCE, exclusive=True) as port:
            for _ in range(ROUNDS):
                ours.append((await session.round() - ours_device.sent()) / 1e6)
                bare.append((_bare_round(port) - bare_device.sent()) / 1e6)
    finally:
        running.cancel()
        await asyncio.wait([running])
        ours_device.end()
        bare_device.end()
    return ours, bare


def _be_the_device() -> None:
    """Answer starts until killed; one line a block on standard output: when its last byte left."""
    master, slave = os.openpty()
    tty.setraw(slave)
    print(os.ttyname(slave), flush=True)  # noqa: T201 - the other process reads it
    heard = b""
    while True:
        heard += os.read(master, 100)
        if wire.STOP in heard:
            heard = heard.replace(wire.STOP, b"")
            os.write(master, wire.ACKNOWLEDGE)
        if wire.START in heard:
            heard = b""
            os.write(master, wire.ACKNOWLEDGE)
            time.sleep(INFLATION_SECONDS)
            os.write(master, BLOCK[:-1])
            time.sleep(INFLATION_SECONDS)
            sent = time.monotonic_ns()
            os.write(master, BLOCK[-1:])
            print(sent, flush=True)  # noqa: T201


if __name__ == "__main__":
    _be_the_device()

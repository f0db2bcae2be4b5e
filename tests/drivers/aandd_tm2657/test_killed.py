# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A program killed during an inflation: the next one lets the cuff go first of all."""

import asyncio
import json
import sys
from contextlib import suppress
from pathlib import Path

from drivers.aandd_tm2657.simulator import simulate
from drivers.simulation import SimulatorOptions

# A front as far as the cuff goes: it inflates as soon as it may, if it is told to.
PROGRAM = """
import asyncio, sys
from drivers.catalogue import driver_for_place
from drivers.clock import SystemClock
from drivers.cuff import CuffPresent
from drivers.ports import open_watch

async def main():
    driver = driver_for_place("aandd-tm2657", experimental=True)
    session = driver.open_cuff(open_watch("links:" + sys.argv[1], "cuff"), driver.line,
                               SystemClock())
    if sys.argv[2] == "inflate":
        session.subscribe(lambda e: isinstance(e, CuffPresent) and session.start_inflation())
    await session.run()

asyncio.run(main())
"""


async def start(folder: Path, what: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(sys.executable, "-c", PROGRAM, str(folder), what)


def events_in(log: Path) -> list[str]:
    return [json.loads(line)["event"] for line in log.read_text().splitlines()]


async def logged(log: Path, *events: str) -> None:
    """Wait until the log holds exactly these."""
    seen: list[str] = []
    for _ in range(5000):
        seen = events_in(log)
        if len(seen) >= len(events):
            break
        await asyncio.sleep(0.002)
    assert seen == list(events)


async def test_the_cuff_is_let_go_by_the_next_program(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.touch()
    device = asyncio.create_task(simulate(SimulatorOptions(tmp_path / "cuff", log=log)))
    try:
        await logged(log, "plugged")
        first = await start(tmp_path, "inflate")
        await logged(log, "plugged", "stop", "start", "inflated")
        first.kill()
        await first.wait()
        await asyncio.sleep(0.1)
        await logged(log, "plugged", "stop", "start", "inflated")  # the kill itself says nothing
        second = await start(tmp_path, "rest")
        await logged(log, "plugged", "stop", "start", "inflated", "stop", "released")
        second.kill()
        await second.wait()
    finally:
        device.cancel()
        with suppress(asyncio.CancelledError):
            await device

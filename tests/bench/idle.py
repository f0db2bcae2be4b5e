# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What share of one core a front takes that nobody touches, and how often it wakes up for it.

On the welcome it only watches the station and the ports of its devices; on the rest a ring follows
the seconds; while an oximeter measures, sixty packages a second are read and drawn. Everything else
runs on the machine beside it, but what is counted is the process's own time. The goal on the
welcome is 1 %; a bare window that stands there just as long is the reference of the wake-ups.
"""

import asyncio
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kiosk.visit.state import Screen
from tests.bench.room import whole_room
from tests.bench.standing import cpu_seconds, standing_bare_window, standing_front, wakeups

SECONDS = 20.0
ROUNDS = 3
GOAL_PERCENT = 1.0
SCREENS = (Screen.WELCOME, Screen.REST, Screen.TAKING)
Idle = tuple[float, float]  # % of one core; wake-ups a second


def run() -> Iterator[dict[str, object]]:
    """The worst of the rounds."""
    bare = asyncio.run(_bare())
    yield _row("a bare window, to the goal", bare[0], GOAL_PERCENT, "% of a core")
    for screen in SCREENS:
        share, wakes = asyncio.run(_front(screen))
        yield _row(f"{screen}, to the goal", share, GOAL_PERCENT, "% of a core")
        yield _row(f"{screen}, wake-ups", wakes, max(bare[1], 1.0), "a second")


def _row(case: str, ours: float, reference: float, unit: str) -> dict[str, object]:
    return {
        "name": "idle",
        "case": case,
        "ours": round(ours, 2),
        "reference": round(reference, 2),
        "ratio": round(ours / reference, 2),
        "unit": unit,
        "n": ROUNDS,
    }


async def _bare() -> Idle:
    async with standing_bare_window() as pid:
        return await _worst(pid)


async def _front(screen: Screen) -> Idle:
    with tempfile.TemporaryDirectory() as name:
        async with (
            whole_room(Path(name)) as options,
            standing_front(screen, options) as (pid, _held),
        ):
            return await _worst(pid)


async def _worst(pid: int) -> Idle:
    rounds = [await _one(pid) for _ in range(ROUNDS)]
    return max(share for share, _ in rounds), max(wakes for _, wakes in rounds)


async def _one(pid: int) -> Idle:
    cpu, woken = cpu_seconds(pid), wakeups(pid)
    await asyncio.sleep(SECONDS)
    return (cpu_seconds(pid) - cpu) / SECONDS * 100, (wakeups(pid) - woken) / SECONDS

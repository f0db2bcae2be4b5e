# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How long the GUI thread is away during a whole visit by the robot.

A heartbeat of 4 ms on the GUI thread tells by how much it came late, and how much processor time
that thread used since the last one; the robot's own work (looking, taking pictures) is left out.
The reference is the same heartbeat in a bare window that does nothing for as long: what is left
there is the machine's own noise, which may well be the larger part. The goal is one frame, 16 ms.

First the pages alone, before a played station; then whole visits, in which all devices send, every
step is sealed and kept by a real station that holds ten thousand visits, and the clinic gets it.
"""

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.start import BARE, quiet_environment
from tests.bench.whole_visit import whole_visit
from tests.ui.robot.room import Walk, room

VISITS = 3
PACE = 20.0  # at a higher one a busy machine lets the idle warning come between two keys
SIZES = ("1280x800", "1920x1080", "1080x1920")
WHOLE_VISITS = 2
WHOLE_SIZES = ("1280x800", "1920x1080")
GOAL_MS = 16.0
Pair = tuple[float, float]  # longest late beat, most work between two beats; ms


def run() -> Iterator[dict[str, object]]:
    """The median over visits of each visit's worst; then the worst work of all, to the goal."""
    for size in SIZES:
        yield from _rows(size, f"a visit at {size}", lambda size: asyncio.run(_visit(size)), VISITS)
    for size in WHOLE_SIZES:
        yield from _rows(size, f"everything at {size}", whole_visit, WHOLE_VISITS)


def _rows(
    size: str, what: str, visit: Callable[[str], Pair], count: int
) -> Iterator[dict[str, object]]:
    ours: list[Pair] = []
    reference: list[Pair] = []
    for _ in range(count):
        begun = time.monotonic()
        ours.append(visit(size))
        reference.append(_idle(size, time.monotonic() - begun))
    away = statistics.median(pair[0] for pair in ours)
    noise = statistics.median(pair[0] for pair in reference)
    yield _row(f"longest away, {what}", away, noise, count)
    work = max(pair[1] for pair in ours)
    yield _row(f"most work without a break, {what}, to the goal", work, GOAL_MS, count)


def _row(case: str, ours: float, reference: float, count: int) -> dict[str, object]:
    return {
        "name": "stall",
        "case": case,
        "ours": round(ours, 1),
        "reference": round(reference, 1),
        "ratio": round(ours / reference, 2),
        "unit": "ms",
        "n": count,
    }


async def _visit(size: str) -> Pair:
    with tempfile.TemporaryDirectory() as name:
        walk = Walk(Path(name), PACE, size=size)
        async with room(walk.folder, PACE):
            status, said = await walk.run()
        if status != 0:
            raise RuntimeError(f"the walk ended with {status}: {said}")
        report = walk.report
    return report["timings_ms"]["longest_gui_stall"], report["busiest_ms"]


def _idle(size: str, seconds: float) -> Pair:
    ended = subprocess.run(
        [sys.executable, str(BARE), *size.split("x"), str(seconds)],
        env=quiet_environment(),
        stdout=subprocess.PIPE,
        text=True,
        timeout=seconds + 30,
        check=True,
    )
    longest, busiest = ended.stdout.split()[-2:]
    return float(longest), float(busiest)

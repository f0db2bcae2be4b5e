# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The longest time that the GUI thread is away, over whole visits by the robot.

A heartbeat of 4 ms on the GUI thread tells by how much it came late; the robot's own work (looking,
taking pictures) is left out. The reference is the same heartbeat in a bare window that does nothing
for as long: what is left there is the machine's own noise. The goal is one frame, 16 ms.
"""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.start import BARE, quiet_environment
from tests.ui.robot.room import Walk, room

VISITS = 3
PACE = 60.0
SIZES = ("1280x800", "1920x1080", "1080x1920")


def run() -> Iterator[dict[str, object]]:
    """The worst of some visits, ms."""
    for size in SIZES:
        ours, reference = [], []
        for _ in range(VISITS):
            begun = time.monotonic()
            ours.append(asyncio.run(_visit(size)))
            reference.append(_idle(size, time.monotonic() - begun))
        yield {
            "name": "stall",
            "case": f"a visit at {size}",
            "ours": round(max(ours), 1),
            "reference": round(max(reference), 1),
            "ratio": round(max(ours) / max(reference), 2),
            "unit": "ms",
            "n": VISITS,
        }


async def _visit(size: str) -> float:
    with tempfile.TemporaryDirectory() as name:
        walk = Walk(Path(name), PACE, size=size)
        async with room(walk.folder, PACE):
            status, said = await walk.run()
        if status != 0:
            raise RuntimeError(f"the walk ended with {status}: {said}")
        return float(walk.report["timings_ms"]["longest_gui_stall"])


def _idle(size: str, seconds: float) -> float:
    ended = subprocess.run(
        [sys.executable, str(BARE), *size.split("x"), str(seconds)],
        env=quiet_environment(),
        stdout=subprocess.PIPE,
        text=True,
        timeout=seconds + 30,
        check=True,
    )
    return float(ended.stdout.split()[-1])

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the waiting front holds, beside a bare QML window of the same size.

The front has heard its station, found its devices and made all pages. RSS counts what is shared
with other processes in full, PSS its part of it; both windows are looked at in turn, never
together, so that neither shares with the other. The goal is 1.6.
"""

import asyncio
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kiosk.visit.state import Screen
from tests.bench.room import whole_room
from tests.bench.standing import memory_of, standing_bare_window, standing_front

ROUNDS = 5


def run() -> Iterator[dict[str, object]]:
    """Medians, MB."""
    fronts, bares = asyncio.run(_rounds())
    for name in ("Rss", "Pss"):
        ours = statistics.median(each[name] for each in fronts) / 1000
        bare = statistics.median(each[name] for each in bares) / 1000
        yield {
            "name": "memory",
            "case": f"{name.upper()} on the welcome, all pages made",
            "ours": round(ours, 1),
            "reference": round(bare, 1),
            "ratio": round(ours / bare, 2),
            "unit": "MB",
            "n": ROUNDS,
        }


async def _rounds() -> tuple[list[dict[str, int]], list[dict[str, int]]]:
    fronts, bares = [], []
    with tempfile.TemporaryDirectory() as name:
        async with whole_room(Path(name)) as options:
            for _ in range(ROUNDS):
                async with standing_bare_window() as pid:
                    bares.append(memory_of(pid))
                async with standing_front(Screen.WELCOME, options) as (_pid, held):
                    fronts.append(held)
    return fronts, bares

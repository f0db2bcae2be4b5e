# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How soon a patient sees that something has been felt: a control that goes down, another page.

Every control of every page is touched once, and the time taken from the touch event to the frame
that shows it pressed. Then every page is put before the window, from the new state to the first
frame that shows all of it, its drawings included; the first round comes to pages that nobody has
seen yet. The reference is a bare window in the same process, touched and changed in turn with ours:
a field as large as the window that changes its colour. Nothing here has a screen to wait for.
"""

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence

from tests.bench.start import quiet_environment

SIZES = ("1280x800@15.4", "1920x1080@21.5")
PATIENCE = 1800.0
TOUCH_GOAL_MS = 50.0
PAGE_GOAL_MS = 100.0


def run() -> Iterator[dict[str, object]]:
    """p50 beside the bare window, p99 to the goal, ms."""
    for panel in SIZES:
        ended = subprocess.run(
            [sys.executable, "-m", "tests.bench.senses_window", panel],
            env=quiet_environment(),
            stdout=subprocess.PIPE,
            text=True,
            timeout=PATIENCE,
            check=True,
        )
        seen = json.loads(ended.stdout.splitlines()[-1])
        size = panel.partition("@")[0]
        for what, goal in (("touch", TOUCH_GOAL_MS), ("page", PAGE_GOAL_MS)):
            ours, bare = seen[what], seen[f"bare_{what}"]
            yield _row(
                f"{what} to frame, {size}, p50", _quantile(ours, 50), _quantile(bare, 50), ours
            )
            yield _row(
                f"{what} to frame, {size}, p99", _quantile(ours, 99), _quantile(bare, 99), ours
            )
            yield _row(f"{what} to frame, {size}, p99 to the goal", _quantile(ours, 99), goal, ours)


def _quantile(values: Sequence[float], share: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[share - 1]


def _row(case: str, ours: float, reference: float, values: Sequence[float]) -> dict[str, object]:
    return {
        "name": "senses",
        "case": case,
        "ours": round(ours, 1),
        "reference": round(reference, 1),
        "ratio": round(ours / reference, 2),
        "unit": "ms",
        "n": len(values),
    }

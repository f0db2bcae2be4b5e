# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Power cuts under the station's store: killed kernels, and crash states one by one.

Ours is how many stores were not as they had been acknowledged; the reference is how many are not
where the store waits less for the disk (`synchronous=NORMAL`), which shows that it would be seen.
`python -m tests.sync.line.powercut.states` and `.kills` take other counts, and a seed to repeat.
"""

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.guest import machine
from tests.sync.line.powercut import kills, states
from tests.sync.line.powercut.promised import Verdict

STATES, STATES_CONTROL = 100_000, 5_000
KILLS, KILLS_CONTROL = 200, 12
FAULTS = {
    Verdict.LOST: "acknowledged and lost",
    Verdict.TWICE: "twice",
    Verdict.CORRUPT: "corrupt",
}

Verdicts = Counter[Verdict]


def run() -> Iterator[dict[str, object]]:
    """Stores by what was wrong with them. Each fault is named on standard error."""
    yield from _compared("crash states", _states, STATES, STATES_CONTROL)
    if machine.AVAILABLE:
        yield from _compared("killed kernels", _kills, KILLS, KILLS_CONTROL)
    else:
        sys.stderr.write("powercut: no kernel to kill; apt-get install user-mode-linux\n")


def _compared(
    what: str, spree: Callable[[int, int, str], Verdicts], count: int, control_count: int
) -> Iterator[dict[str, object]]:
    seed = random.SystemRandom().randrange(2**32)
    sys.stderr.write(f"powercut: {what}, seed {seed}\n")
    ours, control = spree(count, seed, "full"), spree(control_count, seed, "normal")
    for verdict, name in FAULTS.items():
        share = control[verdict] / control.total()
        yield {
            "name": "powercut",
            "case": f"{what}, {name}",
            "ours": ours[verdict],
            "reference": control[verdict],
            "ratio": round(ours[verdict] / ours.total() / share, 3) if share else None,
            "unit": f"stores of {ours.total()} and {control.total()}",
            "n": ours.total(),
        }


def _states(count: int, seed: int, synchronous: str) -> Verdicts:
    with tempfile.TemporaryDirectory(prefix="power-cut-", dir=states.memory()) as folder:
        tally = states.spree(Path(folder), count, seed, synchronous)
    _complain(tally.faults, synchronous)
    return tally.verdicts


def _kills(count: int, seed: int, synchronous: str) -> Verdicts:
    with tempfile.TemporaryDirectory(prefix="power-cut-") as folder:
        tally = kills.spree(Path(folder), count, seed, synchronous)
    _complain(tally.faults, synchronous)
    return tally.verdicts


def _complain(faults: list[str], synchronous: str) -> None:
    if synchronous == "full":
        sys.stderr.writelines(f"powercut: {fault}\n" for fault in faults)

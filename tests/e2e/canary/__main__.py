# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Is anything of a person still on the kiosk when the next one may come?

    python -m tests.e2e.canary [--count 200] [--seed N] [--leak]

Every visit is a robot's before the real front, with a birth date, numbers, words and values that
nobody gave before. After each the next front, station, signer, every other process and every file
of the kiosk are searched for them. `--leak` is the control: its fronts keep what they must not.
Also times the wipe: from the end of a front to the first frame of the next.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.e2e.canary.person import somebody
from tests.e2e.canary.visits import Results, open_visits
from ui.robot.stopwatch import percentile

LANGUAGES = ("de", "en")
PACE = 30.0  # at a higher one "are you still there?" would come between two touches


def main() -> int:
    """Prints one JSON object; exit status 1 if anything was found, not searched or not walked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    parser.add_argument("--leak", action="store_true")
    options = parser.parse_args()
    sys.stderr.write(f"seed {options.seed}\n")
    chance, began = random.Random(options.seed), time.monotonic()  # noqa: S311 - not a secret
    with (
        tempfile.TemporaryDirectory(prefix="canary-") as folder,
        open_visits(Path(folder), PACE, leaks=options.leak) as visits,
    ):
        for number in range(options.count):
            visits.visit(somebody(chance, LANGUAGES[number % 2]))
            found = len(visits.results.finds)
            sys.stderr.write(f"{number + 1}/{options.count}: {found} finds until now\n")
    results = visits.results
    told = {"seed": options.seed, "seconds": round(time.monotonic() - began), **_told(results)}
    sys.stdout.write(json.dumps(told) + "\n")
    return 1 if results.finds or results.unread or results.unfinished else 0


def _told(results: Results) -> dict[str, object]:
    ranks = {"p50": 0.5, "p99": 0.99, "max": 1.0}
    wipes = {name: percentile(results.wipes, rank) for name, rank in ranks.items()}
    return {
        "visits": results.visits,
        "unfinished": results.unfinished,
        "finds": results.finds,
        "unread": sorted(results.unread),
        "searched_mb": results.searched >> 20,
        "wipe_ms": {name: round(1000 * (seconds or 0.0)) for name, seconds in wipes.items()},
        "load": os.getloadavg()[2],
    }


if __name__ == "__main__":
    sys.exit(main())

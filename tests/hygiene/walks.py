# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The long run: `python -m tests.hygiene.walks --count 100000 --seed 1`. Ends with 1 at a find."""

import argparse
import sys
from collections import Counter

from tests.hygiene.walker import Walk

STEPS = 60


def main() -> None:
    """Every walk has a seed of its own, which is named when it fails."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    taken: Counter[str] = Counter()
    for seed in range(asked.seed, asked.seed + asked.count):
        walk = Walk(seed)
        try:
            walk.run(STEPS)
        except AssertionError as error:
            raise SystemExit(f"seed {seed}: {error}") from error
        taken += walk.taken
    sys.stdout.write(f"{asked.count} walks of {STEPS} steps from seed {asked.seed}, 0 finds\n")
    sys.stdout.writelines(f"{count:>9} {event}\n" for event, count in taken.most_common())


if __name__ == "__main__":
    main()

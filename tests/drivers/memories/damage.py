# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whole measurements on a line that damages, doubles and loses what the meter says.

    python -m tests.drivers.memories.damage [--talks N] [--seed N]

One new record is added to three old ones. Its value or none may come, and nothing before it is
there. Status 1 if anything else came.
"""

import argparse
import random
import sys
from collections import Counter

from drivers.catalogue import DRIVERS
from drivers.conversation import Finished
from drivers.driver import Interface
from drivers.reading import Quantity
from tests.drivers.memories.talk import KEYS, NEW, OLD, Talk

# What a report can be besides right: tests/drivers/hid.
ON_A_LINE = [key for key in KEYS if DRIVERS[key].interface is Interface.SERIAL]
RATES = (0.02, 0.1, 0.3)  # of the answers


def spoiled(answer: bytes, dice: random.Random) -> bytes:
    """One of six ways."""
    at = dice.randrange(len(answer))
    match dice.randrange(6):
        case 0:
            return answer[:at] + bytes([answer[at] ^ 1 << dice.randrange(8)]) + answer[at + 1 :]
        case 1:
            return answer[:at]
        case 2:
            return dice.randbytes(dice.randrange(40)) + answer
        case 3:
            return answer + answer
        case 4:
            return b""
    return answer[:at] + dice.randbytes(dice.randrange(1, 9)) + answer[at:]


def measured(key: str, seed: int) -> str:
    """How one ended: right, none, early or wrong."""
    dice = random.Random(seed)  # noqa: S311 - nothing secret about noise
    rate = dice.choice(RATES)
    talk = Talk(key, *OLD)
    talk.spoil = lambda answer, _: spoiled(answer, dice) if dice.random() < rate else answer
    talk.start()
    talk.waits(8)
    if any(isinstance(end, Finished) for end in talk.ends):
        return "early"
    if not talk.ends:
        talk.takes()
    for _ in range(15):
        if not talk.ends:
            talk.waits(10)
    if not isinstance(talk.ends[0], Finished):
        return "none"
    return "right" if talk.reading.value(Quantity.GLUCOSE) == NEW.number else "wrong"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.drivers.memories.damage")
    parser.add_argument("--talks", type=int, default=300, help="with each meter")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    bad = 0
    for key in ON_A_LINE:
        seeds = range(given.seed, given.seed + given.talks)
        found = Counter(measured(key, seed) for seed in seeds)
        bad += found["early"] + found["wrong"]
        sys.stdout.write(f"{key}: {dict(found)}\n")
        sys.stdout.flush()
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())

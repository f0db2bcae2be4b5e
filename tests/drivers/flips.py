# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every single flipped bit of every vector: `python -m tests.drivers.flips [DRIVER ...]`.

Prints one JSON object for each driver. A flip is *refused* if readings are gone, *harmless* if they
are the very same, *harmful* if there is one that wasn't there before. `check` names what protects
each frame; where nothing does, the rule on the driver's page is what stands between a harmful frame
and a record.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator

from drivers.catalogue import DRIVERS
from drivers.driver import Driver
from tests.drivers.vectors import Vector, vectors_of

Pieces = tuple[bytes, ...]


def readings(driver: Driver, pieces: Pieces) -> Counter[str]:
    """Everything that is told of each reading but how often the device repeated it."""
    return Counter(
        json.dumps({**outcome, "packages": None})
        for outcome in driver.decode(*pieces)
        if outcome["kind"] == "reading"
    )


def is_new(told: Counter[str], good: Counter[str]) -> bool:
    """Whether there is a reading that wasn't there; one whose time was lost is still the same."""
    known = {_without_time(text) for text in good}
    return any(
        _without_time(text) not in known or json.loads(text).get("device_time") is not None
        for text in told - good
    )


def _without_time(text: str) -> str:
    return json.dumps({**json.loads(text), "device_time": None}, sort_keys=True)


def flipped(pieces: Pieces) -> Iterator[Pieces]:
    """With each single bit turned over."""
    for number, piece in enumerate(pieces):
        for bit in range(len(piece) * 8):
            spoiled = bytearray(piece)
            spoiled[bit // 8] ^= 1 << bit % 8
            yield (*pieces[:number], bytes(spoiled), *pieces[number + 1 :])


def count(driver: Driver, vectors: list[Vector]) -> Counter[str]:
    """How many flips were refused, harmless, harmful."""
    found: Counter[str] = Counter(refused=0, harmless=0, harmful=0)
    for vector in vectors:
        good = readings(driver, vector.pieces)
        if not good:
            continue
        for spoiled in flipped(vector.pieces):
            told = readings(driver, spoiled)
            if is_new(told, good):
                found["harmful"] += 1
            else:
                found["harmless" if told == good else "refused"] += 1
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("drivers", nargs="*", metavar="DRIVER")
    for key in parser.parse_args().drivers or DRIVERS:
        found = count(DRIVERS[key], vectors_of(key))
        row = {"driver": key, "check": DRIVERS[key].check, "flips": found.total(), **found}
        sys.stdout.write(json.dumps(row) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

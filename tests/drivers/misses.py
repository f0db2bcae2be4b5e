# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Flipped bits in streams that have no check: `python -m tests.drivers.misses`.

For each such driver, a hundred seconds of a healthy stream (text: ten minutes) with one bit in so
many turned over: how many moments alone show other values, and how many other values are believed
(the rule: so many moments in a row show the same). One JSON object a line; the figures are those
of docs/devices/flips.md.
"""

import json
import random
import sys
from collections.abc import Mapping

from drivers.catalogue import DRIVERS
from drivers.oximetry.steadiness import PACKAGES

# A moment that shows values, and how many of them are tried.
MOMENTS: Mapping[str, tuple[str, int]] = {
    "contec-cms50-old": ("85 2a 06 48 61", 6_000),
    "berry-bm1000": ("85 2a 06 48 61", 10_000),
    "nonin-format8": ("80 48 61 20", 6_000),
    "nonin-ascii": (b"SPO2=097 HR=072\r\n".hex(), 600),
}
RATES = (10_000, 1_000, 100)
RIGHT = {("spo2", "97"), ("pulse", "72")}


def misses(key: str, one_in: int, seed: int = 0) -> dict[str, object]:
    """Of one driver at one rate."""
    moment, count = MOMENTS[key]
    data = bytearray(bytes.fromhex(moment) * count)
    chance = random.Random(seed)  # noqa: S311 - the same flips every time
    for _ in range(len(data) * 8 // one_in):
        bit = chance.randrange(len(data) * 8)
        data[bit // 8] ^= 1 << bit % 8
    told = DRIVERS[key].decode(bytes(data))
    values = [(each["kind"], (each["quantity"], each["value"])) for each in told if "value" in each]
    return {
        "driver": key,
        "one_in": one_in,
        "moments": count,
        "wrong_alone": sum(value not in RIGHT for _, value in values),
        "wrong_believed": sum(kind == "reading" and value not in RIGHT for kind, value in values),
        "rule": f"{PACKAGES} in a row",
    }


def main() -> int:
    for key in MOMENTS:
        for one_in in RATES:
            sys.stdout.write(json.dumps(misses(key, one_in)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

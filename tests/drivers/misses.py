# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Flipped bits in streams that have no check: `python -m tests.drivers.misses`.

For each such driver, a hundred seconds of a healthy stream (text: ten minutes) with one bit in so
many turned over: how many moments alone show other values, and how many other values are believed
(the rule: so many moments in a row show the same). One JSON object a line; the figures are those
of docs/devices/flips.md.

`--visits`: the same streams in a visit's conversation, measurement after measurement until so many
gave a reading: how many of them show other values than the finger has. Those figures are on the
drivers' pages.
"""

import json
import random
import sys
from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module

from drivers.catalogue import DRIVERS
from drivers.conversation import Failed, Finished
from drivers.oximetry.free_stream import FreeStreamConversation, Stream
from drivers.oximetry.steadiness import PACKAGES
from tests.drivers.moments import Time

# A moment that shows values, and how many of them are tried.
MOMENTS: Mapping[str, tuple[str, int]] = {
    "contec-cms50-old": ("85 2a 06 48 61", 6_000),
    "berry-bm1000": ("85 2a 06 48 61", 10_000),
    "nonin-format8": ("80 48 61 20", 6_000),
    "nonin-ascii": (b"SPO2=097 HR=072\r\n".hex(), 600),
}
RATES = (10_000, 1_000, 100)
READINGS, TEXT_READINGS = 200, 20_000
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


def visit_misses(
    key: str, one_in: int, readings: int, seed: int = 0, *, packages: int = 0
) -> dict[str, object]:
    """Of one driver at one rate; ends as well when so many measurements gave none. `packages`:
    so many in a row instead of the driver's own rule."""
    parts = import_module(f"{DRIVERS[key].package}.parts")
    listen = import_module(f"{DRIVERS[key].package}.protocol").listen
    stream: Stream = parts.STREAM
    stream = replace(stream, packages=packages or stream.packages)
    moment = bytes.fromhex(MOMENTS[key][0])
    chance = random.Random(seed)  # noqa: S311 - the same flips every time
    time, one = Time(), FreeStreamConversation(listen, stream)
    given, wrong, none = 0, 0, 0
    one.start(time.now)
    while given < readings and none < readings:
        said = bytearray(moment)
        for bit in range(len(said) * 8):
            if not chance.randrange(one_in):
                said[bit // 8] ^= 1 << bit % 8
        steps = one.receive(bytes(said), time.passes(1 / stream.hertz)) + one.tick(time.now)
        for step in steps:
            match step:
                case Finished(reading):
                    given += 1
                    shown = {(each.quantity.value, str(each.value)) for each in reading.values}
                    wrong += shown != RIGHT
                case Failed():
                    none += 1
        if steps:
            one.start(time.now)
    return {"driver": key, "one_in": one_in, "readings": given, "wrong": wrong, "without": none}


def main() -> int:
    if "--visits" in sys.argv[1:]:
        for key in MOMENTS:
            for one_in in RATES:
                count = TEXT_READINGS if key == "nonin-ascii" else READINGS
                sys.stdout.write(json.dumps(visit_misses(key, one_in, count)) + "\n")
                sys.stdout.flush()
        return 0
    for key in MOMENTS:
        for one_in in RATES:
            sys.stdout.write(json.dumps(misses(key, one_in)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

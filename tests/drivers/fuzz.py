# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A million wrong inputs for every decoder: `python -m tests.drivers.fuzz [DRIVER ...] --count N`.

Prints one JSON object for each driver: inputs, bytes, the slowest input, and how much the process
grew between the first tenth and the end. An exception, or inputs that take longer than
HANG_SECONDS, end it with the input in hexadecimal and status 1. The same seed is the same run.
"""

import argparse
import faulthandler
import gc
import json
import sys
import time
from pathlib import Path

from drivers.catalogue import DRIVERS
from drivers.driver import Driver
from tests.drivers.mutator import Mutator
from tests.drivers.vectors import vectors_of

HANG_SECONDS = 20.0
WATCHED_TOGETHER = 100  # inputs: the watchdog costs as much as an input does
WARM_SHARE = 10


def fuzz(driver: Driver, count: int, seed: int) -> dict[str, object]:
    """Raises what the decoder raises; the input is in the message."""
    mutator = Mutator([vector.pieces for vector in vectors_of(driver.key)], seed)
    size, slowest, readings, grown_from = 0, 0.0, 0, 0
    for number in range(count):
        pieces = mutator.next_pieces()
        size += sum(map(len, pieces))
        if number % WATCHED_TOGETHER == 0:
            faulthandler.dump_traceback_later(HANG_SECONDS, exit=True)
        began = time.perf_counter()
        try:
            outcomes = driver.decode(*pieces)
        except Exception as error:
            raise RuntimeError(
                f"{driver.key}, input {number} of seed {seed}: "
                + " | ".join(piece.hex() for piece in pieces)
            ) from error
        slowest = max(slowest, time.perf_counter() - began)
        readings += sum("value" in outcome for outcome in outcomes)
        if number == count // WARM_SHARE:
            grown_from = resident_kib()
    faulthandler.cancel_dump_traceback_later()
    return {
        "driver": driver.key,
        "seed": seed,
        "inputs": count,
        "bytes": size,
        "readings": readings,
        "slowest_ms": round(1000 * slowest, 1),
        "grown_kib": resident_kib() - grown_from,
    }


def resident_kib() -> int:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("drivers", nargs="*", metavar="DRIVER")
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for key in options.drivers or DRIVERS:
        sys.stdout.write(json.dumps(fuzz(DRIVERS[key], options.count, options.seed)) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())

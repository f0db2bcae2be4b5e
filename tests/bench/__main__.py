# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`python -m tests.bench [NAME ...]`: measurements, one JSON object a line.

Each is a ratio to a reference taken in the same run on the same machine, because milliseconds of
one machine say nothing on another. Keys: name, case, ours, reference, ratio, unit, n.
"""

import argparse
import compileall
import importlib
import json
import sys

from tests.arch.tree import ROOMS

NAMES = (
    *("start", "latency", "seal", "stall", "memory", "idle", "senses", "decode", "hotplug"),
    *("logbook", "wire", "backlog", "drain", "relay", "powercut"),
)


def main() -> int:
    """Run the named benchmarks, or all."""
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    names = parser.parse_args().names
    for unknown in set(names) - set(NAMES):
        parser.error(f"{unknown!r} is none of {', '.join(NAMES)}")
    for room in ROOMS:  # as in the packages, whatever this shell says about writing bytecode
        compileall.compile_dir(room, quiet=1)
    for name in names or NAMES:
        for row in importlib.import_module(f"tests.bench.{name}").run():
            sys.stdout.write(json.dumps(row) + "\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())

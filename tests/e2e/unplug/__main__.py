# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Each device unplugged at each moment of its measurement, and plugged in again at another port.

    python -m tests.e2e.unplug DIR [--pace 8] [--moments cuff-early,...]

The first visit's patient waits for each device to come back and is measured; the second goes on
without it. A picture of each message lands in DIR/waits and DIR/goes-on. Delays are from the
cable's end to the frame that says so, in real time; only at `--pace 1` is that a room's.
"""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

from tests.e2e.unplug.moments import FOR_GOOD, Moment, moments
from tests.e2e.unplug.visit import open_room, visit


def main() -> int:
    """Prints one JSON object a visit; exit status 1 if one didn't end well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pictures", type=Path, metavar="DIR")
    parser.add_argument("--pace", type=float, default=8.0)
    parser.add_argument("--moments", type=moments, default="", metavar="PLACE-NAME,...")
    options = parser.parse_args()
    well = _one(options, options.moments, waits=True)
    return 0 if _one(options, FOR_GOOD, waits=False) and well else 1


def _one(options: argparse.Namespace, due: tuple[Moment, ...], *, waits: bool) -> bool:
    pictures: Path = options.pictures.resolve() / ("waits" if waits else "goes-on")
    pictures.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="unplug-") as folder,
        open_room(Path(folder), options.pace) as world,
    ):
        outcome = visit(world, pictures, due, waits=waits)
    wrong = outcome.wrong(due, waits=waits)
    delays = {each.title: outcome.delays_ms[each.title] for each in due if each.says}
    told = {
        "waits": waits,
        "pace": options.pace,
        "delays_ms": delays,
        "longest_ms": max(delays.values()),
        "replugged": len(outcome.ports),
        "wrong": wrong,
        "load": os.getloadavg()[1],
    }
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    return not wrong


if __name__ == "__main__":
    sys.exit(main())

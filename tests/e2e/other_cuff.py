# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A whole visit with SunTech's module as the cuff: `python -m tests.e2e.other_cuff FOLDER`.

Simulated module, real front, station, relay and clinic. It takes most of a minute, so it isn't in
`./run test`; what it needs of the driver is (`tests/drivers/suntech_advantage`). Status 1 and the
reasons if anything is wrong.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.e2e.judgement import faults
from tests.e2e.plain_room import PROFILE
from tests.e2e.processes import wait_until
from tests.e2e.world import Pace, World, open_world

SUNTECH = PROFILE.replace("aandd-tm2657", "suntech-advantage").replace("2400", "9600")
PACE = Pace(factor=100.0, thinks=2.0)
INFLATIONS = range(3, 6)


def wrong(world: World) -> Iterator[str]:
    """What the visit left behind that it should not have."""
    wait_until("the end of the visit", lambda: world.room() == "used", 120)
    wait_until("the record", world.all_arrived)
    log = world.cuff_log.read_text("utf-8").splitlines()
    events = [json.loads(line)["event"] for line in log]
    if events[:2] != ["plugged", "stop"]:
        yield f"the first word was not the stop: {events[:2]}"
    inflated, released = events.count("inflated"), events.count("released")
    if inflated not in INFLATIONS or inflated != released:
        yield f"inflated {inflated} times, let go {released} times"
    yield from faults(world)


def main() -> int:
    folder = Path(sys.argv[1])
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open_world(folder, PACE, profile=SUNTECH) as world:
        found = list(wrong(world))
    sys.stdout.write("\n".join([*found, f"{len(found)} wrong", ""]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""kill -9 at random moments: every step confirmed after consent arrives, and nothing twice.

python -m tests.e2e.kills [--count 50] [--seed N]
"""

import argparse
import contextlib
import json
import os
import random
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path

from kiosk.station.client import StationRefused
from kiosk.station.messages import Done, RoomCleanedRequest
from tests.e2e.judgement import faults
from tests.e2e.processes import wait_until
from tests.e2e.world import World, open_world

VICTIMS = ("front", "stationd", "relay", "inbox")
VISIT_SECONDS = 5.0  # about as long as a scripted visit takes with its front's start
LAST_VISIT_SECONDS = 120.0


class Attendant:
    """Cleans the room whenever it is used, until told to stop."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._off_duty = threading.Event()
        self._thread = threading.Thread(target=self._work)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._off_duty.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._off_duty.wait(0.2):
            if self._world.room() == "used":
                with contextlib.suppress(StationRefused):
                    self._world.ask(RoomCleanedRequest(), Done)


def kill(world: World, victim: str) -> None:
    """SIGKILL; whoever supervises it in production starts it again (the station its front)."""
    if victim != "front":
        world.crew.kill(victim)
        world.crew.again(victim)
        return
    with contextlib.suppress(ProcessLookupError):
        os.kill(wait_until("a front", world.front_pid), signal.SIGKILL)


def killing_spree(world: World, count: int, chance: random.Random) -> dict[str, int]:
    """`count` kills over one visit after the other; returns how many of whom."""
    killed = dict.fromkeys(VICTIMS, 0)
    with Attendant(world):
        wait_until("a first visit", lambda: world.entries("screen"))
        for number in range(count):
            # In turn by chance: each is hit as often as the others, in an order that varies.
            left = [name for name in VICTIMS if killed[name] == min(killed.values())]
            victim = chance.choice(left)
            time.sleep(chance.uniform(0, VISIT_SECONDS))
            kill(world, victim)
            killed[victim] += 1
            sys.stderr.write(f"{number + 1}/{count}: {victim}\n")
    wait_until("the last visit", lambda: world.room() == "used", LAST_VISIT_SECONDS)
    wait_until("everything's arrival", world.all_arrived, LAST_VISIT_SECONDS)
    return killed


def main() -> int:
    """Prints one JSON object; exit status 1 if anything was lost or doubled."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    options = parser.parse_args()
    sys.stderr.write(f"seed {options.seed}\n")
    with (
        tempfile.TemporaryDirectory(prefix="kills-") as folder,
        open_world(Path(folder)) as world,
    ):
        killed = killing_spree(world, options.count, random.Random(options.seed))  # noqa: S311 - not a secret
        found = faults(world)
        result = {
            "seed": options.seed,
            "killed": killed,
            "visits": len(world.rows()),
            "interrupted": sum(row.kind == "interrupted" for row in world.rows()),
            "confirmed_steps": len(world.entries("step")),
            "faults": found,
        }
    sys.stdout.write(json.dumps(result) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

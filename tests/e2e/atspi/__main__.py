# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`python -m tests.e2e.atspi [actions|keys]`: the whole visit, the blood pressure included.

By the actions of a screen reader, or by a keyboard alone. In real time; only the rest before the
first blood pressure is cut short, as an attendant may. Prints each page as it is heard. Status 0:
the clinic has what was said and measured.
"""

import sys
import tempfile
import time
from pathlib import Path

from tests.e2e.atspi.room import WHOLE, open_room, walk
from tests.e2e.atspi.verdict import faults
from tests.e2e.processes import wait_until
from tests.e2e.world import World


def main() -> int:
    began, (way,) = time.monotonic(), sys.argv[1:] or ["actions"]

    def hears(world: World, page: str) -> None:
        print(f"{time.monotonic() - began:6.1f} s  {page}", flush=True)  # noqa: T201
        if page == "rest-headline":
            world.ctl("visit", "shorten-rest")

    with tempfile.TemporaryDirectory() as folder, open_room(Path(folder)) as world:
        told = WHOLE.with_code(world.code)
        heard = walk(world, told, way, lambda page: hears(world, page))
        wait_until("the record", world.all_arrived)
        (arrival,) = world.arrivals()
        wrong = faults(arrival["bundle"], told, heard)
    print("\n".join(wrong) or "the clinic has what was said and measured")  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

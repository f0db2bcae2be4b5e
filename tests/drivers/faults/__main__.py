# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every fault of a line at every serial device that a visit can talk to.

    python -m tests.drivers.faults [DRIVER ...] [--json] [--pace N] [--at-once N] [--page]

Each cell is a session as the front makes it, a device at the other end of a real pseudo-terminal,
and something that goes wrong between them. It says what the person is told, how long that took, how
long it took to be ready again, and that the next measurement gave the usual values. Status 1 if
anything is wrong. `--page` writes the rows of these drivers into docs/devices/faults.md.
"""

import argparse
import asyncio
import faulthandler
import json
import sys

from tests.drivers.faults.matrix import Cell, matrix, session_drivers, whole
from tests.drivers.faults.page import PAGE, page, table

HANG_SECONDS = 1800.0


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.drivers.faults", description=__doc__)
    parser.add_argument("drivers", nargs="*", metavar="DRIVER")
    parser.add_argument("--json", action="store_true", help="one JSON object a cell")
    parser.add_argument("--pace", type=float, default=1.0, help="how fast device and patient live")
    parser.add_argument("--at-once", type=int, default=12, help="cells beside each other")
    parser.add_argument("--page", action="store_true", help=f"write {PAGE.name}")
    given = parser.parse_args()
    faulthandler.dump_traceback_later(HANG_SECONDS, exit=True)
    keys = given.drivers or session_drivers()
    cells = asyncio.run(matrix(whole(keys), lambda _: given.pace, given.at_once, floods_at_once=1))
    if given.page:
        PAGE.write_text(page(cells, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write(_printed(cells, as_json=given.json))
    return 1 if any(cell.wrong for cell in cells) else 0


def _printed(cells: list[Cell], *, as_json: bool) -> str:
    if not as_json:
        return table(cells)
    return "".join(json.dumps(cell.row(), ensure_ascii=False) + "\n" for cell in cells)


if __name__ == "__main__":
    sys.exit(main())

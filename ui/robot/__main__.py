# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`python -m ui.robot`: a front with a robot patient before it.

The first robot on a plan walks and writes the report. The station then starts the next front as
ever; that one finds the report and stands there for nobody.
"""

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ui.robot.claim import claim_walk, report_of
from ui.robot.options import RobotOptions, parse_options
from ui.robot.plan import Plan, PlanError, parse_plan
from ui.robot.purpose import NotForRobots, require_walkthrough
from ui.robot.screen import use_screen_of_size
from ui.shell.log import FrontLog
from ui.shell.process import forbid_core_file, prepare_environment, put_off_garbage

if TYPE_CHECKING:
    from kiosk.clocks import Clock, PacedClock
    from ui.shell.front import Opened

BAD_INPUT = 2
REFUSED = 3


class Robot:
    """The companion of a front. What it walks with is loaded when the first frame is out."""

    def __init__(self, options: RobotOptions, plan: Plan) -> None:
        self._options = options
        self._plan = plan
        self._clock: PacedClock | None = None

    def make_clock(self) -> "Clock":
        from kiosk.clocks import PacedClock  # noqa: PLC0415 - brings asyncio

        self._clock = PacedClock(self._options.pace)
        return self._clock

    async def accompany(self, opened: "Opened") -> int:
        clock = self._clock
        report = report_of(self._plan, self._options.report)
        if clock is None or not claim_walk(self._options.plan, report):
            return 0
        from ui.robot.walk import walk  # noqa: PLC0415 - loads Qt's test library

        return await walk(opened, replace(self._options, report=report), self._plan, clock)


def main() -> int:
    """0: walked; 1: the walk failed; 2: bad plan; 3: not a kiosk for robots; 70: the front did."""
    put_off_garbage()
    options = parse_options(sys.argv[1:])
    try:
        plan = parse_plan(options.plan.read_text(encoding="utf-8"))
        require_walkthrough(options.front.station)
    except (OSError, PlanError) as error:
        sys.stderr.write(f"telemed-kiosk-robot: {error}\n")
        return BAD_INPUT
    except NotForRobots as refusal:
        sys.stderr.write(f"telemed-kiosk-robot: {refusal.reason}\n")
        return REFUSED
    forbid_core_file()
    with tempfile.TemporaryDirectory(prefix="robot-") as folder:
        use_screen_of_size(os.environ, options.size, Path(folder))
        prepare_environment(os.environ)
        from ui.shell.binding import import_as_python_does  # noqa: PLC0415 - loads Qt

        import_as_python_does()
        from ui.shell.front import run_front  # noqa: PLC0415 - loads Qt

        return run_front(options.front, FrontLog(sys.stderr), Robot(options, plan))


if __name__ == "__main__":
    sys.exit(main())

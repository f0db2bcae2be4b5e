# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A front with the clumsy patient: started by the station, told by `DIR/clumsy.json`.

    python -m tests.e2e.unplug.front --station SOCK --ports PLACE --folder DIR --pace N

{"plan": a robot's, "pictures": a folder or null, "moments": titles, "waits": bool}. The first
front takes it away. What the walk leaves is `DIR/report.json`, and `DIR/delays.json`: see `Cables`.
"""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.e2e.robots import Robot, robot_parser, run_robot
from ui.robot.plan import parse_plan

if TYPE_CHECKING:
    from tests.e2e.unplug.patient import Clumsy
    from ui.robot.context import Context
    from ui.shell.front import Opened


class Companion(Robot):
    """Walks once; the front after that one stands there for nobody."""

    async def accompany(self, opened: "Opened") -> int:
        from ui.robot.walk import walk

        told = self.folder / "clumsy.json"
        if not told.exists():
            return 0
        given = json.loads(told.read_text("utf-8"))
        told.unlink()
        pictures = given["pictures"]
        options = self.options(None if pictures is None else Path(pictures))
        plan = parse_plan(json.dumps(given["plan"]))
        return await walk(
            opened, options, plan, self.clock, lambda at: self._clumsy(at, opened, given)
        )

    def _clumsy(self, at: "Context", opened: "Opened", given: dict[str, Any]) -> "Clumsy":
        from tests.e2e.unplug.moments import moments
        from tests.e2e.unplug.patient import Cables, Clumsy
        from ui.robot.stopwatch import FrameWatch

        cables = Cables(self.folder / "cables.sock", self.folder / "delays.json")
        clumsy = Clumsy(at, cables, self.clock, FrameWatch(opened.view.window))
        clumsy.due = list(moments(given["moments"]))
        clumsy.waits = given["waits"]
        opened.visit.watch(clumsy.watch)
        opened.visit.subscribe(clumsy.follow)
        return clumsy


if __name__ == "__main__":
    sys.exit(run_robot(Companion(robot_parser().parse_args())))

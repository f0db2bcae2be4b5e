# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A front that shows what it holds before anybody touches it, and then has a robot patient.

    python -m tests.e2e.canary.front --station SOCK --ports PLACE --folder DIR --pace N [--leak]

It writes `DIR/dump-PID.json`, waits for `DIR/plan.json`, takes it away and walks it; the walk's
report is `DIR/report.json`. With `--leak` it keeps what it must not: see `leaking.py`.
"""

import asyncio
import json
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.e2e.robots import Robot, robot_parser, run_robot
from ui.robot.plan import parse_plan

if TYPE_CHECKING:
    from ui.shell.front import Opened

LOOK_SECONDS = 0.05


class Canary(Robot):
    """The plan is read when it is walked: this front holds nothing before."""

    leaks = False

    async def accompany(self, opened: "Opened") -> int:
        from tests.e2e.canary import leaking
        from ui.robot.walk import walk

        await until(lambda: _all_is_loaded(opened))
        if self.leaks:
            leaking.hand_down(opened.view.window)
        self._write_dump(opened)
        text = await self._plan()
        given = json.loads(text)
        opened.view.session.wantLanguage(given.pop("language"))
        plan = parse_plan(json.dumps(given))
        status = await walk(opened, self.options(None), plan, self.clock)
        if self.leaks:
            leaking.leak(text)
        return status

    def _write_dump(self, opened: "Opened") -> None:
        from tests.e2e.canary.dump import dump

        held = dump(opened.view.window, opened.view.session)
        half = self.folder / f"half-{os.getpid()}"
        half.write_text(json.dumps(held, ensure_ascii=False), "utf-8")
        half.rename(self.folder / f"dump-{os.getpid()}.json")

    async def _plan(self) -> str:
        """Read and gone: no later front finds it."""
        path = self.folder / "plan.json"
        await until(path.exists)
        text = path.read_text("utf-8")
        path.unlink()
        return text


def _all_is_loaded(opened: "Opened") -> bool:
    """Every page, and what the station says."""
    pages: int = opened.view.window.property("loaded")
    return pages >= len(opened.view.session.pages) and opened.visit.profile is not None


async def until(true: Callable[[], bool]) -> None:
    while not true():  # noqa: ASYNC110 - files and properties tell nobody
        await asyncio.sleep(LOOK_SECONDS)


def main() -> int:
    parser = robot_parser()
    parser.add_argument("--leak", action="store_true")
    given = parser.parse_args()
    canary = Canary(given)
    canary.leaks = given.leak
    return run_robot(canary)


if __name__ == "__main__":
    sys.exit(main())

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A front that shows what it holds before anybody touches it, and then has a robot patient.

    python -m tests.e2e.canary.front --station SOCK --ports PLACE --folder DIR --pace N [--leak]

It writes `DIR/dump-PID.json`, waits for `DIR/plan.json` and takes it away. An attendant opens the
panel; `DIR/panel-PID.json` is what the front holds then, and while that file is there she looks.
She makes a used room ready and leaves, and the plan is walked; the walk's report is
`DIR/report.json`. With `--leak` it keeps what it must not: see `leaking.py`.
"""

import asyncio
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.e2e.robots import Robot, robot_parser, run_robot
from ui.robot.plan import parse_plan

if TYPE_CHECKING:
    from ui.robot.context import Context
    from ui.robot.day import Person
    from ui.shell.front import Opened

LOOK_SECONDS = 0.05


class Canary(Robot):
    """The plan is read when it is walked: this front holds nothing before."""

    leaks = False

    async def accompany(self, opened: "Opened") -> int:
        from tests.e2e.canary import leaking
        from tests.e2e.canary.attended import First
        from ui.robot.walk import walk

        await until(lambda: _all_is_loaded(opened))
        if self.leaks:
            leaking.hand_down(opened.view.window)
        self._write_dump(opened)
        text = await self._plan()
        given = json.loads(text)
        opened.view.session.wantLanguage(given.pop("language"))
        plan = parse_plan(json.dumps(given))

        def come(at: "Context") -> "Person":
            return First(at, lambda: self._look_around(opened))

        status = await walk(opened, self.options(None), plan, self.clock, come)
        if self.leaks:
            leaking.leak(text)
        return status

    async def _look_around(self, opened: "Opened") -> None:
        """At the open panel, until everything was searched."""
        self._write_dump(opened, "panel")
        await until(lambda: not self._dump("panel").exists())

    def _dump(self, kind: str) -> Path:
        return self.folder / f"{kind}-{os.getpid()}.json"

    def _write_dump(self, opened: "Opened", kind: str = "dump") -> None:
        from tests.e2e.canary.dump import dump

        held = dump(opened.view.window, opened.view.session)
        half = self.folder / f"half-{os.getpid()}"
        half.write_text(json.dumps(held, ensure_ascii=False), "utf-8")
        half.rename(self._dump(kind))

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

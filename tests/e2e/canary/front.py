# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A front that shows what it holds before anybody touches it, and then has a robot patient.

    python -m tests.e2e.canary.front --station SOCK --ports PLACE --folder DIR --pace N [--leak]

It writes `DIR/dump-PID.json`, waits for `DIR/plan.json`, takes it away and walks it; the walk's
report is `DIR/report.json`. With `--leak` it keeps what it must not: see `leaking.py`.
"""

import argparse
import asyncio
import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ui.app import ports_place
from ui.robot.options import RobotOptions
from ui.robot.plan import parse_plan
from ui.robot.screen import use_screen_of_size
from ui.shell.log import FrontLog
from ui.shell.options import FrontOptions
from ui.shell.process import forbid_core_file, prepare_environment, put_off_garbage

if TYPE_CHECKING:
    from drivers.clock import Clock
    from ui.shell.front import Opened

SIZE = (1280, 800)
LOOK_SECONDS = 0.05


class Canary:
    """The companion of a front."""

    def __init__(self, options: RobotOptions, folder: Path, *, leaks: bool) -> None:
        self._options = options
        self._folder = folder
        self._leaks = leaks

    def make_clock(self) -> "Clock":
        from drivers.clock import PacedClock

        self._clock = PacedClock(self._options.pace)
        return self._clock

    async def accompany(self, opened: "Opened") -> int:
        from tests.e2e.canary import leaking
        from ui.robot.walk import walk

        await until(lambda: _all_is_loaded(opened))
        if self._leaks:
            leaking.hand_down(opened.view.window)
        self._write_dump(opened)
        text = await self._plan()
        given = json.loads(text)
        opened.view.session.wantLanguage(given.pop("language"))
        status = await walk(opened, self._options, parse_plan(json.dumps(given)), self._clock)
        if self._leaks:
            leaking.leak(text, self._options.front.station)
        return status

    def _write_dump(self, opened: "Opened") -> None:
        from tests.e2e.canary.dump import dump

        held = dump(opened.view.window, opened.view.session)
        half = self._folder / f"half-{os.getpid()}"
        half.write_text(json.dumps(held, ensure_ascii=False), "utf-8")
        half.rename(self._folder / f"dump-{os.getpid()}.json")

    async def _plan(self) -> str:
        """Read and gone: no later front finds it."""
        await until(self._options.plan.exists)
        text = self._options.plan.read_text("utf-8")
        self._options.plan.unlink()
        return text


def _all_is_loaded(opened: "Opened") -> bool:
    """Every page, and what the station says."""
    pages: int = opened.view.window.property("loaded")
    return pages >= len(opened.view.session.pages) and opened.visit.profile is not None


async def until(true: Callable[[], bool]) -> None:
    while not true():  # noqa: ASYNC110 - files and properties tell nobody
        await asyncio.sleep(LOOK_SECONDS)


def main() -> int:
    put_off_garbage()
    parser = argparse.ArgumentParser()
    parser.add_argument("--station", type=Path, required=True)
    parser.add_argument("--ports", type=ports_place, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--pace", type=float, required=True)
    parser.add_argument("--leak", action="store_true")
    given = parser.parse_args()
    folder: Path = given.folder
    front = FrontOptions(given.station, given.ports, SIZE)
    plan, report = folder / "plan.json", folder / "report.json"
    options = RobotOptions(front, SIZE, plan, None, report, given.pace)
    forbid_core_file()
    with tempfile.TemporaryDirectory(prefix="canary-") as screens:
        use_screen_of_size(os.environ, SIZE, Path(screens))
        prepare_environment(os.environ)
        from ui.shell.binding import import_as_python_does

        import_as_python_does()
        from ui.shell.front import run_front

        return run_front(front, FrontLog(sys.stderr), Canary(options, folder, leaks=given.leak))


if __name__ == "__main__":
    sys.exit(main())

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the tests' own fronts with a robot have in common: command line, clock and start."""

import argparse
import os
import sys
import tempfile
from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING

from ui.app import ports_place
from ui.robot.options import RobotOptions
from ui.robot.screen import use_screen_of_size
from ui.shell.log import FrontLog
from ui.shell.options import FrontOptions
from ui.shell.process import forbid_core_file, prepare_environment, put_off_garbage

if TYPE_CHECKING:
    from drivers.clock import PacedClock
    from ui.shell.front import Opened

SIZE = (1280, 800)


class Robot(ABC):
    """A companion; `folder` is where the test and it exchange files, outside of the kiosk's."""

    def __init__(self, given: argparse.Namespace) -> None:
        self.folder: Path = given.folder
        self.front = FrontOptions(given.station, given.ports, SIZE)
        self._pace: float = given.pace

    def make_clock(self) -> "PacedClock":
        from drivers.clock import PacedClock

        self.clock = PacedClock(self._pace)
        return self.clock

    def options(self, pictures: Path | None) -> RobotOptions:
        """Its report is `FOLDER/report.json`."""
        plan, report = self.folder / "plan.json", self.folder / "report.json"
        return RobotOptions(self.front, SIZE, plan, pictures, report, self._pace)

    @abstractmethod
    async def accompany(self, opened: "Opened") -> int: ...


def robot_parser() -> argparse.ArgumentParser:
    """The station adds `--station`."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--station", type=Path, required=True)
    parser.add_argument("--ports", type=ports_place, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--pace", type=float, required=True)
    return parser


def run_robot(robot: Robot) -> int:
    """The front from start to end, as `ui.robot` does it."""
    put_off_garbage()
    forbid_core_file()
    with tempfile.TemporaryDirectory(prefix="robot-") as screens:
        use_screen_of_size(os.environ, SIZE, Path(screens))
        prepare_environment(os.environ)
        from ui.shell.binding import import_as_python_does

        import_as_python_does()
        from ui.shell.front import run_front

        return run_front(robot.front, FrontLog(sys.stderr), robot)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The robot's command line."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ui.app import ports_place, window_size
from ui.shell.options import FrontOptions


@dataclass(frozen=True, slots=True)
class RobotOptions:
    """`size` in pixels; `pace` is how many times faster the front's waits pass.

    `pictures` is None where none are wanted.
    """

    front: FrontOptions
    size: tuple[int, int]
    plan: Path
    pictures: Path | None
    report: Path
    pace: float


def _pace(text: str) -> float:
    factor = float(text)
    if not 1.0 <= factor <= 1000.0:
        raise argparse.ArgumentTypeError("between 1 and 1000")
    return factor


def parse_options(arguments: Sequence[str]) -> RobotOptions:
    """A mistake in the command line ends the process with status 2."""
    parser = argparse.ArgumentParser(prog="telemed-kiosk-robot", description="A robot patient.")
    parser.add_argument("--station", type=Path, required=True, metavar="SOCK")
    parser.add_argument("--ports", type=ports_place, required=True, metavar="udev|links:DIR")
    parser.add_argument("--plan", type=Path, required=True, metavar="FILE.json")
    parser.add_argument("--pictures", type=Path, metavar="DIR")
    parser.add_argument("--report", type=Path, required=True, metavar="FILE.json")
    parser.add_argument("--pace", type=_pace, default=1.0, metavar="FACTOR")
    parser.add_argument("--size", type=window_size, required=True, metavar="WxH")
    parser.add_argument("--language", default="de", choices=("de", "en"))
    given = parser.parse_args(arguments)
    return RobotOptions(
        front=FrontOptions(given.station, given.ports, given.size, given.language),
        size=given.size,
        plan=given.plan,
        pictures=given.pictures,
        report=given.report,
        pace=given.pace,
    )

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A whole visit: the real front, its real screens, real serial bytes; the station is played."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage

from drivers.aandd_tm2657.simulator import EventLog, Tm2657Simulator
from drivers.aandd_tm2657.simulator_options import Vitals
from drivers.clock import PacedClock
from tests.ui.robot.desk import CODE, WRONG_CODE, Desk

PACE = 100.0
SCREENS = [
    "01-welcome.png",
    "02-code.png",
    "03-birth-date.png",
    "04-appointment.png",
    "05-consent.png",
    "06-consent-end.png",
    "07-arm.png",
    "08-rest.png",
    "09-measure.png",
    "10-inflating.png",
    "11-pause.png",
    "12-review.png",
    "13-saved.png",
    "14-arrived.png",
    "15-goodbye.png",
]


@asynccontextmanager
async def cuff(folder: Path) -> AsyncIterator[None]:
    """The device, plugged in below `folder`."""
    vitals = Vitals.of_options({"systolic": 142, "diastolic": 88, "pulse": 71})
    device = Tm2657Simulator(folder / "cuff", PacedClock(PACE), vitals, (), EventLog(None))
    device.plug()
    try:
        yield
    finally:
        await device.close()


class Run:
    """One robot as a process."""

    def __init__(self, folder: Path, **plan: Any) -> None:
        self.folder = folder
        self.pictures = folder / "pictures"
        self.pictures.mkdir()
        self.report_file = folder / "report.json"
        self.plan = folder / "plan.json"
        given = {"code": CODE, "birth_date": "1948-03-17", "arm": "left", **plan}
        self.plan.write_text(json.dumps(given))

    async def walk(self, *, language: str = "de") -> tuple[int, str]:
        """Exit status and standard error."""
        command = [sys.executable, "-m", "ui.robot", "--station", str(self.folder / "front.sock")]
        command += ["--ports", f"links:{self.folder}", "--plan", str(self.plan)]
        command += ["--pictures", str(self.pictures), "--report", str(self.report_file)]
        command += ["--pace", str(PACE), "--size", "1280x800", "--language", language]
        robot = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
        _, said = await asyncio.wait_for(robot.communicate(), 60)
        assert robot.returncode is not None
        return robot.returncode, said.decode()

    @property
    def report(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(self.report_file.read_text())
        return read


async def test_a_visit_from_the_door_to_the_goodbye(tmp_path: Path) -> None:
    run = Run(tmp_path)
    async with cuff(tmp_path), Desk(tmp_path / "front.sock") as desk:
        status, said = await run.walk()
    assert status == 0, said
    report = run.report
    assert report["error"] is None
    assert [str(visit) for visit in desk.completed] == [report["visit"]]
    assert desk.left == desk.completed
    assert report["states"].count("inflating") == 3
    assert report["states"][-3:] == ["saved/underway", "saved/arrived", "goodbye/arrived"]
    assert report["screens"] == SCREENS
    for name in SCREENS:
        assert QImage(str(run.pictures / name)).width() == 1280
    assert all(isinstance(value, float) for value in report["timings_ms"].values())


async def test_a_walk_in_english_without_a_slip(tmp_path: Path) -> None:
    run = Run(tmp_path, code=None, arm="right")
    async with cuff(tmp_path), Desk(tmp_path / "front.sock"):
        status, said = await run.walk(language="en")
    assert status == 0, said
    assert "appointment" not in run.report["states"]


async def test_a_walk_that_can_not_go_on_says_why_and_shows_it(tmp_path: Path) -> None:
    run = Run(tmp_path, code=WRONG_CODE)
    async with cuff(tmp_path), Desk(tmp_path / "front.sock"):
        status, _ = await run.walk()
    assert status == 1
    assert (
        "on 'code': looked for a code that is taken, found check-character" in run.report["error"]
    )
    assert "picture: failed.png" in run.report["error"]
    assert (run.pictures / "failed.png").exists()

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""An attendant's day: which part of it a front is for, and where the dead screen is tried."""

import json
from pathlib import Path

from PySide6.QtCore import QRect, QSize

from tests.ui.robot.plans import GOOD
from ui.robot.attendant import COLUMNS, ROWS, spots
from ui.robot.claim import MORNING, report_of
from ui.robot.day import Afternoon, Morning, taken_before, who_comes
from ui.robot.patient import Patient
from ui.robot.plan import parse_plan

DAY = parse_plan(json.dumps({**GOOD, "script": "day", "pin": "2468"}))
VISIT = parse_plan(json.dumps(GOOD))


def test_the_first_front_has_the_morning_and_the_next_one_the_afternoon(tmp_path: Path) -> None:
    report, morning = tmp_path / "report.json", tmp_path / MORNING
    assert report_of(DAY, report) == morning
    morning.write_text(json.dumps({"screens": ["01-a.png", "02-b.png"]}))
    assert report_of(DAY, report) == report
    assert (taken_before(DAY, morning), taken_before(DAY, report)) == (0, 2)
    assert (who_comes(DAY, morning), who_comes(DAY, report)) == (Morning, Afternoon)


def test_a_visit_has_one_front(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    assert report_of(VISIT, report) == report
    assert (taken_before(VISIT, report), who_comes(VISIT, report)) == (0, Patient)


def test_the_whole_screen_is_tried() -> None:
    size = QSize(1280, 800)
    tried = spots(size)
    assert len({(spot.x(), spot.y()) for spot in tried}) == COLUMNS * ROWS
    assert all(QRect(0, 0, 1280, 800).contains(spot) for spot in tried)
    assert {tried[0].x(), size.width() - tried[-1].x()} == {80}


def test_an_attendants_pin_is_not_shown() -> None:
    assert "2468" not in repr(DAY)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Who walks, on what screen, and what is left behind."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from ui.robot.claim import claim_walk
from ui.robot.options import parse_options
from ui.robot.report import Report, write_report
from ui.robot.screen import use_screen_of_size
from ui.robot.words import UnknownText, name_of

CLAIM = """
import sys, time
from pathlib import Path
from ui.robot.claim import claim_walk
print(claim_walk(Path(sys.argv[1]), Path(sys.argv[2])), flush=True)
time.sleep(60)
"""
GIVEN = ["--station", "s", "--ports", "links:d", "--plan", "p", "--pictures", "d"]
GIVEN += ["--report", "r", "--size", "1280x800"]


def test_one_robot_walks_and_after_its_death_the_next(tmp_path: Path) -> None:
    plan, report = tmp_path / "plan.json", tmp_path / "report.json"
    plan.touch()
    command = [sys.executable, "-c", CLAIM, str(plan), str(report)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "True\n"
        assert not claim_walk(plan, report)
        first.kill()
    assert claim_walk(plan, report)


def test_a_plan_with_a_report_is_walked_no_more(tmp_path: Path) -> None:
    plan, report = tmp_path / "plan.json", tmp_path / "report.json"
    plan.touch()
    report.touch()
    assert not claim_walk(plan, report)


def test_a_report_is_there_whole_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    timings: dict[str, float | None] = {"longest_gui_stall": 3.2, "confirm_to_saved_p99": None}
    write_report(Report("v", ["welcome"], ["01-welcome.png"], timings, 2.5, None), path)
    assert [file.name for file in tmp_path.iterdir()] == ["report.json"]
    assert json.loads(path.read_text()) == {
        "visit": "v",
        "states": ["welcome"],
        "screens": ["01-welcome.png"],
        "timings_ms": timings,
        "busiest_ms": 2.5,
        "error": None,
    }


@pytest.mark.parametrize("given", [{}, {"QT_QPA_PLATFORM": "offscreen"}])
def test_without_a_display_the_screen_has_the_size(given: dict[str, str], tmp_path: Path) -> None:
    environ = dict(given)
    use_screen_of_size(environ, (1080, 1920), tmp_path)
    script = (
        "from PySide6.QtGui import QGuiApplication\n"
        "app = QGuiApplication([])\n"
        "print(*app.primaryScreen().size().toTuple())\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], env=environ, capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["1080", "1920"]


def test_a_chosen_display_is_kept(tmp_path: Path) -> None:
    environ = {"QT_QPA_PLATFORM": "xcb"}
    use_screen_of_size(environ, (1080, 1920), tmp_path)
    assert environ == {"QT_QPA_PLATFORM": "xcb"}


def test_a_text_that_nobody_has_is_an_error(qapp: QGuiApplication) -> None:
    with pytest.raises(UnknownText):
        name_of("no-such-text")


def test_the_robots_options() -> None:
    options = parse_options([*GIVEN, "--pace", "60", "--language", "en"])
    assert (options.front.window, options.size) == ((1280, 800), (1280, 800))
    assert (options.pace, options.front.language) == (60.0, "en")


@pytest.mark.parametrize("mistake", [["--pace", "0.5"], ["--pace", "x"], ["--language", "fr"]])
def test_a_mistake_ends_with_status_2(
    mistake: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        parse_options([*GIVEN, *mistake])
    assert end.value.code == 2
    assert mistake[0] in capsys.readouterr().err


def test_a_robot_that_hangs_says_where_and_ends() -> None:
    script = (
        "import time\n"
        "from ui.robot.hands import HANG_SECONDS, expect_life\n"
        "expect_life(0.2 - HANG_SECONDS)\n"
        "def hang():\n"
        "    time.sleep(60)\n"
        "hang()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=30, check=False
    )
    assert ended.returncode == 1
    assert "in hang" in ended.stderr

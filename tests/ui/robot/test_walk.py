# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A whole visit: the real front, its real screens, real serial bytes; the station is played."""

from pathlib import Path

from PySide6.QtGui import QImage

from tests.ui.robot.desk import WRONG_CODE
from tests.ui.robot.room import Walk, room

PACE = 100.0
TITLES = (
    "welcome code birth-date appointment operator callback consent consent-end "
    "hands hands-1 hands-2 hands-3 hands-4 hands-5 hands-6 reason pain medicines warnings "
    "arm rest measure inflating pause result-blood-pressure review saved arrived goodbye"
).split()
SCREENS = [f"{number:02}-{title}.png" for number, title in enumerate(TITLES, 1)]


async def test_a_visit_from_the_door_to_the_goodbye(tmp_path: Path) -> None:
    walk = Walk(tmp_path, PACE)
    async with room(tmp_path, PACE) as desk:
        status, said = await walk.run()
    assert status == 0, said
    report = walk.report
    assert report["error"] is None
    assert [str(visit) for visit in desk.completed] == [report["visit"]]
    assert desk.left == desk.completed
    assert report["states"].count("inflating") == 3
    assert report["states"][-3:] == ["saved/underway", "saved/arrived", "goodbye/arrived"]
    assert report["screens"] == SCREENS
    for name in SCREENS:
        assert QImage(str(walk.pictures / name)).width() == 1280
    assert all(isinstance(value, float) for value in report["timings_ms"].values())


async def test_a_walk_in_english_without_a_slip(tmp_path: Path) -> None:
    walk = Walk(tmp_path, PACE, language="en")
    async with room(tmp_path, PACE):
        status, said = await walk.run(code=None, arm="right")
    assert status == 0, said
    assert "appointment" not in walk.report["states"]


async def test_a_walk_that_can_not_go_on_says_why_and_shows_it(tmp_path: Path) -> None:
    walk = Walk(tmp_path, PACE)
    async with room(tmp_path, PACE):
        status, _ = await walk.run(code=WRONG_CODE)
    assert status == 1
    assert (
        "on 'code': looked for a code that is taken, found check-character" in walk.report["error"]
    )
    assert "picture: failed.png" in walk.report["error"]
    assert (walk.pictures / "failed.png").exists()

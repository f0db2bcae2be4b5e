# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What stands above every page: six steps, two small buttons, and the attendant's way in."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.visit.events import AttendantTouched, EaseTouched
from kiosk.visit.state import Overlay, Screen
from tests.ui import geometry
from tests.ui.stage import Stage
from ui.gallery.states import REVIEW, ROOM, TYPING
from ui.gallery.still import StillPlace

PLACE = StillPlace().name


def place_name(stage: Stage) -> QPoint:
    (words,) = [w for w in geometry.visible_words(stage.window) if w.text == PLACE]
    return words.box.center().toPoint()


@pytest.mark.parametrize("overlay", [None, Overlay.HELP])
def test_a_long_press_on_the_places_name_calls_the_attendant(
    stage: Stage, qtbot: QtBot, overlay: Overlay | None
) -> None:
    stage.put(replace(REVIEW, overlay=overlay))
    point = place_name(stage)
    stage.press(point)
    qtbot.waitUntil(lambda: stage.front.events == [AttendantTouched()], timeout=20_000)
    stage.release(point)
    assert stage.front.events == [AttendantTouched()]


def test_a_short_tap_on_the_places_name_does_nothing(stage: Stage) -> None:
    stage.put(REVIEW)
    point = place_name(stage)
    for _ in range(3):
        stage.press(point)
        stage.release(point)
    assert stage.front.events == []
    assert PLACE not in {thing.name for thing in stage.sight.things() if thing.touchable}


def test_the_attendant_may_use_the_keyboard(stage: Stage) -> None:
    stage.put(TYPING)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(stage.window, Qt.Key.Key_B, both)
    assert stage.front.events == [AttendantTouched()]
    assert stage.session.parts.code.property("missing") == 8  # and types nothing


def test_ease_is_offered_on_a_page_and_not_over_one(stage: Stage) -> None:
    stage.put(REVIEW)
    stage.tap("Sprache und Bedienung")
    assert stage.front.events == [EaseTouched()]
    for overlay in Overlay:
        stage.put(replace(ROOM, overlay=overlay))
        assert stage.sight.control("Sprache und Bedienung") is None
    stage.put(replace(ROOM, overlay=Overlay.HELP))
    assert stage.sight.control("English") is not None


@pytest.mark.parametrize(
    ("screen", "step"),
    [
        (Screen.WELCOME, ""),
        (Screen.INSURANCE, "1 von 6: Anmelden"),
        (Screen.CALLBACK, "1 von 6: Anmelden"),
        (Screen.STATISTICS, "2 von 6: Einwilligen"),
        (Screen.HANDS_REASON, "3 von 6: Hände"),
        (Screen.WARNINGS, "4 von 6: Fragen"),
        (Screen.TAKING, "5 von 6: Messen"),
        (Screen.PERSON, "5 von 6: Messen"),
        (Screen.EDIT, "6 von 6: Fertig"),
        (Screen.GOODBYE, ""),
    ],
)
def test_the_present_step_is_named(stage: Stage, screen: Screen, step: str) -> None:
    stage.put(replace(ROOM, screen=screen))
    names = [thing.name for thing in stage.sight.things()]
    assert [name for name in names if " von 6: " in name] == ([step] if step else [])


def test_the_attendants_world_has_no_steps(stage: Stage) -> None:
    stage.put(replace(REVIEW, overlay=Overlay.ATTENDANT))
    assert stage.session.property("step") == 0

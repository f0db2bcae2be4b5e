# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""While the screen is cleaned nothing touched or pressed does anything, and nothing of it later."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest

from kiosk.visit.events import StartTouched
from kiosk.visit.state import Countdown, Overlay, Readiness, VisitState
from tests.ui.conftest import MakeStage
from tests.ui.stage import Stage
from ui.gallery.states import ROOM
from ui.shell.dead_touch import EATEN, DeadTouch

DOOR = replace(ROOM, readiness=Readiness.READY)
KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_A, Qt.Key.Key_F2)
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
STEP = 120  # pixels: less than the smallest button


class Behind(QObject):
    """What comes through to the window: asked after the dead touch, which was installed later."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QEvent.Type] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in EATEN:
            self.seen.append(event.type())
        return False


def dead(stage: Stage) -> VisitState:
    wait = Countdown(stage.front.clock.monotonic() + 60.0, 60.0)
    return replace(DOOR, overlay=Overlay.SCREEN_CLEANING, countdown=wait)


@pytest.fixture
def stage(make_stage: MakeStage) -> Stage:
    return make_stage()


@pytest.fixture
def behind(stage: Stage) -> Iterator[Behind]:
    watch = Behind()
    stage.window.installEventFilter(watch)
    stage.put(DOOR)
    DeadTouch(stage.window, stage.front)  # type: ignore[arg-type]
    watch.seen.clear()
    yield watch
    stage.window.removeEventFilter(watch)


def touch_everywhere(stage: Stage) -> None:
    for x in range(STEP // 2, stage.panel.width, STEP):
        for y in range(STEP // 2, stage.panel.height, STEP):
            stage.press(QPoint(x, y))
            stage.release(QPoint(x, y))


def press_everything(stage: Stage) -> None:
    for key in KEYS:
        stage.key(key)
    QTest.keyClick(stage.window, Qt.Key.Key_B, BOTH)  # the attendant's shortcut
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, pos=stage.centre)
    QTest.mouseDClick(stage.window, Qt.MouseButton.LeftButton, pos=stage.centre)
    at = QPointF(stage.centre)
    wheel = QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QGuiApplication.sendEvent(stage.window, wheel)


def test_nothing_touched_or_pressed_comes_through(stage: Stage, behind: Behind) -> None:
    stage.put(dead(stage))
    behind.seen.clear()
    touches = stage.front.touches
    touch_everywhere(stage)
    press_everything(stage)
    assert behind.seen == []
    assert (stage.front.events, stage.front.touches) == ([], touches)


def test_the_same_touches_do_come_through_at_other_times(stage: Stage, behind: Behind) -> None:
    stage.put(DOOR)
    behind.seen.clear()
    touch_everywhere(stage)
    press_everything(stage)
    kinds = set(behind.seen)
    assert {QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.Wheel} <= kinds
    assert StartTouched() in stage.front.events


def test_afterwards_everything_works_again(stage: Stage, behind: Behind) -> None:
    stage.put(dead(stage))
    touch_everywhere(stage)
    press_everything(stage)
    stage.put(DOOR)
    behind.seen.clear()
    stage.tap("Besuch beginnen")
    assert stage.front.events == [StartTouched()]
    stage.key(Qt.Key.Key_Tab)
    assert QEvent.Type.KeyPress in behind.seen


def test_a_cloth_that_still_lies_on_the_glass_presses_nothing(stage: Stage, behind: Behind) -> None:
    start = stage.control("Besuch beginnen").centre
    stage.put(dead(stage))
    stage.press(start)
    stage.put(DOOR)
    behind.seen.clear()
    stage.move(start + QPoint(5, 5))
    stage.release(start)
    assert (behind.seen, stage.front.events) == ([], [])
    stage.tap("Besuch beginnen")
    assert stage.front.events == [StartTouched()]


def test_a_key_that_is_still_held_presses_nothing(stage: Stage, behind: Behind) -> None:
    def key(kind: QEvent.Type, again: bool = False) -> None:
        none = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(kind, Qt.Key.Key_Return, none, "\r", again)
        QGuiApplication.sendEvent(stage.window, event)

    stage.put(dead(stage))
    key(QEvent.Type.KeyPress)
    stage.put(DOOR)
    behind.seen.clear()
    key(QEvent.Type.KeyPress, again=True)
    key(QEvent.Type.KeyRelease)
    assert behind.seen == []
    key(QEvent.Type.KeyPress)
    assert behind.seen == [QEvent.Type.KeyPress]


def test_a_touch_whose_end_got_lost_blocks_no_later_one(stage: Stage, behind: Behind) -> None:
    stage.put(dead(stage))
    point = QPointF(stage.centre)
    QTest.mousePress(stage.window, Qt.MouseButton.LeftButton, pos=point.toPoint())
    stage.put(DOOR)
    stage.tap("Besuch beginnen")
    assert stage.front.events == [StartTouched()]
    QTest.mouseRelease(stage.window, Qt.MouseButton.LeftButton, pos=point.toPoint())


def test_the_page_says_what_it_is_and_offers_nothing(stage: Stage, behind: Behind) -> None:
    stage.put(dead(stage))
    names = [thing.name for thing in stage.sight.things()]
    assert "Jetzt den Bildschirm reinigen." in names
    assert "60 Sekunden" in names
    assert [thing.name for thing in stage.sight.things() if thing.touchable] == []

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What somebody chose for their eyes and ears, and that it is not left for the next."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.visit.state import Screen, VisitState
from tests.ui.stage import Stage
from ui.gallery.states import ROOM
from ui.viewmodels.ease import DoorRest, EaseViewModel


def of(model: QObject, *names: str) -> list[object]:
    return [model.property(name) for name in names]


def test_the_voice_goes_from_soft_to_loud_and_not_beyond(qapp: object) -> None:
    model = EaseViewModel()
    heard = []
    for _ in range(4):
        model.speakLouder()
        heard.append(model.property("volume"))
    for _ in range(6):
        model.speakSofter()
        heard.append(model.property("volume"))
    assert heard == [3, 4, 4, 4, 3, 2, 1, 0, 0, 0]


def test_the_page_is_read_when_it_is_wanted(qtbot: QtBot) -> None:
    model = EaseViewModel()
    with qtbot.waitSignal(model.pageWanted):
        model.readPage()


def test_after_a_rest_at_the_door_everything_is_as_the_room_has_it(stage: Stage) -> None:
    stage.put(ROOM)
    ease = stage.session.parts.ease
    ease.setLarge(True)
    ease.setStrongContrast(True)
    ease.setReadAloud(True)
    ease.speakLouder()
    stage.view.set_language("en")
    rest = next(child for child in stage.session.children() if isinstance(child, DoorRest))
    rest.over.emit()
    assert of(ease, "large", "strongContrast", "readAloud", "volume") == [False, False, False, 2]
    assert stage.session.property("language") == "de"


def test_the_rest_begins_again_with_every_touch(qtbot: QtBot) -> None:
    parent = QObject()
    rest = DoorRest(parent, seconds=0.2)
    rest.follow(Screen.WELCOME)
    for _ in range(3):
        with qtbot.assertNotEmitted(rest.over, wait=50):
            rest.touched()
    with qtbot.waitSignal(rest.over, timeout=10_000):
        rest.follow(Screen.WELCOME)  # the same page again is no touch


def test_inside_a_visit_nothing_is_taken_away(qtbot: QtBot) -> None:
    parent = QObject()
    rest = DoorRest(parent, seconds=0.02)
    rest.follow(Screen.WELCOME)
    rest.follow(VisitState(screen=Screen.CODE).screen)
    with qtbot.assertNotEmitted(rest.over, wait=100):
        rest.touched()

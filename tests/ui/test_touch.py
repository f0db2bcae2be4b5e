# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is offered can be done, exactly once, and only by a touch that was meant for it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from kiosk.visit.events import (
    HelpTouched,
    InflateTouched,
    OverlayClosed,
    ReviewConfirmed,
    StartTouched,
    StopTouched,
)
from kiosk.visit.flow import advance
from kiosk.visit.state import Overlay, Screen, VisitState
from tests.ui.checks.offers import RULES
from tests.ui.conftest import MakeStage
from tests.ui.stage import Stage
from ui.gallery.panels import PANELS
from ui.gallery.states import NOW, REVIEW, ROOM, SEATED, TYPING, Still
from ui.gallery.stills import all_stills
from ui.viewmodels import words
from ui.viewmodels.code import ALPHABET
from ui.viewmodels.insurance import LETTERS
from ui.viewmodels.settling import SETTLE_SECONDS

# They change what is on the page and are nobody else's business.
LOCAL = {
    *ALPHABET,
    *LETTERS,
    *"".join(words.LETTERS),
    *"".join(words.LETTERS).upper(),
    *"0123456789",
    *("Löschen", "Leerzeichen", "Groß oder klein", "123", "ABC"),
    *("Tag", "Monat", "Jahr", "Weiterlesen", "English", "Deutsch"),
    *("Schrift normal", "Schrift groß", "Kontrast normal", "Kontrast stark"),
    *("Vorlesen aus", "Vorlesen an", "leiser", "lauter", "Vorlesen"),
    *("Später", "Weitere", "Öffnen", "Schließen", "Woche", "Flächentücher A", "Schaum B"),
    *("Notfall", "Raum schließt", "Falsches Mittel gewählt"),
    *("Komma", "Oberer Wert", "Unterer Wert", "Puls", "Prozent", "Grad", "Kilogramm"),
}

STILLS = {still.name: still for still in all_stills()}


def offered(stage: Stage, still: Still) -> list[str]:
    stage.show(still)
    names = [thing.name for thing in stage.sight.things() if thing.touchable]
    return [name for name in names if name not in LOCAL]


def test_the_visit_takes_whatever_is_offered(stage: Stage) -> None:
    """Each control sends one event, and the flow doesn't refuse it in that state."""
    seen = 0
    for still in all_stills():
        for name in offered(stage, still):
            stage.show(still)
            stage.front.clock.seconds += 1.0  # nobody wipes faster
            stage.front.events.clear()
            stage.tap(name)
            assert len(stage.front.events) == 1, (still.name, name, stage.front.events)
            step = advance(still.state, stage.front.events[0], NOW, RULES)
            assert step.state is not still.state, (still.name, name)
            seen += 1
    assert seen > 150


def test_a_second_tap_does_not_answer_the_next_question(stage: Stage) -> None:
    stage.put(REVIEW)
    place = stage.control("Ja, speichern").centre
    stage.front.put(ROOM)  # another page, and the finger comes down again at once
    stage.press(place)
    stage.release(place)
    assert stage.front.events == []
    stage.settle()
    stage.tap("Besuch beginnen")
    assert stage.front.events == [StartTouched()]


def test_it_counts_when_the_finger_went_down(stage: Stage) -> None:
    stage.put(REVIEW)
    place = stage.control("Ja, speichern").centre
    stage.front.put(replace(ROOM, screen=Screen.SAVED))
    stage.press(place)
    stage.front.clock.seconds += 2 * SETTLE_SECONDS
    stage.release(place)
    assert stage.front.events == []


def test_stopp_and_hilfe_count_at_once(stage: Stage) -> None:
    stage.put(SEATED)
    stage.front.put(STILLS["inflating"].state)
    stage.tap("Stopp")
    stage.tap("Hilfe")
    assert stage.front.events == [StopTouched(), HelpTouched()]


@pytest.mark.parametrize("with_key", [False, True], ids=["finger", "key"])
def test_the_answer_to_the_idle_warning_presses_nothing_below(stage: Stage, with_key: bool) -> None:
    """Any touch answers it; what appears under the finger then may be the touch that inflates."""
    stage.put(SEATED)
    place = stage.control("Messung starten").centre
    idle = replace(SEATED, overlay=Overlay.IDLE)
    stage.put(idle)
    stage.front.on_touch = lambda: stage.front.put(SEATED)
    if with_key:
        stage.key(Qt.Key.Key_Tab)
        stage.front.clock.seconds += 10
        stage.key(Qt.Key.Key_Return)
    else:
        stage.press(place)
        stage.front.clock.seconds += 10
        stage.release(place)
    assert InflateTouched() not in stage.front.events
    assert OverlayClosed() not in stage.front.events


def test_every_touch_says_that_somebody_is_there(stage: Stage) -> None:
    stage.put(ROOM)
    before = stage.front.touches
    stage.press(stage.centre)
    stage.release(stage.centre)
    stage.key(Qt.Key.Key_Tab)
    assert stage.front.touches == before + 2


def test_a_finger_that_slides_away_presses_nothing(stage: Stage) -> None:
    stage.put(REVIEW)
    stage.press(stage.control("Ja, speichern").centre)
    stage.move(stage.centre)
    stage.release(stage.centre)
    assert stage.front.events == []


def test_a_long_press_is_one_press(stage: Stage) -> None:
    stage.put(REVIEW)
    place = stage.control("Ja, speichern").centre
    stage.press(place)
    stage.front.clock.seconds += 5
    stage.release(place)
    assert stage.front.events == [ReviewConfirmed()]


def test_the_code_is_typed_and_corrected_by_touch(make_stage: MakeStage) -> None:
    for panel in PANELS:
        stage = make_stage(panel)
        stage.put(VisitState(screen=Screen.CODE))
        for key in "K7MQ":
            stage.tap(key)
        stage.tap("Löschen")
        stage.tap("P")
        assert stage.session.parts.code.property("boxes") == [*"K7MP", "", "", "", ""]
        for key in "4Q2X":
            stage.tap(key)
        stage.tap("Weiter")
        assert [event.code for event in stage.front.events] == ["K7MP4Q2X"]


def test_a_birth_date_is_typed_by_touch_and_a_box_can_be_chosen(stage: Stage) -> None:
    stage.put(STILLS["birth-date-empty"].state)
    for key in "31021948":
        stage.tap(key)
    assert stage.sight.control("Weiter") is None  # there is no such day
    stage.tap("Tag")
    for key in "17":
        stage.tap(key)
    stage.settle()
    stage.tap("Weiter")
    assert [event.birth_date for event in stage.front.events] == [date(1948, 2, 17)]


def test_the_answer_to_the_idle_warning_types_nothing(stage: Stage) -> None:
    stage.put(TYPING)
    key = stage.control("K").centre
    stage.put(replace(TYPING, overlay=Overlay.IDLE))
    stage.front.on_touch = lambda: stage.front.put(TYPING)
    stage.press(key)
    stage.release(key)
    assert stage.session.parts.code.property("missing") == 8

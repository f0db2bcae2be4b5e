# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Each touch on the pages before the first measurement says what it is meant to say."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from kiosk.visit import events as e
from kiosk.visit.answers import HandsReason, Operator, Question, VisitReason, WarningSign
from kiosk.visit.state import Overlay, Screen
from tests.ui import geometry
from tests.ui.checks import layout
from tests.ui.conftest import MakeStage
from tests.ui.stage import Stage
from ui.gallery.panels import PANELS, Panel
from ui.gallery.states import ROOM
from ui.gallery.still import StillPlace
from ui.gallery.stills import all_stills

CASE = "Groß oder klein"
STILLS = {still.name: still for still in all_stills()}
TOUCHES: list[tuple[str, str, e.VisitEvent]] = [
    ("welcome-ready", "Ist jemand bei mir?", e.QuestionTouched(Question.ACCOMPANIED)),
    ("welcome-no-key", "Wie lange dauert es?", e.QuestionTouched(Question.DURATION)),
    ("answer-duration", "Verstanden", e.OverlayClosed()),
    ("ease", "Fertig", e.OverlayClosed()),
    ("insurance-empty", "Ohne Nummer weiter", e.InsuranceConfirmed("")),
    ("insurance-full", "Weiter", e.InsuranceConfirmed("A123456780")),
    ("operator", "Ich selbst", e.OperatorChosen(Operator.MYSELF)),
    ("operator", "Ich, mit Hilfe", e.OperatorChosen(Operator.HELPED)),
    ("operator", "Jemand an meiner Stelle", e.OperatorChosen(Operator.GUARDIAN)),
    ("callback-full", "Weiter", e.CallbackConfirmed("0366931234567")),
    ("callback-empty", "Ohne Nummer weiter", e.CallbackConfirmed("")),
    ("statistics", "Ja", e.StatisticsChosen(True)),
    ("statistics", "Nein", e.StatisticsChosen(False)),
    ("hands-start", "Jetzt einreiben", e.HandsStarted()),
    ("hands-start", "Geht bei mir nicht", e.HandsImpossible()),
    ("hands-3", "Pause", e.HandsPaused()),
    ("hands-3", "Geht bei mir nicht", e.HandsImpossible()),
    ("hands-paused", "Weiter", e.HandsStarted()),
    ("hands-reason", "Der Spender ist leer", e.HandsReasonChosen(HandsReason.EMPTY)),
    ("reason", "Mein Blutdruck", e.ReasonChosen(VisitReason.PRESSURE)),
    ("reason", "Etwas anderes", e.ReasonChosen(VisitReason.OTHER)),
    ("reason-text-empty", "Weiter", e.ReasonTextConfirmed("")),
    ("pain", "0", e.PainChosen(0)),
    ("pain", "10", e.PainChosen(10)),
    ("pain", "Keine Angabe", e.PainChosen(None)),
    ("medicines", "Ja", e.MedicinesChosen(True)),
    ("medicines", "Nein", e.MedicinesChosen(False)),
    ("medicines", "Keine Angabe", e.MedicinesChosen(None)),
    ("warnings", "Nichts davon", e.WarningsConfirmed()),
    ("warnings-some", "Weiter", e.WarningsConfirmed()),
    ("warnings", "Ohnmacht, oder kurz davor", e.WarningTouched(WarningSign.FAINT)),
]


@pytest.mark.parametrize(("still", "name", "event"), TOUCHES, ids=lambda part: str(part)[:30])
def test_a_touch_says_what_it_is_meant_to(
    stage: Stage, still: str, name: str, event: e.VisitEvent
) -> None:
    stage.show(STILLS[still])
    stage.tap(name)
    assert stage.front.events == [event]


def test_the_answers_name_the_practice_where_the_site_says_nothing(stage: Stage) -> None:
    for question in Question:
        stage.show(STILLS[f"answer-{question.value}"])
        (answer,) = [w.text for w in geometry.visible_words(stage.window) if "\n\n" in w.text]
        assert stage.front.profile is not None
        assert answer.replace("\u00a0", " ").endswith(stage.front.profile.practice_phone)


def test_without_a_practice_nothing_is_made_up(stage: Stage) -> None:
    stage.front.profile = None
    stage.show(STILLS["answer-duration"])
    assert not any("Noch Fragen" in w.text for w in geometry.visible_words(stage.window))


def test_a_long_answer_of_the_site_is_paged(make_stage: MakeStage) -> None:
    stage = make_stage(PANELS[1])
    stage.front.profile = Wordy()
    stage.put(replace(ROOM, overlay=Overlay.ANSWER, question=Question.OTHER_DOCTOR))
    assert stage.sight.control("Verstanden") is None
    stage.tap("Weiterlesen")
    stage.settle()
    stage.tap("Verstanden")
    assert stage.front.events == [e.OverlayClosed()]


class Wordy(StillPlace):
    """A site that says as much as a profile may hold."""

    def welcome_answer(self, question: Question, language: str) -> str:
        return ("Bitte fragen Sie in Ihrer Praxis nach. " * 11)[:400]


def test_a_number_is_typed_by_touch_letter_first(make_stage: MakeStage) -> None:
    for panel in PANELS:
        stage = make_stage(panel)
        stage.show(STILLS["insurance-empty"])
        assert stage.sight.control("1") is None
        stage.tap("A")
        stage.settle()
        for digit in "1235":
            stage.tap(digit)
        stage.tap("Löschen")
        for digit in "456780":
            stage.tap(digit)
        stage.tap("Weiter")
        assert stage.front.events == [e.InsuranceConfirmed("A123456780")]


def test_words_are_typed_by_touch_and_with_a_keyboard(make_stage: MakeStage) -> None:
    for panel in PANELS:
        stage = make_stage(panel)
        stage.show(STILLS["reason-text-empty"])
        for key in (*"Häls", "Leerzeichen", "123", "3", "ABC", "x", "Löschen", CASE, "T"):
            stage.tap(key)
            stage.settle()
        stage.type("age")
        stage.key(Qt.Key.Key_Backspace)
        stage.key(Qt.Key.Key_Space)
        stage.tap("Weiter")
        assert stage.front.events == [e.ReasonTextConfirmed("Häls 3Tag")]


def test_a_telephone_number_may_come_from_a_keyboard(stage: Stage) -> None:
    stage.show(STILLS["callback-empty"])
    stage.type("03669-1")
    stage.key(Qt.Key.Key_Backspace)
    stage.tap("Weiter")
    assert stage.front.events == [e.CallbackConfirmed("03669")]


def test_a_sign_is_a_box_with_its_tick(stage: Stage) -> None:
    stage.show(STILLS["warnings-some"])
    boxes = [t for t in stage.sight.things() if t.role is QAccessible.Role.CheckBox]
    assert len(boxes) == len(WarningSign)
    ticked = {
        str(button.property("text"))
        for button in geometry.controls(stage.window)
        if QAccessible.queryAccessibleInterface(button).state().checked
    }
    assert ticked == {"Atemnot, auch ohne Anstrengung", "Ohnmacht, oder kurz davor"}


def test_what_is_chosen_for_the_eyes_is_seen_at_once(stage: Stage) -> None:
    stage.show(STILLS["ease"])
    assert chosen(stage) == ["Deutsch", "Schrift normal", "Kontrast normal", "Vorlesen aus"]
    for name in ("Schrift groß", "Kontrast stark", "Vorlesen an", "lauter", "English"):
        stage.tap(name)
        stage.settle()
    assert chosen(stage) == ["English", "Letters large", "Contrast strong", "Read aloud on"]
    assert "Volume 4 of 5" in [thing.name for thing in stage.sight.things()]
    assert stage.front.events == []


def chosen(stage: Stage) -> list[str]:
    buttons = [QAccessible.queryAccessibleInterface(b) for b in geometry.controls(stage.window)]
    radios = [b for b in buttons if b.role() is QAccessible.Role.RadioButton and b.state().checked]
    return sorted((b.text(QAccessible.Text.Name) for b in radios), key=names_in_order(stage).index)


def names_in_order(stage: Stage) -> list[str]:
    return [thing.name for thing in stage.sight.things()]


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_the_voices_volume_has_its_place(panel: Panel, make_stage: MakeStage) -> None:
    for large in (False, True):
        stage = make_stage(panel)
        stage.session.parts.ease.setReadAloud(True)
        stage.session.parts.ease.setLarge(large)
        stage.show(STILLS["ease"])
        assert layout.faults(stage) == []


def test_yes_and_no_to_statistics_look_alike(make_stage: MakeStage) -> None:
    stage = make_stage(PANELS[0])
    stage.show(STILLS["statistics"])
    yes, no = (b for b in geometry.controls(stage.window) if b.property("text") in {"Ja", "Nein"})
    for look in ("fillColor", "labelColor", "edgeColor", "edgeWidth", "width", "height"):
        assert yes.property(look) == no.property(look)


def test_back_turns_a_page_of_the_statistics_and_leads_no_further(make_stage: MakeStage) -> None:
    stage = make_stage(PANELS[1])
    stage.show(STILLS["statistics"])
    assert stage.sight.control("Zurück") is None
    stage.tap("Weiterlesen")
    stage.settle()
    stage.tap("Zurück")
    stage.settle()
    assert stage.sight.control("Zurück") is None
    assert stage.front.events == []


@pytest.mark.parametrize(
    "screen", [Screen.PAIN, Screen.GUIDE, Screen.REVIEW, Screen.GOODBYE, Screen.WELCOME]
)
def test_what_was_typed_is_gone_where_it_has_no_more_business(stage: Stage, screen: Screen) -> None:
    for name in ("insurance-half", "callback-full", "reason-text-some"):
        stage.show(STILLS[name])
        stage.put(replace(ROOM, screen=screen))
    parts = stage.session.parts.asking.parts
    assert parts.insurance.property("next") == 0
    assert parts.callback.property("number") == ""
    assert (parts.words.property("text") == "") is (screen is not Screen.PAIN)

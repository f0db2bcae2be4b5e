# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is asked before the first measurement, while it is being answered."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from kiosk.visit.answers import Answers, InsuranceProblem, Question, VisitReason, WarningSign
from kiosk.visit.events import (
    CallbackConfirmed,
    InsuranceConfirmed,
    MedicinesChosen,
    PainChosen,
    QuestionTouched,
    ReasonTextConfirmed,
    VisitEvent,
    WarningTouched,
)
from kiosk.visit.state import Countdown, Held, Overlay, Screen, VisitState
from ui.gallery.still import StillClock, StillPlace
from ui.viewmodels.answer import AnswerViewModel
from ui.viewmodels.callback import LONGEST, CallbackViewModel
from ui.viewmodels.hands import HandsViewModel
from ui.viewmodels.insurance import InsuranceViewModel
from ui.viewmodels.questions import QuestionsViewModel
from ui.viewmodels.words import WordsViewModel

ON_INSURANCE = VisitState(screen=Screen.INSURANCE)
ON_CALLBACK = VisitState(screen=Screen.CALLBACK)
ON_HANDS = VisitState(screen=Screen.HANDS)
ON_WORDS = VisitState(screen=Screen.REASON_TEXT)


def of(model: QObject, *names: str) -> list[object]:
    return [model.property(name) for name in names]


def type_into(model: InsuranceViewModel | CallbackViewModel | WordsViewModel, keys: str) -> None:
    for key in keys:
        model.press(key)


# --- the health insurance number


def test_a_letter_and_nine_digits_and_nothing_else() -> None:
    sent: list[VisitEvent] = []
    model = InsuranceViewModel(sent.append)
    model.show(ON_INSURANCE)
    assert of(model, "wantsLetter", "missing") == [True, 10]
    type_into(model, "1aB12345678")
    model.confirm()
    assert (sent, of(model, "wantsLetter", "missing", "complete")) == ([], [False, 1, False])
    type_into(model, "09")
    model.confirm()
    assert sent == [InsuranceConfirmed("A123456780")]


def test_a_refused_number_is_said_until_the_next_key_and_every_time() -> None:
    sent: list[VisitEvent] = []
    model = InsuranceViewModel(sent.append)
    model.show(ON_INSURANCE)
    type_into(model, "A123456789")
    refused = replace(ON_INSURANCE, insurance_problem=InsuranceProblem.CHECK_DIGIT)
    for _ in range(2):
        model.confirm()
        model.show(refused)
        assert of(model, "problem", "complete") == ["check-digit", False]
        model.confirm()
        model.deleteLast()
        model.show(replace(refused, cuff_present=True))  # something else happened
        assert of(model, "problem") == [""]
        model.press("8")
    assert len(sent) == 2


def test_nobody_needs_a_number() -> None:
    sent: list[VisitEvent] = []
    InsuranceViewModel(sent.append).goWithout()
    CallbackViewModel(sent.append).goWithout()
    assert sent == [InsuranceConfirmed(""), CallbackConfirmed("")]


@pytest.mark.parametrize("after", [Screen.WELCOME, Screen.HANDS, Screen.GOODBYE])
def test_numbers_are_kept_on_the_way_back_and_wiped_after_check_in(after: Screen) -> None:
    insurance, callback = InsuranceViewModel([].append), CallbackViewModel([].append)
    insurance.show(ON_INSURANCE)
    type_into(insurance, "A1")
    type_into(callback, "03")
    for screen in (Screen.OPERATOR, Screen.CONSENT):
        insurance.show(VisitState(screen=screen))
        callback.show(VisitState(screen=screen))
    assert (of(insurance, "next"), of(callback, "number")) == ([2], ["03"])
    insurance.show(VisitState(screen=after))
    callback.show(VisitState(screen=after))
    assert (of(insurance, "next"), of(callback, "number")) == ([0], [""])


# --- the telephone number


def test_a_telephone_number_is_digits_and_not_too_few() -> None:
    sent: list[VisitEvent] = []
    model = CallbackViewModel(sent.append)
    model.show(ON_CALLBACK)
    type_into(model, "+0a36")
    model.confirm()
    assert (sent, of(model, "number", "missing")) == ([], ["036", 1])
    type_into(model, "9" * LONGEST)
    model.deleteLast()
    model.confirm()
    assert sent == [CallbackConfirmed("036" + "9" * (LONGEST - 4))]


# --- hands


@pytest.fixture
def hands(qapp: object) -> Iterator[HandsViewModel]:
    yield HandsViewModel([].append, StillClock())


@pytest.mark.parametrize(
    ("left", "move", "share"),
    [(30.0, 1, 0.0), (25.1, 1, 0.13), (25.0, 2, 0.17), (12.0, 4, 0.6), (0.4, 6, 0.97)],
)
def test_each_of_six_moves_has_its_time(
    hands: HandsViewModel, left: float, move: int, share: float
) -> None:
    hands.show(replace(ON_HANDS, countdown=Countdown(1000.0 + left, 30.0)))
    assert of(hands, "running", "paused", "move") == [True, False, move]
    assert hands.property("doneShare") == pytest.approx(share, abs=0.01)
    hands.show(replace(ON_HANDS, held=Held(Screen.HANDS, left, 30.0)))
    assert of(hands, "running", "paused", "move") == [False, True, move]


def test_before_the_start_and_elsewhere_no_move_runs(hands: HandsViewModel) -> None:
    hands.show(ON_HANDS)
    assert of(hands, "running", "paused", "move", "seconds") == [False, False, 1, 0]
    waiting = VisitState(screen=Screen.REST, countdown=Countdown(1100.0, 300.0))
    hands.show(waiting)
    assert of(hands, "running", "paused", "seconds") == [False, False, 0]


# --- questions


def test_an_answer_may_be_refused_and_is_never_made_up() -> None:
    sent: list[VisitEvent] = []
    model = QuestionsViewModel(sent.append)
    model.show(VisitState())
    assert of(model, "pain", "present") == [-1, []]
    model.choosePain(0)
    model.skipPain()
    model.sayMedicines(False)
    model.skipMedicines()
    assert sent == [
        PainChosen(0),
        PainChosen(None),
        MedicinesChosen(False),
        MedicinesChosen(None),
    ]


def test_what_was_answered_is_seen_again() -> None:
    sent: list[VisitEvent] = []
    model = QuestionsViewModel(sent.append)
    signs = frozenset({WarningSign.FAINT, WarningSign.CHEST})
    model.show(VisitState(answers=Answers(VisitReason.OTHER, "", 0, warnings=signs)))
    assert of(model, "pain", "present") == [0, ["chest", "faint"]]
    model.touchSign("chest")
    assert sent == [WarningTouched(WarningSign.CHEST)]


# --- in words of their own


def test_words_are_typed_with_one_capital_and_no_more_than_fit() -> None:
    sent: list[VisitEvent] = []
    model = WordsViewModel(sent.append)
    model.show(ON_WORDS)
    assert model.property("rows")[0][0] == "Q"
    type_into(model, "M\r\nir ")
    assert model.property("rows")[0][0] == "q"
    assert model.property("rows")[2][7] == "ß"
    model.confirm()
    model.deleteLast()
    type_into(model, "x" * 300)
    assert of(model, "left") == [0]
    assert sent == [ReasonTextConfirmed("Mir")]


def test_the_first_letter_is_a_capital_again_after_all_is_deleted() -> None:
    model = WordsViewModel([].append)
    model.show(ON_WORDS)
    model.changeCase()
    model.press("a")
    assert of(model, "capital") == [False]
    model.changeCase()
    assert of(model, "capital") == [True]
    model.press("B")
    model.deleteLast()
    model.deleteLast()
    model.deleteLast()
    assert of(model, "text", "capital") == ["", True]


def test_digits_and_signs_are_on_the_same_keys() -> None:
    model = WordsViewModel([].append)
    model.show(ON_WORDS)
    model.changeSigns()
    assert model.property("rows")[0] == [*"1234567890"]
    model.show(VisitState(screen=Screen.PAIN))
    assert of(model, "signs") == [True]
    model.press("3")
    model.show(VisitState(screen=Screen.GUIDE))
    assert of(model, "signs", "text") == [False, ""]


# --- the four questions


def test_the_sites_own_answer_is_shown_from_its_first_page() -> None:
    sent: list[VisitEvent] = []
    model = AnswerViewModel(sent.append)
    assert model.property("questions") == [question.value for question in Question]
    model.ask("duration")
    assert sent == [QuestionTouched(Question.DURATION)]
    asked = VisitState(overlay=Overlay.ANSWER, question=Question.DURATION)
    model.show(asked, Chatty(), "de")
    model.readOn()
    assert of(model, "question", "text", "page") == ["duration", "duration de", 1]
    model.show(replace(asked, question=Question.ACCOMPANIED), Chatty(), "de")
    assert of(model, "question", "text", "page") == ["accompanied", "accompanied de", 0]
    model.show(replace(asked, question=None), Chatty(), "de")
    assert of(model, "question", "text") == ["", ""]
    model.show(asked, None, "de")
    assert of(model, "question", "text") == ["duration", ""]


class Chatty(StillPlace):
    """A site with answers of its own."""

    def welcome_answer(self, question: Question, language: str) -> str:
        return f"{question.value} {language}"

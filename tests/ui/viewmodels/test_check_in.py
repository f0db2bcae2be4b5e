# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Code and birth date while they are typed, and what the visit answers."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QObject

from kiosk.visit.events import BirthDateConfirmed, CodeConfirmed, NoCodeTouched, VisitEvent
from kiosk.visit.state import BirthDateProblem, CodeProblem, Screen, VisitState
from sync.formats import appointment_code
from ui.viewmodels import code
from ui.viewmodels.birth_date import BirthDateViewModel
from ui.viewmodels.code import CodeViewModel

ON_CODE = VisitState(screen=Screen.CODE)
ON_DATE = VisitState(screen=Screen.BIRTH_DATE)


def of(model: QObject, *names: str) -> list[object]:
    return [model.property(name) for name in names]


def type_into(model: CodeViewModel | BirthDateViewModel, keys: str) -> None:
    for key in keys:
        model.press(key)


def test_the_keys_are_the_alphabet_of_the_codes() -> None:
    assert code.ALPHABET == appointment_code.ALPHABET
    assert code.LENGTH == appointment_code.LENGTH


def test_only_a_full_code_is_confirmed() -> None:
    sent: list[VisitEvent] = []
    model = CodeViewModel(sent.append)
    model.show(ON_CODE)
    type_into(model, "K7MP4Q2")
    model.confirm()
    assert (sent, of(model, "missing", "complete")) == ([], [1, False])
    type_into(model, "XX")
    model.confirm()
    assert sent == [CodeConfirmed("K7MP4Q2X")]


def test_while_a_code_is_looked_up_nothing_can_be_changed() -> None:
    sent: list[VisitEvent] = []
    model = CodeViewModel(sent.append)
    model.show(ON_CODE)
    type_into(model, "K7MP4Q2X")
    model.show(replace(ON_CODE, code="K7MP4Q2X"))
    model.confirm()
    model.deleteLast()
    assert of(model, "checking", "complete", "missing") == [True, False, 0]
    assert sent == []


def test_a_refusal_is_said_until_the_next_key_and_said_again_if_it_comes_again() -> None:
    model = CodeViewModel([].append)
    refused = replace(ON_CODE, code="K7MP4Q2X", code_problem=CodeProblem.CHECK_CHARACTER)
    model.show(ON_CODE)
    type_into(model, "K7MP4Q2X")
    model.show(refused)
    assert of(model, "problem", "checking") == ["check-character", False]
    model.deleteLast()
    assert of(model, "problem") == [""]
    model.show(replace(refused, cuff_present=True))  # something else happened
    assert of(model, "problem") == [""]
    model.press("Y")
    model.show(replace(ON_CODE, code="K7MP4Q2Y"))
    model.show(replace(refused, code="K7MP4Q2Y"))
    assert of(model, "problem") == ["check-character"]


def test_without_a_slip_in_an_interrupted_room_it_is_said_every_time() -> None:
    sent: list[VisitEvent] = []
    model = CodeViewModel(sent.append)
    refused = replace(ON_CODE, code_problem=CodeProblem.OTHER_APPOINTMENT)
    for _ in range(2):
        model.goWithoutCode()
        model.show(refused)
        assert of(model, "problem") == ["other-appointment"]
        model.press("K")
        assert of(model, "problem") == [""]
    assert sent == [NoCodeTouched(), NoCodeTouched()]


@pytest.mark.parametrize("screen", [Screen.BIRTH_DATE, Screen.APPOINTMENT, Screen.CONSENT])
def test_the_way_back_finds_what_was_typed(screen: Screen) -> None:
    model = CodeViewModel([].append)
    model.show(ON_CODE)
    type_into(model, "K7MP")
    model.show(replace(ON_CODE, screen=screen))
    model.show(ON_CODE)
    assert of(model, "missing") == [4]


def test_a_birth_date_is_confirmed_once_it_is_a_day() -> None:
    sent: list[VisitEvent] = []
    model = BirthDateViewModel(sent.append)
    model.show(ON_DATE)
    type_into(model, "3102194")
    model.confirm()
    assert of(model, "missing", "problem") == [1, ""]
    model.press("8")
    model.confirm()
    assert of(model, "complete", "problem") == [False, "impossible"]
    model.goTo(0)
    type_into(model, "17")
    model.confirm()
    assert sent == [BirthDateConfirmed(date(1948, 2, 17))]


def test_a_refused_birth_date_is_said_every_time_and_can_be_corrected() -> None:
    sent: list[VisitEvent] = []
    model = BirthDateViewModel(sent.append)
    model.show(ON_DATE)
    type_into(model, "17032948")
    refused = replace(ON_DATE, birth_date_problem=BirthDateProblem.FUTURE)
    for _ in range(2):
        model.confirm()
        model.show(refused)
        assert of(model, "problem", "complete") == ["future", False]
        model.deleteLast()
        assert of(model, "problem") == [""]
        model.press("9")
    assert len(sent) == 2


def test_the_box_that_the_next_digit_goes_to() -> None:
    model = BirthDateViewModel([].append)
    seen = []
    for key in "17031948":
        seen.append(model.property("at"))
        model.press(key)
    assert seen == [0, 0, 1, 1, 2, 2, 2, 2]
    assert of(model, "day", "month", "year") == ["17", "03", "1948"]

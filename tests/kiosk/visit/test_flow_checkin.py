# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Check-in and consent, as people do them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.state import (
    BirthDateProblem,
    CheckIn,
    CodeProblem,
    Readiness,
    Screen,
)
from tests.kiosk.visit.making import (
    APPOINTMENT,
    BORN,
    READY,
    TODAY,
)
from tests.kiosk.visit.walking import Visit


def test_no_to_the_consent_ends_kindly() -> None:
    visit = Visit().play(e.StartTouched(), e.NoCodeTouched(), e.BirthDateConfirmed(BORN))
    visit.play(e.ConsentRefused(), e.BackTouched(), e.ConsentRefused(), e.IdleNoticed())
    assert visit.screen is Screen.GOODBYE
    assert visit.effects == []


def test_a_room_that_is_not_ready_takes_nobody() -> None:
    Visit(replace(READY, readiness=Readiness.NOT_CLEANED)).refuse(e.StartTouched())


def test_a_room_that_stops_being_ready_before_the_consent_starts_anew() -> None:
    visit = Visit().play(e.StartTouched(), e.NoCodeTouched(), e.BirthDateConfirmed(BORN))
    visit.play(e.ReadinessChanged(Readiness.NO_KEY), e.ConsentGiven())
    assert visit.screen is Screen.WELCOME
    assert visit.effects == [do.EndFront()]


def test_an_interrupted_room_takes_no_walk_in() -> None:
    visit = Visit(replace(READY, readiness=Readiness.INTERRUPTED)).play(e.StartTouched())
    visit.play(e.NoCodeTouched())
    assert (visit.screen, visit.state.code_problem) == (
        Screen.CODE,
        CodeProblem.OTHER_APPOINTMENT,
    )


def test_a_refused_code_can_be_typed_again_or_left() -> None:
    visit = Visit().play(e.StartTouched(), e.CodeConfirmed("K7MP4Q2X"))
    visit.refuse(e.CodeConfirmed("AAAAAAAA"))  # while the first is being looked up
    visit.play(e.CodeRefused(CodeProblem.NOT_TODAY)).refuse(e.CodeAccepted(CheckIn.UNVERIFIED))
    visit.refuse(e.CodeRefused(CodeProblem.CHECK_CHARACTER))
    visit.play(e.CodeConfirmed("K7MP4Q2X"), e.CodeRefused(CodeProblem.NOT_TODAY))
    visit.play(e.NoCodeTouched())
    assert (visit.screen, visit.state.code) == (Screen.BIRTH_DATE, "")


def test_the_ways_back_before_the_consent() -> None:
    visit = Visit().play(e.StartTouched(), e.CodeConfirmed("K7MP4Q2X"))
    visit.play(e.CodeAccepted(CheckIn.KNOWN, APPOINTMENT), e.BirthDateConfirmed(BORN))
    visit.play(e.AppointmentConfirmed(), e.BackTouched())
    assert visit.screen is Screen.APPOINTMENT
    visit.play(e.BackTouched(), e.BirthDateConfirmed(BORN), e.AppointmentRejected())
    assert (visit.screen, visit.state.code, visit.state.appointment) == (Screen.CODE, "", None)
    visit.play(e.NoCodeTouched(), e.BirthDateConfirmed(BORN), e.BackTouched(), e.BackTouched())
    assert visit.screen is Screen.CODE
    visit.play(e.BackTouched())
    assert (visit.screen, visit.effects[-1]) == (Screen.WELCOME, do.EndFront())


@pytest.mark.parametrize(
    ("birth_date", "problem"),
    [
        (TODAY, None),
        (TODAY + timedelta(days=1), BirthDateProblem.FUTURE),
        (date(1906, 1, 1), None),
        (date(1905, 12, 31), BirthDateProblem.TOO_OLD),
    ],
)
def test_a_birth_date_that_cannot_be(birth_date: date, problem: BirthDateProblem | None) -> None:
    visit = Visit().play(e.StartTouched(), e.NoCodeTouched(), e.BirthDateConfirmed(birth_date))
    assert visit.state.birth_date_problem is problem
    assert visit.screen is (Screen.CONSENT if problem is None else Screen.BIRTH_DATE)
    assert visit.state.birth_date == (birth_date if problem is None else None)

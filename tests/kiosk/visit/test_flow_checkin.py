# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Check-in and consent, as people do them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.record.facts import Consented, StatisticsAnswered
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.answers import InsuranceProblem, Operator, Vital
from kiosk.visit.state import (
    BirthDateProblem,
    CheckIn,
    CodeProblem,
    Readiness,
    Screen,
    Timing,
)
from tests.kiosk.visit.making import APPOINTMENT, BORN, INSURANCE, READY, TODAY
from tests.kiosk.visit.walking import CHECKED_IN, Visit, a_room_with

BY_CODE = (e.StartTouched(), e.CodeConfirmed("K7MP4Q2X"))
KNOWN = e.CodeAccepted(CheckIn.KNOWN, APPOINTMENT, (Timing.LATE,))


def test_the_way_of_somebody_with_a_code() -> None:
    visit = Visit().play(*BY_CODE)
    assert visit.effects == [do.LookUpCode("K7MP4Q2X")]
    screens = [visit.screen]
    for event in (
        KNOWN,
        e.BirthDateConfirmed(BORN),
        e.AppointmentConfirmed(),
        e.OperatorChosen(Operator.GUARDIAN),
        e.CallbackConfirmed("03641 223344"),
        e.ConsentGiven("en"),
        e.StatisticsChosen(agreed=False),
    ):
        screens.append(visit.play(event).screen)
    assert screens == [
        Screen.CODE,
        Screen.BIRTH_DATE,
        Screen.APPOINTMENT,
        Screen.OPERATOR,
        Screen.CALLBACK,
        Screen.CONSENT,
        Screen.STATISTICS,
        Screen.HANDS,
    ]
    consented = Consented(
        check_in=CheckIn.KNOWN,
        birth_date=BORN,
        language="en",
        timing=(Timing.LATE,),
        appointment=APPOINTMENT,
        code="K7MP4Q2X",
        operator=Operator.GUARDIAN,
        callback="03641 223344",
    )
    assert visit.facts == [consented, StatisticsAnswered(agreed=False)]
    assert do.BeginVisit(consented) in visit.effects
    assert visit.state.plan == (Vital.TEMPERATURE,)


def test_a_slip_under_the_reader_begins_the_visit() -> None:
    visit = Visit().refuse(e.CodeAccepted(CheckIn.KNOWN)).play(e.SlipScanned("TKS1ABC"))
    assert visit.effects == [do.LookUpCode("TKS1ABC", scanned=True)]
    assert (visit.screen, visit.state.code) == (Screen.CODE, "")
    visit.refuse(e.SlipScanned("TKS1ABC"), e.CodeConfirmed("K7MP4Q2X"))  # one at a time
    visit.play(e.CodeAccepted(CheckIn.KNOWN, APPOINTMENT, code="K7MP4Q2X"))
    assert (visit.screen, visit.state.code) == (Screen.BIRTH_DATE, "K7MP4Q2X")
    visit.refuse(e.SlipScanned("TKS1ABC"))


def test_a_slip_that_is_none_is_said_and_another_way_is_open() -> None:
    visit = Visit().play(e.StartTouched(), e.SlipScanned("4006381333931"))
    visit.play(e.CodeRefused(CodeProblem.NO_SLIP))
    assert visit.state.code_problem is CodeProblem.NO_SLIP
    again = Visit(visit.state).play(e.SlipScanned("TKS1ABC"))
    assert (again.state.code_problem, again.state.scanning) == (None, True)
    visit.play(e.CodeConfirmed("K7MP4Q2X"), e.CodeAccepted(CheckIn.UNVERIFIED, code="K7MP4Q2X"))
    assert visit.screen is Screen.BIRTH_DATE


def test_what_was_scanned_goes_with_the_process() -> None:
    scanned = Visit().play(e.SlipScanned("TKS1ABC"))
    for said in ((), (e.CodeRefused(CodeProblem.NO_SLIP),)):
        visit = Visit(scanned.state).play(*said, e.BackTouched())
        assert (visit.screen, visit.effects) == (Screen.WELCOME, [do.EndFront()])


def test_a_room_that_is_not_ready_takes_no_slip() -> None:
    for readiness in (Readiness.NOT_CLEANED, Readiness.NO_KEY, Readiness.NO_STATION):
        Visit(replace(READY, readiness=readiness)).refuse(e.SlipScanned("TKS1ABC"))


def test_the_way_of_a_walk_in() -> None:
    visit = Visit(rules=a_room_with(Vital.WEIGHT, Vital.OXIMETRY))
    visit.play(e.StartTouched(), e.NoCodeTouched(), e.BirthDateConfirmed(BORN))
    assert visit.screen is Screen.INSURANCE
    visit = visit.play(e.InsuranceConfirmed(INSURANCE), *CHECKED_IN[-2:], e.ConsentGiven())
    assert visit.screen is Screen.HANDS  # nobody here gets statistics
    (fact,) = visit.facts
    assert isinstance(fact, Consented)
    assert (fact.check_in, fact.insurance_number, fact.language) == (
        CheckIn.WALK_IN,
        INSURANCE,
        "de",
    )
    assert visit.state.plan == (Vital.OXIMETRY, Vital.WEIGHT)  # in the order of measuring


def test_the_way_of_a_code_that_only_the_clinic_knows() -> None:
    visit = Visit().play(*BY_CODE, e.CodeAccepted(CheckIn.UNVERIFIED))
    visit.play(e.BirthDateConfirmed(BORN))
    assert visit.screen is Screen.OPERATOR
    assert visit.play(e.BackTouched()).screen is Screen.BIRTH_DATE


def test_a_wrong_insurance_number_is_said_and_not_kept() -> None:
    visit = Visit().play(*CHECKED_IN[:3], e.InsuranceConfirmed("A123456789"))
    assert (visit.screen, visit.state.insurance_problem, visit.state.insurance_number) == (
        Screen.INSURANCE,
        InsuranceProblem.CHECK_DIGIT,
        "",
    )
    visit.play(e.BackTouched(), e.BirthDateConfirmed(BORN))
    assert visit.state.insurance_problem is None
    visit.play(e.InsuranceConfirmed("A123456789"), e.InsuranceConfirmed(INSURANCE))
    assert (visit.screen, visit.state.insurance_problem) == (Screen.OPERATOR, None)


def test_no_to_the_consent_ends_kindly() -> None:
    visit = Visit().play(*CHECKED_IN)
    visit.play(e.ConsentRefused(), e.BackTouched(), e.ConsentRefused(), e.IdleNoticed())
    assert visit.screen is Screen.GOODBYE
    assert visit.effects == []


def test_a_room_that_is_not_ready_takes_nobody() -> None:
    Visit(replace(READY, readiness=Readiness.NOT_CLEANED)).refuse(e.StartTouched())


def test_a_room_that_stops_being_ready_before_the_consent_starts_anew() -> None:
    visit = Visit().play(*CHECKED_IN)
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
    visit = Visit().play(*BY_CODE)
    visit.refuse(e.CodeConfirmed("AAAAAAAA"))  # while the first is being looked up
    visit.play(e.CodeRefused(CodeProblem.NOT_TODAY)).refuse(e.CodeAccepted(CheckIn.UNVERIFIED))
    visit.refuse(e.CodeRefused(CodeProblem.CHECK_CHARACTER))
    visit.play(e.CodeConfirmed("K7MP4Q2X"), e.CodeRefused(CodeProblem.NOT_TODAY))
    visit.play(e.NoCodeTouched())
    assert (visit.screen, visit.state.code) == (Screen.BIRTH_DATE, "")


def test_the_ways_back_before_the_consent() -> None:
    visit = Visit().play(*BY_CODE, KNOWN, e.BirthDateConfirmed(BORN), e.AppointmentConfirmed())
    visit.play(e.OperatorChosen(Operator.MYSELF), e.CallbackConfirmed("1"))
    for screen in (Screen.CALLBACK, Screen.OPERATOR, Screen.APPOINTMENT, Screen.BIRTH_DATE):
        assert visit.play(e.BackTouched()).screen is screen
    visit.play(e.BirthDateConfirmed(BORN), e.AppointmentRejected())
    assert (visit.screen, visit.state.code, visit.state.appointment) == (Screen.CODE, "", None)
    visit.play(*CHECKED_IN[1:-1])
    for screen in (Screen.OPERATOR, Screen.INSURANCE, Screen.BIRTH_DATE, Screen.CODE):
        assert visit.play(e.BackTouched()).screen is screen
    assert visit.play(e.BackTouched()).screen is Screen.WELCOME
    assert visit.effects[-1] == do.EndFront()


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
    assert visit.screen is (Screen.INSURANCE if problem is None else Screen.BIRTH_DATE)
    assert visit.state.birth_date == (birth_date if problem is None else None)

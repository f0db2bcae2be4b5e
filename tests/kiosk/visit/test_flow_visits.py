# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Visits as they happen, from the door to the farewell."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from drivers.cuff import CuffAbsent, CuffFault, InflationStarted
from kiosk.record.facts import (
    ArmTaken,
    Completed,
    Consented,
    Ended,
    EndReason,
    Fact,
    MeanAbsence,
    Measured,
    NotMeasured,
    Rested,
    Skipped,
)
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.flow import advance
from kiosk.visit.flow_step import GOODBYE_SECONDS
from kiosk.visit.state import (
    Arm,
    BirthDateProblem,
    CheckIn,
    CodeProblem,
    Countdown,
    MeanPressure,
    Overlay,
    Problem,
    Readiness,
    Screen,
    Timing,
    VisitState,
    Way,
)
from tests.kiosk.visit.making import (
    ABSENT,
    APPOINTMENT,
    BORN,
    FAILED,
    PRESENT,
    READY,
    RULES,
    STOP_SENT,
    TODAY,
    done,
)


class Visit:
    """Plays events; `at` is the time, which only waits move."""

    def __init__(self, state: VisitState = READY) -> None:
        self.state = state
        self.effects: list[do.Effect] = []
        self.at = 0.0

    def play(self, *events: e.VisitEvent) -> "Visit":
        for event in events:
            step = advance(self.state, event, self.at, RULES)
            assert step.state is not self.state, f"{event} refused at {self.state.screen}"
            self.state = step.state
            self.effects += step.effects
        return self

    def refuse(self, *events: e.VisitEvent) -> "Visit":
        for event in events:
            assert advance(self.state, event, self.at, RULES).state is self.state
        return self

    def wait(self) -> "Visit":
        assert self.state.countdown is not None
        self.at = self.state.countdown.ends
        return self.play(e.CountdownEnded())

    def inflate(self, *values: object) -> "Visit":
        return self.play(e.InflateTouched(), done(*values), STOP_SENT)

    def consent(self) -> "Visit":
        return self.play(
            e.StartTouched(), e.NoCodeTouched(), e.BirthDateConfirmed(BORN), e.ConsentGiven()
        )

    def rested(self) -> "Visit":
        return self.consent().play(e.ArmChosen(Arm.LEFT)).wait()

    @property
    def screen(self) -> Screen:
        return self.state.screen

    @property
    def facts(self) -> list[Fact]:
        return [effect.fact for effect in self.effects if isinstance(effect, do.Journal)]

    @property
    def completed(self) -> Completed:
        (effect,) = (each for each in self.effects if isinstance(each, do.CompleteVisit))
        return effect.completed


def test_a_whole_visit_by_code() -> None:
    visit = Visit().play(e.StartTouched(), e.CodeConfirmed("K7MP4Q2X"))
    assert visit.effects == [do.LookUpCode("K7MP4Q2X")]
    visit.play(e.CodeAccepted(CheckIn.KNOWN, APPOINTMENT, (Timing.LATE,)))
    visit.play(e.BirthDateConfirmed(BORN))
    assert visit.screen is Screen.APPOINTMENT
    visit.play(e.AppointmentConfirmed(), e.ConsentGiven("en"), e.ArmChosen(Arm.RIGHT))
    assert visit.state.countdown == Countdown(300.0, 300.0)
    visit.refuse(e.CountdownEnded()).wait().inflate(140, 90, 70)
    assert visit.state.countdown == Countdown(360.0, 60.0)
    visit.wait().inflate(142, 88, 71).wait().inflate(145, 85, 74)
    assert visit.screen is Screen.REVIEW
    mean = MeanPressure(Decimal("143.5"), Decimal("86.5"), Decimal("72.5"))
    assert visit.state.mean == mean
    visit.play(e.ReviewConfirmed(), e.VisitSaved(), e.WayChanged(Way.ARRIVED), e.DoneTouched())
    visit.wait()
    assert visit.facts == [
        Consented(CheckIn.KNOWN, BORN, "en", (Timing.LATE,), APPOINTMENT, "K7MP4Q2X"),
        ArmTaken(Arm.RIGHT),
        Rested(shortened=False),
        Measured(1, done(140, 90, 70).event.reading),  # type: ignore[union-attr]
        Measured(2, done(142, 88, 71).event.reading),  # type: ignore[union-attr]
        Measured(3, done(145, 85, 74).event.reading),  # type: ignore[union-attr]
    ]
    assert visit.completed == Completed(mean)
    assert visit.effects[-2:] == [do.LeaveRoom(), do.EndFront()]


@pytest.mark.parametrize(
    ("second", "third", "screen"),
    [
        ((130, 80), (140, 80), Screen.REVIEW),  # 10 is not more than 10
        ((140, 80), (130, 90), Screen.REVIEW),
        ((130, 80), (141, 80), Screen.PAUSE),
        ((141, 80), (130, 80), Screen.PAUSE),
        ((130, 80), (130, 91), Screen.PAUSE),
        ((130, 80), (Decimal("140.1"), 80), Screen.PAUSE),
    ],
)
def test_a_fourth_reading_if_the_second_and_third_are_apart(
    second: tuple[object, object], third: tuple[object, object], screen: Screen
) -> None:
    visit = Visit().rested().inflate(180, 120).wait().inflate(*second).wait().inflate(*third)
    assert visit.screen is screen


def test_the_mean_is_of_the_last_two() -> None:
    visit = Visit().rested().inflate(180, 99).wait().inflate(150, 90).wait().inflate(120, 80)
    visit.wait().inflate(123, 81, None)
    assert visit.screen is Screen.REVIEW
    assert visit.state.mean == MeanPressure(Decimal("121.5"), Decimal("80.5"), None)
    assert len(visit.state.readings) == 4


def test_skipping_the_fourth_keeps_the_mean_and_says_that_it_is_missing() -> None:
    visit = Visit().rested().inflate(180, 99).wait().inflate(150, 90).wait().inflate(120, 80)
    visit.play(e.SkipTouched(), e.ReviewConfirmed())
    mean = MeanPressure(Decimal("135.0"), Decimal("85.0"), Decimal("71.0"))
    assert visit.completed == Completed(mean, fourth_missing=True)
    assert visit.facts[-1] == Skipped()


def test_fewer_than_three_readings_have_no_mean_but_a_reason() -> None:
    visit = Visit().rested().inflate(140, 90).wait().inflate(142, 88)
    visit.play(e.SkipTouched())
    assert visit.state.mean is None
    assert len(visit.state.readings) == 2
    assert visit.play(e.ReviewConfirmed()).completed == Completed(MeanAbsence.SKIPPED)


def test_five_inflations_and_no_more() -> None:
    visit = Visit().rested().inflate(140, 90)
    visit.wait()
    for _ in range(3):
        visit.play(e.InflateTouched(), FAILED, STOP_SENT, e.RetryTouched())
    visit.play(e.InflateTouched(), done(142, 88), STOP_SENT)
    assert visit.state.problem is Problem.TOO_MANY
    visit.refuse(e.RetryTouched()).play(e.SkipTouched()).refuse(e.RetryTouched())
    assert visit.play(e.ReviewConfirmed()).completed == Completed(MeanAbsence.TOO_FEW)
    assert Skipped() not in visit.facts  # it was no choice


def test_the_fifth_inflation_may_fail() -> None:
    visit = Visit().rested()
    for _ in range(4):
        visit.play(e.InflateTouched(), FAILED, STOP_SENT, e.RetryTouched())
    visit.play(e.InflateTouched(), e.StopTouched())
    assert visit.state.problem is Problem.TOO_MANY
    visit.play(ABSENT)
    assert visit.state.problem is Problem.TOO_MANY
    assert visit.facts[-1] == NotMeasured(5, None)


def test_a_reading_without_both_pressures_is_no_reading() -> None:
    visit = Visit().rested().play(e.InflateTouched(), done(142, None))
    assert visit.state.cuff_fault is CuffFault.GARBLED
    assert visit.state.readings == ()
    assert visit.facts[-1] == NotMeasured(1, CuffFault.GARBLED)


def test_once_more_from_the_review_after_a_pause() -> None:
    visit = Visit().rested().inflate(140, 90).wait().inflate(142, 88).wait().inflate(144, 86)
    visit.play(e.RetryTouched())
    assert (visit.screen, visit.state.mean) == (Screen.PAUSE, None)
    visit.wait().inflate(150, 80)
    assert visit.state.mean == MeanPressure(Decimal("147.0"), Decimal("83.0"), Decimal("71.0"))


def test_back_from_the_review_to_what_was_skipped() -> None:
    visit = Visit().consent().play(e.SkipTouched(), e.RetryTouched())
    assert visit.screen is Screen.ARM
    visit.play(e.ArmChosen(Arm.LEFT), e.SkipTouched(), e.RetryTouched())
    assert visit.screen is Screen.ARM  # the rest isn't over
    visit.play(e.ArmChosen(Arm.LEFT)).wait().play(e.SkipTouched(), e.RetryTouched())
    assert visit.screen is Screen.MEASURE
    visit.play(e.SkipTouched(), ABSENT, e.RetryTouched())
    assert (visit.screen, visit.state.cuff_fault) == (Screen.PROBLEM, CuffFault.UNPLUGGED)


def test_the_attendant_shortens_the_rest() -> None:
    visit = Visit().consent().play(e.ArmChosen(Arm.LEFT), e.RestShortened())
    assert visit.screen is Screen.MEASURE
    assert visit.state.rest_shortened
    assert visit.facts[-1] == Rested(shortened=True)


def test_the_other_arm_until_the_first_inflation() -> None:
    visit = Visit().rested().play(e.BackTouched(), e.ArmChosen(Arm.RIGHT), e.BackTouched())
    visit.play(e.ArmChosen(Arm.RIGHT)).wait()
    visit.play(e.InflateTouched(), e.StopTouched(), STOP_SENT, e.RetryTouched())
    visit.refuse(e.BackTouched())
    assert visit.state.arm is Arm.RIGHT


def test_a_pulled_cable_while_resting_holds_the_rest() -> None:
    visit = Visit().consent().play(e.ArmChosen(Arm.LEFT))
    visit.at = 100.0
    visit.play(ABSENT)
    assert (visit.screen, visit.state.cuff_fault) == (Screen.PROBLEM, CuffFault.UNPLUGGED)
    visit.refuse(e.RetryTouched(), ABSENT)
    visit.at = 1000.0
    visit.play(PRESENT).refuse(PRESENT).play(e.RetryTouched())
    assert (visit.screen, visit.state.countdown) == (Screen.REST, Countdown(1200.0, 300.0))
    assert (visit.state.held, visit.state.cuff_fault) == (None, None)


def test_a_pulled_cable_in_the_pause_holds_the_pause() -> None:
    visit = Visit().rested().inflate(140, 90)
    visit.at += 15.0
    visit.play(ABSENT, PRESENT, e.RetryTouched())
    assert visit.state.countdown == Countdown(visit.at + 45.0, 60.0)
    assert visit.screen is Screen.PAUSE


def test_a_missing_cuff_is_said_before_the_rest() -> None:
    visit = Visit(replace(READY, cuff_present=False)).consent().play(e.ArmChosen(Arm.LEFT))
    assert (visit.screen, visit.state.cuff_fault) == (Screen.PROBLEM, CuffFault.UNPLUGGED)
    visit.play(PRESENT, e.RetryTouched())
    assert (visit.screen, visit.state.countdown) == (Screen.REST, Countdown(300.0, 300.0))


def test_why_the_cuff_is_missing_is_remembered() -> None:
    wrong = e.CuffReported(CuffAbsent(CuffFault.WRONG_DEVICE, "particle sensor"))
    visit = Visit().play(wrong).refuse(wrong).consent().play(e.ArmChosen(Arm.LEFT))
    assert visit.state.cuff_fault is CuffFault.WRONG_DEVICE
    visit.play(ABSENT)
    assert visit.state.cuff_fault is CuffFault.UNPLUGGED
    assert Visit(visit.state).play(e.SkipTouched(), PRESENT).state.cuff_fault is None


def test_a_pulled_cable_during_the_inflation() -> None:
    visit = Visit().rested().play(e.InflateTouched(), ABSENT)
    assert visit.effects[-2:] == [
        do.SendStop(),
        do.Journal(NotMeasured(1, CuffFault.UNPLUGGED)),
    ]
    visit.play(PRESENT, STOP_SENT, e.RetryTouched())
    assert visit.screen is Screen.MEASURE


def test_a_pulled_cable_after_a_stop() -> None:
    visit = Visit().rested().play(e.InflateTouched(), e.StopTouched(), ABSENT)
    assert visit.state.problem is Problem.CUFF


def test_an_acknowledged_start_changes_nothing() -> None:
    visit = Visit().rested().play(e.InflateTouched())
    visit.refuse(e.CuffReported(InflationStarted()), STOP_SENT)


def test_help_during_the_inflation_stops_it() -> None:
    visit = Visit().rested().play(e.InflateTouched(), e.HelpTouched())
    assert (visit.screen, visit.state.overlay) == (Screen.PROBLEM, Overlay.HELP)
    visit.refuse(e.RetryTouched(), e.HelpTouched()).play(e.OverlayClosed())
    assert visit.state.problem is Problem.STOPPED


def test_a_rest_goes_on_below_the_help() -> None:
    visit = Visit().consent().play(e.ArmChosen(Arm.LEFT), e.HelpTouched())
    visit.refuse(e.IdleNoticed(), e.SkipTouched()).wait()
    assert (visit.screen, visit.state.overlay) == (Screen.MEASURE, Overlay.HELP)


def test_the_idle_warning_is_answered() -> None:
    visit = Visit().consent().play(e.IdleNoticed())
    assert visit.state.countdown == Countdown(30.0, 30.0)
    visit.refuse(e.IdleNoticed(), e.ArmChosen(Arm.LEFT)).play(e.OverlayClosed())
    assert (visit.screen, visit.state.overlay, visit.state.countdown) == (Screen.ARM, None, None)
    visit.refuse(e.IdleExpired())


def test_help_instead_of_an_answer_to_the_idle_warning() -> None:
    visit = Visit().consent().play(e.IdleNoticed(), e.HelpTouched())
    assert (visit.state.overlay, visit.state.countdown) == (Overlay.HELP, None)


def test_an_unanswered_warning_before_the_consent_leaves_nothing() -> None:
    visit = Visit().play(e.StartTouched(), e.NoCodeTouched(), e.IdleNoticed(), e.IdleExpired())
    assert visit.screen is Screen.GOODBYE
    assert visit.effects == []


@pytest.mark.parametrize(
    ("event", "reason"),
    [(e.IdleExpired(), EndReason.IDLE), (e.AttendantEnded(), EndReason.ATTENDANT)],
)
def test_a_visit_ended_by_others_delivers_what_was_confirmed(
    event: e.VisitEvent, reason: EndReason
) -> None:
    visit = Visit().rested().play(e.IdleNoticed(), event)
    assert visit.effects[-3:] == [do.Journal(Ended(reason)), do.AbandonVisit(), do.LeaveRoom()]


@pytest.mark.parametrize(
    ("event", "reason"),
    [(e.IdleExpired(), EndReason.IDLE), (e.AttendantEnded(), EndReason.ATTENDANT)],
)
def test_a_visit_ended_by_others_during_an_inflation(
    event: e.VisitEvent, reason: EndReason
) -> None:
    visit = Visit().rested().play(e.InflateTouched(), event)
    assert visit.effects[-5:] == [
        do.SendStop(),
        do.Journal(NotMeasured(1, None)),
        do.Journal(Ended(reason)),
        do.AbandonVisit(),
        do.LeaveRoom(),
    ]


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


def test_a_visit_that_the_station_refuses_starts_anew() -> None:
    visit = Visit().consent().play(e.VisitRefused(Readiness.NOT_CLEANED))
    assert (visit.screen, visit.state.readiness) == (Screen.WELCOME, Readiness.NOT_CLEANED)
    assert visit.effects[-1] == do.EndFront()


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


def test_saving_may_take_long_and_nobody_has_to_wait() -> None:
    visit = Visit().consent().play(e.SkipTouched(), e.ReviewConfirmed()).refuse(e.DoneTouched())
    visit.play(e.SaveFailed()).refuse(e.SaveFailed(), e.IdleNoticed(), e.AttendantEnded())
    gone = Visit(visit.state).play(e.DoneTouched())
    assert gone.effects == [do.LeaveRoom()]  # and no word of an abandoned visit
    visit.play(e.VisitSaved())
    assert (visit.state.way, visit.state.save_delayed) == (Way.SAVED, False)


def test_a_way_that_is_faster_than_the_answer() -> None:
    visit = Visit().consent().play(e.SkipTouched(), e.ReviewConfirmed())
    visit.play(e.WayChanged(Way.UNDERWAY), e.VisitSaved()).refuse(e.WayChanged(Way.UNDERWAY))
    assert visit.state.way is Way.UNDERWAY


def test_the_farewell_stands_a_while_and_a_touch_ends_it() -> None:
    visit = Visit().consent().play(e.SkipTouched(), e.ReviewConfirmed(), e.VisitSaved())
    visit.play(e.DoneTouched())
    assert visit.state.countdown == Countdown(GOODBYE_SECONDS, GOODBYE_SECONDS)
    visit.refuse(e.CountdownEnded()).play(e.DoneTouched())
    assert visit.effects[-1] == do.EndFront()
    visit.refuse(e.DoneTouched())


def test_a_cuff_that_goes_while_the_patient_may_have_gone_leaves_the_warning_running() -> None:
    visit = Visit().rested().play(e.IdleNoticed(), ABSENT)
    assert (visit.screen, visit.state.overlay) == (Screen.PROBLEM, Overlay.IDLE)
    assert visit.state.countdown == Countdown(330.0, 30.0)


def test_states_that_cannot_be_are_left_alone() -> None:
    """No way leads there; if one ever did, nothing would be written and nothing would fail."""
    nobody = VisitState(screen=Screen.CONSENT, readiness=Readiness.READY)
    Visit(nobody).refuse(e.ConsentGiven())
    Visit(VisitState(screen=Screen.REST, cuff_present=True)).refuse(ABSENT, e.CountdownEnded())


def test_nothing_of_a_patient_is_in_a_states_text() -> None:
    visit = Visit().play(e.StartTouched(), e.CodeConfirmed("K7MP4Q2X"))
    visit.play(e.CodeAccepted(CheckIn.KNOWN, APPOINTMENT), e.BirthDateConfirmed(BORN))
    visit.play(e.AppointmentConfirmed(), e.ConsentGiven(), e.ArmChosen(Arm.LEFT)).wait()
    visit.inflate(142, 88).wait().inflate(143, 87).wait().inflate(144, 86)
    visit.play(e.ReviewConfirmed())
    text = repr(visit.state) + repr(visit.effects)
    for secret in ("K7MP4Q2X", "1948", APPOINTMENT.id, "142", "143", "'left'"):
        assert secret not in text

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Rest, readings, pauses, problems: the protocol as it is measured."""

from dataclasses import replace
from decimal import Decimal

import pytest

from drivers.cuff import CuffAbsent, InflationStarted
from drivers.fault import DeviceFault
from drivers.reading import Quantity
from kiosk.record.facts import MeanAbsence, NotMeasured, Rested, Skipped
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.answers import SkipReason, Vital
from kiosk.visit.state import Arm, Countdown, MeanPressure, Overlay, Problem, Screen, VitalResult
from tests.kiosk.visit.making import ABSENT, FAILED, PRESENT, READY, STOP_SENT, done, typed
from tests.kiosk.visit.walking import SKIPPED, Visit, a_room_with, pressing

PRESSURE = Vital.BLOOD_PRESSURE


@pytest.mark.parametrize(
    ("second", "third", "screen"),
    [
        ((130, 80), (140, 80), Screen.RESULT),  # 10 is not more than 10
        ((140, 80), (130, 90), Screen.RESULT),
        ((130, 80), (141, 80), Screen.PAUSE),
        ((141, 80), (130, 80), Screen.PAUSE),
        ((130, 80), (130, 91), Screen.PAUSE),
        ((130, 80), (Decimal("140.1"), 80), Screen.PAUSE),
    ],
)
def test_a_fourth_reading_if_the_second_and_third_are_apart(
    second: tuple[object, object], third: tuple[object, object], screen: Screen
) -> None:
    visit = pressing().rested().inflate(180, 120).wait().inflate(*second).wait().inflate(*third)
    assert visit.screen is screen


def test_the_mean_is_of_the_last_two() -> None:
    visit = pressing().rested().inflate(180, 99).wait().inflate(150, 90).wait().inflate(120, 80)
    visit.wait().inflate(123, 81, None)
    assert visit.screen is Screen.RESULT
    assert visit.state.mean == MeanPressure(Decimal("121.5"), Decimal("80.5"), None)
    assert len(visit.state.readings) == 4


def test_skipping_the_fourth_keeps_the_mean_and_says_that_it_is_missing() -> None:
    visit = pressing().rested().inflate(180, 99).wait().inflate(150, 90).wait().inflate(120, 80)
    visit.clear().play(e.SkipTouched())
    assert (visit.screen, visit.effects) == (Screen.RESULT, [])  # no reason is asked for
    mean = MeanPressure(Decimal("135.0"), Decimal("85.0"), Decimal("71.0"))
    completed = visit.play(e.ResultConfirmed(), e.ReviewConfirmed()).completed
    assert (completed.mean, completed.fourth_missing) == (mean, True)
    assert completed.results == (VitalResult(PRESSURE, mean=mean, takes=3),)


def test_fewer_than_three_readings_have_no_mean_but_a_reason() -> None:
    visit = pressing().rested().inflate(140, 90).wait().inflate(142, 88).play(*SKIPPED)
    assert visit.facts[-1] == Skipped(PRESSURE, SkipReason.UNABLE)
    assert (visit.state.mean, len(visit.state.readings)) == (None, 2)
    assert visit.play(e.ReviewConfirmed()).completed.mean is MeanAbsence.SKIPPED


def test_five_inflations_and_no_more() -> None:
    visit = pressing().rested().inflate(140, 90)
    visit.wait()
    for _ in range(3):
        visit.play(e.InflateTouched(), FAILED, STOP_SENT, e.RetryTouched())
    visit.play(e.InflateTouched(), done(142, 88), STOP_SENT)
    assert visit.state.problem is Problem.TOO_MANY
    visit.refuse(e.RetryTouched()).play(e.SkipTouched())
    assert visit.screen is Screen.REVIEW
    assert not any(isinstance(fact, Skipped) for fact in visit.facts)  # it was no choice
    visit.play(e.EditTouched(PRESSURE)).refuse(e.RetryTouched()).play(e.BackTouched())
    completed = visit.play(e.ReviewConfirmed()).completed
    assert completed.mean is MeanAbsence.TOO_FEW
    assert completed.results == (VitalResult(PRESSURE, skipped=SkipReason.DEVICE, takes=5),)


def test_behind_the_last_inflation_comes_what_the_plan_has() -> None:
    visit = Visit(rules=a_room_with(PRESSURE, Vital.WEIGHT)).asked().play(e.ArmChosen(Arm.LEFT))
    visit.wait()
    for _ in range(5):
        visit.play(e.InflateTouched(), FAILED, STOP_SENT)
        if visit.state.problem is not Problem.TOO_MANY:
            visit.play(e.RetryTouched())
    visit.play(e.SkipTouched())
    assert (visit.screen, visit.state.vital) == (Screen.GUIDE, Vital.WEIGHT)


def test_a_good_third_reading_with_the_last_inflation_counts() -> None:
    visit = pressing().rested().inflate(140, 90).wait().inflate(142, 88).wait()
    for _ in range(2):
        visit.play(e.InflateTouched(), FAILED, STOP_SENT, e.RetryTouched())
    visit.inflate(180, 120)  # a fourth would be wanted
    assert visit.state.problem is Problem.TOO_MANY
    visit.play(e.SkipTouched(), e.ResultConfirmed(), e.EditTouched(PRESSURE), e.ByHandTouched())
    visit.play(typed({Quantity.SYSTOLIC: 138, Quantity.DIASTOLIC: 84}), e.ResultConfirmed())
    completed = visit.play(e.ReviewConfirmed()).completed
    assert completed.results[0].mean is None
    assert completed.mean == MeanPressure(Decimal("161.0"), Decimal("104.0"), Decimal("71.0"))
    assert completed.fourth_missing  # what was measured is told beside what was typed in


def test_the_fifth_inflation_may_fail() -> None:
    visit = pressing().rested()
    for _ in range(4):
        visit.play(e.InflateTouched(), FAILED, STOP_SENT, e.RetryTouched())
    visit.play(e.InflateTouched(), e.StopTouched())
    assert visit.state.problem is Problem.TOO_MANY
    visit.play(ABSENT)
    assert visit.state.problem is Problem.TOO_MANY
    assert visit.facts[-1] == NotMeasured(5, None)


def test_a_reading_without_both_pressures_is_no_reading() -> None:
    visit = pressing().rested().play(e.InflateTouched(), done(142, None))
    assert visit.state.cuff_fault is DeviceFault.GARBLED
    assert visit.state.readings == ()
    assert visit.facts[-1] == NotMeasured(1, DeviceFault.GARBLED)


@pytest.mark.parametrize("on", [(), (e.ResultConfirmed(), e.EditTouched(PRESSURE))])
def test_once_more_after_a_pause(on: tuple[e.VisitEvent, ...]) -> None:
    visit = pressing().pressed().play(*on, e.RetryTouched())
    assert (visit.screen, visit.state.mean) == (Screen.PAUSE, None)
    visit.wait().inflate(150, 80)
    assert visit.state.mean == MeanPressure(Decimal("147.0"), Decimal("83.0"), Decimal("71.0"))


LEFT_OUT = (e.ResultConfirmed(), e.EditTouched(PRESSURE), e.LeaveOutTouched())


def test_a_reading_that_was_left_out_is_in_no_later_mean() -> None:
    visit = pressing().rested().inflate(180, 120).play(e.SkipTouched(), *SKIPPED[1:])
    visit.play(e.EditTouched(PRESSURE), e.ByHandTouched())
    visit.play(typed({Quantity.SYSTOLIC: 138, Quantity.DIASTOLIC: 84}), *LEFT_OUT)
    visit.play(e.EditTouched(PRESSURE), e.RetryTouched()).wait()
    visit.inflate(140, 90).wait().inflate(142, 88).wait().inflate(144, 86)
    assert visit.state.mean == MeanPressure(Decimal("143.0"), Decimal("87.0"), Decimal("71.0"))


def test_too_few_inflations_for_another_series_are_not_offered() -> None:
    visit = pressing().pressed().play(*LEFT_OUT, e.EditTouched(PRESSURE)).refuse(e.RetryTouched())
    visit.play(e.BackTouched(), e.ReviewConfirmed())
    assert visit.completed.results[0].left_out
    assert visit.completed.mean is MeanAbsence.SKIPPED  # the record knows that it was left out


def test_back_from_the_review_to_what_was_skipped() -> None:
    again = (e.EditTouched(PRESSURE), e.RetryTouched())
    visit = pressing().asked().refuse(e.BackTouched()).play(*SKIPPED, *again)
    assert visit.screen is Screen.ARM
    assert visit.play(e.BackTouched()).screen is Screen.EDIT
    visit.play(e.RetryTouched(), e.ArmChosen(Arm.LEFT), *SKIPPED, *again)
    assert visit.screen is Screen.ARM  # the rest isn't over
    visit = visit.play(e.ArmChosen(Arm.LEFT)).wait().play(*SKIPPED, *again)
    assert visit.screen is Screen.MEASURE
    visit.play(*SKIPPED, ABSENT, *again)
    assert (visit.screen, visit.state.cuff_fault) == (Screen.PROBLEM, DeviceFault.UNPLUGGED)


def test_the_attendant_shortens_the_rest() -> None:
    visit = pressing().asked().play(e.ArmChosen(Arm.LEFT), e.RestShortened())
    assert visit.screen is Screen.MEASURE
    assert visit.state.rest_shortened
    assert visit.facts[-1] == Rested(shortened=True)


def test_the_other_arm_until_the_first_inflation() -> None:
    visit = pressing().rested().play(e.BackTouched(), e.ArmChosen(Arm.RIGHT), e.BackTouched())
    visit.play(e.ArmChosen(Arm.RIGHT)).wait()
    visit.play(e.InflateTouched(), e.StopTouched(), STOP_SENT, e.RetryTouched())
    visit.refuse(e.BackTouched())
    assert visit.state.arm is Arm.RIGHT


def test_a_pulled_cable_while_resting_holds_the_rest() -> None:
    visit = pressing().asked().play(e.ArmChosen(Arm.LEFT))
    visit.at = 100.0
    visit.play(ABSENT)
    assert (visit.screen, visit.state.cuff_fault) == (Screen.PROBLEM, DeviceFault.UNPLUGGED)
    visit.refuse(e.RetryTouched(), ABSENT)
    visit.at = 1000.0
    visit.play(PRESENT).refuse(PRESENT).play(e.RetryTouched())
    assert (visit.screen, visit.state.countdown) == (Screen.REST, Countdown(1200.0, 300.0))
    assert (visit.state.held, visit.state.cuff_fault) == (None, None)


def test_a_pulled_cable_in_the_pause_holds_the_pause() -> None:
    visit = pressing().rested().inflate(140, 90)
    visit.at += 15.0
    visit.play(ABSENT, PRESENT, e.RetryTouched())
    assert visit.state.countdown == Countdown(visit.at + 45.0, 60.0)
    assert visit.screen is Screen.PAUSE


def test_a_missing_cuff_is_said_before_the_rest() -> None:
    visit = pressing(replace(READY, cuff_present=False)).asked().play(e.ArmChosen(Arm.LEFT))
    assert (visit.screen, visit.state.cuff_fault) == (Screen.PROBLEM, DeviceFault.UNPLUGGED)
    visit.play(PRESENT, e.RetryTouched())
    assert (visit.screen, visit.state.countdown) == (Screen.REST, Countdown(300.0, 300.0))


def test_why_the_cuff_is_missing_is_remembered() -> None:
    wrong = e.CuffReported(CuffAbsent(DeviceFault.WRONG_DEVICE, "particle sensor"))
    visit = pressing().play(wrong).refuse(wrong).asked().play(e.ArmChosen(Arm.LEFT))
    assert visit.state.cuff_fault is DeviceFault.WRONG_DEVICE
    assert visit.play(ABSENT).state.cuff_fault is DeviceFault.UNPLUGGED
    assert visit.play(*SKIPPED, PRESENT).state.cuff_fault is None


def test_a_pulled_cable_during_the_inflation() -> None:
    visit = pressing().rested().play(e.InflateTouched(), ABSENT)
    assert visit.effects[-2:] == [
        do.SendStop(),
        do.Journal(NotMeasured(1, DeviceFault.UNPLUGGED)),
    ]
    visit.play(PRESENT, STOP_SENT, e.RetryTouched())
    assert visit.screen is Screen.MEASURE


def test_a_pulled_cable_after_a_stop() -> None:
    visit = pressing().rested().play(e.InflateTouched(), e.StopTouched(), ABSENT)
    assert visit.state.problem is Problem.CUFF


def test_an_acknowledged_start_changes_nothing() -> None:
    visit = pressing().rested().play(e.InflateTouched())
    visit.refuse(e.CuffReported(InflationStarted()), STOP_SENT)


def test_help_during_the_inflation_stops_it() -> None:
    visit = pressing().rested().play(e.InflateTouched(), e.HelpTouched())
    assert (visit.screen, visit.state.overlay) == (Screen.PROBLEM, Overlay.HELP)
    visit.refuse(e.RetryTouched(), e.HelpTouched()).play(e.OverlayClosed())
    assert visit.state.problem is Problem.STOPPED


def test_a_rest_goes_on_below_the_help() -> None:
    visit = pressing().asked().play(e.ArmChosen(Arm.LEFT), e.HelpTouched())
    visit.play(e.IdleNoticed()).refuse(e.SkipTouched()).wait()
    assert (visit.screen, visit.state.overlay) == (Screen.MEASURE, Overlay.HELP)


def test_a_cuff_that_goes_while_the_patient_may_have_gone_leaves_the_warning_running() -> None:
    visit = pressing().rested().play(e.IdleNoticed(), ABSENT)
    assert (visit.screen, visit.state.overlay) == (Screen.PROBLEM, Overlay.IDLE)
    assert visit.state.countdown == Countdown(330.0, 30.0)

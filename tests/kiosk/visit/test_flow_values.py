# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Values that are typed in, measurements that are skipped, and the way to a person."""

from dataclasses import replace

import pytest

from drivers.reading import Quantity
from kiosk.record.facts import Skipped, Taken
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.answers import ByHandProblem, HelpReason, Site, SkipReason, Vital
from kiosk.visit.state import Arm, Countdown, Overlay, Problem, Screen, VitalResult
from tests.kiosk.visit.making import (
    ABSENT,
    PRESENT,
    READY,
    STOP_SENT,
    not_taken,
    reading_of,
    saturation,
    typed,
)
from tests.kiosk.visit.walking import SKIPPED, Visit, a_room_with, clipped, pressing

OXIMETRY, PRESSURE = Vital.OXIMETRY, Vital.BLOOD_PRESSURE
AT_HOME = typed({Quantity.SYSTOLIC: 138, Quantity.DIASTOLIC: 84})


def test_a_value_that_is_typed_in_counts_and_says_so() -> None:
    visit = clipped().asked().play(e.ByHandTouched(), typed({Quantity.SPO2: 96}))
    assert visit.screen is Screen.RESULT
    (fact,) = (fact for fact in visit.facts if isinstance(fact, Taken))
    assert (fact.vital, fact.take, fact.reading) == (
        OXIMETRY,
        1,
        typed({Quantity.SPO2: 96}).reading,
    )
    assert visit.play(e.ResultConfirmed()).screen is Screen.REVIEW


def test_what_was_measured_is_never_taken_for_typed_in() -> None:
    visit = clipped().asked().play(e.ByHandTouched())
    visit.refuse(e.ByHandConfirmed(reading_of({Quantity.SPO2: 96})))


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({Quantity.SYSTOLIC: 88, Quantity.DIASTOLIC: 142}, ByHandProblem.CONTRADICTORY),
        ({Quantity.SYSTOLIC: 1420, Quantity.DIASTOLIC: 88}, ByHandProblem.IMPOSSIBLE),
        ({Quantity.SYSTOLIC: 142}, ByHandProblem.IMPOSSIBLE),
    ],
)
def test_a_slip_of_the_finger_is_said_and_not_taken(
    values: dict[Quantity, object], problem: ByHandProblem
) -> None:
    visit = pressing().asked().play(e.ByHandTouched()).clear().play(typed(values))
    assert (visit.screen, visit.state.by_hand_problem) == (Screen.BY_HAND, problem)
    assert visit.effects == []
    visit.play(e.BackTouched())
    assert (visit.screen, visit.state.by_hand_problem) == (Screen.ARM, None)


def test_typed_in_from_a_problem_of_a_meter_and_back() -> None:
    visit = clipped().asked().play(e.MeterStarted(), not_taken(OXIMETRY), e.ByHandTouched())
    visit.play(e.BackTouched())
    assert visit.screen is Screen.METER_PROBLEM
    assert visit.state.meter_fault is not None
    visit.play(e.ByHandTouched(), typed({Quantity.SPO2: 96}))
    assert visit.state.meter_fault is None


def test_typed_in_in_the_place_of_a_mean() -> None:
    visit = pressing().pressed().play(e.ResultConfirmed(), e.EditTouched(PRESSURE))
    visit.play(e.ByHandTouched(), AT_HOME, e.ResultConfirmed())
    assert (visit.screen, visit.state.mean) == (Screen.REVIEW, None)
    result = visit.state.result(PRESSURE)
    assert result == VitalResult(PRESSURE, reading=AT_HOME.reading, takes=4)


def test_no_two_values_have_the_same_number() -> None:
    visit = pressing().pressed().play(e.ResultConfirmed(), e.EditTouched(PRESSURE))
    for _ in range(2):
        visit.play(e.ByHandTouched(), AT_HOME, e.ResultConfirmed(), e.EditTouched(PRESSURE))
    visit.play(e.RetryTouched()).wait().inflate(150, 80)
    assert visit.screen is Screen.RESULT
    visit.play(e.ResultConfirmed(), e.EditTouched(PRESSURE), e.ByHandTouched(), AT_HOME)
    assert [fact.take for fact in visit.facts if isinstance(fact, Taken)] == [4, 5, 6]


def test_a_skipped_measurement_says_why() -> None:
    visit = clipped().asked().play(*SKIPPED)
    assert visit.facts[-1] == Skipped(OXIMETRY, SkipReason.UNABLE)
    result = VitalResult(OXIMETRY, skipped=SkipReason.UNABLE)
    assert visit.state.results == (result,)
    assert visit.saved().completed.results == (result,)


def test_skipping_what_was_measured_keeps_count() -> None:
    visit = clipped().asked().play(e.MeterStarted(), saturation(97), e.RetryTouched(), *SKIPPED)
    assert visit.state.results == (VitalResult(OXIMETRY, skipped=SkipReason.UNABLE, takes=1),)


def test_a_rest_stands_still_while_a_reason_is_asked_for() -> None:
    visit = pressing().asked().play(e.ArmChosen(Arm.LEFT))
    visit.at = 100.0
    visit.play(e.SkipTouched())
    visit.at = 500.0
    visit.refuse(e.CountdownEnded()).play(e.BackTouched())
    assert (visit.screen, visit.state.countdown) == (Screen.REST, Countdown(700.0, 300.0))
    assert (visit.state.held, visit.state.came_from) == (None, None)


def test_a_cuff_that_fell_out_while_a_reason_was_asked_for() -> None:
    visit = pressing().asked().play(e.ArmChosen(Arm.LEFT))
    visit.play(e.SkipTouched(), ABSENT, e.BackTouched())
    assert (visit.screen, visit.state.problem) == (Screen.PROBLEM, Problem.CUFF)
    visit.play(PRESENT, e.RetryTouched())
    assert (visit.screen, visit.state.countdown) == (Screen.REST, Countdown(300.0, 300.0))
    visit.wait().play(e.ByHandTouched(), ABSENT, e.BackTouched())
    assert (visit.screen, visit.state.problem) == (Screen.PROBLEM, Problem.CUFF)


def test_a_problem_is_told_as_it_stands_when_the_question_is_over() -> None:
    visit = pressing().rested().play(e.InflateTouched(), e.StopTouched(), STOP_SENT)
    visit.play(e.SkipTouched(), ABSENT, e.BackTouched())
    assert visit.state.problem is Problem.CUFF
    visit.play(e.SkipTouched(), PRESENT).refuse(PRESENT).play(e.BackTouched())
    assert (visit.state.problem, visit.state.cuff_present) == (Problem.CUFF, True)
    visit.play(e.RetryTouched())


def test_a_value_far_out_leads_to_a_person() -> None:
    visit = clipped().asked().play(e.MeterStarted(), saturation(85), e.ResultConfirmed())
    assert visit.screen is Screen.PERSON
    declined = Visit(visit.state, visit.rules).play(e.PersonDeclined())
    assert (declined.screen, declined.effects) == (Screen.REVIEW, [])
    visit.clear().play(e.PersonWanted())
    assert visit.effects == [do.CallHelp(HelpReason.FAR_OUT)]
    assert (visit.screen, visit.state.overlay) == (Screen.REVIEW, Overlay.HELP)


def test_a_person_who_is_called_already_is_not_called_again() -> None:
    visit = clipped().asked().play(e.HelpTouched(), e.OverlayClosed(), e.MeterStarted())
    visit.play(saturation(85), e.ResultConfirmed()).clear().play(e.PersonWanted())
    assert visit.effects == []
    assert visit.state.overlay is Overlay.HELP


def test_a_typed_pressure_far_out_leads_to_a_person_as_well() -> None:
    far = typed({Quantity.SYSTOLIC: 190, Quantity.DIASTOLIC: 88})
    visit = pressing().asked().play(e.ByHandTouched(), far, e.ResultConfirmed())
    assert visit.screen is Screen.PERSON


def test_a_thermometers_place_is_asked_anew_after_leaving_its_measurement() -> None:
    visit = Visit(rules=a_room_with(Vital.TEMPERATURE)).asked().play(e.SiteChosen(Site.EAR))
    visit.play(e.HelpTouched(), e.LeaveTouched(), e.BackTouched())
    assert (visit.screen, visit.state.site) == (Screen.GUIDE, None)


def test_a_state_that_cannot_be_writes_nothing() -> None:
    for screen, event in (
        (Screen.SKIP_REASON, e.SkipReasonChosen(SkipReason.UNABLE)),
        (Screen.BY_HAND, AT_HOME),
    ):
        Visit(replace(READY, consented=True, screen=screen)).refuse(event)

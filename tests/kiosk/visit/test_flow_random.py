# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Visits of any length, in any order, at any time."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.record.facts import Fact, Measured, NotMeasured, Taken
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.answers import HandsReason, Operator, SkipReason, VisitReason, Vital
from kiosk.visit.flow import advance, opening
from kiosk.visit.flow_pressure import MAX_INFLATIONS
from kiosk.visit.state import Arm, Readiness, Screen, VisitState
from tests.kiosk.visit.happening import EVENTS
from tests.kiosk.visit.making import (
    BORN,
    FAILED,
    PRESENT,
    RULES,
    STOP_SENT,
    done,
    met,
    not_taken,
    saturation,
)

# What goes on at a screen in an ordinary visit: chance alone would hardly ever get to the cuff.
USUAL: dict[Screen, tuple[e.VisitEvent, ...]] = {
    Screen.WELCOME: (e.ReadinessChanged(Readiness.READY), e.StartTouched(), PRESENT),
    Screen.CODE: (e.NoCodeTouched(),),
    Screen.CARD: (e.CardConfirmed(),),
    Screen.BIRTH_DATE: (e.BirthDateConfirmed(BORN),),
    Screen.INSURANCE: (e.InsuranceConfirmed(""),),
    Screen.OPERATOR: (e.OperatorChosen(Operator.MYSELF),),
    Screen.CALLBACK: (e.CallbackConfirmed(""),),
    Screen.CONSENT: (e.ConsentGiven(),),
    Screen.STATISTICS: (e.StatisticsChosen(agreed=False),),
    Screen.HANDS: (e.HandsStarted(), e.CountdownEnded(), e.HandsImpossible()),
    Screen.HANDS_REASON: (e.HandsReasonChosen(HandsReason.SKIN),),
    Screen.REASON: (e.ReasonChosen(VisitReason.ROUTINE),),
    Screen.PAIN: (e.PainChosen(2),),
    Screen.MEDICINES: (e.MedicinesChosen(taken=None),),
    Screen.WARNINGS: (e.WarningsConfirmed(),),
    Screen.GUIDE: (met(Vital.OXIMETRY), e.MeterStarted(), e.SkipTouched()),
    Screen.TAKING: (saturation(97), saturation(85), not_taken(Vital.OXIMETRY)),
    Screen.METER_PROBLEM: (met(Vital.OXIMETRY), e.RetryTouched(), e.SkipTouched()),
    Screen.SKIP_REASON: (e.SkipReasonChosen(SkipReason.LATER),),
    Screen.RESULT: (e.ResultConfirmed(), e.RetryTouched()),
    Screen.PERSON: (e.PersonDeclined(),),
    Screen.ARM: (e.ArmChosen(Arm.RIGHT), PRESENT),
    Screen.REST: (e.CountdownEnded(), e.RestShortened()),
    Screen.MEASURE: (e.InflateTouched(), STOP_SENT),
    Screen.INFLATING: (done(142, 88), done(130, 70), FAILED, e.StopTouched()),
    Screen.PAUSE: (e.CountdownEnded(), STOP_SENT),
    Screen.PROBLEM: (PRESENT, e.RetryTouched(), STOP_SENT),
    Screen.REVIEW: (e.EditTouched(Vital.BLOOD_PRESSURE), e.ReviewConfirmed()),
    Screen.EDIT: (e.RetryTouched(), e.ByHandTouched(), e.BackTouched()),
    Screen.SAVING: (e.VisitSaved(),),
    Screen.SAVED: (e.CorrectTouched(), e.DoneTouched()),
}
CHOICES = st.tuples(st.booleans(), st.integers(0, 99), st.sampled_from(EVENTS), st.floats(0, 400.0))


def _event(state: VisitState, usual: bool, number: int, event: e.VisitEvent) -> e.VisitEvent:
    if state.overlay is not None:
        return e.OverlayClosed() if usual else event
    likely = USUAL.get(state.screen)
    return likely[number % len(likely)] if usual and likely else event


def _facts(effects: list[do.Effect]) -> list[Fact]:
    """All that is kept of a visit, journalled or as a correction."""
    facts: list[Fact] = []
    for effect in effects:
        if isinstance(effect, do.Journal):
            facts.append(effect.fact)
        elif isinstance(effect, do.CompleteVisit):
            facts += effect.corrections
    return facts


@settings(max_examples=200, deadline=None)
@given(st.lists(CHOICES, max_size=160))
def test_any_visit(choices: list[tuple[bool, int, e.VisitEvent, float]]) -> None:
    state, now, effects = opening().state, 0.0, list(opening().effects)
    kept: tuple[object, ...] = ()
    for usual, number, sample, wait in choices:
        now += wait
        before = state
        step = advance(state, _event(state, usual, number, sample), now, RULES)
        state = step.state
        effects += step.effects
        if state is before:
            assert step.effects == ()
        if state.screen in (Screen.WELCOME, Screen.GOODBYE):
            kept = ()
        assert state.readings[: len(kept)] == kept  # a reading is never lost or changed
        kept = state.readings
        if state.screen is Screen.WELCOME and before.screen is not Screen.WELCOME:
            effects = []  # another person
    inflations = effects.count(do.StartInflation())
    assert inflations <= MAX_INFLATIONS
    facts = _facts(effects)
    attempts = [fact.attempt for fact in facts if isinstance(fact, Measured | NotMeasured)]
    still = state.screen is Screen.INFLATING
    assert attempts == list(range(1, inflations + (not still)))  # each one is in the record, once
    for vital in Vital:
        takes = [fact.take for fact in facts if isinstance(fact, Taken) and fact.vital is vital]
        assert takes == sorted(set(takes))  # no value takes the place of another


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(EVENTS), max_size=60), st.floats(0, 1e6))
def test_a_cuff_never_stays_inflated_behind_another_screen(
    events: list[e.VisitEvent], now: float
) -> None:
    state = VisitState(
        screen=Screen.MEASURE,
        cuff_present=True,
        consented=True,
        rested=True,
        arm=Arm.LEFT,
        plan=(Vital.BLOOD_PRESSURE,),
        vital=Vital.BLOOD_PRESSURE,
    )
    inflated = False
    for event in events:
        step = advance(state, event, now, RULES)
        for effect in step.effects:
            inflated = isinstance(effect, do.StartInflation) or (
                inflated and not isinstance(effect, do.SendStop)
            )
        state = step.state
        assert inflated == (state.screen is Screen.INFLATING)
        assert state.overlay is None or state.screen is not Screen.INFLATING


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(EVENTS), max_size=60))
def test_a_meter_never_measures_behind_another_screen(events: list[e.VisitEvent]) -> None:
    state = VisitState(
        screen=Screen.GUIDE,
        meters_present=frozenset({Vital.OXIMETRY}),
        consented=True,
        plan=(Vital.OXIMETRY,),
        vital=Vital.OXIMETRY,
    )
    running = False
    for number, event in enumerate(events):
        touched = _event(state, number % 2 == 0, number, event)
        step = advance(state, touched, 0.0, RULES)
        for effect in step.effects:
            running = isinstance(effect, do.StartMeter) or (
                running and not isinstance(effect, do.StopMeter)
            )
        state = step.state
        assert running == (state.screen is Screen.TAKING)

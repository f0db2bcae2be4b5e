# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which measurement comes next, how one ends, and why one is skipped; the same for every device."""

from dataclasses import replace

from drivers.reading import Origin
from kiosk.record.facts import Skipped, Taken
from kiosk.visit.answers import HelpReason, SkipReason, Vital
from kiosk.visit.by_hand_bounds import by_hand_problem
from kiosk.visit.effects import Effect, Journal
from kiosk.visit.events import (
    ByHandConfirmed,
    ByHandTouched,
    PersonDeclined,
    PersonWanted,
    ResultConfirmed,
    SkipReasonChosen,
    SkipTouched,
)
from kiosk.visit.far_out import is_far_out
from kiosk.visit.flow_correct import corrected
from kiosk.visit.flow_over import help_laid_over
from kiosk.visit.flow_step import Moment, Step, paused
from kiosk.visit.state import Screen, VisitState, VitalResult


def planned(state: VisitState, room_plan: tuple[Vital, ...]) -> tuple[Vital, ...]:
    """What is measured in this visit, in the order of `Vital`."""
    wanted = room_plan if state.appointment is None else state.appointment.plan
    return tuple(vital for vital in Vital if vital in wanted)


def with_result(state: VisitState, result: VitalResult) -> VisitState:
    """`result` in place of what was known of its vital."""
    others = tuple(each for each in state.results if each.vital is not result.vital)
    return replace(state, results=(*others, result))


def next_vital(state: VisitState, *effects: Effect) -> Step:
    """On to what is still open in the plan; then, or from a review, to the review."""
    left = [vital for vital in state.plan if state.result(vital) is None]
    if not left or state.reviewing:
        return review(state, *effects)
    return Step(entered(state, left[0]), effects)


def entered(state: VisitState, vital: Vital) -> VisitState:
    """The first screen of a measurement."""
    screen = Screen.ARM if vital is Vital.BLOOD_PRESSURE else Screen.GUIDE
    return replace(_cleared(state), screen=screen, vital=vital)


def review(state: VisitState, *effects: Effect) -> Step:
    """Everything once more."""
    return Step(replace(_cleared(state), screen=Screen.REVIEW, vital=None), effects)


def result_shown(state: VisitState, result: VitalResult, *effects: Effect) -> Step:
    """The value, large."""
    shown = replace(with_result(_cleared(state), result), screen=Screen.RESULT)
    return Step(shown, effects)


def result_confirmed(state: VisitState, _: ResultConfirmed, __: Moment) -> Step | None:
    result = state.vital and state.result(state.vital)
    if not result:
        return None
    if is_far_out(result):
        return Step(replace(state, screen=Screen.PERSON))
    return next_vital(state)


def person_declined(state: VisitState, _: PersonDeclined, __: Moment) -> Step:
    return next_vital(state)


def person_wanted(state: VisitState, _: PersonWanted, moment: Moment) -> Step:
    """Somebody is called, and the visit can go on behind it."""
    return help_laid_over(next_vital(state).state, HelpReason.FAR_OUT, moment)


def skip_asked(state: VisitState, _: SkipTouched, moment: Moment) -> Step:
    return Step(_aside(state, Screen.SKIP_REASON, moment))


def skipped(state: VisitState, event: SkipReasonChosen, _: Moment) -> Step | None:
    if state.vital is None:
        return None
    before = state.result(state.vital) or VitalResult(state.vital)
    result = VitalResult(state.vital, skipped=event.reason, takes=before.takes)
    return next_vital(with_result(state, result), Journal(Skipped(state.vital, event.reason)))


def by_hand_asked(state: VisitState, _: ByHandTouched, moment: Moment) -> Step:
    return Step(_aside(state, Screen.BY_HAND, moment))


def by_hand(state: VisitState, event: ByHandConfirmed, _: Moment) -> Step | None:
    """Typed in: it counts like a reading, and says of itself what it is."""
    if state.vital is None or event.reading.origin is not Origin.BY_HAND:
        return None
    problem = by_hand_problem(state.vital, event.reading)
    if problem is not None:
        return Step(replace(state, by_hand_problem=problem))
    before = state.result(state.vital) or VitalResult(state.vital)
    used = state.inflations if state.vital is Vital.BLOOD_PRESSURE else 0
    result = VitalResult(state.vital, reading=event.reading, takes=max(before.takes, used) + 1)
    if state.vital is Vital.BLOOD_PRESSURE:
        state = replace(state, mean=None)  # what is shown is what counts
    fact = Taken(result.vital, result.takes, event.reading)
    if state.version:
        return corrected(with_result(_cleared(state), result), fact)
    return result_shown(state, result, Journal(fact))


def device_lost(vital: Vital, takes: int) -> VitalResult:
    """Tried as often as may be, without a value that is sure."""
    return VitalResult(vital, skipped=SkipReason.DEVICE, takes=takes)


def _aside(state: VisitState, screen: Screen, moment: Moment) -> VisitState:
    return replace(paused(state, moment), screen=screen, came_from=state.screen)


def _cleared(state: VisitState) -> VisitState:
    """Nothing of the measurement before: its wait, its problem, its way back."""
    return replace(
        state,
        site=None,
        came_from=None,
        by_hand_problem=None,
        meter_fault=None,
        countdown=None,
        held=None,
        problem=None,
        cuff_fault=None if state.cuff_present else state.cuff_fault,
    )

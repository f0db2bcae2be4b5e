# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Rest, three or four readings, pauses and problems. The stop itself is `flow.advance`'s."""

from dataclasses import replace

from drivers.cuff import CuffAbsent, CuffPresent, InflationDone, InflationFailed
from drivers.fault import DeviceFault
from kiosk.record.facts import ArmTaken, Measured, NotMeasured, Rested
from kiosk.visit.answers import Vital
from kiosk.visit.effects import Journal, StartInflation
from kiosk.visit.events import (
    ArmChosen,
    BackTouched,
    CountdownEnded,
    InflateTouched,
    RestShortened,
    RetryTouched,
    SkipTouched,
)
from kiosk.visit.flow_plan import device_lost, next_vital, result_shown, skip_asked, with_result
from kiosk.visit.flow_pressure import (
    MAX_INFLATIONS,
    another_helps,
    is_good,
    mean_of,
    wants_more,
)
from kiosk.visit.flow_step import Moment, Step, countdown, is_over, moved, resumed
from kiosk.visit.state import Countdown, Held, Problem, Screen, VisitState, VitalResult


def arm_chosen(state: VisitState, event: ArmChosen, moment: Moment) -> Step:
    wait = countdown(moment, moment.rules.rest_seconds)
    seated = replace(state, arm=event.arm, rested=False)
    return waiting_on(seated, Screen.REST, wait, moment, Journal(ArmTaken(event.arm)))


def back_to_arm(state: VisitState, _: BackTouched, __: Moment) -> Step | None:
    """Until the first inflation: the readings of a visit are all of one arm."""
    return moved(state, Screen.ARM, countdown=None) if state.inflations == 0 else None


def rest_ended(state: VisitState, _: CountdownEnded, moment: Moment) -> Step | None:
    return _rested(state, shortened=False) if is_over(state, moment) else None


def rest_shortened(state: VisitState, _: RestShortened, __: Moment) -> Step:
    return _rested(state, shortened=True)


def pause_ended(state: VisitState, _: CountdownEnded, moment: Moment) -> Step | None:
    return moved(state, Screen.MEASURE, countdown=None) if is_over(state, moment) else None


def inflate(state: VisitState, _: InflateTouched, __: Moment) -> Step | None:
    """The only place that starts an inflation. Not before an earlier stop has left the port."""
    if state.stop_pending or not state.cuff_present or state.inflations >= MAX_INFLATIONS:
        return None
    inflating = replace(state, screen=Screen.INFLATING, inflations=state.inflations + 1)
    return Step(inflating, (StartInflation(),))


def inflation_done(state: VisitState, event: InflationDone, moment: Moment) -> Step:
    if not is_good(event.reading):
        return _failed(state, DeviceFault.GARBLED)
    readings = (*state.readings, event.reading)
    journal = Journal(Measured(state.inflations, event.reading))
    read = replace(state, readings=readings)
    if not wants_more(readings):
        return _measured(read, journal)
    if state.inflations >= MAX_INFLATIONS:
        return Step(problem_at(read, Problem.TOO_MANY), (journal,))
    return _pause(read, moment, journal)


def inflation_failed(state: VisitState, event: InflationFailed, _: Moment) -> Step:
    return _failed(state, event.fault)


def lost_while_inflating(state: VisitState, event: CuffAbsent, _: Moment) -> Step:
    return _failed(replace(state, cuff_present=False), event.fault)


def found_while_inflating(state: VisitState, _: CuffPresent, __: Moment) -> Step:
    """The line was opened anew: that stopped the measurement, whatever the device did before."""
    return _failed(state, DeviceFault.UNPLUGGED)


def stopped(state: VisitState, _: object, __: Moment) -> Step:
    """The patient, or anyone who intervenes: whatever it is, the cuff is let go first."""
    return Step(problem_at(state, Problem.STOPPED), (journal_stop(state),))


def journal_stop(state: VisitState) -> Journal:
    return Journal(NotMeasured(state.inflations, None))


def lost_while_waiting(state: VisitState, event: CuffAbsent, moment: Moment) -> Step | None:
    """The wait stands still until the patient goes on, and then lasts as long as was left."""
    if state.countdown is None:
        return None
    lost = replace(state, cuff_present=False)
    return Step(_held(lost, state.screen, state.countdown, moment, event.fault))


def lost_before_inflating(state: VisitState, event: CuffAbsent, _: Moment) -> Step:
    lost = replace(state, cuff_present=False)
    return Step(problem_at(lost, Problem.CUFF, event.fault))


def lost_in_problem(state: VisitState, event: CuffAbsent, _: Moment) -> Step | None:
    lost = replace(problem_at(state, Problem.CUFF, event.fault), cuff_present=False)
    return None if lost == state else Step(lost)


def found_in_problem(state: VisitState, _: CuffPresent, __: Moment) -> Step | None:
    """What was wrong stays on the screen; `cuff_present` says that it can go on."""
    return None if state.cuff_present else Step(replace(state, cuff_present=True))


def retry(state: VisitState, _: RetryTouched, moment: Moment) -> Step | None:
    if not state.cuff_present or state.problem is Problem.TOO_MANY:
        return None
    mended = replace(state, problem=None, cuff_fault=None, held=None)
    if state.held is None:
        return moved(mended, Screen.MEASURE)
    return moved(mended, state.held.screen, countdown=resumed(state.held, moment))


def skip(state: VisitState, event: SkipTouched, moment: Moment) -> Step:
    """Without further readings. With three there is a mean; after five inflations no choice."""
    if mean_of(state.readings) is not None:
        return _measured(state)
    if state.problem is Problem.TOO_MANY:
        return next_vital(with_result(state, device_lost(Vital.BLOOD_PRESSURE, _takes(state))))
    return skip_asked(state, event, moment)


def pressure_again(state: VisitState, moment: Moment) -> Step | None:
    """Another reading, asked for when there was a result, or none."""
    if not another_helps(state.readings, state.inflations):
        return None
    again = replace(state, mean=None, came_from=None)
    if not state.rested:
        return moved(again, Screen.ARM)
    if state.inflations:  # a minute between two inflations holds here as well
        return _pause(again, moment)
    if not state.cuff_present:
        return Step(problem_at(again, Problem.CUFF, state.cuff_fault or DeviceFault.UNPLUGGED))
    return moved(again, Screen.MEASURE)


def _rested(state: VisitState, *, shortened: bool) -> Step:
    rested = replace(
        state, screen=Screen.MEASURE, countdown=None, rested=True, rest_shortened=shortened
    )
    return Step(rested, (Journal(Rested(shortened)),))


def _pause(state: VisitState, moment: Moment, *effects: Journal) -> Step:
    wait = countdown(moment, moment.rules.pause_seconds)
    return waiting_on(state, Screen.PAUSE, wait, moment, *effects)


def waiting_on(
    state: VisitState, screen: Screen, wait: Countdown, moment: Moment, *effects: Journal
) -> Step:
    if state.cuff_present:
        return Step(replace(state, screen=screen, countdown=wait), effects)
    return Step(_held(state, screen, wait, moment, state.cuff_fault), effects)


def _held(
    state: VisitState, screen: Screen, wait: Countdown, moment: Moment, fault: DeviceFault | None
) -> VisitState:
    problem = problem_at(state, Problem.CUFF, fault or DeviceFault.UNPLUGGED)
    remaining = max(0.0, wait.ends - moment.now)
    return replace(problem, countdown=None, held=Held(screen, remaining, wait.total))


def _failed(state: VisitState, fault: DeviceFault) -> Step:
    journal = Journal(NotMeasured(state.inflations, fault))
    return Step(problem_at(state, Problem.CUFF, fault), (journal,))


def problem_at(state: VisitState, problem: Problem, fault: DeviceFault | None = None) -> VisitState:
    over = state.inflations >= MAX_INFLATIONS
    return replace(
        state,
        screen=Screen.PROBLEM,
        problem=Problem.TOO_MANY if over else problem,
        cuff_fault=fault,
    )


def _measured(state: VisitState, *effects: Journal) -> Step:
    mean = mean_of(state.readings)
    result = VitalResult(Vital.BLOOD_PRESSURE, mean=mean, takes=_takes(state))
    return result_shown(replace(state, mean=mean), result, *effects)


def _takes(state: VisitState) -> int:
    """Inflations, and what was typed in between: no two values have the same number."""
    before = state.result(Vital.BLOOD_PRESSURE)
    return max(state.inflations, before.takes if before else 0)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Oximeter, thermometer, scale: a guide, a measurement that is watched, a problem.

That a meter is stopped when its screen is left is `flow.advance`'s.
"""

from dataclasses import replace

from drivers.fault import DeviceFault
from kiosk.record.facts import LeftOut, NotTaken, Taken
from kiosk.visit.answers import Vital
from kiosk.visit.by_hand_bounds import holds
from kiosk.visit.effects import Journal, StartMeter
from kiosk.visit.events import (
    BackTouched,
    EditTouched,
    LeaveOutTouched,
    MeterReported,
    MeterStarted,
    RetryTouched,
    SiteChosen,
    StopTouched,
)
from kiosk.visit.flow_correct import corrected
from kiosk.visit.flow_measure import pressure_again
from kiosk.visit.flow_plan import entered, result_shown, review, with_result
from kiosk.visit.flow_step import Moment, Step
from kiosk.visit.state import Screen, VisitState, VitalResult


def meter_found(state: VisitState, event: MeterReported, _: Moment) -> Step | None:
    if event.vital in state.meters_present:
        return None
    return Step(replace(state, meters_present=state.meters_present | {event.vital}))


def meter_lost(state: VisitState, event: MeterReported, _: Moment) -> Step | None:
    if event.vital not in state.meters_present:
        return None
    return Step(replace(state, meters_present=state.meters_present - {event.vital}))


def started(state: VisitState, _: MeterStarted, __: Moment) -> Step | None:
    """A thermometer has to know where, first."""
    return None if state.vital is Vital.TEMPERATURE else _taking(state)


def site_chosen(state: VisitState, event: SiteChosen, _: Moment) -> Step | None:
    if state.vital is not Vital.TEMPERATURE:
        return None
    return _taking(replace(state, site=event.site))


def back_to_edit(state: VisitState, _: BackTouched, __: Moment) -> Step | None:
    return Step(replace(state, screen=Screen.EDIT)) if state.reviewing else None


def taken(state: VisitState, event: MeterReported, _: Moment) -> Step | None:
    """What another meter says, or this one about another quantity, is no reading of this vital."""
    reading = getattr(event.event, "reading", None)
    if event.vital is not state.vital or reading is None:
        return None
    take = _takes(state) + 1
    if not holds(event.vital, reading):
        return _failed(state, event.vital, DeviceFault.GARBLED)
    result = VitalResult(event.vital, reading=reading, site=state.site, takes=take)
    return result_shown(state, result, Journal(Taken(event.vital, take, reading, state.site)))


def not_taken(state: VisitState, event: MeterReported, _: Moment) -> Step | None:
    if event.vital is not state.vital:
        return None
    return _failed(state, event.vital, _fault(event))


def lost_while_taking(state: VisitState, event: MeterReported, moment: Moment) -> Step | None:
    if event.vital is not state.vital:
        return meter_lost(state, event, moment)
    gone = replace(state, meters_present=state.meters_present - {event.vital})
    return _failed(gone, event.vital, _fault(event))


def stopped(state: VisitState, _: StopTouched, __: Moment) -> Step:
    return Step(replace(state, screen=Screen.GUIDE, site=None))


def retry(state: VisitState, _: RetryTouched, __: Moment) -> Step | None:
    return _taking(state)


def again(state: VisitState, _: RetryTouched, moment: Moment) -> Step | None:
    """From a result, or from the review's detail, as long as nothing was saved."""
    if state.vital is None or state.version:
        return None
    if state.vital is Vital.BLOOD_PRESSURE:
        return pressure_again(state, moment)
    return Step(entered(state, state.vital))


def edit(state: VisitState, event: EditTouched, _: Moment) -> Step | None:
    if event.vital not in state.plan:
        return None
    return Step(replace(state, screen=Screen.EDIT, vital=event.vital, reviewing=True))


def back_to_review(state: VisitState, _: BackTouched, __: Moment) -> Step:
    return review(state)


def leave_out(state: VisitState, _: LeaveOutTouched, __: Moment) -> Step | None:
    """No later mean is of a reading that was left out: a series of the cuff begins anew."""
    result = state.vital and state.result(state.vital)
    if not result or result.left_out or result.skipped is not None:
        return None
    without = with_result(state, replace(result, left_out=True))
    if result.vital is Vital.BLOOD_PRESSURE:
        without = replace(without, readings=(), mean=None)
    fact = LeftOut(result.vital)
    return corrected(without, fact) if state.version else review(without, Journal(fact))


def _taking(state: VisitState) -> Step | None:
    if state.vital is None or state.vital not in state.meters_present:
        return None
    taking = replace(state, screen=Screen.TAKING, meter_fault=None)
    return Step(taking, (StartMeter(state.vital),))


def _failed(state: VisitState, vital: Vital, fault: DeviceFault) -> Step:
    failed = replace(state, screen=Screen.METER_PROBLEM, meter_fault=fault)
    return Step(failed, (Journal(NotTaken(vital, _takes(state) + 1, fault)),))


def _takes(state: VisitState) -> int:
    result = state.vital and state.result(state.vital)
    return result.takes if result else 0


def _fault(event: MeterReported) -> DeviceFault:
    fault: DeviceFault = getattr(event.event, "fault", DeviceFault.GARBLED)
    return fault

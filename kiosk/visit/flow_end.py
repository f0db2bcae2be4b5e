# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Review, saving, saved, goodbye; and how a visit ends before that."""

from dataclasses import replace

from kiosk.record.facts import Completed, EndReason, MeanAbsence
from kiosk.visit.effects import CompleteVisit, EndFront
from kiosk.visit.events import (
    AttendantEnded,
    CountdownEnded,
    DoneTouched,
    IdleExpired,
    IdleNoticed,
    ReviewConfirmed,
    SaveFailed,
    VisitRefused,
    VisitSaved,
    WayChanged,
)
from kiosk.visit.flow_measure import journal_stop
from kiosk.visit.flow_pressure import MAX_INFLATIONS, fourth_missing
from kiosk.visit.flow_step import Moment, Step, broken_off, goodbye, is_over, moved, welcome
from kiosk.visit.state import Overlay, Screen, VisitState, Way


def review_confirmed(state: VisitState, _: ReviewConfirmed, __: Moment) -> Step:
    completed = Completed(state.mean or _absence(state), fourth_missing(state.readings))
    return Step(replace(state, screen=Screen.SAVING), (CompleteVisit(completed),))


def saved(state: VisitState, _: VisitSaved, __: Moment) -> Step:
    return moved(state, Screen.SAVED, way=state.way or Way.SAVED, save_delayed=False)


def save_failed(state: VisitState, _: SaveFailed, __: Moment) -> Step | None:
    return None if state.save_delayed else Step(replace(state, save_delayed=True))


def leave_saving(state: VisitState, _: DoneTouched, moment: Moment) -> Step | None:
    """Nobody has to wait for a machine: it goes on trying when the patient has gone."""
    return goodbye(state, moment) if state.save_delayed else None


def way_changed(state: VisitState, event: WayChanged, _: Moment) -> Step | None:
    return None if event.way is state.way else Step(replace(state, way=event.way))


def done(state: VisitState, _: DoneTouched | IdleNoticed | AttendantEnded, moment: Moment) -> Step:
    return goodbye(state, moment)


def end_front(state: VisitState, _: DoneTouched, __: Moment) -> Step | None:
    if state.countdown is None:  # it has been asked for
        return None
    return Step(replace(state, countdown=None), (EndFront(),))


def farewell_over(state: VisitState, _: CountdownEnded, moment: Moment) -> Step | None:
    return end_front(state, DoneTouched(), moment) if is_over(state, moment) else None


def idle_expired(state: VisitState, _: IdleExpired, moment: Moment) -> Step | None:
    if state.overlay is not Overlay.IDLE:
        return None
    return broken_off(state, moment, EndReason.IDLE)


def idle_expired_inflating(state: VisitState, _: IdleExpired, moment: Moment) -> Step:
    return broken_off(state, moment, EndReason.IDLE, journal_stop(state))


def attendant_ended(state: VisitState, _: AttendantEnded, moment: Moment) -> Step:
    return broken_off(state, moment, EndReason.ATTENDANT)


def attendant_ended_inflating(state: VisitState, _: AttendantEnded, moment: Moment) -> Step:
    return broken_off(state, moment, EndReason.ATTENDANT, journal_stop(state))


def visit_refused(state: VisitState, event: VisitRefused, _: Moment) -> Step:
    """The station never took the visit, so nothing is written: the patient begins anew."""
    return welcome(state, readiness=event.readiness)


def _absence(state: VisitState) -> MeanAbsence:
    return MeanAbsence.TOO_FEW if state.inflations >= MAX_INFLATIONS else MeanAbsence.SKIPPED

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Review, saving, saved, goodbye; and how a visit ends before that."""

from dataclasses import replace

from kiosk.record.facts import EndReason
from kiosk.visit.effects import AbandonVisit, EndFront
from kiosk.visit.events import (
    AttendantEnded,
    CorrectTouched,
    CountdownEnded,
    DiscardTouched,
    DoneTouched,
    GiveTouched,
    IdleExpired,
    IdleNoticed,
    ReviewConfirmed,
    SaveFailed,
    VisitRefused,
    VisitSaved,
    WayChanged,
)
from kiosk.visit.flow_correct import handed_in
from kiosk.visit.flow_measure import journal_stop
from kiosk.visit.flow_over import left_open, uncovered
from kiosk.visit.flow_plan import review
from kiosk.visit.flow_step import (
    Moment,
    Step,
    broken_off,
    countdown,
    goodbye,
    is_over,
    moved,
    welcome,
)
from kiosk.visit.state import Overlay, Screen, VisitState, Way


def review_confirmed(state: VisitState, _: ReviewConfirmed, __: Moment) -> Step | None:
    """Once; after that each correction is handed in by itself."""
    return None if state.version else handed_in(state)


def correct(state: VisitState, _: CorrectTouched, __: Moment) -> Step | None:
    """Not after one that was lost: the values would be shown as if they were the practice's."""
    return None if state.correction_lost else review(state)


def corrections_done(state: VisitState, _: DoneTouched, __: Moment) -> Step | None:
    return moved(state, Screen.SAVED) if state.version else None


def saved(state: VisitState, _: VisitSaved, __: Moment) -> Step:
    return moved(state, Screen.SAVED, way=state.way or Way.SAVED, save_delayed=False)


def save_failed(state: VisitState, _: SaveFailed, __: Moment) -> Step | None:
    return None if state.save_delayed else Step(replace(state, save_delayed=True))


def leave_saving(state: VisitState, _: DoneTouched, moment: Moment) -> Step | None:
    """Nobody has to wait for a machine: it goes on trying when the patient has gone."""
    return goodbye(state, moment) if state.save_delayed else None


def way_changed(state: VisitState, event: WayChanged, _: Moment) -> Step | None:
    if not state.version or event.way is state.way:
        return None
    return Step(replace(state, way=event.way))


def done(state: VisitState, _: DoneTouched | IdleNoticed | AttendantEnded, moment: Moment) -> Step:
    return goodbye(state, moment)


def end_front(state: VisitState, _: DoneTouched, __: Moment) -> Step | None:
    if state.countdown is None:  # it has been asked for
        return None
    return Step(replace(state, countdown=None), (EndFront(),))


def farewell_over(state: VisitState, _: CountdownEnded, moment: Moment) -> Step | None:
    return end_front(state, DoneTouched(), moment) if is_over(state, moment) else None


def done_unwatched(state: VisitState, event: IdleNoticed, moment: Moment) -> Step | None:
    """With help open the time stands still, though not for ever."""
    if state.overlay is Overlay.HELP:
        return left_open(state, moment)
    return done(state, event, moment)


def idle_expired(state: VisitState, _: IdleExpired, moment: Moment) -> Step | None:
    if state.overlay is not Overlay.IDLE:
        return None
    return left_alone(state, moment)


def left_alone(state: VisitState, moment: Moment) -> Step:
    """Nobody answers. Before the consent there is nothing to ask about, after "saved" neither."""
    if not state.consented or state.version:
        return goodbye(state, moment)
    return Step(asked_to_leave(uncovered(state, moment), moment))


def asked_to_leave(state: VisitState, moment: Moment) -> VisitState:
    """To the practice, or discarded? Without an answer it is delivered."""
    wait = countdown(moment, moment.rules.idle_warning_seconds)
    return replace(state, screen=Screen.LEAVING, countdown=wait)


def given(state: VisitState, _: GiveTouched, moment: Moment) -> Step:
    return broken_off(state, moment, EndReason.PATIENT)


def discarded(state: VisitState, _: DiscardTouched, moment: Moment) -> Step:
    return goodbye(state, moment, AbandonVisit(deliver=False))


def leaving_unanswered(state: VisitState, _: CountdownEnded, moment: Moment) -> Step | None:
    return broken_off(state, moment, EndReason.IDLE) if is_over(state, moment) else None


def attendant_ended(state: VisitState, _: AttendantEnded, moment: Moment) -> Step:
    if state.version:
        return goodbye(state, moment)
    return broken_off(state, moment, EndReason.ATTENDANT)


def attendant_ended_inflating(state: VisitState, _: AttendantEnded, moment: Moment) -> Step:
    return broken_off(state, moment, EndReason.ATTENDANT, journal_stop(state))


def correction_refused(state: VisitState, event: VisitRefused, moment: Moment) -> Step:
    """The station has ended the visit. The version before is saved, and that is what is said."""
    if state.version <= 1:
        return visit_refused(state, event, moment)
    return moved(state, Screen.SAVED, way=Way.SAVED, save_delayed=False, correction_lost=True)


def visit_refused(state: VisitState, event: VisitRefused, _: Moment) -> Step:
    """The station never took the visit, so nothing is written: the patient begins anew."""
    return welcome(state, readiness=event.readiness)

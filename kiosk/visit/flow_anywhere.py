# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What can happen on any screen: news of the room and of devices, and what lies over a screen."""

from dataclasses import replace

from drivers.cuff import CuffAbsent, CuffPresent, StopSent
from kiosk.visit.effects import Lock
from kiosk.visit.events import (
    EaseTouched,
    IdleNoticed,
    OverlayClosed,
    PhoneTasksChanged,
    QuestionTouched,
    ReadinessChanged,
)
from kiosk.visit.flow_step import Moment, Step, countdown
from kiosk.visit.state import Overlay, VisitState

LONGEST_HELP_IDLES = 10
"""So often the idle time may pass over an open help page before somebody is asked for."""


def readiness_changed(state: VisitState, event: ReadinessChanged, _: Moment) -> Step | None:
    told = replace(state, readiness=event.readiness, after_interruption=event.after_interruption)
    return None if told == state else Step(told)


def phone_tasks_changed(state: VisitState, event: PhoneTasksChanged, _: Moment) -> Step | None:
    return None if event.open == state.phone_tasks else Step(replace(state, phone_tasks=event.open))


def stop_sent(state: VisitState, _: StopSent, __: Moment) -> Step | None:
    return Step(replace(state, stop_pending=False)) if state.stop_pending else None


def cuff_found(state: VisitState, _: CuffPresent, __: Moment) -> Step | None:
    if state.cuff_present:
        return None
    return Step(replace(state, cuff_present=True, cuff_fault=None))


def cuff_lost(state: VisitState, event: CuffAbsent, _: Moment) -> Step | None:
    lost = replace(state, cuff_present=False, cuff_fault=event.fault)
    return None if lost == state else Step(lost)


def question_touched(state: VisitState, event: QuestionTouched, _: Moment) -> Step:
    return Step(replace(state, overlay=Overlay.ANSWER, question=event.question))


def ease_opened(state: VisitState, _: EaseTouched, __: Moment) -> Step:
    return Step(replace(state, overlay=Overlay.EASE))


def overlay_closed(state: VisitState, _: OverlayClosed, __: Moment) -> Step:
    return Step(replace(state, overlay=None, question=None))


def idle_answered(state: VisitState, _: OverlayClosed, __: Moment) -> Step:
    return Step(replace(state, overlay=None, countdown=None))


def idle_noticed(state: VisitState, _: IdleNoticed, moment: Moment) -> Step | None:
    """While a wait runs, the time of touching stands still."""
    if state.overlay is not None:
        return _left_open(state)
    if state.countdown is not None:
        return None
    return _warned(state, moment)


def idle_while_waiting(state: VisitState, _: IdleNoticed, __: Moment) -> Step | None:
    """Nobody is expected to touch anything here; but nothing stays open over it for ever."""
    return None if state.overlay is None else _left_open(state)


def _warned(state: VisitState, moment: Moment) -> Step:
    wait = countdown(moment, moment.rules.idle_warning_seconds)
    return Step(replace(state, overlay=Overlay.IDLE, countdown=wait))


def _left_open(state: VisitState) -> Step | None:
    """With help open the time stands still, though not for ever; anything else is put away."""
    if state.overlay is Overlay.IDLE:
        return None
    if state.overlay is Overlay.HELP and state.help_idles < LONGEST_HELP_IDLES:
        return Step(replace(state, help_idles=state.help_idles + 1))
    staff = state.overlay in (Overlay.PIN, Overlay.ATTENDANT)
    closed = replace(
        state,
        overlay=None,
        question=None,
        warning=None,
        attendant=None,
        unlocking=False,
        pin_refused=False,
        pin_wait=0,
        help_idles=0,
    )
    return Step(closed, (Lock(),) if staff else ())

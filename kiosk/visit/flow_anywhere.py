# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What can happen on any screen: news of the room and of devices, and what lies over a screen."""

from dataclasses import replace

from drivers.cuff import CuffAbsent, CuffPresent, StopSent
from kiosk.visit.events import (
    BadgeReaderReported,
    CardReaderReported,
    EaseTouched,
    IdleNoticed,
    OverlayClosed,
    PhoneTasksChanged,
    QuestionTouched,
    ReaderReported,
    ReadinessChanged,
)
from kiosk.visit.flow_over import laid_over, left_open, uncovered
from kiosk.visit.flow_step import Moment, Step, countdown
from kiosk.visit.state import Overlay, VisitState


def readiness_changed(state: VisitState, event: ReadinessChanged, _: Moment) -> Step | None:
    told = replace(state, readiness=event.readiness, after_interruption=event.after_interruption)
    return None if told == state else Step(told)


def phone_tasks_changed(state: VisitState, event: PhoneTasksChanged, _: Moment) -> Step | None:
    if event.tasks == state.phone_tasks:
        return None
    return Step(replace(state, phone_tasks=event.tasks))


def reader_reported(state: VisitState, event: ReaderReported, _: Moment) -> Step | None:
    if event.present == state.reader_present:
        return None
    return Step(replace(state, reader_present=event.present))


def badge_reader_reported(state: VisitState, event: BadgeReaderReported, _: Moment) -> Step | None:
    if event.present == state.badge_reader:
        return None
    return Step(replace(state, badge_reader=event.present))


def card_reader_reported(state: VisitState, event: CardReaderReported, _: Moment) -> Step | None:
    if event.present == state.card_reader:
        return None
    return Step(replace(state, card_reader=event.present, card_reading=False))


def stop_sent(state: VisitState, _: StopSent, __: Moment) -> Step | None:
    return Step(replace(state, stop_pending=False)) if state.stop_pending else None


def cuff_found(state: VisitState, _: CuffPresent, __: Moment) -> Step | None:
    if state.cuff_present:
        return None
    return Step(replace(state, cuff_present=True, cuff_fault=None))


def cuff_lost(state: VisitState, event: CuffAbsent, _: Moment) -> Step | None:
    lost = replace(state, cuff_present=False, cuff_fault=event.fault)
    return None if lost == state else Step(lost)


def question_touched(state: VisitState, event: QuestionTouched, moment: Moment) -> Step:
    return Step(replace(laid_over(state, Overlay.ANSWER, moment), question=event.question))


def ease_opened(state: VisitState, _: EaseTouched, moment: Moment) -> Step:
    return Step(laid_over(state, Overlay.EASE, moment))


def overlay_closed(state: VisitState, _: OverlayClosed, moment: Moment) -> Step:
    return Step(uncovered(state, moment))


def idle_noticed(state: VisitState, _: IdleNoticed, moment: Moment) -> Step | None:
    """While a wait runs, the time of touching stands still."""
    if state.overlay is not None:
        return left_open(state, moment)
    if state.countdown is not None:
        return None
    wait = countdown(moment, moment.rules.idle_warning_seconds)
    return Step(replace(state, overlay=Overlay.IDLE, countdown=wait))


def idle_while_waiting(state: VisitState, _: IdleNoticed, moment: Moment) -> Step | None:
    """Nobody is expected to touch anything here; but nothing stays open over it for ever."""
    return None if state.overlay is None else left_open(state, moment)

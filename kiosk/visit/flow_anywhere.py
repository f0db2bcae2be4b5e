# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What can happen on any screen: help, the idle warning, the room's and the cuff's state."""

from dataclasses import replace

from drivers.cuff import CuffAbsent, CuffPresent, StopSent
from kiosk.visit.events import HelpTouched, IdleNoticed, OverlayClosed, ReadinessChanged
from kiosk.visit.flow_measure import stopped
from kiosk.visit.flow_step import Moment, Step, countdown
from kiosk.visit.state import Overlay, VisitState


def readiness_changed(state: VisitState, event: ReadinessChanged, _: Moment) -> Step | None:
    told = replace(state, readiness=event.readiness, after_interruption=event.after_interruption)
    return None if told == state else Step(told)


def stop_sent(state: VisitState, _: StopSent, __: Moment) -> Step | None:
    return Step(replace(state, stop_pending=False)) if state.stop_pending else None


def cuff_found(state: VisitState, _: CuffPresent, __: Moment) -> Step | None:
    if state.cuff_present:
        return None
    return Step(replace(state, cuff_present=True, cuff_fault=None))


def cuff_lost(state: VisitState, event: CuffAbsent, _: Moment) -> Step | None:
    lost = replace(state, cuff_present=False, cuff_fault=event.fault)
    return None if lost == state else Step(lost)


def help_opened(state: VisitState, _: HelpTouched, __: Moment) -> Step:
    return Step(replace(state, overlay=Overlay.HELP))


def help_instead_of_idle(state: VisitState, _: HelpTouched, __: Moment) -> Step:
    return Step(replace(state, overlay=Overlay.HELP, countdown=None))


def help_closed(state: VisitState, _: OverlayClosed, __: Moment) -> Step:
    return Step(replace(state, overlay=None))


def idle_answered(state: VisitState, _: OverlayClosed, __: Moment) -> Step:
    return Step(replace(state, overlay=None, countdown=None))


def idle_noticed(state: VisitState, _: IdleNoticed, moment: Moment) -> Step | None:
    if state.overlay is not None:  # with help open the time stands still
        return None
    wait = countdown(moment, moment.rules.idle_warning_seconds)
    return Step(replace(state, overlay=Overlay.IDLE, countdown=wait))


def help_while_inflating(state: VisitState, event: HelpTouched, moment: Moment) -> Step:
    after = stopped(state, event, moment)
    return Step(replace(after.state, overlay=Overlay.HELP), after.effects)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Calling somebody, taking it back, and leaving the visit from there."""

from dataclasses import replace

from kiosk.record.facts import WarningTakenBack
from kiosk.visit.answers import HelpReason, HelpStage
from kiosk.visit.effects import CallHelp, CancelHelp, Effect, Journal
from kiosk.visit.events import (
    HelpChanged,
    HelpTouched,
    LeaveTouched,
    MistakeTouched,
    OverlayClosed,
)
from kiosk.visit.flow_end import asked_to_leave
from kiosk.visit.flow_measure import stopped
from kiosk.visit.flow_step import Moment, Step, goodbye, paused, welcome
from kiosk.visit.state import Overlay, Screen, VisitState

UNDER_WAY = frozenset({HelpStage.CALLING, HelpStage.CALLED, HelpStage.COMING})


def help_opened(state: VisitState, _: HelpTouched, __: Moment) -> Step:
    """One touch calls. A call that is on its way isn't made a second time."""
    over = replace(state, overlay=Overlay.HELP, help_idles=0)
    if state.overlay is Overlay.IDLE:
        over = replace(over, countdown=None)
    if state.help in UNDER_WAY:
        return Step(over)
    called = replace(over, help=HelpStage.CALLING, help_reason=HelpReason.HELP)
    return Step(called, (CallHelp(HelpReason.HELP),))


def help_while_inflating(state: VisitState, event: HelpTouched, moment: Moment) -> Step:
    after = stopped(state, event, moment)
    helped = help_opened(after.state, event, moment)
    return Step(helped.state, (*after.effects, *helped.effects))


def help_closed(state: VisitState, _: OverlayClosed, __: Moment) -> Step:
    return Step(replace(state, overlay=None, warning=None))


def help_changed(state: VisitState, event: HelpChanged, _: Moment) -> Step | None:
    """Done, says the attendant: then there is nothing to wait for."""
    if event.stage is state.help:
        return None
    told = replace(state, help=event.stage)
    if event.stage is None and state.overlay is Overlay.HELP:
        told = replace(told, overlay=None, warning=None)
    return Step(told)


def mistake(state: VisitState, _: MistakeTouched, __: Moment) -> Step:
    """Nobody is to come. A warning sign that led here was none."""
    effects: tuple[Effect, ...] = (CancelHelp(),)
    back = replace(state, overlay=None, help=None, warning=None)
    if state.warning is not None:
        signs = state.answers.warnings - {state.warning}
        back = replace(back, answers=replace(state.answers, warnings=signs))
        taken_back = Journal(WarningTakenBack(state.warning), urgent=bool(signs))
        effects = (*effects, taken_back)
    return Step(back, effects)


def leave(state: VisitState, _: LeaveTouched, moment: Moment) -> Step | None:
    """The patient wants to go: before the consent there is nothing to ask about."""
    if state.screen in (Screen.WELCOME, Screen.SAVING, Screen.GOODBYE):
        return None
    if not state.consented:
        return welcome(state)
    if state.version:
        return goodbye(state, moment)
    if state.screen is Screen.LEAVING:
        return Step(replace(state, overlay=None))
    left_from = Screen.GUIDE if state.screen is Screen.TAKING else state.screen
    aside = replace(paused(state, moment), overlay=None, warning=None, left_from=left_from)
    return Step(asked_to_leave(aside, moment))

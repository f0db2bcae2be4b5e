# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Calling somebody, taking it back, and leaving the visit from there."""

from dataclasses import replace

from kiosk.record.facts import WarningTakenBack
from kiosk.visit.answers import HelpReason
from kiosk.visit.effects import CancelHelp, Journal
from kiosk.visit.events import (
    HelpChanged,
    HelpTouched,
    LeaveTouched,
    MistakeTouched,
)
from kiosk.visit.flow_end import asked_to_leave
from kiosk.visit.flow_measure import stopped
from kiosk.visit.flow_over import help_laid_over, uncovered
from kiosk.visit.flow_step import Moment, Step, goodbye, paused, welcome
from kiosk.visit.state import Overlay, Screen, VisitState


def help_opened(state: VisitState, _: HelpTouched, moment: Moment) -> Step:
    """One touch calls."""
    return help_laid_over(state, HelpReason.HELP, moment)


def help_while_inflating(state: VisitState, event: HelpTouched, moment: Moment) -> Step:
    after = stopped(state, event, moment)
    helped = help_opened(after.state, event, moment)
    return Step(helped.state, (*after.effects, *helped.effects))


def help_changed(state: VisitState, event: HelpChanged, moment: Moment) -> Step | None:
    """Done, says the attendant: then there is nothing to wait for."""
    if event.stage is state.help:
        return None
    told = replace(state, help=event.stage)
    if event.stage is None and state.overlay is Overlay.HELP:
        told = uncovered(told, moment)
    return Step(told)


def mistake(state: VisitState, _: MistakeTouched, moment: Moment) -> Step:
    """Nobody is to come. A warning sign that led here was none; if others stand, they call on."""
    back = uncovered(state, moment)
    if state.warning is None:
        return Step(replace(back, help=None), (CancelHelp(),))
    signs = state.answers.warnings - {state.warning}
    back = replace(back, answers=replace(state.answers, warnings=signs))
    taken_back = Journal(WarningTakenBack(state.warning), urgent=bool(signs))
    if signs:
        return Step(back, (taken_back,))
    return Step(replace(back, help=None), (CancelHelp(), taken_back))


def leave(state: VisitState, _: LeaveTouched, moment: Moment) -> Step | None:
    """The patient wants to go: before the consent there is nothing to ask about."""
    if state.screen in (Screen.WELCOME, Screen.SAVING, Screen.GOODBYE):
        return None
    if not state.consented:
        return welcome(state)
    if state.version:
        return goodbye(state, moment)
    aside = uncovered(state, moment)
    if state.screen is Screen.LEAVING:
        return Step(aside)
    if state.screen is Screen.TAKING:  # begun anew, if at all
        aside = replace(aside, screen=Screen.GUIDE, site=None)
    aside = replace(paused(aside, moment), left_from=aside.screen)
    return Step(asked_to_leave(aside, moment))

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What lies over a screen: laid there and taken away, for every overlay alike.

Rests, pauses and measurements go on below. What needs the patient doesn't: hands aren't rubbed
meanwhile, and a question or a farewell must not run out behind a page that hides it.
That the attendant's door is locked when its page goes is `flow.advance`'s.
"""

from dataclasses import replace

from kiosk.visit.answers import UNDER_WAY, HelpReason, HelpStage
from kiosk.visit.effects import CallHelp
from kiosk.visit.flow_step import Moment, Step, countdown, paused, resumed
from kiosk.visit.state import Overlay, Screen, VisitState

LONGEST_HELP_IDLES = 10
"""So often the idle time may pass over an open help page before somebody is asked for."""

_OWN_TIME = frozenset({Overlay.IDLE, Overlay.SCREEN_CLEANING})
"""These have a countdown themselves, and none runs below them."""
_HELD = frozenset({Screen.HANDS, Screen.GOODBYE})


def laid_over(state: VisitState, overlay: Overlay, moment: Moment) -> VisitState:
    """`overlay`, in place of what lay there."""
    bare = _bare(state)
    if state.screen in _HELD:
        bare = paused(bare, moment)
    if state.screen is Screen.LEAVING:
        bare = replace(bare, countdown=None)
    return replace(bare, overlay=overlay)


def uncovered(state: VisitState, moment: Moment) -> VisitState:
    """The screen itself again: hands wait to go on, a question begins anew, a farewell goes on."""
    bare = _bare(state)
    if state.screen is Screen.LEAVING:
        return replace(bare, countdown=countdown(moment, moment.rules.idle_warning_seconds))
    if state.screen is Screen.GOODBYE and state.held is not None:
        return replace(bare, countdown=resumed(state.held, moment), held=None)
    return bare


def help_laid_over(state: VisitState, reason: HelpReason, moment: Moment) -> Step:
    """The help page. What is on its way isn't called a second time, unless it is graver now."""
    over = laid_over(state, Overlay.HELP, moment)
    graver = reason is HelpReason.WARNING_SIGN and state.help_reason is not reason
    if state.help in UNDER_WAY and not graver:
        return Step(over)
    called = replace(over, help=HelpStage.CALLING, help_reason=reason)
    return Step(called, (CallHelp(reason),))


def left_open(state: VisitState, moment: Moment) -> Step | None:
    """With help open the time stands still, though not for ever; anything else is put away."""
    if state.overlay in _OWN_TIME:
        return None
    if state.overlay is Overlay.HELP and state.help_idles < LONGEST_HELP_IDLES:
        return Step(replace(state, help_idles=state.help_idles + 1))
    return Step(uncovered(state, moment))


def _bare(state: VisitState) -> VisitState:
    """Nothing of any overlay; its own time goes with it."""
    return replace(
        state,
        overlay=None,
        countdown=None if state.overlay in _OWN_TIME else state.countdown,
        question=None,
        warning=None,
        help_idles=0,
        attendant=None,
        unlocking=False,
        pin_refused=False,
        by_badge=False,
        pin_wait=0,
        second=None,
    )

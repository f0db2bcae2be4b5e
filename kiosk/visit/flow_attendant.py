# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The attendant before the patient's screen: a long press, a PIN, the room's actions.

Whether a PIN is right only the station knows. Nothing of the visit is shown over here.
"""

from dataclasses import replace

from kiosk.visit.effects import AttendantAction, AttendantDo, Lock, Unlock
from kiosk.visit.events import (
    AttendantActed,
    AttendantEnded,
    AttendantLocked,
    AttendantSeen,
    AttendantTouched,
    OverlayClosed,
    PinConfirmed,
    PinRefused,
)
from kiosk.visit.flow_end import attendant_ended
from kiosk.visit.flow_step import Moment, Step, welcome
from kiosk.visit.state import Overlay, Screen, VisitState

_AT_THE_DOOR = frozenset({Overlay.PIN, Overlay.ATTENDANT})


def attendant_touched(state: VisitState, _: AttendantTouched, __: Moment) -> Step:
    return Step(replace(_without(state), overlay=Overlay.PIN))


def pin_confirmed(state: VisitState, event: PinConfirmed, _: Moment) -> Step | None:
    if state.unlocking:  # one at a time, so that the station's count is true
        return None
    return Step(replace(state, unlocking=True, pin_refused=False), (Unlock(event.pin),))


def pin_refused(state: VisitState, event: PinRefused, _: Moment) -> Step | None:
    if state.overlay is not Overlay.PIN:
        return None
    return Step(replace(state, unlocking=False, pin_refused=True, pin_wait=event.wait))


def attendant_seen(state: VisitState, event: AttendantSeen, _: Moment) -> Step | None:
    if state.overlay not in _AT_THE_DOOR:
        return None
    seen = replace(_without(state), overlay=Overlay.ATTENDANT, attendant=event.view)
    return None if seen == state else Step(seen)


def attendant_locked(state: VisitState, _: AttendantLocked, __: Moment) -> Step | None:
    return Step(_without(state)) if state.overlay in _AT_THE_DOOR else None


def pin_closed(state: VisitState, _: OverlayClosed, __: Moment) -> Step:
    return Step(_without(state), (Lock(),))


def attendant_acted(state: VisitState, event: AttendantActed, moment: Moment) -> Step | None:
    """Ending the visit is the visit's own affair; the rest is the station's."""
    if event.action is not AttendantAction.END_VISIT:
        return Step(replace(state), (AttendantDo(event.action, event.task),))
    if state.screen in (Screen.WELCOME, Screen.GOODBYE, Screen.SAVING):
        return None
    if not state.consented:
        ended = welcome(_without(state))
    else:
        ended = attendant_ended(_without(state), AttendantEnded(), moment)
    return Step(ended.state, (Lock(), *ended.effects))


def _without(state: VisitState) -> VisitState:
    """Nobody of the staff is here."""
    return replace(
        state, overlay=None, attendant=None, unlocking=False, pin_refused=False, pin_wait=0
    )

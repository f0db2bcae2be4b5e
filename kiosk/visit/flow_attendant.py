# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The attendant before the patient's screen: a long press and a PIN, or a badge; then the room.

Whether a PIN or badge is right only the station knows. Nothing of the visit is shown over here.
"""

from dataclasses import replace

from kiosk.visit.attending import AttendantAction
from kiosk.visit.effects import AttendantDo, Unlock
from kiosk.visit.events import (
    AttendantActed,
    AttendantEnded,
    AttendantLocked,
    AttendantSeen,
    AttendantTouched,
    BadgeHeld,
    PinConfirmed,
    PinRefused,
)
from kiosk.visit.flow_end import attendant_ended
from kiosk.visit.flow_over import laid_over, uncovered
from kiosk.visit.flow_step import Moment, Step, welcome
from kiosk.visit.state import Overlay, Screen, VisitState

AT_THE_DOOR = frozenset({Overlay.PIN, Overlay.ATTENDANT})


def attendant_touched(state: VisitState, _: AttendantTouched, moment: Moment) -> Step:
    return Step(laid_over(state, Overlay.PIN, moment))


def pin_confirmed(state: VisitState, event: PinConfirmed, _: Moment) -> Step | None:
    if state.unlocking:  # one at a time, so that the station's count is true
        return None
    asking = replace(state, unlocking=True, pin_refused=False, by_badge=False)
    return Step(asking, (Unlock(event.pin),))


def badge_held(state: VisitState, event: BadgeHeld, moment: Moment) -> Step | None:
    """Opens the door that a long press opens, and is the PIN too."""
    if state.unlocking:
        return None
    door = state if state.overlay is Overlay.PIN else laid_over(state, Overlay.PIN, moment)
    asking = replace(door, unlocking=True, pin_refused=False, by_badge=True)
    return Step(asking, (Unlock(event.number),))


def pin_refused(state: VisitState, event: PinRefused, _: Moment) -> Step | None:
    if not state.unlocking:
        return None
    return Step(replace(state, unlocking=False, pin_refused=True, pin_wait=event.wait))


def attendant_seen(state: VisitState, event: AttendantSeen, moment: Moment) -> Step | None:
    """What a PIN opened that was put away since opens nothing any more."""
    if state.overlay is not Overlay.ATTENDANT and not state.unlocking:
        return None
    seen = replace(laid_over(state, Overlay.ATTENDANT, moment), attendant=event.view)
    return None if seen == state else Step(seen)


def attendant_locked(state: VisitState, _: AttendantLocked, moment: Moment) -> Step | None:
    return Step(uncovered(state, moment)) if state.overlay in AT_THE_DOOR else None


def attendant_acted(state: VisitState, event: AttendantActed, moment: Moment) -> Step | None:
    """Ending the visit is the visit's own affair; the rest is the station's."""
    if event.action is not AttendantAction.END_VISIT:
        return Step(replace(state), (AttendantDo(event.action, event.task),))
    if state.screen in (Screen.WELCOME, Screen.GOODBYE, Screen.SAVING):
        return None
    if not state.consented:
        return welcome(state)
    return attendant_ended(state, AttendantEnded(), moment)

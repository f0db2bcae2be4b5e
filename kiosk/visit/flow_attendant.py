# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The attendant before the patient's screen: a long press and a PIN, or a badge; then the room.

Whether a PIN or badge is right only the station knows. Nothing of the visit is shown over here.
"""

from dataclasses import replace

from kiosk.visit.attending import AttendantAction, CutShort
from kiosk.visit.effects import AttendantDo, TendRoom, Unlock
from kiosk.visit.events import (
    AttendantActed,
    AttendantChanged,
    AttendantEnded,
    AttendantLocked,
    AttendantSeen,
    AttendantTouched,
    BadgeHeld,
    CountdownEnded,
    PanelTurned,
    PinConfirmed,
    PinRefused,
    RoomTended,
    ScreenCleaningAgreed,
    SecondAnswered,
)
from kiosk.visit.flow_end import attendant_ended
from kiosk.visit.flow_over import laid_over, uncovered
from kiosk.visit.flow_step import Moment, Step, countdown, is_over, welcome
from kiosk.visit.state import PANEL, Overlay, Screen, VisitState

AT_THE_DOOR = PANEL | {Overlay.PIN}
# The pages that only make sense in this state of the room.
_ROOM_OF = {Overlay.PANEL_WIPE: "cleaning", Overlay.PANEL_SECOND: "contact-time"}
STAFFS = AT_THE_DOOR | {Overlay.SCREEN_CLEANING}


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
    if state.overlay in PANEL:
        return attendant_changed(state, AttendantChanged(event.view), moment)
    if not state.unlocking:
        return None
    return Step(replace(laid_over(state, Overlay.ATTENDANT, moment), attendant=event.view))


def attendant_changed(state: VisitState, event: AttendantChanged, _: Moment) -> Step | None:
    """Whatever is being typed there stays as it is. Who begins to clean is led to the list, and a
    page whose matter is over leads back."""
    if state.overlay not in PANEL or state.attendant == event.view:
        return None
    before = state.attendant.room if state.attendant else ""
    page = _page(state.overlay, before, event.view.room)
    return Step(replace(state, attendant=event.view, overlay=page))


def _page(page: Overlay, before: str, room: str) -> Overlay:
    if room == "cleaning" != before:
        return Overlay.PANEL_WIPE
    over = room == "blocked" if page is Overlay.PANEL_ROOM else room != _ROOM_OF.get(page, room)
    return Overlay.ATTENDANT if over else page


def panel_turned(state: VisitState, event: PanelTurned, _: Moment) -> Step | None:
    """One of the panel's pages, or back to its first; nothing else can be opened this way, and a
    second person's PIN that is being looked at is waited for."""
    if event.page is state.overlay or event.page not in PANEL or state.unlocking:
        return None
    return Step(replace(state, overlay=event.page, second=None, pin_wait=0))


def attendant_locked(state: VisitState, _: AttendantLocked, moment: Moment) -> Step | None:
    if state.overlay in AT_THE_DOOR:
        return Step(uncovered(state, moment))
    # A badge before the dead screen, and nobody who could know it.
    return Step(replace(state, unlocking=False)) if state.unlocking else None


def attendant_acted(state: VisitState, event: AttendantActed, moment: Moment) -> Step | None:
    """Ending the visit is the visit's own affair; the rest is the station's."""
    if event.action is AttendantAction.CLEAN_SCREEN and state.screen is not Screen.WELCOME:
        return None  # whoever is in a visit has to reach Hilfe and Stopp
    if event.action is not AttendantAction.END_VISIT:
        return Step(replace(state), (AttendantDo(event.action, event.task),))
    if state.screen in (Screen.WELCOME, Screen.GOODBYE, Screen.SAVING):
        return None
    if not state.consented:
        return welcome(state)
    return attendant_ended(state, AttendantEnded(), moment)


def room_tended(state: VisitState, event: RoomTended, _: Moment) -> Step | None:
    """A second person's PIN is looked at one at a time, as the first one's is."""
    if not isinstance(event.deed, CutShort):
        return Step(replace(state), (TendRoom(event.deed),))
    if state.unlocking or state.overlay is not Overlay.ATTENDANT:
        return None
    asking = replace(state, unlocking=True, second=None, pin_wait=0)
    return Step(asking, (TendRoom(event.deed),))


def second_answered(state: VisitState, event: SecondAnswered, _: Moment) -> Step | None:
    if state.overlay not in PANEL or not state.unlocking:
        return None
    told = replace(state, unlocking=False, second=event.problem, pin_wait=event.wait)
    return Step(told)


# --- the screen is wiped


def screen_cleaning_agreed(
    state: VisitState, _: ScreenCleaningAgreed, moment: Moment
) -> Step | None:
    """Only from the attendant's own page: who was signed out meanwhile starts nothing."""
    if state.overlay is not Overlay.ATTENDANT:
        return None
    wait = countdown(moment, moment.rules.screen_cleaning_seconds)
    return Step(replace(laid_over(state, Overlay.SCREEN_CLEANING, moment), countdown=wait))


def badge_before_the_dead_screen(state: VisitState, event: BadgeHeld, _: Moment) -> Step | None:
    """One that the station doesn't know must not end it: the page stays until it answers."""
    if state.unlocking:
        return None
    asking = replace(state, unlocking=True, pin_refused=False, by_badge=True)
    return Step(asking, (Unlock(event.number),))


def screen_cleaned(state: VisitState, _: CountdownEnded, moment: Moment) -> Step | None:
    return Step(uncovered(state, moment)) if is_over(state, moment) else None

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The room between two people: the checklist, contact time and airing, and one that is closed."""

from dataclasses import replace
from datetime import timedelta

from kiosk.visit.answers import Vital
from kiosk.visit.attending import Closed
from kiosk.visit.room_care import AirState, ProductInUse, RoomCareState, RoomClosed, WipedItem
from kiosk.visit.state import AttendantView, Overlay, Readiness, SecondProblem
from ui.gallery.states import ROOM, TODAY, Still

ITEMS = (
    "surfaces",
    "touch-screen",
    "cuff",
    "oximeter",
    "thermometer",
    "scale",
    "card-reader",
    "door-handle",
    "seat",
    "table",
    "light-switch",
    "gel-dispenser",
)
WIPES = ProductInUse("wipes-a", "Flächentücher A", 120)
FOAM = ProductInUse("foam-b", "Schaum B", 300)
LISTED = RoomCareState(checklist=True, products=(WIPES,))
VIEW = AttendantView("used", False, 0, None, 0, "", care=LISTED)
PANEL = replace(ROOM, overlay=Overlay.ATTENDANT, meters_present=frozenset(Vital), attendant=VIEW)


def caring() -> list[Still]:
    return wiping() + waiting() + closing()


def wiping() -> list[Still]:
    """The list, thing by thing: each has a drawing of its own."""
    page = replace(PANEL, overlay=Overlay.PANEL_WIPE)
    stills = []
    for number, item in enumerate(ITEMS):
        wiped = tuple(WipedItem(each, WIPES.id, "") for each in ITEMS[:number])
        care = replace(LISTED, left=ITEMS[number:], wiped=wiped)
        view = replace(VIEW, room="cleaning", care=care)
        stills.append(Still(f"panel-wipe-{item}", replace(page, attendant=view)))
    cuff = replace(LISTED, left=("cuff", "scale"), products=(WIPES, FOAM))
    begun = replace(VIEW, room="cleaning", care=cuff)
    without = replace(begun, care=replace(cuff, products=()))
    return [
        Still("attendant-checklist", PANEL),
        Still("attendant-cleaning", replace(PANEL, attendant=begun)),
        *stills,
        Still("panel-wipe-products", replace(page, attendant=begun)),
        Still("panel-wipe-no-product", replace(page, attendant=without)),
    ]


def waiting() -> list[Still]:
    """Contact time and airing, and a second person who cuts the first one short."""
    until = TODAY - timedelta(minutes=2)
    contact = replace(VIEW, room="contact-time", room_until=until, room_seconds=300)
    second = replace(PANEL, overlay=Overlay.PANEL_SECOND, attendant=contact)
    refused = replace(second, second=SecondProblem.SAME_PERSON)
    stills = [
        Still("attendant-contact-list", replace(PANEL, attendant=contact)),
        Still("panel-second", second),
        Still("panel-second-same-person", refused),
        Still("panel-second-typed", second, "1379"),
        Still("panel-second-wait", replace(refused, second=SecondProblem.WRONG, pin_wait=30)),
    ]
    airs = {
        "co2": AirState("too-much-co2", 1480, 1000),
        "untrusted": AirState("untrusted-run", None, 1000),
    }
    for name, air in airs.items():
        aired = replace(contact, room="airing", care=replace(LISTED, air=air))
        stills.append(Still(f"attendant-airing-{name}", replace(PANEL, attendant=aired)))
    return stills


def closing() -> list[Still]:
    """A room that staff close, and what the next patient reads."""
    closed = RoomClosed(Closed.SOILED, "anna-1", "Anna Muster")
    by_pin = replace(closed, staff="", name="")
    blocked = replace(VIEW, room="blocked", care=replace(LISTED, closed=closed))
    nameless = replace(blocked, care=replace(LISTED, closed=by_pin))
    room = replace(PANEL, overlay=Overlay.PANEL_ROOM)
    return [
        Still("panel-room", room),
        Still("panel-room-airing", replace(room, attendant=replace(VIEW, room="airing"))),
        Still("attendant-blocked", replace(PANEL, attendant=blocked)),
        Still("attendant-blocked-by-pin", replace(PANEL, attendant=nameless)),
        Still("welcome-closed", replace(ROOM, readiness=Readiness.BLOCKED)),
    ]

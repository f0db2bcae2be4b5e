# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Lists, stock, device checks and the note for the next shift, before the attendant."""

from dataclasses import replace

from kiosk.visit.answers import Vital
from kiosk.visit.housekeeping import (
    CheckState,
    HandOver,
    House,
    InStock,
    ListItem,
    ListName,
    Standing,
)
from kiosk.visit.state import Overlay, VisitState
from ui.gallery.states import ROOM, TODAY, Still
from ui.gallery.states_attendant import READY

OPENING = {
    "devices-on": "Geräte einschalten",
    "screen-clean": "Bildschirm und Flächen ansehen: sauber?",
    "dispensers": "Spender füllen: Handgel und Tücher",
    "waste": "Abfallbeutel einsetzen",
}
CLOSING = {
    "surfaces": "Alle Flächen wischen",
    "waste": "Abfall hinausbringen",
    "windows": "Fenster schließen",
    "door": "Raum abschließen",
}
WEEKLY = {
    "floor": "Boden wischen",
    "devices": "Geräte und Kabel auf Schäden ansehen",
    "use-by": "Haltbarkeit der Mittel prüfen",
}
_GOOD = CheckState("scale", "2028-03-31", Standing.GOOD, 745)
_SOON = CheckState("cuff", "2026-04-27", Standing.SOON, 41)
HOUSE = House(
    lists=tuple(
        ListItem(name, item, words, item == "waste", "")
        for name, items in (
            (ListName.OPENING, OPENING),
            (ListName.CLOSING, {**CLOSING, "light": "Licht ausschalten"}),
            (ListName.WEEKLY, WEEKLY),
        )
        for item, words in items.items()
    ),
    asked=ListName.OPENING,
    stock=(
        InStock("wipes", "Tücher", "Packung", 100, 90, 1, True),
        InStock("gel", "Handgel", "Flasche", 1, 6, 6, False),
        InStock("paper", "Papierrolle", "Rolle", 1, None, None, False),
    ),
    checks=(_GOOD, _SOON),
)
FULL = replace(READY, house=HOUSE)


def keeping_house() -> list[Still]:
    """On the panel, and the page of each."""
    page = replace(ROOM, overlay=Overlay.ATTENDANT, meters_present=frozenset(Vital), attendant=FULL)
    checks = replace(page, overlay=Overlay.PANEL_CHECKS)
    stills = [Still("attendant-house", page)]
    for asked in (ListName.CLOSING, ListName.WEEKLY):
        stills.append(Still(f"attendant-{asked.value}", _with(page, asked=asked)))
    note = HandOver("Handgel ist bestellt und kommt morgen.", "Anna Muster", TODAY.isoformat())
    for standing in (Standing.PAST, Standing.UNKNOWN, Standing.GOOD):
        check = replace(_SOON, standing=standing, days=None)
        stills.append(Still(f"attendant-check-{standing.value}", _with(page, checks=(check,))))
        stills.append(Still(f"panel-checks-{standing.value}", _with(checks, checks=(check,))))
    stock, kinds = replace(page, overlay=Overlay.PANEL_STOCK), HOUSE.stock
    two_low = (kinds[0], replace(kinds[1], low=True), *kinds[2:])
    more = tuple(
        replace(each, item=f"{each.item}-{n}", name=f"{each.name} {n}")
        for n in (1, 2)
        for each in kinds
    )
    written = replace(page, overlay=Overlay.PANEL_NOTE)
    return [
        *stills,
        Still("attendant-note", _with(page, note=note)),
        Still("attendant-stock-low", _with(page, stock=two_low)),
        Still("attendant-stock-good", _with(page, stock=kinds[1:2], asked=None)),
        Still("attendant-stock-uncounted", _with(page, stock=kinds[2:])),
        Still("panel-checks", checks),
        Still("panel-stock", stock),
        Still("panel-stock-more", _with(stock, stock=more)),
        Still("panel-lists", replace(page, overlay=Overlay.PANEL_LISTS)),
        Still(
            "panel-lists-more",
            _with(replace(page, overlay=Overlay.PANEL_LISTS), asked=ListName.CLOSING),
        ),
        Still("panel-note", written),
        Still("panel-note-typed", written, "Handgel ist bestellt."),
        Still("panel-note-read", _with(written, note=note)),
    ]


def _with(state: VisitState, **told: object) -> VisitState:
    house = replace(HOUSE, **told)  # type: ignore[arg-type]
    return replace(state, attendant=replace(READY, house=house))

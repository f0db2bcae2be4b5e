# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Lists, stock, device checks and the note for the next shift, before the attendant."""

from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from hygiene.day_lists import ListName
from hygiene.device_checks import Standing
from kiosk.visit.attending import CountStock, LeaveNote, TickItem
from kiosk.visit.events import RoomTended, VisitEvent
from kiosk.visit.housekeeping import LONGEST_NOTE, CheckState, HandOver, House
from kiosk.visit.state import Overlay, VisitState
from ui.gallery.states_attendant import READY
from ui.gallery.states_house import HOUSE
from ui.gallery.still import StillClock
from ui.viewmodels.attendant import AttendantViewModel
from ui.viewmodels.house import PER_PAGE, HouseViewModel
from ui.viewmodels.note import NoteViewModel

BERLIN = ZoneInfo("Europe/Berlin")
WRITING = VisitState(overlay=Overlay.PANEL_NOTE)


@pytest.fixture
def sent(qapp: object) -> Iterator[list[VisitEvent]]:
    yield []


def shown(sent: list[VisitEvent], house: House = HOUSE) -> HouseViewModel:
    model = HouseViewModel(sent.append)
    model.show(VisitState(attendant=replace(READY, house=house)), BERLIN)
    return model


def words(model: HouseViewModel) -> list[str]:
    return [row["item"] for row in model.property("items")]


def test_the_list_that_is_asked_for_is_shown_and_others_can_be_chosen(
    sent: list[VisitEvent],
) -> None:
    model = shown(sent)
    assert (model.property("shownList"), model.property("open")) == ("opening", 3)
    model.choose("weekly")
    assert words(model) == ["floor", "devices", "use-by"]
    model.show(VisitState(), BERLIN)
    assert (model.property("shownList"), model.property("hasLists")) == ("opening", False)


def test_a_touch_ticks_and_a_second_one_takes_it_back(sent: list[VisitEvent]) -> None:
    model = shown(sent)
    model.touch("waste")
    model.touch("dispensers")
    assert sent == [
        RoomTended(TickItem(ListName.OPENING, "waste", False)),
        RoomTended(TickItem(ListName.OPENING, "dispensers", True)),
    ]


def test_a_long_list_has_pages_and_the_last_leads_to_the_first(sent: list[VisitEvent]) -> None:
    model = shown(sent, replace(HOUSE, asked=ListName.CLOSING))
    first = words(model)
    assert (len(first), model.property("moreItems")) == (PER_PAGE, True)
    model.turnPage()
    assert words(model) == ["light"]
    model.turnPage()
    assert words(model) == first


def test_stock_is_counted_in_packs_and_what_was_unknown_begins_with_none(
    sent: list[VisitEvent],
) -> None:
    model = shown(sent)
    for item, packs in (("wipes", 1), ("wipes", -1), ("paper", 1), ("gel", -1)):
        model.add(item, packs)
    assert sent == [
        RoomTended(CountStock("wipes", 190)),
        RoomTended(CountStock("wipes", 0)),
        RoomTended(CountStock("paper", 1)),
        RoomTended(CountStock("gel", 5)),
    ]
    assert [row["packs"] for row in model.property("stock")] == [1, 6, -1]
    assert [row["name"] for row in model.property("low")] == ["Tücher"]
    assert (model.property("uncounted"), model.property("moreStock")) == (1, False)


def test_the_most_urgent_check_comes_first(sent: list[VisitEvent]) -> None:
    checks = tuple(CheckState(each.value, "2027-05-31", each, None) for each in reversed(Standing))
    rows = shown(sent, replace(HOUSE, checks=checks)).property("checks")
    assert [row["standing"] for row in rows] == ["past", "soon", "unknown", "good"]
    assert (rows[0]["due"], rows[0]["days"]) == ("31.05.2027", 0)


@pytest.mark.parametrize(("name", "by"), [("Anna", "Anna, 17.03. 10:30"), ("", "17.03. 10:30")])
def test_a_note_is_shown_with_whose_it_is_and_done_when_it_is_read(
    sent: list[VisitEvent], name: str, by: str
) -> None:
    note = HandOver("Gel ist bestellt.", name, "2026-03-17T09:30:00+00:00")
    model = shown(sent, replace(HOUSE, note=note))
    assert (model.property("note"), model.property("noteBy")) == (note.text, by)
    model.noteDone()
    assert sent == [RoomTended(LeaveNote(""))]
    assert shown(sent).property("noteBy") == ""


def test_what_is_next_in_a_ready_room(sent: list[VisitEvent]) -> None:
    model = AttendantViewModel(sent.append, StillClock())
    note = HandOver("Gel ist bestellt.", "", "2026-03-17T09:30:00+00:00")
    for house, wanted in (
        (replace(HOUSE, note=note), "note"),
        (HOUSE, "opening"),
        (House(), "nothing"),
    ):
        model.show(VisitState(attendant=replace(READY, house=house)), BERLIN)
        assert model.property("next") == wanted
    model.show(VisitState(attendant=replace(READY, room="used", house=HOUSE)), BERLIN)
    assert model.property("next") == "clean"


def test_a_note_is_typed_on_its_page_alone_and_gone_with_it(sent: list[VisitEvent]) -> None:
    model = NoteViewModel(sent.append)
    model.press("1")
    model.show(WRITING)
    assert model.property("text") == ""
    for key in " Gel" + "!" * LONGEST_NOTE:
        model.press(key)
    assert len(model.property("text")) == LONGEST_NOTE
    model.show(VisitState())
    model.show(WRITING)
    assert model.property("text") == ""


def test_a_note_is_left_once_and_an_empty_one_never(sent: list[VisitEvent]) -> None:
    model = NoteViewModel(sent.append)
    model.show(WRITING)
    model.press(" ")
    model.confirm()
    for key in "Gel ":
        model.press(key)
    model.confirm()
    model.confirm()
    assert sent == [RoomTended(LeaveNote("Gel"))]

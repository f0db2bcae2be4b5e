# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The checklist thing by thing, a room that is closed, and the second person's PIN."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import ui
from hygiene.turnover_rules import ALWAYS
from kiosk.in_use import CARD_READER
from kiosk.visit.attending import (
    AttendantAction,
    BlockRoom,
    Closed,
    CutShort,
    Reason,
    WipeItem,
)
from kiosk.visit.events import AttendantActed, RoomTended, VisitEvent
from kiosk.visit.place import PLACES
from kiosk.visit.room_care import AirState, RoomCareState, RoomClosed, WipedItem
from kiosk.visit.state import Overlay, SecondProblem, VisitState
from sync.formats.site_profile_hygiene import ITEMS as PROFILES
from sync.report.words import ITEM
from ui.gallery.states_care import FOAM, ITEMS, LISTED, VIEW, WIPES
from ui.viewmodels.care import SETTLED_SECONDS, CareViewModel
from ui.viewmodels.second import SecondViewModel

LEFT = replace(LISTED, left=("surfaces", "cuff", "scale"))
SECOND = VisitState(overlay=Overlay.PANEL_SECOND)


class Clock:
    """Stands still until a test moves it."""

    def __init__(self) -> None:
        self.seconds = 10.0

    def monotonic(self) -> float:
        return self.seconds


class Caring:
    """The model, what it sent, and its clock."""

    def __init__(self) -> None:
        self.sent: list[VisitEvent] = []
        self.clock = Clock()
        self.model = CareViewModel(self.sent.append, self.clock)  # type: ignore[arg-type]

    def show(self, care: RoomCareState) -> None:
        self.model.show(VisitState(attendant=replace(VIEW, care=care)))
        self.clock.seconds += SETTLED_SECONDS

    def says(self, *names: str) -> list[object]:
        return [self.model.property(name) for name in names]


@pytest.fixture
def caring(qapp: object) -> Iterator[Caring]:
    yield Caring()


def test_whatever_may_be_on_a_list_has_its_words_and_its_drawing() -> None:
    things = {*ALWAYS, *PROFILES, *PLACES.values(), CARD_READER}
    assert set(ITEMS) == things
    kiosk = Path(ui.__file__).parent / "Kiosk"
    texts = (kiosk / "Screens" / "WipeTexts.qml").read_text("utf-8")
    for thing in things:
        assert (kiosk / "pictures" / f"wipe-{thing}-dark.svg").exists()
        assert f'qsTrId("wipe-{thing}")' in texts
        assert f'qsTrId("wipe-{thing}-lead")' in texts
        assert thing in ITEM


def test_one_thing_at_a_time_and_another_first(caring: Caring) -> None:
    caring.show(LEFT)
    assert caring.says("checklist", "item", "number", "count", "more") == [
        True,
        "surfaces",
        1,
        3,
        True,
    ]
    caring.model.later()
    assert caring.says("item") == ["cuff"]
    caring.model.wiped()
    caring.model.later()
    caring.model.later()  # all were put off: from the beginning
    assert caring.says("item") == ["surfaces"]
    assert caring.sent == [RoomTended(WipeItem("cuff", "wipes-a"))]
    caring.model.later()
    wiped = (WipedItem("cuff", "wipes-a", ""),)
    caring.show(replace(LEFT, left=("surfaces", "scale"), wiped=wiped))
    assert caring.says("item", "number", "count") == ["scale", 2, 3]
    caring.show(LEFT)  # begun anew
    assert caring.says("item", "number") == ["surfaces", 1]


def test_the_second_touch_of_two_wipes_nothing(caring: Caring) -> None:
    caring.show(LEFT)
    caring.model.wiped()
    caring.show(replace(LEFT, left=LEFT.left[1:]))
    caring.clock.seconds -= 0.1
    caring.model.wiped()
    assert len(caring.sent) == 1
    caring.show(replace(LEFT, left=LEFT.left[1:]))  # news that change nothing here
    caring.model.wiped()
    assert caring.sent[1:] == [RoomTended(WipeItem("cuff", "wipes-a"))]


def test_the_product_in_the_hand_stays_there(caring: Caring) -> None:
    both = replace(LEFT, products=(WIPES, FOAM))
    caring.show(both)
    assert caring.says("products", "product") == [["Flächentücher A", "Schaum B"], 0]
    caring.model.choose(1)
    caring.model.wiped()
    assert caring.sent == [RoomTended(WipeItem("surfaces", "foam-b"))]
    other = Caring()  # somebody signs in anew: what was used last
    other.show(replace(both, wiped=(WipedItem("scale", "foam-b", ""),)))
    assert other.says("product") == [1]
    caring.show(replace(LEFT, products=()))  # past its date
    caring.model.wiped()
    assert (caring.says("product"), len(caring.sent)) == ([-1], 1)


def test_nothing_is_wiped_where_nothing_is_left(caring: Caring) -> None:
    caring.show(LISTED)
    caring.model.wiped()
    caring.model.show(VisitState())
    assert caring.says("item", "ppm", "limit", "closedFor", "closedBy") == ["", 0, 0, "", ""]
    assert caring.sent == []


def test_begun_closed_and_released(caring: Caring) -> None:
    caring.model.begin()
    caring.model.close("soiled")
    closed = RoomClosed(Closed.SOILED, "anna-1", "Anna Muster")
    caring.show(replace(LISTED, closed=closed, air=AirState("too-much-co2", 1400, 1000)))
    assert caring.says("closedFor", "closedBy") == ["soiled", "Anna Muster"]
    assert caring.says("ppm", "limit") == [1400, 1000]
    caring.show(replace(LISTED, air=AirState("untrusted-run", None, 1000)))
    assert caring.says("ppm") == [0]
    caring.model.release()
    assert caring.sent == [
        AttendantActed(AttendantAction.BEGIN_CLEANING),
        RoomTended(BlockRoom(Closed.SOILED)),
        AttendantActed(AttendantAction.RELEASE_ROOM),
    ]


def test_a_second_person_says_why_and_types_her_pin(caring: Caring) -> None:
    sent: list[VisitEvent] = []
    model = SecondViewModel(sent.append, caring.clock)  # type: ignore[arg-type]
    model.show(SECOND)
    for digit in "1379x":
        model.press(digit)
    model.confirm()  # no reason yet
    model.choose("emergency")
    assert (sent, model.property("reason"), model.property("typed")) == ([], "emergency", 4)
    model.confirm()
    assert sent == [RoomTended(CutShort("1379", Reason.EMERGENCY))]
    assert model.property("typed") == 0
    model.show(replace(SECOND, unlocking=True))
    assert model.property("problem") == ""
    model.show(replace(SECOND, second=SecondProblem.SAME_PERSON))
    assert (model.property("problem"), model.property("reason")) == ("same-person", "emergency")
    model.press("1")
    assert model.property("problem") == ""
    model.show(VisitState())
    model.show(SECOND)
    assert (model.property("reason"), model.property("typed")) == ("", 0)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The room on its way from used to ready, on a real store that is killed and started again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hygiene.turnover import Since, Turnover, Wipe
from hygiene.turnover_table import RoomState
from kiosk.station.line_server import Refused
from kiosk.station.messages import Refusal
from kiosk.station.room_record import RoomRecord, read_room
from tests.kiosk.station.booked import VISIT, refused, visit_with_step
from tests.kiosk.station.turning_over import ANNA, BERTA, Room, changed, used, wiped
from tests.kiosk.station.writing import told


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path / "store.db")
    yield room
    room.booked.close()


async def test_from_used_to_ready_and_all_of_it_in_the_logbook(room: Room) -> None:
    await used(room)
    assert room.booked.book.room.used == ("cuff",)
    await room.cleaned()
    assert (room.state, room.left()) == (RoomState.CONTACT_TIME, 120)
    assert await room.waited(119) is RoomState.CONTACT_TIME
    assert await room.waited(1) is RoomState.AIRING
    assert await room.waited(299) is RoomState.AIRING
    assert await room.waited(1) is RoomState.READY
    assert (room.turnover.until(), room.booked.book.room) == (None, RoomRecord())
    assert told(room.booked.store)[-8:] == [
        changed("attendant", "used", "cleaning", "cleaning-begun"),
        *(wiped(item, "wipes") for item in ("surfaces", "touch-screen", "cuff")),
        changed("attendant", "cleaning", "contact-time", "wiped"),
        ("attendant", "room-wiped", {"product": "wipes", "items": 3, "seconds": 120}),
        changed("station", "contact-time", "airing", "contact-over"),
        changed("station", "airing", "ready", "aired"),
    ]


async def test_killed_it_goes_on_with_what_is_left_and_after_a_boot_with_the_whole(
    room: Room,
) -> None:
    await used(room)
    await room.killed()
    assert (room.state, room.booked.book.room.used) == (RoomState.USED, ("cuff",))
    await room.cleaned()
    await room.waited(50)
    await room.killed()
    assert (room.state, room.left()) == (RoomState.CONTACT_TIME, 70)
    await room.killed("another")
    assert room.left() == 120
    room.boot.ms += 20_000
    await room.killed()  # of the same boot: it doesn't begin anew each time
    assert (room.state, room.left()) == (RoomState.CONTACT_TIME, 100)
    assert await room.waited(100) is RoomState.AIRING
    await room.killed("third")
    assert (room.state, room.left()) == (RoomState.AIRING, 300)


async def test_nobody_comes_in_and_no_word_shortens_it(room: Room) -> None:
    await used(room)
    await room.cleaned()
    for appointment in (None, "a1"):
        with refused(Refusal.NOT_READY):
            await room.booked.book.begin(VISIT, appointment)
    await room.waited(100)
    await room.cleaned()  # wiped once more: all of it again
    assert room.left() == 120
    room.hygiene = None  # a profile without [hygiene] came meanwhile
    with refused(Refusal.NOT_READY):
        await room.turnover.cleaned(ANNA)
    assert await room.waited(119) is RoomState.CONTACT_TIME


async def test_a_word_does_without_rules_alone(room: Room) -> None:
    await used(room)
    with refused(Refusal.CHECKLIST):
        await room.turnover.cleaned(ANNA)
    assert room.state is RoomState.USED
    room.hygiene = None
    with refused(Refusal.NOT_READY):
        await room.turnover.begin_cleaning(ANNA)
    await room.turnover.cleaned(ANNA)
    assert room.state is RoomState.READY


async def test_each_thing_is_kept_by_itself_over_a_kill(room: Room) -> None:
    await used(room)
    with refused(Refusal.NO_ITEM):
        await room.turnover.wipe("cuff", "wipes", ANNA)  # nobody has begun
    await room.turnover.begin_cleaning(ANNA)
    await room.turnover.wipe("cuff", "foam", BERTA)
    await room.killed()
    way = room.turnover.room.way()
    assert (way.left, way.done) == (
        ("surfaces", "touch-screen"),
        (Wipe("cuff", "foam", "berta-2", 300),),
    )
    for product in ("old", "unknown"):
        with refused(Refusal.NO_PRODUCT):
            await room.turnover.wipe("surfaces", product, ANNA)
    with refused(Refusal.NO_ITEM):
        await room.turnover.wipe("cuff", "foam", ANNA)
    await room.turnover.wipe("surfaces", "wipes", ANNA)
    await room.turnover.wipe("touch-screen", "wipes", ANNA)
    assert (room.state, room.left()) == (RoomState.CONTACT_TIME, 300)  # the slowest of them
    assert told(room.booked.store)[-1][2] == {"product": "foam", "items": 3, "seconds": 300}


async def test_a_power_cut_in_the_visit_forgets_nothing_that_was_used(room: Room) -> None:
    await visit_with_step(room.booked)
    await room.booked.book.used("scale")
    await room.killed("another")
    assert room.booked.book.room.state is RoomState.INTERRUPTED
    await room.turnover.begin_cleaning(ANNA)
    assert room.turnover.room.way().left == ("surfaces", "touch-screen", "scale")


async def test_a_disk_that_refuses_leaves_the_room_as_it_was(room: Room) -> None:
    await used(room)
    room.booked.store.full = True
    with pytest.raises(Refused):
        await room.cleaned()
    assert room.state is RoomState.USED
    room.booked.store.full = False
    await room.cleaned()
    room.booked.store.full = True
    assert await room.waited(120) is RoomState.CONTACT_TIME
    room.booked.store.full = False
    assert await room.waited(0) is RoomState.AIRING


NOW = Since("b", 0)
WIPED = (Wipe("cuff", "wipes", "anna-1", 60),)


@pytest.mark.parametrize(
    "record",
    [
        RoomRecord(RoomState.CONTACT_TIME),
        RoomRecord(RoomState.AIRING, turnover=Turnover(RoomState.AIRING)),
        RoomRecord(RoomState.AIRING, turnover=Turnover(RoomState.CLEANING, (), WIPED, NOW)),
        RoomRecord(RoomState.AIRING, turnover=Turnover(RoomState.AIRING, (), WIPED, NOW, -1)),
        RoomRecord(RoomState.AIRING, turnover=Turnover(RoomState.AIRING, (), (), NOW, 60)),
        RoomRecord(RoomState.READY, turnover=Turnover()),
    ],
)
def test_a_record_that_would_end_at_once_is_a_room_to_be_cleaned(record: RoomRecord) -> None:
    assert read_room(record.text()) == RoomRecord(RoomState.USED)


def test_what_an_older_station_wrote_is_read() -> None:
    older = '{"state":"interrupted","appointment":"a1"}'
    assert read_room(older) == RoomRecord(RoomState.INTERRUPTED, "a1")

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What shortens a contact time, what closes a room, and what airs it: on a real store that is
killed and started again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hygiene.airing import NONSENSE
from hygiene.turnover_rules import Closed, Reason
from hygiene.turnover_table import RoomState
from kiosk.station.messages import Refusal
from kiosk.station.room_record import Closure
from sync.formats.logbook import Who
from sync.formats.logbook_words import Role
from tests.kiosk.station.booked import VISIT, refused
from tests.kiosk.station.turning_over import ANNA, BERTA, Room, changed, used
from tests.kiosk.station.writing import told, written


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path / "store.db")
    yield room
    room.booked.close()


async def test_a_second_person_cuts_it_short_and_nobody_else(room: Room) -> None:
    with refused(Refusal.NOT_READY):
        await room.turnover.cut_short(Reason.EMERGENCY, BERTA)
    await used(room)
    await room.cleaned()
    for who in (ANNA, Who(Role.ATTENDANT)):
        with refused(Refusal.SAME_PERSON):
            await room.turnover.cut_short(Reason.EMERGENCY, who)
    assert await room.waited(50) is RoomState.CONTACT_TIME
    await room.turnover.cut_short(Reason.EMERGENCY, BERTA)
    assert (room.state, room.left()) == (RoomState.AIRING, 300)
    last = written(room.booked.store)[-2]
    assert (last.event, last.who, last.fields) == (
        "contact-cut-short",
        BERTA,
        {"reason": "emergency", "seconds": 70},
    )
    await room.killed()
    assert room.state is RoomState.AIRING
    await room.cleaned(Who(Role.ATTENDANT))  # wiped with the room's PIN: nobody is a second person
    with refused(Refusal.SAME_PERSON):
        await room.turnover.cut_short(Reason.EMERGENCY, BERTA)


async def test_a_blocked_room_says_who_and_why_and_is_cleaned_before_it_is_ready(
    room: Room,
) -> None:
    await room.turnover.block(Closed.SOILED, ANNA)
    await room.killed("another")
    assert room.state is RoomState.BLOCKED
    assert room.turnover.room.closure == Closure(Closed.SOILED, "anna-1")
    with refused(Refusal.NOT_READY):
        await room.booked.book.begin(VISIT, None)
    for lever in (room.turnover.begin_cleaning, room.turnover.cleaned):
        with refused(Refusal.CHECKLIST if lever == room.turnover.cleaned else Refusal.NOT_READY):
            await lever(ANNA)
    with refused(Refusal.NOT_READY):
        await room.turnover.block(Closed.DEFECT, ANNA)
    await room.turnover.release(BERTA)
    assert (room.state, room.turnover.room.closure) == (RoomState.USED, None)
    with refused(Refusal.NOT_READY):
        await room.turnover.release(BERTA)
    assert told(room.booked.store)[-3:] == [
        ("attendant", "room-blocked", {"reason": "soiled"}),
        changed("attendant", "ready", "blocked", "blocked"),
        changed("attendant", "blocked", "used", "released"),
    ]


async def test_a_sensor_says_when_it_is_aired_and_minutes_where_nobody_believes_it(
    room: Room,
) -> None:
    await used(room)
    await room.cleaned()
    assert await room.waited(120) is RoomState.AIRING
    room.air = 1400
    assert await room.waited(10_000) is RoomState.AIRING  # for as long as it takes
    room.air = 1000
    assert await room.waited(0) is RoomState.READY
    room.air = NONSENSE
    await room.cleaned()
    assert await room.waited(120) is RoomState.AIRING
    assert await room.waited(299) is RoomState.AIRING
    assert await room.waited(1) is RoomState.READY

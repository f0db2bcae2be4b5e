# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The room on its way from used to ready, on a real store that is killed and started again."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from hygiene.turnover import Since, Turnover
from hygiene.turnover_table import RoomState
from kiosk.station.line_server import Refused
from kiosk.station.messages import Refusal
from kiosk.station.room_record import RoomRecord, read_room
from kiosk.station.room_turnover import RoomTurnover
from sync.formats.logbook import Who
from sync.formats.logbook_words import Role
from sync.formats.site_profile import Hygiene
from sync.formats.site_profile_hygiene import Disinfectant
from tests.kiosk.station.booked import VISIT, Station, complete, refused, visit_with_step
from tests.kiosk.station.cared import FakeBootClock
from tests.kiosk.station.writing import told
from tests.kiosk.visit.fakes import ManualClock

ANNA = Who(Role.ATTENDANT, "anna-1")
STALE = Disinfectant("alt", True, Decimal("0.5"), 15, use_by="2020-01-01")
WIPES = Disinfectant("Tücher", True, Decimal("0.5"), 120)
HYGIENE = Hygiene({"old": STALE, "wipes": WIPES}, airing_minutes=5)


class Room:
    """A booked station with its turnover; its clocks outlive it, as the machine's do."""

    def __init__(self, path: Path) -> None:
        self.booked = Station(path)
        self.clock, self.boot = ManualClock(), FakeBootClock()
        self.hygiene: Hygiene | None = HYGIENE
        self.begin_again()

    def begin_again(self) -> None:
        scribe = self.booked.scribe
        self.turnover = RoomTurnover(
            self.booked.book, self.clock, self.boot, lambda: self.hygiene, scribe
        )

    async def killed(self, boot: str = "") -> None:
        """And started again; with `boot`, the machine."""
        if boot:
            self.boot.boot, self.boot.ms = boot, 0
        await self.booked.restart()
        self.begin_again()
        await self.turnover.recover()

    async def waited(self, seconds: int) -> RoomState:
        self.boot.ms += seconds * 1000
        await self.turnover.go_on()
        return self.state

    @property
    def state(self) -> RoomState:
        """As it is, and as it lies on the disk."""
        assert read_room(self.booked.store.room()) == self.booked.book.room
        return self.booked.book.room.state

    def left(self) -> int:
        until = self.turnover.until()
        assert until is not None
        return (until - self.clock.now()) // timedelta(seconds=1)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path / "store.db")
    yield room
    room.booked.close()


async def used(room: Room) -> None:
    """By a visit with the cuff."""
    await visit_with_step(room.booked)
    room.booked.book.used("cuff")
    room.booked.book.used("cuff")
    await complete(room.booked)
    await room.booked.book.end(VISIT, broken=False)


async def test_from_used_to_ready_and_all_of_it_in_the_logbook(room: Room) -> None:
    await used(room)
    assert room.booked.book.room.used == ("cuff",)
    await room.turnover.cleaned(ANNA)
    assert (room.state, room.left()) == (RoomState.CONTACT_TIME, 120)
    assert await room.waited(119) is RoomState.CONTACT_TIME
    assert await room.waited(1) is RoomState.AIRING
    assert await room.waited(299) is RoomState.AIRING
    assert await room.waited(1) is RoomState.READY
    assert (room.turnover.until(), room.booked.book.room) == (None, RoomRecord())
    assert told(room.booked.store)[-5:] == [
        changed("attendant", "used", "cleaning", "cleaning-begun"),
        changed("attendant", "cleaning", "contact-time", "wiped"),
        ("attendant", "room-wiped", {"product": "wipes", "items": 3, "seconds": 120}),
        changed("station", "contact-time", "airing", "contact-over"),
        changed("station", "airing", "ready", "aired"),
    ]


def changed(role: str, was: str, now: str, because: str) -> tuple[str, str, object]:
    return (role, "room-changed", {"was": was, "is": now, "because": because})


async def test_killed_it_goes_on_with_what_is_left_and_after_a_boot_with_the_whole(
    room: Room,
) -> None:
    await used(room)
    await room.killed()
    assert (room.state, room.booked.book.room.used) == (RoomState.USED, ("cuff",))
    await room.turnover.cleaned(ANNA)
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
    await room.turnover.cleaned(ANNA)
    for appointment in (None, "a1"):
        with refused(Refusal.NOT_READY):
            await room.booked.book.begin(VISIT, appointment)
    await room.waited(100)
    await room.turnover.cleaned(ANNA)  # wiped once more: all of it again
    assert room.left() == 120
    room.hygiene = None  # a profile without [hygiene] came meanwhile
    with refused(Refusal.NOT_READY):
        await room.turnover.cleaned(ANNA)
    assert await room.waited(119) is RoomState.CONTACT_TIME


async def test_without_rules_one_word_does_and_without_a_product_none(room: Room) -> None:
    await used(room)
    room.hygiene = Hygiene({"old": STALE})
    with refused(Refusal.NO_PRODUCT):
        await room.turnover.cleaned(ANNA)
    assert room.state is RoomState.USED
    room.hygiene = None
    await room.turnover.cleaned(ANNA)
    assert room.state is RoomState.READY


async def test_a_disk_that_refuses_leaves_the_room_as_it_was(room: Room) -> None:
    await used(room)
    room.booked.store.full = True
    with pytest.raises(Refused):
        await room.turnover.cleaned(ANNA)
    assert room.state is RoomState.USED
    room.booked.store.full = False
    await room.turnover.cleaned(ANNA)
    room.booked.store.full = True
    assert await room.waited(120) is RoomState.CONTACT_TIME
    room.booked.store.full = False
    assert await room.waited(0) is RoomState.AIRING


NOW = Since("b", 0)


@pytest.mark.parametrize(
    "record",
    [
        RoomRecord(RoomState.CONTACT_TIME),
        RoomRecord(RoomState.AIRING, turnover=Turnover(RoomState.AIRING)),
        RoomRecord(RoomState.AIRING, turnover=Turnover(RoomState.CLEANING, since=NOW)),
        RoomRecord(RoomState.AIRING, turnover=Turnover(RoomState.AIRING, since=NOW, needed=-1)),
        RoomRecord(RoomState.READY, turnover=Turnover()),
    ],
)
def test_a_record_that_would_end_at_once_is_a_room_to_be_cleaned(record: RoomRecord) -> None:
    assert read_room(record.text()) == RoomRecord(RoomState.USED)


def test_what_an_older_station_wrote_is_read() -> None:
    older = '{"state":"interrupted","appointment":"a1"}'
    assert read_room(older) == RoomRecord(RoomState.INTERRUPTED, "a1")

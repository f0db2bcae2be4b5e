# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Lists, stock, device checks and the note for the next shift, on a real store that is opened anew
after a kill: what was answered is there."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from hygiene.day_lists import ListName
from hygiene.device_checks import Standing
from hygiene.turnover_table import RoomState
from kiosk.station.housekeeping import NOTE, SAID, STOCK, TICKS, Housekeeping, HouseRequest
from kiosk.station.messages import (
    CountStockRequest,
    HandOverRequest,
    Refusal,
    TickRequest,
)
from kiosk.station.store_worker import StoreWorker
from kiosk.visit.housekeeping import LONGEST_NOTE
from sync.formats import site_profile
from sync.formats.logbook import Who
from sync.formats.logbook_words import Role
from sync.line.store import OutboxStore
from tests.kiosk.station.booked import refused
from tests.kiosk.station.house_kills import faults_after_a_kill
from tests.kiosk.station.writing import scribe_on, told
from tests.kiosk.visit.fakes import ManualClock
from tests.sync.formats.test_site_profile import PROFILE

ANNA, BERTA = Who(Role.ATTENDANT, "anna-1"), Who(Role.ATTENDANT, "berta-2")
SECTIONS = """
[lists]
[lists.weekly]
floor = "Boden wischen"
[stock.wipes]
name = "Tücher"
unit = "Packung"
pack = 100
per_item = 1
per_visit = 2
[checks.cuff]
due = 2027-05-31
"""


class Days(ManualClock):
    """A clock that a test sets."""

    at = datetime(2026, 11, 23, 15, 30, tzinfo=UTC)  # half past four there

    def now(self) -> datetime:
        return self.at


class Kept:
    """The station's housekeeping, which can be killed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.profile = site_profile.parse(PROFILE + SECTIONS, "x")
        self.clock = Days()
        self.ahead: int | None = 0
        self._open()

    def _open(self) -> None:
        self.store, self.worker = OutboxStore(self.path), StoreWorker()
        self.house = Housekeeping(
            self.store.notes,
            self.worker,
            self.clock,
            profile=lambda: self.profile,
            clock_ahead=lambda: self.ahead,
            name=str.title,
            scribe=scribe_on(self.store, self.worker, self.clock),
        )

    def close(self) -> None:
        self.worker.close()
        self.store.close()

    async def killed(self) -> None:
        """Another process on the same disk."""
        self.close()
        self._open()
        await self.house.recover()

    def open_items(self, name: ListName) -> list[str]:
        return [e.item for e in self.house.state().lists if e.list is name and not e.done]

    def wipes(self) -> tuple[int | None, bool]:
        (wipes,) = self.house.state().stock
        return wipes.count, wipes.low


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    kept = Kept(tmp_path / "store.db")
    yield kept
    kept.close()


async def test_what_is_ticked_stays_over_a_kill_and_is_in_the_logbook(kept: Kept) -> None:
    await kept.house.serve(TickRequest(ListName.WEEKLY, "floor", True), ANNA)
    await kept.house.serve(TickRequest(ListName.OPENING, "waste", True), Who(Role.ATTENDANT))
    await kept.house.serve(TickRequest(ListName.OPENING, "waste", False), ANNA)
    await kept.killed()
    assert kept.open_items(ListName.WEEKLY) == []
    assert "waste" in kept.open_items(ListName.OPENING)
    day = {"day": "2026-11-23"}
    assert told(kept.store) == [
        ("attendant", "list-ticked", {"list": "weekly", "item": "floor", "done": "yes", **day}),
        ("attendant", "list-ticked", {"list": "opening", "item": "waste", "done": "yes", **day}),
        ("attendant", "list-ticked", {"list": "opening", "item": "waste", "done": "no", **day}),
    ]
    kept.clock.at += timedelta(days=7)
    assert kept.open_items(ListName.WEEKLY) == ["floor"]


async def test_the_next_list_is_asked_for_by_the_sites_time(kept: Kept) -> None:
    assert kept.house.state().asked is ListName.OPENING
    for item in kept.open_items(ListName.OPENING):
        await kept.house.serve(TickRequest(ListName.OPENING, item, True), ANNA)
    assert kept.house.state().asked is ListName.CLOSING
    kept.clock.at -= timedelta(hours=2)  # half past two there
    assert kept.house.state().asked is ListName.WEEKLY


async def test_stock_goes_down_by_what_is_known_and_is_told_when_it_is_little(kept: Kept) -> None:
    await kept.house.used(items=3)  # nobody has counted: unknown stays unknown
    assert kept.wipes() == (None, False)
    await kept.house.serve(CountStockRequest("wipes", 105), ANNA)
    await kept.house.used(items=3)
    await kept.killed()
    assert kept.wipes() == (102, False)
    await kept.house.go_on(RoomState.OCCUPIED)
    await kept.killed()
    await kept.house.go_on(RoomState.USED)
    await kept.house.go_on(RoomState.CLEANING)
    assert kept.wipes() == (100, True)
    await kept.house.used(items=1)
    assert told(kept.store) == [
        ("attendant", "stock-counted", {"item": "wipes", "count": 105}),
        ("station", "stock-low", {"item": "wipes", "count": 100}),
    ]


async def test_whoever_touched_nothing_used_nothing_up(kept: Kept) -> None:
    await kept.house.serve(CountStockRequest("wipes", 300), ANNA)
    await kept.house.go_on(RoomState.OCCUPIED)
    await kept.house.go_on(RoomState.READY)
    assert kept.wipes() == (300, False)


async def test_a_check_is_told_once_for_soon_and_once_for_past(kept: Kept) -> None:
    for day in (date(2027, 3, 1), date(2027, 4, 20), date(2027, 4, 21), date(2027, 6, 1)):
        kept.clock.at = datetime.combine(day, time(12), UTC)
        await kept.house.go_on(RoomState.READY)
        await kept.killed()
        await kept.house.go_on(RoomState.READY)
    said = [
        ("station", "check-due", {"place": "cuff", "standing": each}) for each in ("soon", "past")
    ]
    assert told(kept.store) == said
    (check,) = kept.house.state().checks
    assert (check.standing, check.days) == (Standing.PAST, -1)


@pytest.mark.parametrize("ahead", [None, 50_000, -50_000])
async def test_a_clock_that_the_clinic_does_not_confirm_calls_nothing_past(
    kept: Kept, ahead: int | None
) -> None:
    kept.ahead, kept.clock.at = ahead, datetime(2040, 1, 1, tzinfo=UTC)
    await kept.house.go_on(RoomState.READY)
    (check,) = kept.house.state().checks
    assert (check.standing, check.days) == (Standing.UNKNOWN, None)
    assert told(kept.store) == []


async def test_a_note_is_there_for_the_next_one_until_it_is_done(kept: Kept) -> None:
    await kept.house.serve(HandOverRequest("Gel ist bestellt."), ANNA)
    await kept.killed()
    note = kept.house.state().note
    assert note is not None
    assert (note.text, note.name) == ("Gel ist bestellt.", "Anna-1")
    assert "Gel" not in repr(note)
    await kept.house.serve(HandOverRequest(" "), BERTA)
    await kept.house.serve(HandOverRequest(""), BERTA)
    await kept.killed()
    assert kept.house.state().note is None
    assert [event for _, event, _ in told(kept.store)] == ["note-left", "note-done"]
    kept.store.close()
    files = [path.read_bytes() for path in kept.path.parent.iterdir()]
    assert not any(b"Gel ist" in data for data in files)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (TickRequest(ListName.WEEKLY, "waste", True), Refusal.NO_ITEM),
        (CountStockRequest("gel", 1), Refusal.NO_ITEM),
        (CountStockRequest("wipes", -1), Refusal.NO_ITEM),
        (CountStockRequest("wipes", 100_001), Refusal.NO_ITEM),
        (HandOverRequest("x" * (LONGEST_NOTE + 1)), Refusal.BAD_REQUEST),
    ],
)
async def test_what_there_is_not_is_refused_and_changes_nothing(
    kept: Kept, asked: HouseRequest, code: Refusal
) -> None:
    before = kept.house.state()
    with refused(code):
        await kept.house.serve(asked, ANNA)
    assert (kept.house.state(), told(kept.store)) == (before, [])


async def test_what_can_not_be_read_begins_anew(kept: Kept) -> None:
    for name in (TICKS, STOCK, NOTE, SAID):
        kept.store.notes.write(name, "[]")
    before = kept.house.state()
    await kept.killed()
    assert kept.house.state() == before


async def test_what_was_answered_is_there_after_kill_9(tmp_path: Path) -> None:
    assert await faults_after_a_kill(tmp_path / "store.db", 3) == []

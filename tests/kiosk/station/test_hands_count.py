# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Clean hands are counted by the day, over restarts, and told only when the day is over."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from kiosk.station.boot_clock import SystemBootClock
from kiosk.station.hands_count import HandsCount
from kiosk.station.scribe import Scribe
from kiosk.station.store_worker import StoreWorker
from sync.formats.logbook import read_entry
from sync.line.store import OutboxStore
from tests.kiosk.visit.fakes import ManualClock
from tests.sync.line.faulty_disk import FaultyDisk

EAST = timezone(timedelta(hours=2))


class Room:
    """A real store; `now` is the machine's clock."""

    def __init__(self, folder: Path) -> None:
        self.disk = FaultyDisk()
        self.store = OutboxStore(folder / "store.db", self.disk.connect)
        self.worker, self.clock = StoreWorker(), ManualClock()

    def count(self) -> HandsCount:
        """As after a start of the station."""
        scribe = Scribe(self.store.logbook, self.worker, self.clock, SystemBootClock())
        return HandsCount(self.store.notes, self.worker, self.clock, lambda: EAST, scribe)

    def told(self) -> list[dict[str, object]]:
        rows = self.store.logbook.page(0, 99)
        return [dict(read_entry(row.entry).fields) for row in rows]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path)
    yield room
    room.worker.close()
    room.store.close()


async def test_a_day_is_told_when_it_is_over(room: Room) -> None:
    day = room.clock.now().astimezone(EAST).date()
    for seconds in (30, 0, 30):
        await room.count().count(seconds)
        await room.count().go_on()
    assert room.told() == []
    await room.clock.pass_time(86_400)
    await room.count().go_on()
    told = {"day": day.isoformat(), "offered": 3, "cleaned": 2, "seconds": 60}
    assert room.told() == [told]
    await room.count().go_on()
    assert room.told() == [told]


async def test_the_first_of_a_new_day_tells_the_one_before(room: Room) -> None:
    await room.count().count(30)
    await room.clock.pass_time(3 * 86_400)
    await room.count().count(0)
    (told,) = room.told()
    assert (told["offered"], told["seconds"]) == (1, 30)
    await room.clock.pass_time(86_400)
    await room.count().go_on()
    assert [each["cleaned"] for each in room.told()] == [1, 0]


async def test_a_day_is_the_rooms(room: Room) -> None:
    now = room.clock.now()
    midnight = datetime(now.year, now.month, now.day, 22, tzinfo=UTC) - now
    await room.clock.pass_time(midnight.total_seconds() % 86_400 - 60)
    await room.count().count(30)
    await room.clock.pass_time(120)
    await room.count().go_on()
    assert len(room.told()) == 1


async def test_a_disk_that_refuses_stops_nobody(room: Room) -> None:
    await room.count().count(30)
    await room.clock.pass_time(86_400)
    room.disk.fail_in(1, "SQLITE_IOERR")
    await room.count().go_on()
    room.disk.fail_in(1, "SQLITE_IOERR")
    await room.count().count(30)
    room.disk.heal()
    assert room.told() == []
    await room.count().go_on()
    assert len(room.told()) == 1

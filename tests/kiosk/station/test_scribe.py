# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The scribe: moments that are never the same, and entries that a disk refused."""

import asyncio
from collections.abc import Iterator, Sequence
from typing import Any, cast

import pytest

from kiosk.station.scribe import IT, MOST_OWED, STATION, Scribe, identifier
from kiosk.station.store_worker import StoreWorker
from sync.formats.logbook import Draft, NotAllowed
from sync.formats.logbook_words import Event
from sync.line.store_errors import StoreFull
from tests.kiosk.station.cared import FIRST_BOOT, FakeBootClock
from tests.kiosk.visit.fakes import ManualClock


class Disk:
    """Takes entries, or is full."""

    def __init__(self) -> None:
        self.full = False
        self.taken: list[Draft] = []

    def write(self, drafts: Sequence[Draft]) -> None:
        if self.full:
            raise StoreFull("SQLITE_FULL")
        self.taken += drafts

    def events(self) -> list[str]:
        return [draft.event.value for draft in self.taken]


class Desk:
    def __init__(self) -> None:
        self.disk, self.worker, self.boot = Disk(), StoreWorker(), FakeBootClock()
        self.scribe = Scribe(cast(Any, self.disk), self.worker, ManualClock(), self.boot)


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.worker.close()


async def test_no_two_moments_of_a_boot_are_the_same(desk: Desk) -> None:
    first, second = desk.scribe.moment(), desk.scribe.moment()
    assert (second.up_ms, str(second.boot)) == (first.up_ms + 1, FIRST_BOOT)
    desk.boot.ms += 1000
    assert desk.scribe.moment().up_ms == first.up_ms + 1000
    assert first.at.microsecond == 0


async def test_what_a_full_disk_refuses_goes_with_the_next(desk: Desk) -> None:
    desk.disk.full = True
    await desk.scribe.write(STATION, Event.STATION_STOPPED)
    desk.scribe.soon(IT, Event.REST_SHORTENED)
    assert desk.disk.taken == []
    desk.disk.full = False
    await desk.scribe.write(IT, Event.VISIT_END_ASKED)
    assert desk.disk.events() == ["station-stopped", "rest-shortened", "visit-end-asked"]
    await desk.scribe.settle()
    assert len(desk.disk.taken) == 3


async def test_what_nobody_waits_for_is_written_soon(desk: Desk) -> None:
    running = asyncio.create_task(desk.scribe.run())
    desk.scribe.soon(STATION, Event.STATION_STOPPED)
    async with asyncio.timeout(20):
        while not desk.disk.taken:  # noqa: ASYNC110 - the fake has no event for this
            await asyncio.sleep(0.001)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_a_disk_that_refuses_for_good_fills_no_memory(desk: Desk) -> None:
    desk.disk.full = True
    for _ in range(MOST_OWED + 5):
        desk.scribe.soon(STATION, Event.STATION_STOPPED)
    desk.disk.full = False
    await desk.scribe.settle()
    assert len(desk.disk.taken) == MOST_OWED


@pytest.mark.parametrize("name", ["Erna Mustermann", "Cuff_1", "", "a" * 33])
def test_a_name_that_is_no_identifier_does_not_get_in(name: str) -> None:
    assert identifier(name) == "other"
    assert identifier("cuff-1") == "cuff-1"


async def test_there_is_no_word_for_a_name(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        desk.scribe.draft(STATION, Event.VISIT_ENDED, {"visit": "Erna Mustermann", "how": "left"})

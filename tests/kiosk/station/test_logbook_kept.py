# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The kiosk keeps its logbook a year: with the station's own upkeep on a real store, and what a
hygiene report says of the days that went."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.station.boot_clock import SystemBootClock
from kiosk.station.scribe import Scribe
from kiosk.station.store_worker import StoreWorker
from kiosk.station.upkeep import FIRST_SECONDS, LOGBOOK_KEPT, Upkeep
from sync.line.store import OutboxStore
from sync.report.days import days_of
from sync.report.evidence import NotSoundError, sound
from sync.report.occurrences import Break
from tests.kiosk.visit.fakes import ManualClock
from tests.sync.line.logbooks import hand_in, settle
from tests.sync.report.made import PERIOD, ZONE, evidence
from tests.sync.report.roomdays import Room


async def kept_after(folder: Path, age: timedelta) -> OutboxStore:
    """A store whose first hundred entries the clinic countersigned so long ago, the next ones now:
    what is old is told by the clinic's clock."""
    store, worker, clock = OutboxStore(folder / "store.db"), StoreWorker(), ManualClock()
    drafts = list(Room(5).drafts(160))
    for piece, ago in ((drafts[:100], age), (drafts[100:130], timedelta())):
        store.logbook.write(piece)
        settle(store, hand_in(store), clinic_ms=int((clock.now() - ago).timestamp() * 1000))
    store.logbook.write(drafts[130:])
    scribe = Scribe(store.logbook, worker, clock, SystemBootClock())
    running = asyncio.create_task(Upkeep(store, worker, clock, lambda: True, scribe).run())
    await asyncio.sleep(0)  # it looks at the clock first
    await clock.pass_time(FIRST_SECONDS)
    for _ in range(40):  # each of its steps is a call of the store's thread
        await worker.call(lambda: None)
        await asyncio.sleep(0.002)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    worker.close()
    return store


async def test_a_year_is_kept(tmp_path: Path) -> None:
    assert timedelta(days=365) == LOGBOOK_KEPT
    store = await kept_after(tmp_path, timedelta(days=364, hours=23))
    assert sound(evidence(store)).cut == 0
    store.close()


async def test_what_is_older_goes_and_the_report_says_so(tmp_path: Path) -> None:
    store = await kept_after(tmp_path, timedelta(days=365, minutes=1))
    chain = sound(evidence(store))
    assert (chain.cut, chain.entries[0].number) == (100, 101)
    days = days_of(chain.entries, PERIOD, ZONE)
    first = chain.entries[0].when.at.astimezone(ZONE).date()
    for day in days:
        forgotten = [gap for gap in day.gaps if gap.why is Break.FORGOTTEN]
        assert bool(forgotten) == (day.day == first)
        assert not day.recorded or day.day >= first
    store.close()


@pytest.mark.parametrize("number", [101, 130])
async def test_what_is_left_is_checked_like_a_whole_one(tmp_path: Path, number: int) -> None:
    store = await kept_after(tmp_path, timedelta(days=400))
    whole = evidence(store)
    rows = [
        replace(row, entry=row.entry.replace(b"2026", b"2025", 1)) if row.number == number else row
        for row in whole.rows
    ]
    assert whole.start.number == 100
    with pytest.raises(NotSoundError):
        sound(replace(whole, rows=tuple(rows)))
    store.close()

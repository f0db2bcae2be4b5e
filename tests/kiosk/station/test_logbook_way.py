# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""When the logbook goes up the line, and what becomes of what the clinic refuses."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.station.enrolment import Enrolment
from kiosk.station.logbook_way import (
    LOOK_SECONDS,
    PATIENCE_SECONDS,
    REFUSED_SECONDS,
    TOGETHER_SECONDS,
    LogbookWay,
)
from kiosk.station.messages import RecipientKey
from kiosk.station.papers import Papers
from kiosk.station.store_worker import StoreWorker
from sync.formats.envelope import Kind
from sync.formats.logbook_chunk import MAX_ENTRIES
from sync.formats.receipt import Outcome, Reason
from sync.line.states import State
from tests.kiosk.station.unreadable import UnreadableStore
from tests.kiosk.station.writing import events, scribe_on
from tests.kiosk.visit.fakes import ManualClock
from tests.sync.formats.books import draft
from tests.sync.line.logbooks import fill, settle
from tests.sync.line.samples import DEVICE, RECIPIENT, receipt_for, sign_all, signed

PUBLIC = RECIPIENT.public
PAPERS = Papers(
    enrolment=Enrolment(1, "https://clinic", DEVICE, "crossen-1", "room", bytes(32), ""),
    key=RecipientKey(PUBLIC.id, int(PUBLIC.suite), PUBLIC.raw),
)


class Kiosk:
    """A store, and the way out of it."""

    def __init__(self, folder: Path) -> None:
        self.store, self.worker = UnreadableStore(folder / "store.db"), StoreWorker()
        self.clock, self.papers, self.quiet, self.queued = ManualClock(), PAPERS, True, 0
        self.begin_again()

    def begin_again(self) -> None:
        self.way = LogbookWay(
            self.store,
            self.worker,
            self.clock,
            scribe_on(self.store, self.worker, self.clock),
            papers=lambda: self.papers,
            is_quiet=lambda: self.quiet,
            queued=self._queued,
        )

    async def after(self, seconds: float) -> int:
        """How many envelopes there are, a while later."""
        await self.way.look()
        await self.clock.pass_time(seconds)
        await self.way.look()
        return len(self.store.listing())

    def refuse(self) -> None:
        sign_all(self.store)
        self.store.mark_sending([len(self.store.listing())])
        row = self.store.listing()[-1]
        refusal = receipt_for(row, outcome=Outcome.REFUSED, reason=Reason.MALFORMED)
        self.store.apply_receipt(signed(refusal))

    def _queued(self) -> None:
        self.queued += 1


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    kiosk = Kiosk(tmp_path)
    yield kiosk
    kiosk.worker.close()
    kiosk.store.close()


async def test_an_empty_book_has_nothing_to_say(kiosk: Kiosk) -> None:
    assert await kiosk.after(PATIENCE_SECONDS) == 0


async def test_entries_are_collected_and_then_go(kiosk: Kiosk) -> None:
    fill(kiosk.store, 2)
    assert await kiosk.after(TOGETHER_SECONDS - 1) == 0
    assert await kiosk.after(1) == 1
    assert kiosk.queued == 1
    (row,) = kiosk.store.listing()
    assert (row.kind, row.urgent) == (Kind.LOGBOOK, False)
    fill(kiosk.store, 1, first=3)
    assert await kiosk.after(PATIENCE_SECONDS) == 1  # one at a time
    settle(kiosk.store, row)
    assert await kiosk.after(TOGETHER_SECONDS) == 2


async def test_attendants_are_not_told_of_it(kiosk: Kiosk) -> None:
    fill(kiosk.store, 1)
    await kiosk.after(TOGETHER_SECONDS)
    counts = kiosk.store.counts()
    assert (counts.states[State.QUEUED], counts.logbook_waiting) == (1, 1)
    assert counts.waiting_since_ms is None
    kiosk.refuse()
    counts = kiosk.store.counts()
    assert (counts.logbook_waiting, counts.logbook_parked) == (0, 1)


async def test_a_full_chunk_goes_at_once(kiosk: Kiosk) -> None:
    kiosk.store.logbook.write([draft(number) for number in range(MAX_ENTRIES + 1)])
    assert await kiosk.after(0) == 1


async def test_a_visit_is_not_disturbed_for_an_hour(kiosk: Kiosk) -> None:
    fill(kiosk.store, 1)
    kiosk.quiet = False
    assert await kiosk.after(PATIENCE_SECONDS - 1) == 0
    assert await kiosk.after(1) == 1


async def test_without_a_key_it_waits(kiosk: Kiosk) -> None:
    fill(kiosk.store, 1)
    kiosk.papers = Papers()
    assert await kiosk.after(PATIENCE_SECONDS) == 0
    kiosk.papers = PAPERS
    assert await kiosk.after(0) == 1


async def test_what_was_refused_is_offered_again_after_a_day(kiosk: Kiosk) -> None:
    fill(kiosk.store, 1)
    assert await kiosk.after(TOGETHER_SECONDS) == 1
    kiosk.refuse()
    assert await kiosk.after(REFUSED_SECONDS - 1) == 1
    assert events(kiosk.store)[1:] == ["logbook-refused"]
    assert await kiosk.after(1) == 2
    kiosk.refuse()
    await kiosk.way.look()
    assert events(kiosk.store)[1:] == ["logbook-refused"] * 2
    # After a start it is worth a try.
    kiosk.begin_again()
    assert await kiosk.after(TOGETHER_SECONDS) == 3


async def test_it_looks_by_itself(kiosk: Kiosk) -> None:
    fill(kiosk.store, 1)
    running = asyncio.create_task(kiosk.way.run())
    for _ in range(int(TOGETHER_SECONDS / LOOK_SECONDS) + 2):
        await kiosk.clock.pass_time(LOOK_SECONDS)
        await kiosk.worker.call(lambda: None)
        await asyncio.sleep(0.01)
    assert not running.done()
    assert kiosk.queued == 1
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)

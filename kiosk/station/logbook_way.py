# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Brings the logbook to the clinic: entries in order, one envelope at a time, behind all visits.

It waits until some entries are together and nobody is in the room. What the clinic refuses is
offered again after a day: the entries stay here until it has countersigned them.
"""

import contextlib
import logging
from collections.abc import Callable

from drivers.clock import Clock
from kiosk.station.papers import Papers
from kiosk.station.scribe import STATION, Scribe
from kiosk.station.store_worker import StoreWorker
from sync.formats.envelope import Suite
from sync.formats.logbook_chunk import MAX_ENTRIES, Chunk
from sync.formats.logbook_words import Event, Value
from sync.formats.suites import PublicKey, load_public
from sync.line.logbook_rows import Waiting
from sync.line.seal import seal_logbook
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreUnusable

LOOK_SECONDS = 30.0
TOGETHER_SECONDS = 300.0  # so long entries are collected
PATIENCE_SECONDS = 3600.0  # after that also while somebody is in the room
REFUSED_SECONDS = 86_400.0

logger = logging.getLogger(__name__)


class LogbookWay:
    """`papers` are asked for each time: the key may have changed."""

    def __init__(
        self,
        store: OutboxStore,
        worker: StoreWorker,
        clock: Clock,
        scribe: Scribe,
        *,
        papers: Callable[[], Papers],
        is_quiet: Callable[[], bool],
        queued: Callable[[], None],
    ) -> None:
        """`is_quiet`: nobody is in the room; `queued` hears of every envelope."""
        self._store = store
        self._worker = worker
        self._clock = clock
        self._scribe = scribe
        self._papers = papers
        self._is_quiet = is_quiet
        self._queued = queued
        self._since: float | None = None
        self._refused: tuple[int, float] | None = None
        self._tried = False

    async def run(self) -> None:
        """Look after it until cancelled."""
        while True:
            with contextlib.suppress(StoreUnusable):  # the next look finds the same
                await self.look()
            await self._clock.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Hand in what there is, if it is time. Raises `StoreUnusable`."""
        waiting = await self._worker.call(self._store.logbook.waiting)
        if waiting.on_its_way or not waiting.rows:
            self._since = None
            return
        if self._since is None:
            self._since = self._clock.monotonic()
        if await self._may_try(waiting) and self._is_time(waiting):
            await self._hand_in(waiting)

    def _is_time(self, waiting: Waiting) -> bool:
        held = self._clock.monotonic() - (self._since or 0)
        if held >= PATIENCE_SECONDS:
            return True
        together = held >= TOGETHER_SECONDS or len(waiting.rows) == MAX_ENTRIES
        return together and self._is_quiet()

    async def _may_try(self, waiting: Waiting) -> bool:
        refused, now = waiting.refused, self._clock.monotonic()
        if refused is None or not self._tried:  # after a start it is worth a try
            return True
        if self._refused is None or self._refused[0] != refused.id:
            self._refused = refused.id, now
            logger.error("logbook refused", extra={"reason": refused.reason})
            fields: dict[str, Value] = {"last": refused.last, "reason": refused.reason}
            await self._scribe.write(STATION, Event.LOGBOOK_REFUSED, fields)
        return now - self._refused[1] >= REFUSED_SECONDS

    async def _hand_in(self, waiting: Waiting) -> None:
        papers = self._papers()
        if papers.enrolment is None or papers.key is None:
            return
        chunk = waiting.chunk(papers.enrolment.device)
        recipient = load_public(Suite(papers.key.suite), papers.key.public)
        await self._worker.call(self._seal_and_commit, chunk, waiting.version, recipient)
        self._since, self._tried = None, True
        self._queued()

    def _seal_and_commit(self, chunk: Chunk, version: int, recipient: PublicKey) -> None:
        """In the store's thread: nobody takes the place in between."""
        envelope = seal_logbook(chunk, version, self._store.ticket(), recipient)
        self._store.hand_in_logbook(envelope.unsigned, chunk)

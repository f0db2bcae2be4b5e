# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Looks after the store's file while nobody is in the room.

Once a day, and first when the first front has had time to start, it is checked and what arrived
long ago is forgotten. Much more often its log is emptied, so that the bytes of deleted steps don't
stay on the disk. All of it in the store's own thread, and nothing of it worth the ballast.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from drivers.clock import Clock
from kiosk.station.scribe import STATION, Scribe
from kiosk.station.store_worker import StoreWorker
from sync.formats.logbook import Moment
from sync.formats.logbook_words import Event
from sync.line.store_errors import StoreDamaged, StoreUnusable

FIRST_SECONDS = 10.0  # the first front starts meanwhile
TIDY_SECONDS = 600.0
BUSY_SECONDS = 10.0  # until the next look whether the room is empty
DAY_SECONDS = 86_400.0

DAMAGED = "damaged"
LOGBOOK_KEPT = timedelta(days=365)  # since the clinic countersigned

logger = logging.getLogger(__name__)


class Kept(Protocol):
    """What there is to do with the store; each raises `StoreUnusable`."""

    def check(self) -> None: ...

    def newest_arrival(self) -> datetime | None: ...

    def prune(self, now: datetime) -> int: ...

    def checkpoint(self) -> None: ...

    def cut_logbook(self, before_ms: int, when: Moment) -> int: ...


class Upkeep:
    """`fault`: what is wrong with the file, a word for `status`; empty: nothing that we know."""

    def __init__(
        self,
        store: Kept,
        worker: StoreWorker,
        clock: Clock,
        is_quiet: Callable[[], bool],
        scribe: Scribe,
    ) -> None:
        self.fault = ""
        self._store = store
        self._worker = worker
        self._clock = clock
        self._is_quiet = is_quiet
        self._scribe = scribe
        self._daily_due = clock.monotonic()

    async def run(self) -> None:
        """Until cancelled."""
        await self._clock.sleep(FIRST_SECONDS)
        while True:
            quiet = self._is_quiet()
            if quiet:
                await self._tidy()
            await self._clock.sleep(TIDY_SECONDS if quiet else BUSY_SECONDS)

    async def _tidy(self) -> None:
        try:
            if self._clock.monotonic() >= self._daily_due:
                await self._daily()
            await self._worker.call_modestly(self._store.checkpoint)
        except StoreUnusable as error:
            if isinstance(error, StoreDamaged) and self.fault != DAMAGED:
                self.fault = DAMAGED
                self._scribe.soon(STATION, Event.STORE_DAMAGED)
            logger.error("store needs attention", extra={"error": type(error).__name__})  # noqa: TRY400

    async def _daily(self) -> None:
        self._daily_due = self._clock.monotonic() + DAY_SECONDS
        # First: nothing is deleted from a file that isn't sound.
        await self._worker.call_modestly(self._store.check)
        # A clock that runs decades ahead must not make a kiosk forget. By the clinic's last receipt
        # a thing is as old as it is, or younger.
        newest = await self._worker.call_modestly(self._store.newest_arrival)
        now = min(self._clock.now(), newest) if newest else None
        if now is None:  # nothing has arrived: nothing is old
            return
        await self._worker.call_modestly(self._store.prune, now)
        before_ms = int((now - LOGBOOK_KEPT).timestamp() * 1000)
        when = self._scribe.moment()
        cut = await self._worker.call_modestly(self._store.cut_logbook, before_ms, when)
        if cut:
            logger.info("logbook cut", extra={"count": cut})

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Writes the station's logbook: says when something happened, and sees that it gets onto the disk.

What belongs to a change of the store is drafted here and handed to the store with that change.
What stands alone is written here. A disk that refuses keeps nobody from being treated: such entries
are owed, and go with the next one that it takes.
"""

import asyncio
import logging
import re
from collections.abc import Mapping
from datetime import UTC
from uuid import UUID

from drivers.clock import Clock
from kiosk.station.boot_clock import BootClock
from kiosk.station.store_worker import StoreWorker
from sync.formats.logbook import Draft, Moment, Who
from sync.formats.logbook_words import IDENTIFIER, Event, Role, Value
from sync.line.logbook_rows import LogbookRows
from sync.line.store_errors import StoreUnusable

PATIENT, STATION, IT = Who(Role.PATIENT), Who(Role.STATION), Who(Role.IT)
ATTENDANT = Who(Role.ATTENDANT)  # whoever knew the room's PIN: it is one for all of them

MOST_OWED = 1000  # a disk that refused so many is of no use any more

OTHER_NAME = "other"

logger = logging.getLogger(__name__)


def identifier(name: str) -> str:
    """A name that somebody wrote into a file, if it is one that the logbook takes. A place may be
    called anything in a site profile; that must neither stop the station nor stand here."""
    return name if re.fullmatch(IDENTIFIER, name) else OTHER_NAME


class Scribe:
    """One for the station."""

    def __init__(
        self, logbook: LogbookRows, worker: StoreWorker, clock: Clock, boot_clock: BootClock
    ) -> None:
        self._logbook = logbook
        self._worker = worker
        self._clock = clock
        self._boot_clock = boot_clock
        self._up_ms = -1
        self._owed: list[Draft] = []
        self._news = asyncio.Event()
        self._turn = asyncio.Lock()

    def draft(self, who: Who, event: Event, fields: Mapping[str, Value] | None = None) -> Draft:
        """What happened now. Raises `NotAllowed` for what the logbook has no word for."""
        return Draft(self.moment(), who, event, dict(fields or {}))

    def moment(self) -> Moment:
        """Now. No two moments of a boot are the same: the store knows an entry again by it."""
        instant = self._boot_clock.now()
        self._up_ms = max(instant.ms, self._up_ms + 1)
        at = self._clock.now().astimezone(UTC).replace(microsecond=0)
        return Moment(at, UUID(instant.boot), self._up_ms)

    async def write(
        self, who: Who, event: Event, fields: Mapping[str, Value] | None = None
    ) -> None:
        """On the disk when this returns, unless the disk refuses."""
        self.soon(who, event, fields)
        await self.settle()

    def soon(self, who: Who, event: Event, fields: Mapping[str, Value] | None = None) -> None:
        """On the disk as soon as it can be; for whoever can't wait."""
        self.owe(self.draft(who, event, fields))
        self._news.set()

    def owe(self, *drafts: Draft) -> None:
        """Their own transaction failed, and what it was about goes on: with the next one."""
        self._owed += drafts[: MOST_OWED - len(self._owed)]

    async def settle(self) -> None:
        """Write what is owed; what the disk refuses stays owed."""
        async with self._turn:
            owed = tuple(self._owed)
            if not owed:
                return
            try:
                await self._worker.call(self._logbook.write, owed)
            except StoreUnusable as error:
                logger.error("logbook not written", extra={"error": error.sqlite_name})  # noqa: TRY400
                return
            del self._owed[: len(owed)]

    async def run(self) -> None:
        """Write what nobody waits for, until cancelled."""
        while True:
            await self._news.wait()
            self._news.clear()
            await self.settle()

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Counts the patients' clean hands by the day, without persons.

Told one by one, an entry of the logbook would lie between the begin and the end of a visit that has
a number. So a day is summed in a note of the store, and told when it is over.
"""

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import tzinfo

from drivers.clock import Clock
from kiosk.station.scribe import STATION, Scribe
from kiosk.station.store_worker import StoreWorker
from sync.formats.logbook import Draft
from sync.formats.logbook_words import Event
from sync.line.notes import Notes
from sync.line.store_errors import StoreUnusable

NOTE = "hands"

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Counted:
    """Of one `day` (YYYY-MM-DD): how many visits came to it, how many hands were cleaned, and all
    their seconds."""

    day: str
    offered: int = 0
    cleaned: int = 0
    seconds: int = 0


class HandsCount:
    """`zone` is the room's; asked for anew each time."""

    def __init__(
        self,
        notes: Notes,
        worker: StoreWorker,
        clock: Clock,
        zone: Callable[[], tzinfo],
        scribe: Scribe,
    ) -> None:
        self._notes = notes
        self._worker = worker
        self._clock = clock
        self._zone = zone
        self._scribe = scribe

    async def count(self, seconds: int) -> None:
        """A visit has passed the page; 0: they weren't cleaned. A disk that refuses counts less."""
        try:
            before, over = await self._today()
            counted = Counted(
                before.day,
                before.offered + 1,
                before.cleaned + (seconds > 0),
                before.seconds + max(seconds, 0),
            )
            text = json.dumps(asdict(counted))
            await self._worker.call(self._notes.write, NOTE, text, over)
        except StoreUnusable as error:
            logger.error("hands not counted", extra={"error": error.sqlite_name})  # noqa: TRY400

    async def go_on(self) -> None:
        """Tell a day that is over; to be asked now and then."""
        try:
            today, over = await self._today()
            if over:
                await self._worker.call(self._notes.write, NOTE, json.dumps(asdict(today)), over)
        except StoreUnusable as error:
            logger.error("hands not told", extra={"error": error.sqlite_name})  # noqa: TRY400

    async def _today(self) -> tuple[Counted, tuple[Draft, ...]]:
        """What is counted of this day, and what is to be told of the one before."""
        day = self._clock.now().astimezone(self._zone()).date().isoformat()
        text = await self._worker.call(self._notes.read, NOTE)
        kept = Counted(**json.loads(text)) if text else Counted(day)
        if kept.day == day:
            return kept, ()
        told = (self._scribe.draft(STATION, Event.HANDS_COUNTED, asdict(kept)),)
        return Counted(day), told if kept.offered else ()

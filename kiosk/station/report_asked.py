# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""An attendant asks the practice for a hygiene report of the last weeks.

The logbook goes to the practice anyway, and the report is made of it: so asking is an entry of the
logbook, which says who and which days. It arrives behind everything that it asks for.
"""

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo

from drivers.clock import Clock
from kiosk.station.scribe import Scribe
from sync.formats.logbook import Who
from sync.formats.logbook_words import Event

DAYS = 31  # today included: at least the month before, for whoever asks on its last day


class ReportAsked:
    """`zone` is the room's; asked for anew each time."""

    def __init__(self, scribe: Scribe, clock: Clock, zone: Callable[[], tzinfo]) -> None:
        self._scribe = scribe
        self._clock = clock
        self._zone = zone
        self._at: datetime | None = None

    @property
    def at(self) -> datetime | None:
        """When it was asked for last, since the station's start."""
        return self._at

    async def ask(self, who: Who) -> None:
        """In the logbook when this returns, unless the disk refuses: then with the next entry."""
        now = self._clock.now()
        last = now.astimezone(self._zone()).date()
        first = last - timedelta(days=DAYS - 1)
        days = {"first": first.isoformat(), "last": last.isoformat()}
        await self._scribe.write(who, Event.REPORT_ASKED, days)
        self._at = now

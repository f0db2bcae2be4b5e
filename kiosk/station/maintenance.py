# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which places of the room belong to a tool of IT for the moment. Opens no port itself.

A place is lent to one control connection. It comes back when that connection ends, however it does,
and after the time that was asked for: a tool that was stopped and not killed blocks nothing.
"""

import asyncio
import logging
from collections.abc import Callable, Collection
from typing import Final

from kiosk.station.line_server import Connection, Refused
from kiosk.station.messages import MaintenanceEvent, Refusal, StationEvent
from kiosk.station.scribe import IT, Scribe, identifier
from sync.formats.logbook_words import Event

LONGEST_SECONDS: Final = 3600

logger = logging.getLogger(__name__)


class Maintenance:
    """`known` are the profile's places, `is_free` says that no visit is on; `tell` reaches every
    front."""

    def __init__(
        self,
        known: Callable[[], Collection[str]],
        is_free: Callable[[], bool],
        tell: Callable[[StationEvent], None],
        scribe: Scribe,
    ) -> None:
        self._scribe = scribe
        self._known = known
        self._is_free = is_free
        self._tell = tell
        self._lent: dict[Connection, tuple[str, asyncio.TimerHandle]] = {}

    def places(self) -> tuple[str, ...]:
        """In alphabetical order."""
        return tuple(sorted(place for place, _ in self._lent.values()))

    def begin(self, connection: Connection, place: str, seconds: int) -> None:
        """Refused: `no-place`; `not-ready` while a visit is on; `occupied` by another tool."""
        if place not in self._known():
            raise Refused(Refusal.NO_PLACE)
        if not self._is_free():
            raise Refused(Refusal.NOT_READY)
        if not 0 < seconds <= LONGEST_SECONDS:
            raise Refused(Refusal.BAD_REQUEST)
        if connection in self._lent or place in self.places():
            raise Refused(Refusal.OCCUPIED)
        over = asyncio.get_running_loop().call_later(seconds, self.end, connection)
        self._lent[connection] = place, over
        logger.info("maintenance begins", extra={"place": place, "seconds": seconds})
        self._scribe.soon(IT, Event.PLACE_LENT, {"place": identifier(place), "seconds": seconds})
        self._tell(MaintenanceEvent(self.places()))

    def end(self, connection: Connection) -> None:
        """Safe any number of times, and for whoever has borrowed nothing."""
        if connection not in self._lent:
            return
        place, over = self._lent.pop(connection)
        over.cancel()
        logger.info("maintenance ends", extra={"place": place})
        self._scribe.soon(IT, Event.PLACE_RETURNED, {"place": identifier(place)})
        self._tell(MaintenanceEvent(self.places()))

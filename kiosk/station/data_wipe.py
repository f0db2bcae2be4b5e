# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Sees to it that nothing of a visit is left before the next one may start.

Between two fronts the station takes away what it can reach; the next front says what it has found
on its own side. Until both have proved everything no visit starts, and IT is told what it is.
"""

import asyncio
import logging
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from hygiene.data_wipe import OF_FRONT, OF_STATION, Trace, left
from kiosk.station.control_client import CONTROL_SOCKET, FRONT_SOCKET
from kiosk.station.front_traces import FrontTraces
from kiosk.station.instance import LOCK_NAME
from kiosk.station.scribe import STATION, Scribe
from kiosk.station.surroundings import Surroundings
from sync.formats.logbook_words import Event

logger = logging.getLogger(__name__)


class DataWipe:
    """`traces` None: the station starts no fronts, so there is nothing for it to look after."""

    def __init__(
        self, traces: FrontTraces | None, scribe: Scribe, front_pid: Callable[[], int | None]
    ) -> None:
        self._traces = traces
        self._scribe = scribe
        self._front_pid = front_pid
        self._of_station: frozenset[str] = frozenset()
        self._of_front: frozenset[str] = frozenset()
        self._told: tuple[Trace, ...] | None = None
        self._turn = asyncio.Lock()  # no front is started while `again` looks for strays

    @classmethod
    def of(cls, around: Surroundings, scribe: Scribe) -> "DataWipe":
        """For a station in its surroundings."""
        front = around.front
        if front is None:
            return cls(None, scribe, lambda: None)
        own = (FRONT_SOCKET, CONTROL_SOCKET, LOCK_NAME, *_entrusted(around))
        return cls(FrontTraces(around.runtime, own), scribe, lambda: front.pid)

    @property
    def left(self) -> tuple[Trace, ...]:
        """What isn't proved gone; empty: a visit may start."""
        return () if self._traces is None else left(self._of_station | self._of_front)

    async def between(self) -> Path | None:
        """A front has ended, and none is started yet: the folder for the next one's files."""
        if self._traces is None:
            return None
        self._of_front, self._told = frozenset(), None
        async with self._turn:
            self._of_station = await asyncio.to_thread(self._traces.clear)
        try:
            return self._traces.next_folder()
        except OSError as error:
            logger.error("no folder for the front", extra={"error": type(error).__name__})  # noqa: TRY400
            self._of_station -= {Trace.TEMPORARY_FILES}
            return None

    def front_says(self, gone: Collection[str]) -> None:
        """The front that is there now has looked; what isn't its own to say doesn't count."""
        self._of_front = frozenset(gone) & frozenset(OF_FRONT)
        self._tell()

    async def again(self) -> None:
        """What was left may have gone meanwhile, or IT has seen to it."""
        if self._traces is None or not set(self.left) & set(OF_STATION):
            return
        async with self._turn:
            front = self._front_pid()
            if front is None:  # `between` looks, or has looked and a front is on its way
                return
            self._of_station = await asyncio.to_thread(self._traces.clear, (front,))
        self._tell()

    def _tell(self) -> None:
        """Once for each front, and once more when it changes."""
        remaining = self.left
        if self._traces is None or remaining == self._told:
            return
        self._told = remaining
        for trace in remaining:
            logger.error("trace of a visit left", extra={"reason": trace.value})
            self._scribe.soon(STATION, Event.DATA_LEFT, {"trace": trace.value})
        if not remaining:
            self._scribe.soon(STATION, Event.DATA_WIPED, {"items": len(Trace)})


def _entrusted(around: Surroundings) -> Iterator[str]:
    """Where somebody put the data, or the links to the ports, below the runtime folder: whatever
    else is taken away there, never that."""
    runtime = around.runtime.resolve()
    for text in (str(around.data), around.ports.removeprefix("links:")):
        path = Path(text).resolve()
        if path.is_relative_to(runtime) and path != runtime:
            yield path.relative_to(runtime).parts[0]

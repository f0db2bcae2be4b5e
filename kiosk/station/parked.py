# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Offers again what the clinic refused, when IT asks for it and has put right what was wrong."""

from collections.abc import Callable
from uuid import UUID

from kiosk.station.line_server import Refused
from kiosk.station.messages import Refusal
from kiosk.station.scribe import IT, Scribe
from kiosk.station.store_refusals import store_refusals
from kiosk.station.store_worker import StoreWorker
from sync.formats.logbook_words import Event, Value
from sync.line.again_rows import AgainRows
from sync.line.outbox_values import Moved


class Parked:
    """`moved` hears of every row that moves, `queued` that there is something to send."""

    def __init__(
        self,
        rows: AgainRows,
        worker: StoreWorker,
        scribe: Scribe,
        moved: Callable[[Moved], None],
        queued: Callable[[], None],
    ) -> None:
        self._rows = rows
        self._worker = worker
        self._scribe = scribe
        self._moved = moved
        self._queued = queued

    async def retry(self, record: UUID | None) -> None:
        """This record, or all. Refused: `no-parked` if none of it is, `store-failed`."""
        with store_refusals():
            moves = await self._worker.call(self._rows.retry, record)
        if not moves:
            raise Refused(Refusal.NO_PARKED)
        fields: dict[str, Value] = {"count": len(moves), "why": "asked"}
        await self._scribe.write(IT, Event.RECORDS_OFFERED, fields)
        for move in moves:
            self._moved(move)
        self._queued()

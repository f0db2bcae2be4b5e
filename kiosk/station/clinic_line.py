# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The station's line to its clinic; there is one as soon as the kiosk is enrolled."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from drivers.clock import Clock
from kiosk.station.enrolment import Enrolment
from kiosk.station.help_calls import HelpCalls
from kiosk.station.messages import LineState
from kiosk.station.papers import Papers, papers_of
from kiosk.station.scribe import STATION, Scribe
from kiosk.station.store_worker import StoreWorker
from sync.formats.logbook import Draft
from sync.formats.logbook_words import Event, Value
from sync.line.documents import Documents
from sync.line.downlink import Downlink
from sync.line.http_transport import HttpTransport
from sync.line.outbox_values import Moved
from sync.line.receipt_taking import Listener
from sync.line.reconciling import Reconciling
from sync.line.seen_watch import SeenWatch
from sync.line.signer_client import Signer
from sync.line.store import OutboxStore
from sync.line.transport import Target
from sync.line.uplink import Uplink


class ClinicLine:
    """Uplink and downlink of one enrolment."""

    def __init__(
        self,
        enrolment: Enrolment,
        root: bytes,
        *,
        folder: Path,
        store: OutboxStore,
        worker: StoreWorker,
        signer: Signer,
        moved: Listener,
        scribe: Scribe,
        clock: Clock,
        calls: HelpCalls,
    ) -> None:
        """`folder` keeps the documents; `moved` hears of every row that moves, `calls` of who has
        looked at an open one."""
        self._clock = clock
        self._scribe = scribe
        self._moved = moved
        self._enrolment = enrolment
        first = Target(enrolment.url, enrolment.certificate)
        self._downlink = Downlink(folder, root, enrolment.site, first)
        transport = HttpTransport(enrolment.device, signer, self._downlink.target)
        self._uplink = Uplink(
            store, transport, signer, self._downlink.receipt_keys, executor=worker.executor
        )
        self._uplink.subscribe(moved)
        self._reconciling = Reconciling(
            store, transport, self._offered, executor=worker.executor, entries=self._offer_entries
        )
        self._seen = SeenWatch(
            store,
            transport,
            self._downlink.receipt_keys,
            wanted=lambda: calls.unseen,
            seen=calls.seen,
            executor=worker.executor,
        )

    async def load(self) -> Papers:
        """What is on the disk, with no network."""
        return self._papers(await asyncio.to_thread(self._downlink.load))

    def wake(self) -> None:
        """There is something to send."""
        self._uplink.wake()

    def state(self) -> LineState:
        """For IT."""
        status = self._uplink.status
        ms = status.last_receipt_ms
        return LineState(
            last_receipt=None if ms is None else datetime.fromtimestamp(ms / 1000, UTC).isoformat(),
            fault=status.fault or "",
            bad_receipts=status.bad_receipts,
            clock_ahead_seconds=self._clock_ahead(),
        )

    def _clock_ahead(self) -> int | None:
        clinic_ms = self._uplink.clinic_ms()
        if clinic_ms is None:
            return None
        return round(self._clock.now().timestamp() - clinic_ms / 1000)

    def _offer_entries(self, count: int) -> tuple[Draft, ...]:
        fields: dict[str, Value] = {"count": count, "why": "missing"}
        return (self._scribe.draft(STATION, Event.RECORDS_OFFERED, fields),)

    def _offered(self, moved: Moved) -> None:
        self._moved(moved)
        self._uplink.wake()

    async def run(self, changed: Callable[[Papers], None]) -> None:
        """Send and fetch until cancelled; `changed` hears of new documents."""

        def take(documents: Documents) -> None:
            self._uplink.wake()  # there may be a key or an address to go on with
            changed(self._papers(documents))

        async with asyncio.TaskGroup() as group:
            group.create_task(self._uplink.run())
            group.create_task(self._reconciling.run())
            group.create_task(self._seen.run())
            group.create_task(self._downlink.run(take))

    def _papers(self, documents: Documents) -> Papers:
        return papers_of(self._enrolment, documents)

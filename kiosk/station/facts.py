# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the station says of itself when fronts and tools ask: no events, no decisions."""

import os
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from hygiene.data_wipe import Trace
from hygiene.turnover_table import RoomState
from kiosk.station.disk_forecast import DiskForecast
from kiosk.station.help_calls import HelpCalls
from kiosk.station.messages import (
    Attendant,
    Documents,
    Hello,
    LineState,
    Logbook,
    LogbookPlace,
    LogbookRow,
    LogbookSeal,
    Outbox,
    OutboxRow,
    Phone,
    PhoneTaskLine,
    PhoneTaskRow,
    Status,
    Waiting,
)
from kiosk.station.papers import Papers, readiness
from kiosk.station.phone_tasks import PhoneTasks
from kiosk.station.store_worker import StoreWorker
from kiosk.station.surroundings import Surroundings
from kiosk.station.visit_book import VisitBook
from kiosk.visit.housekeeping import House
from kiosk.visit.room_care import RoomCareState
from kiosk.visit.state import Readiness
from sync.line.outbox_rows import OutboxRow as Row
from sync.line.outbox_values import Counts
from sync.line.states import State
from sync.line.store import OutboxStore

LOGBOOK_PAGE = 500  # rows; an answer is one line, of 1 MiB at most


class StationFacts:
    """`papers` is what is known from the clinic now; whoever learns more puts it there."""

    def __init__(
        self,
        around: Surroundings,
        store: OutboxStore,
        worker: StoreWorker,
        book: VisitBook,
        *,
        line_state: Callable[[], LineState],
        store_fault: Callable[[], str],
        calls: HelpCalls,
        phone: PhoneTasks,
        maintenance: Callable[[], tuple[str, ...]],
        readings: Callable[[], dict[str, str]],
        room_until: Callable[[], datetime | None],
        disk: DiskForecast,
        care: Callable[[], RoomCareState],
        house: Callable[[], House],
        traces: Callable[[], tuple[Trace, ...]],
        report_asked: Callable[[], datetime | None],
    ) -> None:
        self._around = around
        self._store = store
        self._worker = worker
        self._book = book
        self._line_state = line_state
        self._store_fault = store_fault
        self._calls = calls
        self._phone = phone
        self._maintenance = maintenance
        self._readings = readings
        self._room_until = room_until
        self._disk = disk
        self._care = care
        self._house = house
        self._traces = traces
        self._report_asked = report_asked
        self.papers = Papers()

    def device(self) -> bytes | None:
        """The 16 bytes that every envelope names."""
        return None if self.papers.enrolment is None else self.papers.enrolment.device

    def readiness(self) -> Readiness:
        """May a visit start now."""
        room, traces = self._book.room.state, bool(self._traces())
        return readiness(self.papers, room, self._disk.free_bytes, traces=traces)

    async def hello(self) -> Hello:
        """All that a front needs to know."""
        papers, room = self.papers, self._book.room
        who = papers.enrolment
        used = await self._worker.call(self._store.used_appointments)
        interrupted = room.state is RoomState.INTERRUPTED
        return Hello(
            device=self.device(),
            site=None if who is None else who.site,
            purpose=None if who is None else who.purpose,
            readiness=self.readiness(),
            after_interruption=interrupted,
            interrupted_appointment=room.appointment if interrupted else None,
            profile=papers.profile,
            key=papers.key,
            slip_key=papers.slip_key,
            day_list=papers.day_list,
            used_appointments=tuple(sorted(used)),
            documents=papers.states,
            help=self._calls.stage,
            phone_open=len(self._phone.open),
            checks=self._house().checks,
        )

    async def attendant(self) -> Attendant:
        """The room at a glance, for whoever has shown the PIN."""
        counted = await self._worker.call(self._store.counts)
        states, until, asked = counted.states, self._room_until(), self._report_asked()
        return Attendant(
            room=self._book.room.state.value,
            room_until=None if until is None else until.isoformat(timespec="seconds"),
            care=self._care(),
            house=self._house(),
            room_seconds=self._book.room.way().needed,
            readiness=self.readiness(),
            visit=self._book.visit is not None,
            # What the station tells of itself is nobody's visit.
            waiting=states[State.QUEUED] + states[State.SENDING] - counted.logbook_waiting,
            oldest_waiting_seconds=self._oldest_seconds(counted),
            parked=states[State.PARKED] - counted.logbook_parked,
            line_fault=self._line_state().fault,
            disk=self._disk.look(),
            phone_tasks=tuple(
                PhoneTaskLine(str(task.id), task.created, task.reason) for task in self._phone.open
            ),
            help=self._calls.stage,
            report_asked=None if asked is None else asked.isoformat(timespec="seconds"),
        )

    async def phone(self) -> Phone:
        """Every telephone task, oldest first."""
        return Phone(
            tuple(
                PhoneTaskRow(str(task.id), task.record, task.created, task.done, task.reason)
                for task in await self._phone.tasks()
            )
        )

    async def state_of(self, record: UUID, version: int) -> State | None:
        """Where a record is."""
        return await self._worker.call(self._store.state_of, record, version)

    async def status(self) -> Status:
        """All that IT may want to know at a glance."""
        papers, front, counts = self.papers, self._around.front, self._store.counts
        counted = await self._worker.call(counts)
        rows = {state.value: number for state, number in counted.states.items()}
        return Status(
            version=self._around.version,
            pid=os.getpid(),
            device=self.device(),
            site=None if papers.enrolment is None else papers.enrolment.site,
            purpose=None if papers.enrolment is None else papers.enrolment.purpose,
            readiness=self.readiness(),
            room=self._book.room.state.value,
            visit=self._book.visit is not None,
            help=self._calls.stage,
            phone_open=len(self._phone.open),
            front_pid=None if front is None else front.pid,
            outbox={**rows, "unsigned": counted.unsigned, "set-aside": counted.set_aside},
            waiting=Waiting(
                rows=counted.states[State.QUEUED] + counted.states[State.SENDING],
                bytes=counted.waiting_bytes,
                oldest_seconds=self._oldest_seconds(counted),
            ),
            line=self._line_state(),
            documents=papers.states,
            documents_fault=papers.fault,
            store_fault=self._store_fault(),
            free_bytes=self._disk.free_bytes,
            disk=self._disk.look(),
            traces=tuple(trace.value for trace in self._traces()),
            maintenance=self._maintenance(),
        )

    def _oldest_seconds(self, counted: Counts) -> int | None:
        since = counted.waiting_since_ms
        now_ms = int(self._around.clock.now().timestamp() * 1000)
        # A clock that was set back since makes nobody wait less than not at all.
        return None if since is None else max(0, (now_ms - since) // 1000)

    async def outbox(self) -> Outbox:
        """Every row, oldest first."""
        rows = await self._worker.call(self._store.listing)
        return Outbox(tuple(map(_listed, rows)))

    async def logbook(self, skip: int) -> Logbook:
        """Some rows of it, as they lie: who asks judges for himself."""
        return await self._worker.call(self._logbook, max(skip, 0))

    def _logbook(self, skip: int) -> Logbook:
        """In the store's thread: nothing is written between its parts."""
        logbook = self._store.logbook
        standing = logbook.standing()
        seals = logbook.seals() if skip == 0 else ()
        return Logbook(
            book=standing.book,
            start=LogbookPlace(standing.start.number, standing.start.hash),
            head=LogbookPlace(standing.head.number, standing.head.hash),
            rows=tuple(
                LogbookRow(row.number, row.entry, row.hash)
                for row in logbook.page(skip, LOGBOOK_PAGE)
            ),
            seals=tuple(LogbookSeal(seal.last, seal.digest, seal.receipt) for seal in seals),
            inbox_key=self.papers.slip_key,
        )

    def documents(self) -> Documents:
        """For tools that need the site profile."""
        return Documents(self.papers.profile, self.papers.states, self._readings())


def _listed(row: Row) -> OutboxRow:
    return OutboxRow(
        record=row.record,
        version=row.version,
        kind=row.kind.name.lower(),
        epoch=row.epoch,
        seq=row.seq,
        sha256=row.digest.hex(),
        state=row.state.value,
        reason=row.reason or "",
        signed=row.signed,
        urgent=row.urgent,
        size=row.size,
    )

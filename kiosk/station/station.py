# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Joins what the station is made of, and keeps it running side by side until it is stopped."""

import asyncio
import logging
import os
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from hygiene.room import RoomState
from kiosk.station import enrolment
from kiosk.station.clinic_line import ClinicLine
from kiosk.station.control_client import CONTROL_SOCKET, FRONT_SOCKET
from kiosk.station.control_desk import ControlDesk
from kiosk.station.front_desk import FrontDesk
from kiosk.station.front_process import FrontProcess
from kiosk.station.line_server import LineServer, Refused
from kiosk.station.messages import (
    Documents,
    Hello,
    LineState,
    Outbox,
    OutboxRow,
    Refusal,
    Status,
)
from kiosk.station.papers import Papers, readiness
from kiosk.station.protocol import CONTROL_REQUESTS, FRONT_REQUESTS
from kiosk.station.store_worker import StoreWorker
from kiosk.station.visit_book import VisitBook
from kiosk.visit.state import Readiness
from sync.line.outbox_rows import Moved
from sync.line.outbox_rows import OutboxRow as Row
from sync.line.signer_client import Signer
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreUnusable

LOOK_ROUND_SECONDS = 5.0  # free space, and broken visits that the disk refused
TIDY_SECONDS = 600.0  # prune and checkpoint, while nobody is in the room

_WORTH_A_LINE = (State.AT_DOOR, State.ARRIVED, State.PARKED)  # the others come with every try

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a station is given. `front`: the command, or None to start no front."""

    data: Path
    runtime: Path
    signer: Signer
    front: FrontProcess | None
    version: str


class Station:
    """One station on an open store. `run` it once."""

    def __init__(self, around: Surroundings, store: OutboxStore, worker: StoreWorker) -> None:
        self._around = around
        self._store = store
        self._worker = worker
        self._line: ClinicLine | None = None
        self._enrolling = asyncio.Lock()
        self._papers = Papers()
        self._news = asyncio.Event()
        self._ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._running: set[asyncio.Task[None]] = set()
        self._book = VisitBook(store, worker, self._news.set, self._wake_line)
        self._fronts = FrontDesk(self._book, self, self._end_front)
        control = ControlDesk(self._book, self._fronts, self)
        runtime = around.runtime
        self._servers = (
            LineServer(runtime / FRONT_SOCKET, FRONT_REQUESTS, self._fronts, self._break),
            LineServer(runtime / CONTROL_SOCKET, CONTROL_REQUESTS, control, self._break),
        )

    def stop(self) -> None:
        """Let `run` return."""
        if not self._ended.done():
            self._ended.set_result(None)

    async def run(self) -> None:
        """Serve until `stop`; raises what nobody foresaw. OSError if a socket can't be made."""
        await self._book.recover()
        await self._take_enrolment()
        for server in self._servers:
            await server.start()
        logger.info("station ready", extra={"pid": os.getpid()})
        self._start(self._tell_news())
        self._start(self._look_round())
        self._start(self._tidy())
        if self._around.front is not None:
            self._start(self._around.front.run())
        try:
            await self._ended
        finally:
            await self._shut_down()

    async def enrolled(self) -> None:
        """A tool has written an enrolment."""
        async with self._enrolling:
            if self._line is None:
                await self._take_enrolment()
        if self._line is None:
            raise Refused(Refusal.NOT_ENROLLED)

    # --- what fronts and tools are told -----------------------------------------------------------

    def device(self) -> bytes | None:
        """The 16 bytes that every envelope names."""
        return None if self._papers.enrolment is None else self._papers.enrolment.device

    def readiness(self) -> Readiness:
        """May a visit start now."""
        return readiness(self._papers, self._book.room.state, self._free_bytes())

    async def hello(self) -> Hello:
        """All that a front needs to know."""
        papers, room = self._papers, self._book.room
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
            day_list=papers.day_list,
            used_appointments=tuple(sorted(used)),
            documents=papers.states,
        )

    async def state_of(self, record: UUID, version: int) -> State | None:
        """Where a record is."""
        return await self._worker.call(self._store.state_of, record, version)

    async def status(self) -> Status:
        """All that IT may want to know at a glance."""
        papers, front, counts = self._papers, self._around.front, self._store.counts
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
            front_pid=None if front is None else front.pid,
            outbox={**rows, "unsigned": counted.unsigned, "set-aside": counted.set_aside},
            line=LineState(None, "", 0) if self._line is None else self._line.state(),
            documents=papers.states,
            documents_fault=papers.fault,
            free_bytes=self._free_bytes(),
        )

    async def outbox(self) -> Outbox:
        """Every row, oldest first."""
        rows = await self._worker.call(self._store.listing)
        return Outbox(tuple(map(_listed, rows)))

    def documents(self) -> Documents:
        """For tools that need the site profile."""
        return Documents(self._papers.profile, self._papers.states)

    # --- what happens -----------------------------------------------------------------------------

    async def _take_enrolment(self) -> None:
        data = self._around.data
        try:
            found = await asyncio.to_thread(enrolment.load, data)
            root = None if found is None else await asyncio.to_thread(enrolment.load_root, data)
        except enrolment.BadEnrolment as error:
            # Fronts say "not ready" then, which is better than a black screen.
            logger.error("enrolment not usable", extra={"reason": error.reason})  # noqa: TRY400
            return
        if found is None or root is None:
            logger.warning("not enrolled")
            return
        self._line = ClinicLine(
            found,
            root,
            folder=data / "documents",
            store=self._store,
            worker=self._worker,
            signer=self._around.signer,
            moved=self._moved,
        )
        self._papers = await self._line.load()
        self._news.set()
        self._start(self._line.run(self._take_papers))

    def _take_papers(self, papers: Papers) -> None:
        self._papers = papers
        for name, state in papers.states.items():
            logger.info(
                "document", extra={"document": name, "state": state.state, "reason": state.reason}
            )
        self._news.set()

    def _moved(self, moved: Moved) -> None:
        if moved.now in _WORTH_A_LINE:
            logger.info("record moved", extra={"state": moved.now.value})
        self._fronts.moved(moved.record, moved.version, moved.now)

    def _wake_line(self) -> None:
        if self._line is not None:
            self._line.wake()

    def _end_front(self) -> None:
        if self._around.front is not None:
            self._start(self._around.front.end())

    def _free_bytes(self) -> int:
        found = os.statvfs(self._around.data)
        return found.f_bavail * found.f_frsize

    # --- what runs side by side -------------------------------------------------------------------

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._task_ended)

    def _task_ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._break(error)

    def _break(self, error: BaseException) -> None:
        """Something that nobody foresaw: end, and let a fresh start find a sound state."""
        if self._ended.done():
            logger.error("unforeseen while ending", exc_info=error)
        else:
            self._ended.set_exception(error)

    async def _tell_news(self) -> None:
        while True:
            await self._news.wait()
            self._news.clear()
            await self._fronts.news()

    async def _look_round(self) -> None:
        while True:
            await asyncio.sleep(LOOK_ROUND_SECONDS)
            await self._book.deliver_broken()
            self._news.set()

    async def _tidy(self) -> None:
        while True:
            if self._book.visit is None:
                await self._tidy_once()
            await asyncio.sleep(TIDY_SECONDS)

    async def _tidy_once(self) -> None:
        try:
            await self._worker.call(self._store.check)
            await self._worker.call(self._store.prune, datetime.now(UTC))
            await self._worker.call(self._store.checkpoint)
        except StoreUnusable as error:
            logger.error("store needs attention", extra={"error": error.sqlite_name})  # noqa: TRY400

    async def _shut_down(self) -> None:
        """The front first, so that its visit is dealt with while the store is still there."""
        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        for server in self._servers:
            await server.close()


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
    )

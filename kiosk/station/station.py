# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Joins what the station is made of, and keeps it running side by side until it is stopped."""

import asyncio
import logging
import os

from kiosk.station import enrolment
from kiosk.station.clinic_line import ClinicLine
from kiosk.station.control_client import CONTROL_SOCKET, FRONT_SOCKET
from kiosk.station.control_desk import ControlDesk
from kiosk.station.data_wipe import DataWipe
from kiosk.station.disk_forecast import DiskForecast
from kiosk.station.facts import StationFacts
from kiosk.station.front_desk import FrontDesk
from kiosk.station.last_readings import LastReadings
from kiosk.station.levers import RoomLevers
from kiosk.station.line_server import LineServer, Refused
from kiosk.station.logbook_way import LogbookWay
from kiosk.station.maintenance import Maintenance
from kiosk.station.messages import LineState, MaintenanceEvent, Refusal, StationEvent
from kiosk.station.paper_log import PaperLog
from kiosk.station.papers import FREE_BYTES_FLOOR, Papers, site_profile_of
from kiosk.station.parked import Parked
from kiosk.station.protocol import CONTROL_REQUESTS, FRONT_REQUESTS
from kiosk.station.room_care import RoomCare
from kiosk.station.scribe import STATION, Scribe
from kiosk.station.set_aside_note import tell_set_aside
from kiosk.station.side_by_side import SideBySide
from kiosk.station.store_worker import StoreWorker
from kiosk.station.surroundings import Surroundings
from kiosk.station.upkeep import Upkeep
from kiosk.station.visit_book import VisitBook
from sync.formats.logbook_words import Event
from sync.line.outbox_rows import Moved
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreUnusable

LOOK_ROUND_SECONDS = 5.0  # free space, and broken visits that the disk refused

_WORTH_A_LINE = (State.AT_DOOR, State.ARRIVED, State.PARKED)  # the others come with every try

logger = logging.getLogger(__name__)


class Station:
    """One station on an open store. `run` it once."""

    def __init__(self, around: Surroundings, store: OutboxStore, worker: StoreWorker) -> None:
        self._around = around
        self._store = store
        self._worker = worker
        self._line: ClinicLine | None = None
        self._enrolling = asyncio.Lock()
        self._news = asyncio.Event()
        self._works = SideBySide()
        self._scribe = Scribe(store.logbook, worker, around.clock, around.boot_clock)
        self._paper_log = PaperLog(store.notes, worker, self._scribe)
        self._book = VisitBook(store, worker, self._news.set, self._queued, self._scribe)
        self._wipe = DataWipe.of(around, self._scribe)
        self._disk = DiskForecast(around.data, store.notes, worker, around.clock)
        self._upkeep = Upkeep(store, worker, around.clock, self._is_free, self._scribe)
        self._room = RoomCare(
            around,
            store,
            worker,
            self._book,
            papers=lambda: self._facts.papers,
            tell=self._tell_fronts,
            queued=self._queued,
            spawn=self._works.start,
            scribe=self._scribe,
            clock_ahead=lambda: self._line_state().clock_ahead_seconds,
        )
        self._maintenance = Maintenance(
            self._places, self._is_free, self._tell_fronts, self._scribe
        )
        self._readings = LastReadings(around.clock, self._places)
        self._facts = StationFacts(
            around,
            store,
            worker,
            self._book,
            line_state=self._line_state,
            store_fault=lambda: self._upkeep.fault,
            calls=self._room.calls,
            phone=self._room.phone,
            maintenance=self._maintenance.places,
            readings=self._readings.times,
            room_until=self._room.turnover.until,
            disk=self._disk,
            care=self._room.state,
            house=self._room.house.state,
            traces=lambda: self._wipe.left,
            report_asked=lambda: self._room.report.at,
        )
        levers = self._room.levers(self._end_visit)
        self._fronts = self._front_desk(levers)
        control, runtime = self._control_desk(levers), around.runtime
        self._servers = (
            LineServer(runtime / FRONT_SOCKET, FRONT_REQUESTS, self._fronts, self._works.break_off),
            LineServer(runtime / CONTROL_SOCKET, CONTROL_REQUESTS, control, self._works.break_off),
        )

    def stop(self) -> None:
        """Let `run` return."""
        self._works.stop()

    async def run(self) -> None:
        """Serve until `stop`; raises what nobody foresaw. OSError if a socket can't be made."""
        await self._say_started()
        await self._book.recover()
        await self._take_enrolment()
        await self._room.recover()
        for server in self._servers:
            await server.start()
        logger.info("station ready", extra={"pid": os.getpid()})
        self._works.start(self._tell_news())
        self._works.start(self._look_round())
        self._works.start(self._upkeep.run())
        self._works.start(self._disk.run())
        self._works.start(self._scribe.run())
        self._works.start(self._logbook_way().run())
        self._works.start(self._room.phone.run())
        if self._around.front is not None:
            self._works.start(self._around.front.run(self._wipe.between))
        try:
            await self._works.ended()
        finally:
            await self._shut_down()

    def _control_desk(self, levers: RoomLevers) -> ControlDesk:
        return ControlDesk(
            levers,
            self._fronts,
            self._facts,
            self.enrolled,
            retry=Parked(
                self._store.again, self._worker, self._scribe, self._moved, self._queued
            ).retry,
            maintenance=self._maintenance,
            scribe=self._scribe,
        )

    def _logbook_way(self) -> LogbookWay:
        return LogbookWay(
            self._store,
            self._worker,
            self._around.clock,
            self._scribe,
            papers=lambda: self._facts.papers,
            is_quiet=self._is_free,
            queued=self._wake_line,
        )

    def _front_desk(self, levers: RoomLevers) -> FrontDesk:
        return FrontDesk(
            self._book,
            self._facts,
            self._end_front,
            self._room.desk(levers, self._facts.attendant),
            maintenance=self._maintenance.places,
            measured=self._readings.note,
            wiped=self._wipe.front_says,
        )

    async def enrolled(self) -> None:
        """A tool has written an enrolment."""
        async with self._enrolling:
            if self._line is None:
                await self._take_enrolment()
        if self._line is None:
            raise Refused(Refusal.NOT_ENROLLED)

    async def _say_started(self) -> None:
        """A kiosk that was at work and has a new store has lost it, or it was set aside."""
        standing = await self._worker.call(self._store.logbook.standing)
        if standing.head.number == 0:
            at_work = "yes" if (self._around.data / enrolment.FILE_NAME).exists() else "no"
            fields = {"enrolled": at_work, "store": "new" if self._store.is_new else "older"}
            self._scribe.soon(STATION, Event.LOGBOOK_BEGUN, fields)
        version = {"version": self._around.version}
        await self._scribe.write(STATION, Event.STATION_STARTED, version)
        self._upkeep.fault = await tell_set_aside(self._store.notes, self._worker, self._scribe)

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
            scribe=self._scribe,
            clock=self._around.clock,
            calls=self._room.calls,
        )
        self._facts.papers = await self._line.load()
        await self._paper_log.note(self._facts.papers)
        self._news.set()
        self._works.start(self._line.run(self._take_papers))

    def _take_papers(self, papers: Papers) -> None:
        self._facts.papers = papers
        self._works.start(self._paper_log.note(papers))
        for name, state in papers.states.items():
            logger.info(
                "document", extra={"document": name, "state": state.state, "reason": state.reason}
            )
        self._news.set()

    def _moved(self, moved: Moved) -> None:
        if moved.now in _WORTH_A_LINE:
            logger.info("record moved", extra={"state": moved.now.value})
        self._fronts.moved(moved.record, moved.version, moved.now)
        self._room.moved(moved)

    def _queued(self) -> None:
        """There is a new record."""
        self._wake_line()
        self._room.phone.look_soon()

    def _line_state(self) -> LineState:
        return LineState(None, "", 0, None) if self._line is None else self._line.state()

    def _wake_line(self) -> None:
        if self._line is not None:
            self._line.wake()

    def _tell_fronts(self, event: StationEvent) -> None:
        if isinstance(event, MaintenanceEvent):
            self._room.air.lend(event.places)
        self._fronts.tell(event)

    def _places(self) -> frozenset[str]:
        profile = site_profile_of(self._facts.papers)
        return frozenset(profile.devices if profile else ())

    def _is_free(self) -> bool:
        return self._book.visit is None

    def _end_visit(self) -> None:
        self._fronts.end_visit()

    def _end_front(self) -> None:
        if self._around.front is not None:
            self._works.start(self._around.front.end())

    async def _tell_news(self) -> None:
        while True:
            await self._news.wait()
            self._news.clear()
            try:
                await self._fronts.news()
            except StoreUnusable as error:  # the next look round asks again
                logger.error("store failed", extra={"error": error.sqlite_name})  # noqa: TRY400

    async def _look_round(self) -> None:
        while True:
            if self._book.visit is None:
                await self._worker.keep_ballast_if_it_goes(FREE_BYTES_FLOOR)
            await asyncio.sleep(LOOK_ROUND_SECONDS)
            await self._book.deliver_broken()
            await self._room.go_on()
            await self._wipe.again()
            await self._scribe.settle()
            self._news.set()

    async def _shut_down(self) -> None:
        """The front first, so that its visit is dealt with while the store is still there."""
        await self._works.cancel()
        for server in self._servers:
            await server.close()
        await self._scribe.write(STATION, Event.STATION_STOPPED)

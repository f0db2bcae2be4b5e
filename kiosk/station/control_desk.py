# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Serves IT's command line: what is going on here, and the attendant's few levers."""

from collections.abc import Awaitable, Callable
from typing import Protocol, cast
from uuid import UUID

from kiosk.station.attendants import Levers
from kiosk.station.front_desk import FrontDesk
from kiosk.station.line_server import Connection
from kiosk.station.maintenance import Maintenance
from kiosk.station.messages import (
    Answer,
    ControlRequest,
    Documents,
    DocumentsRequest,
    Done,
    EndVisitRequest,
    EnrolledRequest,
    HelpComingRequest,
    HelpDoneRequest,
    Logbook,
    LogbookRequest,
    MaintenanceRequest,
    Outbox,
    OutboxRequest,
    Phone,
    PhoneDoneRequest,
    PhoneRequest,
    Request,
    RetryParkedRequest,
    RoomCleanedRequest,
    ShortenRestRequest,
    Status,
    StatusRequest,
)
from kiosk.station.scribe import IT, Scribe
from sync.formats.logbook_words import Event

Question = StatusRequest | OutboxRequest | DocumentsRequest | PhoneRequest | LogbookRequest


class Overview(Protocol):
    """What the desk asks the station for."""

    async def status(self) -> Status: ...

    async def outbox(self) -> Outbox: ...

    async def phone(self) -> Phone: ...

    async def logbook(self, skip: int) -> Logbook: ...

    def documents(self) -> Documents: ...


class ControlDesk:
    """The control socket's desk."""

    def __init__(
        self,
        levers: Levers,
        fronts: FrontDesk,
        overview: Overview,
        enrolled: Callable[[], Awaitable[None]],
        *,
        retry: Callable[[UUID | None], Awaitable[None]],
        maintenance: Maintenance,
        scribe: Scribe,
    ) -> None:
        """`enrolled` takes up a new enrolment, `retry` offers parked rows again."""
        self._retry = retry
        self._levers = levers
        self._fronts = fronts
        self._overview = overview
        self._enrolled = enrolled
        self._maintenance = maintenance
        self._scribe = scribe

    async def serve(self, connection: Connection, request: Request) -> Answer:
        """See docs/formats/station-v1.md."""
        asked = cast(ControlRequest, request)  # the socket knows no others
        if isinstance(asked, Question):
            return await self._tell(asked)
        await self._do(connection, asked)
        return Done()

    async def gone(self, connection: Connection) -> None:
        """A tool that hung up or was killed leaves nothing behind."""
        self._maintenance.end(connection)

    async def _tell(self, asked: Question) -> Answer:
        match asked:
            case StatusRequest():
                return await self._overview.status()
            case OutboxRequest():
                return await self._overview.outbox()
            case DocumentsRequest():
                return self._overview.documents()
            case PhoneRequest():
                return await self._overview.phone()
            case LogbookRequest(skip=skip):
                return await self._overview.logbook(skip)

    async def _do(self, connection: Connection, asked: ControlRequest) -> None:
        match asked:
            case RoomCleanedRequest():
                await self._levers.room_cleaned(IT)
            case ShortenRestRequest():
                self._fronts.shorten_rest()
                await self._scribe.write(IT, Event.REST_SHORTENED)
            case EndVisitRequest():
                await self._levers.end_visit(IT)
            case HelpComingRequest():
                await self._levers.help_coming(IT)
            case HelpDoneRequest():
                await self._levers.help_done(IT)
            case PhoneDoneRequest(task=task):
                await self._levers.phone_done(task, IT)
            case RetryParkedRequest(record=record):
                await self._retry(record)
            case EnrolledRequest():
                await self._enrolled()
            case MaintenanceRequest(place=place, seconds=seconds):
                self._maintenance.begin(connection, place, seconds)

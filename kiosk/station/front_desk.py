# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Serves fronts: one connection, at most one visit on it, and the end of both."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Protocol, cast
from uuid import UUID

from kiosk.station.line_server import Connection, Refused
from kiosk.station.messages import (
    AbandonRequest,
    Answer,
    BeginRequest,
    Completed,
    CompleteRequest,
    Done,
    EndVisitEvent,
    FrontRequest,
    Hello,
    HelloEvent,
    HelloRequest,
    LeaveRequest,
    MaintenanceEvent,
    MeasuredRequest,
    ReadinessEvent,
    Refusal,
    Request,
    RestShortenedEvent,
    RoomRequest,
    StationEvent,
    StepRequest,
    Ticket,
    TicketRequest,
    UsedRequest,
    VisitRequest,
    WayEvent,
)
from kiosk.station.room_desk import RoomDesk
from kiosk.station.scribe import identifier
from kiosk.station.visit_book import VisitBook
from kiosk.visit.state import Readiness, Way
from sync.line.states import State
from sync.line.store_errors import StoreUnusable

WAY = {
    State.QUEUED: Way.SAVED,
    State.PARKED: Way.SAVED,
    State.SENDING: Way.UNDERWAY,
    State.AT_DOOR: Way.UNDERWAY,
    State.ARRIVED: Way.ARRIVED,
}
_NEVER = (Readiness.NO_KEY, Readiness.NO_SPACE, Readiness.TRACES)  # whatever the room is
LEAVE_SECONDS = 5.0  # what a front has to deliver and leave after `end-visit`

logger = logging.getLogger(__name__)


class Facts(Protocol):
    """What the desk says of the station when it is asked."""

    def device(self) -> bytes | None: ...

    def readiness(self) -> Readiness: ...

    async def hello(self) -> Hello: ...

    async def state_of(self, record: UUID, version: int) -> State | None: ...


@dataclass(slots=True)
class _Front:
    """One connection that said hello, and what it last heard, to say nothing twice.

    `record`: its newest version; `answered`: the answer to `complete` is written, so that news of
    it may follow. `used`: things of the room, before the visit that they belong to began.
    """

    hello: Hello
    readiness: Readiness
    visit: UUID | None = None
    record: tuple[UUID, int] | None = None
    way: Way = Way.SAVED
    answered: bool = False
    used: set[str] = field(default_factory=set)


class FrontDesk:
    """The front socket's desk."""

    def __init__(
        self,
        book: VisitBook,
        facts: Facts,
        end_front: Callable[[], None],
        room: RoomDesk,
        leave_seconds: float = LEAVE_SECONDS,
        *,
        maintenance: Callable[[], tuple[str, ...]] = tuple,
        measured: Callable[[str], None] = lambda place: None,  # noqa: ARG005
        wiped: Callable[[Collection[str]], None] = lambda gone: None,  # noqa: ARG005
    ) -> None:
        """`end_front` ends the front's process; `room` serves what is no matter of a visit;
        `maintenance` are the places whose ports a front must not open, `measured` hears of a
        place whose device gave a reading, `wiped` what a front has found nothing of."""
        self._book = book
        self._facts = facts
        self._end_front = end_front
        self._room = room
        self._leave_seconds = leave_seconds
        self._maintenance = maintenance
        self._measured = measured
        self._wiped = wiped
        self._fronts: dict[Connection, _Front] = {}

    async def serve(self, connection: Connection, request: Request) -> Answer:
        """See docs/formats/station-v1.md."""
        asked = cast(FrontRequest, request)  # the socket knows no others
        if isinstance(asked, HelloRequest):
            return await self._hello(connection, asked)
        front = self._fronts.get(connection)
        if front is None:
            raise Refused(Refusal.BAD_REQUEST)
        if isinstance(asked, MeasuredRequest | UsedRequest):
            return await self._of_device(front, asked)
        if isinstance(asked, RoomRequest):
            return await self._room.serve(connection, asked)
        if isinstance(asked, BeginRequest):
            return await self._begin(front, asked)
        if front.visit != asked.visit:
            return await self._after_the_visit(asked)
        return await self._of_visit(connection, front, asked)

    async def gone(self, connection: Connection) -> None:
        """The front ended. If it had a visit and didn't say goodbye, that visit was broken off."""
        front = self._fronts.pop(connection, None)
        await self._room.gone(connection)
        if front is not None and front.visit is not None:
            logger.warning("front gone in a visit")
            await self._book.end(front.visit, broken=True)

    async def news(self) -> None:
        """Something may have changed: tell the fronts that wait for somebody to come, and the
        attendants who are signed in."""
        await self._room.news()
        if not any(front.visit is None for front in self._fronts.values()):
            return
        hello = await self._facts.hello()
        for connection, front in list(self._fronts.items()):
            if front.visit is not None:
                continue
            if _lasting(hello) != _lasting(front.hello):
                connection.send(HelloEvent(hello))
            elif hello.readiness is not front.readiness:
                connection.send(ReadinessEvent(hello.readiness))
            front.hello, front.readiness = hello, hello.readiness

    def moved(self, record: UUID, version: int, state: State) -> None:
        """A row of the outbox has a new state."""
        for connection, front in self._fronts.items():
            if front.record == (record, version) and WAY[state] is not front.way:
                front.way = WAY[state]
                if front.answered:
                    connection.send(WayEvent(record, version, front.way))

    def tell(self, event: StationEvent) -> None:
        """To every front, in a visit or not."""
        for connection in self._fronts:
            connection.send(event)

    def shorten_rest(self) -> None:
        """The attendant says so."""
        self._tell_visit(RestShortenedEvent())

    def end_visit(self) -> None:
        """The attendant says so. A front that doesn't leave is ended."""
        connection = self._tell_visit(EndVisitEvent())
        asyncio.get_running_loop().call_later(
            self._leave_seconds, self._end_if_there, connection, self._fronts[connection].visit
        )

    def close(self) -> None:
        """Hang up on everybody."""
        for connection in self._fronts:
            connection.close()

    def _tell_visit(self, event: StationEvent) -> Connection:
        """Send it to the front that has the visit; Refused if there is none."""
        for connection, front in self._fronts.items():
            if front.visit is not None:
                connection.send(event)
                return connection
        raise Refused(Refusal.NO_VISIT)

    def _end_if_there(self, connection: Connection, visit: UUID | None) -> None:
        front = self._fronts.get(connection)
        if front is not None and front.visit == visit:
            logger.warning("front did not leave")
            connection.close()
            self._end_front()

    async def _hello(self, connection: Connection, asked: HelloRequest) -> Hello:
        if any(other is not connection for other in self._fronts):
            # Never two fronts at one cuff: without an answer to its hello a front opens no port.
            raise Refused(Refusal.OCCUPIED)
        if asked.gone is not None:
            self._wiped(asked.gone)
        hello = await self._facts.hello()
        front = self._fronts.setdefault(connection, _Front(hello, hello.readiness))
        front.hello, front.readiness = hello, hello.readiness
        if places := self._maintenance():  # before the answer, on which it opens its ports
            connection.send(MaintenanceEvent(places))
        return hello

    async def _begin(self, front: _Front, asked: BeginRequest) -> Done:
        if self._facts.readiness() in _NEVER:
            raise Refused(Refusal.NOT_READY)
        await self._book.begin(asked.visit, asked.appointment)
        front.visit, front.record, front.way = asked.visit, None, Way.SAVED
        while front.used:
            await self._book.used(front.used.pop())
        return Done()

    async def _of_device(self, front: _Front, asked: MeasuredRequest | UsedRequest) -> Done:
        if isinstance(asked, MeasuredRequest):
            self._measured(asked.place)
        elif front.visit is None:
            front.used.add(identifier(asked.item))
        else:
            await self._book.used(identifier(asked.item))
        return Done()

    async def _of_visit(self, connection: Connection, front: _Front, asked: VisitRequest) -> Answer:
        device = self._facts.device() or b""
        match asked:
            case StepRequest():
                await self._book.journal(
                    asked.visit, asked.step, asked.blob, device, urgent=asked.urgent
                )
            case TicketRequest():
                ticket = await self._book.ticket(asked.visit)
                return Ticket(ticket.epoch, ticket.seq, ticket.prev)
            case CompleteRequest():
                return await self._complete(connection, front, asked, device)
            case AbandonRequest():
                await self._book.abandon(asked.visit, asked.deliver)
            case LeaveRequest():
                front.visit = None
                await self._book.end(asked.visit, broken=False)
        return Done()

    async def _after_the_visit(self, asked: VisitRequest) -> Answer:
        """A front that lost its line may ask again for a record that was committed all the same."""
        if isinstance(asked, CompleteRequest):
            digest = await self._book.lies_there(asked.envelope)
            if digest is not None:
                return Completed(digest)
        raise Refused(Refusal.NO_VISIT)

    async def _complete(
        self, connection: Connection, front: _Front, asked: CompleteRequest, device: bytes
    ) -> Completed:
        digest, version = await self._book.complete(
            asked.visit, asked.envelope, asked.appointment, device, urgent=asked.urgent
        )
        if front.record != (asked.visit, version):  # else its answer was lost, and its way wasn't
            front.record, front.way = (asked.visit, version), Way.SAVED
        front.answered = False
        # It is committed: that the disk can't be read now must not take "saved" back.
        with contextlib.suppress(StoreUnusable):
            state = await self._facts.state_of(asked.visit, version)
            if state is not None:
                self.moved(asked.visit, version, state)
        # After the answer, so that "on its way" never comes before "saved".
        asyncio.get_running_loop().call_soon(self._answered, connection, front)
        return Completed(digest)

    def _answered(self, connection: Connection, front: _Front) -> None:
        front.answered = True
        if front.record is not None and front.way is not Way.SAVED:
            connection.send(WayEvent(*front.record, front.way))


def _lasting(hello: Hello) -> tuple[object, ...]:
    """What of a hello a readiness event doesn't tell."""
    return (
        hello.device,
        hello.site,
        hello.profile,
        hello.key,
        hello.day_list,
        hello.used_appointments,
        hello.after_interruption,
        hello.interrupted_appointment,
    )

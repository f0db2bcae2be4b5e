# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The front's side of the station socket. Knows no Qt, no store, no visit rules.

A visit lives on one connection: when the connection is lost the station has already kept what was
confirmed, and calls raise `StationGone`. The client then connects again by itself and says so:
first `ReadinessEvent(NO_STATION)`, later `HelloEvent` with the news.
"""

import asyncio
import contextlib
import itertools
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from hygiene.day_lists import ListName
from hygiene.turnover_rules import Closed, Reason
from kiosk.station.codec import Malformed
from kiosk.station.messages import (
    AbandonRequest,
    Answer,
    Attendant,
    AttendantDoRequest,
    AttendantRequest,
    BeginRequest,
    BlockRoomRequest,
    CallHelpRequest,
    CancelHelpRequest,
    Completed,
    CompleteRequest,
    CountStockRequest,
    CutShortRequest,
    Done,
    HandOverRequest,
    HandsRequest,
    Hello,
    HelloEvent,
    HelloRequest,
    LeaveRequest,
    LockRequest,
    MeasuredRequest,
    ReadinessEvent,
    Refusal,
    Request,
    StationEvent,
    StepRequest,
    Ticket,
    TicketRequest,
    TickRequest,
    Unlocked,
    UnlockRequest,
    UsedRequest,
    WipeRequest,
)
from kiosk.station.protocol import MAX_LINE, Reply, parse_incoming, request_line, typed
from kiosk.visit.answers import HelpReason
from kiosk.visit.attending import AttendantAction
from kiosk.visit.state import Readiness

__all__ = ["Hello", "StationClient", "StationEvent", "StationGone", "StationRefused", "Ticket"]

RETRY_SECONDS = 0.2
REFUSED_RETRIES = 5  # a station that says no is asked that many times less often
ANSWER_SECONDS = 20.0  # a commit on a slow card takes far less; longer means the station hangs

AnswerT = TypeVar("AnswerT", bound=Answer)
logger = logging.getLogger(__name__)


class StationGone(Exception):  # noqa: N818 - an outside condition; IT acts
    """No station behind the socket, or it went away before it answered."""


class StationRefused(Exception):  # noqa: N818 - an answer, not a fault
    """The station said no; `code` is a `Refusal` (or its text, from a newer station)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = Refusal(code) if code in set(Refusal) else code


class StationClient:
    """One front's connection to the station. Use from one event loop only."""

    def __init__(
        self,
        path: Path,
        retry_seconds: float = RETRY_SECONDS,
        gone: Callable[[], tuple[str, ...] | None] = lambda: None,
    ) -> None:
        """`gone`: what this front has found nothing of, said with every hello; None: it doesn't
        look (`hygiene.data_wipe`)."""
        self._path = path
        self._retry = retry_seconds
        self._gone = gone
        self._ids = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[Reply]] = {}
        self._listeners: list[Callable[[StationEvent], None]] = []
        self._writer: asyncio.StreamWriter | None = None
        self._line: asyncio.Task[None] | None = None

    def subscribe(self, callback: Callable[[StationEvent], None]) -> None:
        """Every event in order, on the event loop's thread."""
        self._listeners.append(callback)

    async def hello(self) -> Hello:
        """Everything a front needs; the first call waits for the station as long as it takes."""
        if self._line is not None:
            return await self._ask(HelloRequest(self._gone()), Hello)
        first: asyncio.Future[Hello] = asyncio.get_running_loop().create_future()
        self._line = asyncio.create_task(self._keep_line(first), name="station-line")
        return await first

    async def begin(self, visit: UUID, appointment: str | None) -> None:
        """Start a visit; refused with `not-ready` or `occupied`."""
        await self._ask(BeginRequest(visit, appointment), Done)

    async def journal_step(self, visit: UUID, step: int, blob: bytes, urgent: bool = False) -> None:
        """Returns once the sealed step is durable on the station's disk.

        `urgent`: with this step the visit has become urgent, also if it is never completed.
        """
        await self._ask(StepRequest(visit, step, blob, urgent), Done)

    async def ticket(self, visit: UUID) -> Ticket:
        """The place in the outbox that the visit's envelope has to name."""
        return await self._ask(TicketRequest(visit), Ticket)

    async def complete(
        self, visit: UUID, envelope: bytes, appointment: str | None, urgent: bool
    ) -> bytes:
        """Returns the envelope's digest once it is durable; refused `stale-ticket`: seal again.

        The same envelope may be handed in again: what lies there already is said again. Until the
        front leaves, the next version of the record may follow.
        """
        answer = await self._ask(CompleteRequest(visit, envelope, appointment, urgent), Completed)
        return answer.sha256

    async def abandon(self, visit: UUID, deliver: bool) -> None:
        """End without a record; `deliver`: the confirmed steps go to the clinic."""
        await self._ask(AbandonRequest(visit, deliver), Done)

    async def leave(self, visit: UUID) -> None:
        """The visit is over; this front ends."""
        await self._ask(LeaveRequest(visit), Done)

    async def call_help(self, visit: UUID | None, why: str) -> None:
        """Somebody needs help (`HelpReason`). How far it comes is told by `HelpEvent`."""
        await self._ask(CallHelpRequest(visit, HelpReason(why)), Done)

    async def cancel_help(self) -> None:
        """It was a mistake."""
        await self._ask(CancelHelpRequest(), Done)

    async def unlock(self, pin: str) -> Unlocked:
        """Is it an attendant's PIN or badge? From then on the attendant's calls are answered."""
        return await self._ask(UnlockRequest(pin), Unlocked)

    async def lock(self) -> None:
        """The attendant is done."""
        await self._ask(LockRequest(), Done)

    async def attendant(self) -> Attendant:
        """The room at a glance; refused with `locked`."""
        return await self._ask(AttendantRequest(), Attendant)

    async def attendant_do(self, action: str, task: str | None) -> None:
        """An `AttendantAction`; refused with `locked`, or where it can't be done now."""
        await self._ask(AttendantDoRequest(AttendantAction(action), task), Done)

    async def wipe(self, item: str, product: str) -> None:
        """A thing on the list is wiped; refused with `locked`, `no-item` or `no-product`."""
        await self._ask(WipeRequest(item, product), Done)

    async def cut_short(self, pin: str, reason: str) -> Unlocked:
        """A second person ends the contact time (`Reason`); refused with `locked`, `not-ready` or
        `same-person`."""
        return await self._ask(CutShortRequest(pin, Reason(reason)), Unlocked)

    async def block_room(self, reason: str) -> None:
        """Nobody is to come in (`Closed`); refused with `locked` or `not-ready`."""
        await self._ask(BlockRoomRequest(Closed(reason)), Done)

    async def used(self, item: str) -> None:
        """This thing of the room was put to use."""
        await self._ask(UsedRequest(item), Done)

    async def hands(self, seconds: int) -> None:
        """So long they were rubbed in this visit; 0: they weren't."""
        await self._ask(HandsRequest(seconds), Done)

    async def tick(self, name: str, item: str, *, done: bool) -> None:
        """A thing of a `ListName`; refused with `locked` or `no-item`."""
        await self._ask(TickRequest(ListName(name), item, done), Done)

    async def count_stock(self, item: str, count: int) -> None:
        """Single pieces; refused with `locked` or `no-item`."""
        await self._ask(CountStockRequest(item, count), Done)

    async def hand_over(self, text: str) -> None:
        """A note for the next attendant, or "" when it is done; refused with `locked`."""
        await self._ask(HandOverRequest(text), Done)

    async def measured(self, place: str) -> None:
        """Its device gave a whole reading."""
        await self._ask(MeasuredRequest(place), Done)

    async def close(self) -> None:
        """Hang up for good."""
        if self._line is not None:
            self._line.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._line
        self._drop()

    async def _keep_line(self, first: asyncio.Future[Hello]) -> None:
        """Connect, say hello, read until the line breaks; for ever."""
        while True:
            reading = asyncio.create_task(self._read(await self._connect()))
            pause = self._retry
            try:
                hello = await self._ask(HelloRequest(self._gone()), Hello)
                if first.done():
                    self._tell(HelloEvent(hello))
                else:
                    first.set_result(hello)
                await reading
            except StationGone:
                logger.warning("station gone before its hello")
            except StationRefused as error:  # another front is there, or the disk can't be read
                pause *= REFUSED_RETRIES
                logger.warning("hello refused by the station", extra={"code": str(error)})
            finally:
                reading.cancel()
                self._drop()
            if first.done():
                self._tell(ReadinessEvent(Readiness.NO_STATION))
            await asyncio.sleep(pause)

    async def _connect(self) -> asyncio.StreamReader:
        while True:
            with contextlib.suppress(OSError):
                reader, self._writer = await asyncio.open_unix_connection(
                    self._path, limit=MAX_LINE
                )
                return reader
            await asyncio.sleep(self._retry)

    async def _read(self, reader: asyncio.StreamReader) -> None:
        """Hand out answers and events until the line ends or stops making sense."""
        with contextlib.suppress(OSError, ValueError):  # ValueError: too long a line, Malformed
            while line := await reader.readline():
                incoming = parse_incoming(line)
                if not isinstance(incoming, Reply):
                    self._tell(incoming)
                elif incoming.id in self._waiting and not self._waiting[incoming.id].done():
                    self._waiting[incoming.id].set_result(incoming)
        self._drop()

    async def _ask(self, request: Request, kind: type[AnswerT]) -> AnswerT:
        if self._writer is None:
            raise StationGone
        id_ = next(self._ids)
        reply: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._waiting[id_] = reply
        try:
            self._writer.write(request_line(id_, request))
            async with asyncio.timeout(ANSWER_SECONDS):
                await self._writer.drain()
                answer = await reply
            if answer.code is None:
                return typed(answer, kind)
        except (OSError, TimeoutError, Malformed) as error:
            self._drop()  # the answer may still come: no line is better than a doubtful one
            raise StationGone from error
        finally:
            self._waiting.pop(id_, None)
        raise StationRefused(answer.code)

    def _drop(self) -> None:
        """Close the line; whoever waits for an answer hears that there is no station."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.close()
        waiting, self._waiting = self._waiting, {}
        for reply in waiting.values():
            if not reply.done():
                reply.set_exception(StationGone())

    def _tell(self, event: StationEvent) -> None:
        """Listeners run from the loop: one that fails is reported there and ends no line."""
        for listener in self._listeners:
            asyncio.get_running_loop().call_soon(listener, event)

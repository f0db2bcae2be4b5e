# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The front socket's desk with real clients and a real store, and facts of the test's own."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from hygiene.turnover_table import RoomState
from kiosk.station import messages as m
from kiosk.station.client import StationClient, StationEvent, StationRefused
from kiosk.station.front_desk import FrontDesk
from kiosk.station.line_server import LineServer
from kiosk.station.protocol import FRONT_REQUESTS, request_line
from kiosk.station.store_worker import StoreWorker
from kiosk.station.visit_book import VisitBook
from kiosk.visit.answers import HelpReason
from kiosk.visit.state import Readiness, Way
from sync.line.states import State
from sync.line.store_errors import StoreIoError, StoreUnusable
from tests.kiosk.station.cared import Care
from tests.kiosk.station.examples import HELLO
from tests.kiosk.station.sealed import DEVICE, record, step
from tests.kiosk.station.test_client import raw, until
from tests.kiosk.station.unreadable import UnreadableStore
from tests.kiosk.station.writing import scribe_on
from tests.kiosk.visit.fake_room import PIN

VISIT = uuid4()


class Room:
    """A desk with everything around it; the facts can be changed."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "front.sock"
        self.said = replace(HELLO, device=DEVICE)
        self.row: State | None = State.QUEUED
        self.row_fault: StoreUnusable | None = None
        self.broken: list[BaseException] = []
        self.fronts_ended = 0
        self.store, self.worker = UnreadableStore(folder / "store.db"), StoreWorker()
        scribe = scribe_on(self.store, self.worker)
        self.book = VisitBook(self.store, self.worker, lambda: None, lambda: None, scribe)
        self.care = Care(self.store, self.worker)
        room = self.care.desk(self.book)
        self.desk = FrontDesk(self.book, self, self._end_front, room, leave_seconds=0.05)

    def device(self) -> bytes | None:
        return self.said.device

    def readiness(self) -> Readiness:
        return self.said.readiness

    async def hello(self) -> m.Hello:
        return self.said

    async def state_of(self, record: UUID, version: int) -> State | None:
        if self.row_fault is not None:
            raise self.row_fault
        return self.row

    def _end_front(self) -> None:
        self.fronts_ended += 1

    @asynccontextmanager
    async def client(self) -> AsyncIterator[tuple[StationClient, list[StationEvent]]]:
        client, events = StationClient(self.path, retry_seconds=0.01), []
        client.subscribe(events.append)
        await client.hello()
        yield client, events
        await client.close()


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    room = Room(tmp_path)
    server = LineServer(room.path, FRONT_REQUESTS, room.desk, room.broken.append)
    await server.start()
    yield room
    await server.close()
    await room.care.end()
    room.worker.close()
    room.store.close()
    assert room.broken == []


async def _saved(room: Room, client: StationClient) -> bytes:
    await client.begin(VISIT, "a1")
    await client.journal_step(VISIT, 1, step(VISIT, 1))
    ticket = room.store.ticket()
    assert await client.ticket(VISIT) == m.Ticket(ticket.epoch, ticket.seq, ticket.prev)
    return await client.complete(VISIT, record(VISIT, ticket), "a1", urgent=False)


async def test_a_visit_from_begin_to_leave(room: Room) -> None:
    async with room.client() as (client, events):
        digest = await _saved(room, client)
        await client.leave(VISIT)
    (row,) = room.store.listing()
    assert (row.record, row.digest) == (VISIT, digest)
    assert room.book.room.state is RoomState.USED
    assert events == []


async def test_a_disk_that_can_not_be_read_is_said_and_the_visit_goes_on(room: Room) -> None:
    async with room.client() as (client, _):
        await client.begin(VISIT, "a1")
        await client.journal_step(VISIT, 1, step(VISIT, 1))
        room.store.unreadable = True
        with pytest.raises(StationRefused, match=r"^store-failed$"):
            await client.ticket(VISIT)
        room.store.unreadable = False
        ticket = await client.ticket(VISIT)
        assert len(await client.complete(VISIT, record(VISIT, ticket), "a1", urgent=False)) == 32


async def test_what_was_committed_is_saved_although_its_way_can_not_be_read(room: Room) -> None:
    room.row_fault = StoreIoError("SQLITE_IOERR")
    async with room.client() as (client, _):
        assert len(await _saved(room, client)) == 32


async def test_the_way_of_the_record_is_told_after_it_was_saved(room: Room) -> None:
    room.row = State.SENDING
    async with room.client() as (client, events):
        await _saved(room, client)
        await until(lambda: events)
        room.desk.moved(VISIT, 1, State.AT_DOOR)
        room.desk.moved(uuid4(), 1, State.ARRIVED)
        room.desk.moved(VISIT, 2, State.ARRIVED)
        room.desk.moved(VISIT, 1, State.ARRIVED)
        await until(lambda: len(events) == 2)
        assert events == [m.WayEvent(VISIT, 1, Way.UNDERWAY), m.WayEvent(VISIT, 1, Way.ARRIVED)]


async def test_a_record_that_can_not_be_sent_is_still_only_saved(room: Room) -> None:
    async with room.client() as (client, events):
        await _saved(room, client)
        room.desk.moved(VISIT, 1, State.SENDING)
        room.desk.moved(VISIT, 1, State.PARKED)
        await until(lambda: len(events) == 2)
        assert events[-1] == m.WayEvent(VISIT, 1, Way.SAVED)


async def test_only_the_newest_version_is_spoken_of(room: Room) -> None:
    async with room.client() as (client, events):
        await _saved(room, client)
        room.desk.moved(VISIT, 1, State.ARRIVED)
        envelope = record(VISIT, await client.ticket(VISIT), version=2)
        await client.complete(VISIT, envelope, "a1", urgent=True)
        room.desk.moved(VISIT, 1, State.AT_DOOR)
        room.desk.moved(VISIT, 2, State.SENDING)
        room.desk.moved(VISIT, 2, State.ARRIVED)
        await until(lambda: len(events) == 3)
        assert events == [
            m.WayEvent(VISIT, 1, Way.ARRIVED),
            m.WayEvent(VISIT, 2, Way.UNDERWAY),
            m.WayEvent(VISIT, 2, Way.ARRIVED),
        ]
    assert [row.urgent for row in room.store.listing()] == [False, True]


async def test_a_front_that_dies_in_a_visit_is_noticed_at_once(room: Room) -> None:
    async with room.client() as (client, _):
        await client.begin(VISIT, "a1")
        await client.journal_step(VISIT, 1, step(VISIT, 1))
    await until(lambda: room.book.visit is None)
    assert room.book.room.state is RoomState.INTERRUPTED


@pytest.mark.parametrize("readiness", [Readiness.NO_KEY, Readiness.NO_SPACE])
async def test_no_visit_begins_without_key_or_space(room: Room, readiness: Readiness) -> None:
    room.said = replace(room.said, readiness=readiness)
    async with room.client() as (client, _):
        with pytest.raises(StationRefused, match=r"^not-ready$"):
            await client.begin(VISIT, None)


async def test_only_who_said_hello_is_served_and_only_its_own_visit(room: Room) -> None:
    async with room.client() as (client, _):
        await client.begin(VISIT, None)
        with pytest.raises(StationRefused, match=r"^no-visit$"):
            await client.journal_step(uuid4(), 1, step(VISIT, 1))
        with pytest.raises(StationRefused, match=r"^occupied$"):
            await client.begin(uuid4(), None)
    answer = await raw(room.path, request_line(1, m.BeginRequest(VISIT, None)))
    assert b'"bad-request"' in answer


async def test_news_of_the_room_reach_a_front_in_a_visit_and_one_that_waits(room: Room) -> None:
    async with room.client() as (client, events):
        room.desk.tell(m.HelpEvent(m.CallStage.CALLING))
        await client.begin(VISIT, None)
        room.desk.tell(m.PhoneTaskEvent(1))
        await until(lambda: len(events) == 2)
        assert events == [m.HelpEvent(m.CallStage.CALLING), m.PhoneTaskEvent(1)]


async def test_the_pin_ends_with_the_connection(room: Room) -> None:
    async with room.client() as (client, _):
        assert (await client.unlock(PIN)).accepted
        assert (await client.attendant()).room == "ready"
    async with room.client() as (client, _):
        with pytest.raises(StationRefused, match=r"^locked$"):
            await client.attendant()


async def test_nobody_is_helped_who_has_not_said_hello(room: Room) -> None:
    for request in (m.CallHelpRequest(None, HelpReason.HELP), m.UnlockRequest(PIN)):
        assert b'"bad-request"' in await raw(room.path, request_line(1, request))
    assert room.care.calls.stage is m.CallStage.NONE


async def test_a_second_front_is_told_nothing_until_the_first_is_gone(room: Room) -> None:
    second = StationClient(room.path, retry_seconds=0.01)
    async with room.client() as (first, _):
        waiting = asyncio.create_task(second.hello())
        answer = await raw(room.path, request_line(1, m.HelloRequest()))
        assert b'"occupied"' in answer
        assert await first.hello() == room.said
        assert not waiting.done()
    assert await waiting == room.said
    await second.close()


async def test_a_lost_answer_to_complete_can_be_asked_for_again(room: Room) -> None:
    envelope = b""
    async with room.client() as (client, _):
        await client.begin(VISIT, None)
        envelope = record(VISIT, room.store.ticket())
        digest = await client.complete(VISIT, envelope, None, urgent=False)
    async with room.client() as (client, _):
        assert await client.complete(VISIT, envelope, None, urgent=False) == digest
        with pytest.raises(StationRefused, match=r"^no-visit$"):
            await client.complete(VISIT, envelope + b"x", None, urgent=False)


async def test_abandoning_through_the_socket(room: Room) -> None:
    async with room.client() as (client, _):
        await client.begin(VISIT, None)
        await client.journal_step(VISIT, 1, step(VISIT, 1))
        await client.abandon(VISIT, deliver=True)
    assert len(room.store.listing()) == 1


async def test_waiting_fronts_hear_what_changed_once(room: Room) -> None:
    async with room.client() as (client, events):
        await room.desk.news()
        room.said = replace(room.said, readiness=Readiness.NOT_CLEANED)
        await room.desk.news()
        await room.desk.news()
        room.said = replace(room.said, day_list="new", readiness=Readiness.READY)
        await room.desk.news()
        await until(lambda: len(events) == 2)
        assert events == [m.ReadinessEvent(Readiness.NOT_CLEANED), m.HelloEvent(room.said)]
        await client.begin(VISIT, None)
        room.said = replace(room.said, readiness=Readiness.NOT_CLEANED)
        await room.desk.news()
        await client.leave(VISIT)
        assert len(events) == 2
        await room.desk.news()
        await until(lambda: len(events) == 3)


async def test_the_attendant_reaches_the_visit_and_only_a_visit(room: Room) -> None:
    for lever in (room.desk.shorten_rest, room.desk.end_visit):
        with pytest.raises(Exception, match=r"^no-visit$"):
            lever()
    async with room.client() as (client, events):
        await client.begin(VISIT, None)
        room.desk.shorten_rest()
        await until(lambda: events == [m.RestShortenedEvent()])


async def test_a_front_that_does_not_leave_is_ended(room: Room) -> None:
    async with room.client() as (client, events):
        await client.begin(VISIT, None)
        room.desk.end_visit()
        await until(lambda: room.fronts_ended == 1)
        assert events[0] == m.EndVisitEvent()
        await until(lambda: room.book.visit is None)


async def test_a_front_that_leaves_is_left_alone(room: Room) -> None:
    async with room.client() as (client, events):
        await client.begin(VISIT, None)
        room.desk.end_visit()
        await client.leave(VISIT)
        await client.begin(uuid4(), None)
        room.desk.moved(VISIT, 1, State.QUEUED)
        await asyncio.sleep(0.1)
        assert room.fronts_ended == 0
        assert events == [m.EndVisitEvent()]

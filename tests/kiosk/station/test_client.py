# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The front's client against the real socket server with a desk of the test's own."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from kiosk.station import messages as m
from kiosk.station.client import StationClient, StationGone, StationRefused
from kiosk.station.line_server import Connection, LineServer, Refused
from kiosk.station.protocol import FRONT_REQUESTS, MAX_LINE, request_line
from kiosk.visit.answers import HelpReason
from kiosk.visit.attending import AttendantAction
from kiosk.visit.state import Readiness
from tests.kiosk.station.examples import ANSWERS, HELLO, VISIT

Serve = Callable[[Connection, m.Request], Awaitable[m.Answer]]


class ScriptedDesk:
    """Answers hello; everything else is up to `serve_other`."""

    def __init__(self, serve_other: Serve | None = None) -> None:
        self.connections: list[Connection] = []
        self.left: list[Connection] = []
        self.broken: list[BaseException] = []
        self._serve_other = serve_other

    async def serve(self, connection: Connection, request: m.Request) -> m.Answer:
        if isinstance(request, m.HelloRequest):
            self.connections.append(connection)
            return HELLO
        assert self._serve_other is not None
        return await self._serve_other(connection, request)

    async def gone(self, connection: Connection) -> None:
        self.left.append(connection)


@asynccontextmanager
async def served(desk: ScriptedDesk, path: Path) -> AsyncIterator[None]:
    server = LineServer(path, FRONT_REQUESTS, desk, desk.broken.append)
    await server.start()
    try:
        yield
    finally:
        await server.close()


async def until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(5):
        while not true():  # noqa: ASYNC110 - what is waited for lies in another process
            await asyncio.sleep(0.005)


def _client(path: Path) -> tuple[StationClient, list[m.StationEvent]]:
    client, events = StationClient(path, retry_seconds=0.01), []
    client.subscribe(events.append)
    return client, events


async def test_every_call_reaches_the_desk_as_its_message(tmp_path: Path) -> None:
    asked: list[m.Request] = []
    answers = {type(each): each for each in ANSWERS}
    told = {
        m.TicketRequest: m.Ticket(1, 2, b"p" * 16),
        m.CompleteRequest: m.Completed(b"d"),
        m.UnlockRequest: answers[m.Unlocked],
        m.AttendantRequest: answers[m.Attendant],
    }

    async def other(_: Connection, request: m.Request) -> m.Answer:
        asked.append(request)
        return told.get(type(request), m.Done())

    client, _ = _client(tmp_path / "s")
    async with served(ScriptedDesk(other), tmp_path / "s"):
        assert await client.hello() == HELLO
        assert await client.hello() == HELLO
        await client.begin(VISIT, "a")
        await client.journal_step(VISIT, 1, b"blob")
        assert await client.ticket(VISIT) == m.Ticket(1, 2, b"p" * 16)
        assert await client.complete(VISIT, b"e", None, urgent=False) == b"d"
        await client.abandon(VISIT, deliver=True)
        await client.leave(VISIT)
        await client.call_help(None, "warning-sign")
        await client.cancel_help()
        assert await client.unlock("2580") == answers[m.Unlocked]
        await client.lock()
        assert await client.attendant() == answers[m.Attendant]
        await client.attendant_do("phone-done", "3")
        await client.close()
    assert asked == [
        m.BeginRequest(VISIT, "a"),
        m.StepRequest(VISIT, 1, b"blob", False),
        m.TicketRequest(VISIT),
        m.CompleteRequest(VISIT, b"e", None, False),
        m.AbandonRequest(VISIT, True),
        m.LeaveRequest(VISIT),
        m.CallHelpRequest(None, HelpReason.WARNING_SIGN),
        m.CancelHelpRequest(),
        m.UnlockRequest("2580"),
        m.LockRequest(),
        m.AttendantRequest(),
        m.AttendantDoRequest(AttendantAction.PHONE_DONE, "3"),
    ]


async def test_it_waits_for_a_station_that_starts_later(tmp_path: Path) -> None:
    client, _ = _client(tmp_path / "s")
    hello = asyncio.create_task(client.hello())
    await asyncio.sleep(0.05)
    async with served(ScriptedDesk(), tmp_path / "s"):
        assert await hello == HELLO
        await client.close()


async def test_a_refusal_is_raised_with_its_code(tmp_path: Path) -> None:
    async def other(_: Connection, request: m.Request) -> m.Answer:
        raise Refused(m.Refusal.NOT_READY)

    client, _ = _client(tmp_path / "s")
    async with served(ScriptedDesk(other), tmp_path / "s"):
        await client.hello()
        with pytest.raises(StationRefused) as refused:
            await client.begin(VISIT, None)
        assert refused.value.code is m.Refusal.NOT_READY
        await client.close()


async def test_a_lost_line_fails_the_call_says_so_and_comes_back(tmp_path: Path) -> None:
    async def hang_up(connection: Connection, request: m.Request) -> m.Answer:
        connection.close()
        return m.Done()

    desk = ScriptedDesk(hang_up)
    client, events = _client(tmp_path / "s")
    async with served(desk, tmp_path / "s"):
        await client.hello()
        with pytest.raises(StationGone):
            await client.begin(VISIT, None)
        await until(lambda: len(events) == 2)
        assert events == [m.ReadinessEvent(Readiness.NO_STATION), m.HelloEvent(HELLO)]
        await client.close()
        await until(lambda: len(desk.left) == 2)
    assert desk.broken == []


async def test_without_a_line_calls_fail_at_once(tmp_path: Path) -> None:
    client, _ = _client(tmp_path / "s")
    with pytest.raises(StationGone):
        await client.begin(VISIT, None)
    await client.close()


async def test_an_answer_of_the_wrong_shape_ends_the_line(tmp_path: Path) -> None:
    async def other(_: Connection, request: m.Request) -> m.Answer:
        return m.Done()

    client, events = _client(tmp_path / "s")
    async with served(ScriptedDesk(other), tmp_path / "s"):
        await client.hello()
        with pytest.raises(StationGone):
            await client.ticket(VISIT)
        await until(lambda: m.HelloEvent(HELLO) in events)
        await client.close()


async def test_events_come_in_order_and_a_failing_listener_ends_no_line(tmp_path: Path) -> None:
    desk = ScriptedDesk()
    client, events = _client(tmp_path / "s")
    reported: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: reported.append(context))

    def fail(_: m.StationEvent) -> None:
        raise RuntimeError

    client.subscribe(fail)
    async with served(desk, tmp_path / "s"):
        await client.hello()
        desk.connections[0].send(m.RestShortenedEvent())
        desk.connections[0].send(m.EndVisitEvent())
        await until(lambda: len(events) == 2)
        assert events == [m.RestShortenedEvent(), m.EndVisitEvent()]
        assert await client.hello() == HELLO
        await client.close()
    assert len(reported) == 2


async def test_a_refused_hello_is_asked_again(tmp_path: Path) -> None:
    times = 0

    class Grumpy(ScriptedDesk):
        async def serve(self, connection: Connection, request: m.Request) -> m.Answer:
            nonlocal times
            times += 1
            if times == 1:
                raise Refused(m.Refusal.STORE_FAILED)
            return await super().serve(connection, request)

    client, events = _client(tmp_path / "s")
    async with served(Grumpy(), tmp_path / "s"):
        assert await client.hello() == HELLO
        assert (times, events) == (2, [])
        await client.close()


async def raw(path: Path, *lines: bytes) -> bytes:
    reader, writer = await asyncio.open_unix_connection(path)
    writer.writelines(lines)
    writer.write_eof()
    answer = await reader.read()
    writer.close()
    return answer


async def test_bad_lines_are_answered_and_the_next_is_served(tmp_path: Path) -> None:
    desk = ScriptedDesk()
    async with served(desk, tmp_path / "s"):
        answer = await raw(tmp_path / "s", b"garbage\n", request_line(4, m.HelloRequest()))
    first, second, rest = answer.split(b"\n")
    assert first == b'{"v":1,"id":null,"ok":false,"error":"bad-request","field":"line"}'
    assert second.startswith(b'{"v":1,"id":4,"ok":true')
    assert rest == b""


async def test_an_endless_line_ends_the_connection_and_nothing_else(tmp_path: Path) -> None:
    desk = ScriptedDesk()
    async with served(desk, tmp_path / "s"):
        reader, writer = await asyncio.open_unix_connection(tmp_path / "s")
        writer.write(b"x" * (2 * MAX_LINE + 2))
        with suppress(ConnectionResetError):
            assert await reader.read() == b""
        writer.close()
        await until(lambda: desk.left)
    assert desk.broken == []


async def test_what_nobody_foresaw_is_reported_for_the_station_to_end(tmp_path: Path) -> None:
    async def other(_: Connection, request: m.Request) -> m.Answer:
        raise ZeroDivisionError

    desk = ScriptedDesk(other)
    async with served(desk, tmp_path / "s"):
        await raw(tmp_path / "s", request_line(1, m.LeaveRequest(VISIT)))
        await until(lambda: desk.left)
    assert [type(error) for error in desk.broken] == [ZeroDivisionError]


async def test_a_client_that_does_not_read_loses_its_line(tmp_path: Path) -> None:
    desk = ScriptedDesk()
    async with served(desk, tmp_path / "s"):
        reader, writer = await asyncio.open_unix_connection(tmp_path / "s")
        writer.write(request_line(1, m.HelloRequest()))
        await until(lambda: desk.connections)
        huge = m.HelloEvent(m.Hello(**{**_fields(HELLO), "profile": "x" * MAX_LINE}))
        for _ in range(5):
            desk.connections[0].send(huge)
        await until(lambda: desk.left)
        writer.close()
    del reader


def _fields(hello: m.Hello) -> dict[str, object]:
    return {name: getattr(hello, name) for name in m.Hello.__dataclass_fields__}


@pytest.mark.parametrize("error", [ValueError("Erna"), OSError("Erna")])
async def test_a_failure_behind_the_socket_is_no_bad_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    """The client loses its line either way; but a fault of ours must be found in the log."""

    async def fails(_: Connection, __: m.Request) -> m.Answer:
        raise error

    desk = ScriptedDesk(fails)
    client, _ = _client(tmp_path / "s")
    async with served(desk, tmp_path / "s"):
        await client.hello()
        with pytest.raises(StationGone):
            await client.ticket(VISIT)
        await client.close()
    told = [each for each in caplog.records if each.name == "kiosk.station.line_server"]
    assert [(each.getMessage(), each.exc_info is not None) for each in told] == [
        ("request failed", True)
    ]
    assert desk.broken == []

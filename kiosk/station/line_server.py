# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A Unix socket of the station: reads requests, lets a desk serve them, writes what comes back."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from kiosk.station.messages import Answer, Refusal, Request, StationEvent
from kiosk.station.protocol import (
    MAX_LINE,
    RequestRefused,
    answer_line,
    event_line,
    parse_request,
    refusal_line,
)
from sync.line.store_errors import StoreUnusable

logger = logging.getLogger(__name__)


class Refused(Exception):  # noqa: N818 - an answer, not a fault
    """Raised by a desk: the request is not granted."""

    def __init__(self, code: Refusal) -> None:
        super().__init__(code.value)
        self.code = code


class Connection:
    """One client, as the desk sees it."""

    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self._writer = writer

    def send(self, event: StationEvent) -> None:
        """Unasked; a client that doesn't read loses its line rather than the station its memory."""
        if self._writer.transport.get_write_buffer_size() > MAX_LINE:
            self.close()
        elif not self._writer.is_closing():
            self._writer.write(event_line(event))

    def close(self) -> None:
        """Hang up at once."""
        self._writer.transport.abort()


class Desk(Protocol):
    """Who serves the requests of one socket."""

    async def serve(self, connection: Connection, request: Request) -> Answer:
        """Do it and answer; raises Refused."""
        ...

    async def gone(self, connection: Connection) -> None:
        """The client hung up, or died."""
        ...


class LineServer:
    """One socket and everybody who is connected to it."""

    def __init__(
        self,
        path: Path,
        known: dict[str, type[Request]],
        desk: Desk,
        broken: Callable[[BaseException], None],
    ) -> None:
        """`broken` hears of what nobody foresaw: the station must not go on half alive."""
        self._path = path
        self._known = known
        self._desk = desk
        self._broken = broken
        self._clients: dict[Connection, asyncio.Task[None] | None] = {}
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        """Listen (mode 0600 by the process's umask). Raises OSError."""
        self._path.unlink(missing_ok=True)  # left by a station that was killed
        self._server = await asyncio.start_unix_server(self._client, self._path, limit=MAX_LINE)

    async def close(self) -> None:
        """Hang up on everybody; returns when the desk has dealt with every goodbye."""
        if self._server is not None:
            self._server.close()
        for connection in self._clients:
            connection.close()
        await asyncio.gather(*filter(None, self._clients.values()))

    async def _client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = Connection(writer)
        self._clients[connection] = asyncio.current_task()
        try:
            while line := await _next_line(reader):
                writer.write(await self._answer(connection, line))
                with contextlib.suppress(OSError):  # it hung up: the next read says so
                    await writer.drain()
        except (OSError, ValueError):
            # One client's request, or one look at the disk: it costs that client its line.
            logger.exception("request failed")
        except Exception as error:
            self._broken(error)
        writer.close()
        try:
            await self._desk.gone(connection)
        except Exception as error:
            self._broken(error)
        del self._clients[connection]

    async def _answer(self, connection: Connection, line: bytes) -> bytes:
        try:
            id_, request = parse_request(line, self._known)
        except RequestRefused as refused:
            return refusal_line(refused.id, refused.code, refused.field)
        try:
            return answer_line(id_, await self._desk.serve(connection, request))
        except Refused as refused:
            logger.info("refused", extra={"code": refused.code.value, "reason": request.do})
            return refusal_line(id_, refused.code)
        except StoreUnusable as error:
            # A disk that can't be read now: the visit goes on in memory, and who asks asks again.
            logger.error("store failed", extra={"error": error.sqlite_name, "reason": request.do})  # noqa: TRY400
            return refusal_line(id_, Refusal.STORE_FAILED)


async def _next_line(reader: asyncio.StreamReader) -> bytes:
    """Empty at the end, which a broken line and one over the limit (ValueError) are, too."""
    with contextlib.suppress(OSError, ValueError):
        return await reader.readline()
    return b""

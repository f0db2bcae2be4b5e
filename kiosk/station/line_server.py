# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A Unix socket of the station: reads requests, lets a desk serve them, writes what comes back."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
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


async def listen(
    path: Path,
    known: dict[str, type[Request]],
    desk: Desk,
    broken: Callable[[BaseException], None],
) -> asyncio.Server:
    """Serve `desk` at `path` (mode 0600 by the process's umask). Raises OSError.

    `broken` hears of an exception that nobody foresaw: the station must not go on half alive.
    """

    async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = Connection(writer)
        try:
            with contextlib.suppress(OSError, ValueError):  # ValueError: a line over the limit
                await _converse(reader, writer, connection)
        except Exception as error:
            broken(error)
        finally:
            writer.close()
            await _goodbye(desk.gone(connection))

    async def _goodbye(gone: Awaitable[None]) -> None:
        try:
            await gone
        except Exception as error:
            broken(error)

    async def _converse(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter, connection: Connection
    ) -> None:
        while line := await reader.readline():
            try:
                id_, request = parse_request(line, known)
            except RequestRefused as refused:
                writer.write(refusal_line(refused.id, refused.code, refused.field))
                await writer.drain()
                continue
            try:
                answer = answer_line(id_, await desk.serve(connection, request))
            except Refused as refused:
                logger.info("refused", extra={"code": refused.code.value, "reason": request.do})
                answer = refusal_line(id_, refused.code)
            writer.write(answer)
            await writer.drain()

    path.unlink(missing_ok=True)  # noqa: ASYNC240 - a socket left by a killed station; at start
    return await asyncio.start_unix_server(client, path, limit=MAX_LINE)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A speech-dispatcher that answers as it does, or as it never should."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

# What speech-dispatcher 0.11.4 answers, by how a command begins.
ANSWERS = {
    "SET SELF CLIENT_NAME": b"208 OK CLIENT NAME SET\r\n",
    "SET SELF NOTIFICATION": b"220 OK NOTIFICATION SET\r\n",
    "SET SELF RATE": b"203 OK RATE SET\r\n",
    "SET SELF LANGUAGE": b"201 OK LANGUAGE SET\r\n",
    "SET SELF VOLUME": b"218 OK VOLUME SET\r\n",
    "SPEAK": b"230 OK RECEIVING DATA\r\n",
    "CANCEL SELF": b"213 OK CANCELED\r\n",
}
QUEUED = b"225-%d\r\n225 OK MESSAGE QUEUED\r\n"
BEGUN = b"701-%d\r\n701-1\r\n701 BEGIN\r\n"
ENDED = b"702-%d\r\n702-1\r\n702 END\r\n"
HANG_UP = b"hang up"
SILENCE = b""


class FakeDispatcher:
    """`answers` may be changed; `ends` says whether texts come to an end."""

    def __init__(self) -> None:
        self.answers = dict(ANSWERS)
        self.queued = QUEUED
        self.ends = True
        self.commands: list[str] = []
        self.texts: list[str] = []
        self.got = asyncio.Event()  # a text

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One client, until one of both hangs up."""
        try:
            while line := await reader.readline():
                command = line.decode().removesuffix("\r\n")
                self.commands.append(command)
                answer = next(a for c, a in self.answers.items() if command.startswith(c))
                if not self._say(writer, answer):
                    return
                if command == "SPEAK" and not self._say(writer, await self._text(reader)):
                    return
        finally:
            writer.close()

    def _say(self, writer: asyncio.StreamWriter, answer: bytes) -> bool:
        before, hangs_up, _ = answer.partition(HANG_UP)
        writer.write(before)
        return not hangs_up

    async def _text(self, reader: asyncio.StreamReader) -> bytes:
        lines = []
        while (line := (await reader.readline()).decode().removesuffix("\r\n")) != ".":
            lines.append(line.removeprefix("."))
        self.texts.append("\n".join(lines))
        self.got.set()
        number = len(self.texts)
        if b"%d" not in self.queued:
            return self.queued
        return self.queued % number + BEGUN % number + (ENDED % number if self.ends else b"")


@asynccontextmanager
async def serving(fake: FakeDispatcher, socket: Path) -> AsyncIterator[None]:
    server = await asyncio.start_unix_server(fake.serve, socket)
    try:
        yield
    finally:
        server.close()

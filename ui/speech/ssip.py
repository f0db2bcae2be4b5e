# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A client of speech-dispatcher over its Unix socket. Knows no page, and logs no text.

Nothing here waits for ever: a command is answered within `REPLY_SECONDS`, and a text has been
spoken, as far as anybody can know, when the time that it may take at most is over. Without a sound
device speech-dispatcher takes texts and never says that one ended.
"""

import asyncio
import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Self

from ui.speech.ssip_protocol import (
    CANCELLED,
    ENDED,
    SsipError,
    SsipEvent,
    SsipProtocol,
    SsipReply,
    command,
    message,
)

REPLY_SECONDS = 5.0
SPEAKING_SECONDS = 5.0  # of every text, however short
CHARACTER_SECONDS = 0.12  # a slow voice says some twelve characters a second
UNREACHABLE = "unreachable"  # nobody listens there
NAME = "telemed:kiosk:page"
RATE = -20  # of -100 to 100: slower than usual, for ears that need time


class SpeechError(Exception):
    """Nothing can be spoken. `kind` says why, for IT; there is never a text in it."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def longest(text: str) -> float:
    """Seconds after which this text has been spoken, whatever is heard of it."""
    return SPEAKING_SECONDS + CHARACTER_SECONDS * len(text)


class SsipClient:
    """One connection. Whatever raises `SpeechError` has lost it."""

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        reply_seconds: float,
        bound: Callable[[str], float],
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._reply_seconds = reply_seconds
        self._bound = bound
        self._asked = asyncio.Lock()
        self._replies: asyncio.Queue[SsipReply | None] = asyncio.Queue()
        self._ends: dict[int, asyncio.Event] = {}
        self._lost: str | None = None
        self._listening = asyncio.get_running_loop().create_task(self._listen())

    @classmethod
    async def connect(
        cls,
        socket: Path,
        reply_seconds: float = REPLY_SECONDS,
        bound: Callable[[str], float] = longest,
    ) -> Self:
        """`bound` gives the seconds that a text may take. Raises `SpeechError`."""
        try:
            streams = await asyncio.open_unix_connection(socket)
        except OSError as error:
            raise SpeechError(UNREACHABLE) from error
        client = cls(*streams, reply_seconds, bound)
        try:
            await client.ask("SET", "SELF", "CLIENT_NAME", NAME)
            await client.ask("SET", "SELF", "NOTIFICATION", "END", "on")
            await client.ask("SET", "SELF", "NOTIFICATION", "CANCEL", "on")
            await client.ask("SET", "SELF", "RATE", str(RATE))
        except SpeechError:
            await client.close()
            raise
        return client

    async def ask(self, *words: str) -> SsipReply:
        """One command and its answer. Raises `SpeechError`, also if it is refused."""
        async with self._asked:
            return await self._exchange(command(*words))

    async def speak(self, text: str) -> bool:
        """Returns when the text has been spoken or cancelled; False if nothing was heard of that.

        One text at a time. Raises `SpeechError`.
        """
        async with self._asked:
            self._ends.clear()
            await self._exchange(command("SPEAK"))
            end = self._end_of(self._number(await self._exchange(message(text))))
        try:
            async with asyncio.timeout(self._bound(text)):
                await end.wait()
        except TimeoutError:
            return False
        self._raise_if_lost()
        return True

    async def cancel(self) -> None:
        """Silence, and nothing left to be spoken: `speak` returns. Raises `SpeechError`."""
        await self.ask("CANCEL", "SELF")
        self._end_all()

    async def close(self) -> None:
        """The connection is gone; whoever still speaks hears of it."""
        self._listening.cancel()
        await asyncio.wait({self._listening})
        self._writer.close()
        with contextlib.suppress(OSError):
            await self._writer.wait_closed()

    async def _exchange(self, sent: bytes) -> SsipReply:
        self._raise_if_lost()
        self._writer.write(sent)
        try:
            async with asyncio.timeout(self._reply_seconds):
                reply = await self._replies.get()
        except TimeoutError:
            raise self._lose("no-answer") from None
        if reply is None or not reply.accepted:
            raise self._lose("refused")
        return reply

    def _number(self, reply: SsipReply) -> int:
        try:
            (number,) = map(int, reply.data)
        except ValueError:
            raise self._lose("garbage") from None
        return number

    def _end_of(self, number: int) -> asyncio.Event:
        """The event may come before `speak` has been told the message's number."""
        return self._ends.setdefault(number, asyncio.Event())

    def _end_all(self) -> None:
        for end in self._ends.values():
            end.set()

    async def _listen(self) -> None:
        protocol = SsipProtocol()
        try:
            while data := await self._reader.read(4096):
                for each in protocol.receive(data):
                    self._take(each)
        except SsipError:
            self._lose("garbage")
        except OSError:
            pass
        finally:
            self._lose("closed")

    def _take(self, each: SsipReply | SsipEvent) -> None:
        if isinstance(each, SsipReply):
            self._replies.put_nowait(each)
        elif each.code in (ENDED, CANCELLED):
            self._end_of(each.message).set()

    def _lose(self, kind: str) -> SpeechError:
        """Only the first reason counts."""
        if self._lost is None:
            self._lost = kind
            self._replies.put_nowait(None)
            self._end_all()
        return SpeechError(self._lost)

    def _raise_if_lost(self) -> None:
        if self._lost is not None:
            raise SpeechError(self._lost)

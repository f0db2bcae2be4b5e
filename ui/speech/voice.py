# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Says one text at a time, the newest. Knows no page; what it says it forgets.

Whatever speech-dispatcher does or fails to do, the visit goes on without it: IT is told once.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Protocol

from ui.shell.log import FrontLog
from ui.speech.ssip import SpeechError


class Synthesiser(Protocol):
    """What makes speech of text; every method may raise `SpeechError`."""

    async def speak(self, text: str, language: str, volume: int) -> bool:
        """Returns when it has been spoken or cancelled; False if nothing was heard of that."""
        ...

    async def cancel(self) -> None:
        """Silence at once."""
        ...

    async def close(self) -> None:
        """Silence, and everything forgotten. Raises nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is to be said; `volume` from -100 to 100."""

    text: str = field(repr=False)
    language: str
    volume: int


class Voice:
    """`start` gives a synthesiser, or raises `SpeechError`; it is called when one is needed.

    `speaking` is told when speech begins and when it is over.
    """

    def __init__(
        self,
        start: Callable[[], Awaitable[Synthesiser]],
        speaking: Callable[[bool], None],
        log: FrontLog,
    ) -> None:
        self._start = start
        self._speaking = speaking
        self._log = log
        self._told: set[str] = set()
        self._synthesiser: Synthesiser | None = None
        self._next: Utterance | None = None
        self._news = asyncio.Event()

    def say(self, utterance: Utterance) -> None:
        """Say this now; what is being said ends."""
        self._next = utterance
        self._news.set()

    def hush(self) -> None:
        """Say nothing more."""
        self._next = None
        self._news.set()

    async def run(self) -> None:
        """Speak until cancelled; then there is silence, and the synthesiser is gone."""
        try:
            while True:
                await self._news.wait()
                self._news.clear()
                utterance, self._next = self._next, None
                if utterance is not None:
                    await self._say(utterance)
        finally:
            await self._drop()

    async def _say(self, utterance: Utterance) -> None:
        self._speaking(True)
        try:
            if self._synthesiser is None:
                self._synthesiser = await self._start()
            await self._say_with(self._synthesiser, utterance)
        except SpeechError as error:
            self._tell(error.kind)
            await self._drop()
        finally:
            self._speaking(False)

    async def _say_with(self, synthesiser: Synthesiser, utterance: Utterance) -> None:
        """To its end, or until there is something newer."""
        if self._news.is_set():
            return
        talk = asyncio.ensure_future(
            synthesiser.speak(utterance.text, utterance.language, utterance.volume)
        )
        newer = asyncio.ensure_future(self._news.wait())
        try:
            await asyncio.wait({talk, newer}, return_when=asyncio.FIRST_COMPLETED)
            if not talk.done():
                await synthesiser.cancel()
            if not await talk:
                self._tell("silent")
        finally:
            newer.cancel()
            talk.cancel()
            await asyncio.gather(talk, newer, return_exceptions=True)

    async def _drop(self) -> None:
        synthesiser, self._synthesiser = self._synthesiser, None
        if synthesiser is not None:
            await synthesiser.close()

    def _tell(self, kind: str) -> None:
        """IT, once of each kind: nobody listens to a room that fills its log."""
        if kind not in self._told:
            self._told.add(kind)
            self._log.write("no-speech", level="warning", kind=kind)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The newest text is said, an older one ends, and what fails is told to IT once."""

import asyncio
import io
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from ui.shell.log import FrontLog
from ui.speech.ssip import SpeechError
from ui.speech.voice import Utterance, Voice

PATIENCE = 20.0


class FakeSynthesiser:
    """Implements `Synthesiser`: speaks until it is cancelled, or to an end at once."""

    def __init__(self) -> None:
        self.endless = False
        self.heard = True
        self.fault: SpeechError | None = None
        self.cancel_fault: SpeechError | None = None
        self.spoken: list[str] = []
        self.closed = 0
        self._silence = asyncio.Event()

    async def speak(self, text: str, language: str, volume: int) -> bool:
        self.spoken.append(f"{text} {language} {volume}")
        if self.fault:
            raise self.fault
        if self.endless:
            self._silence.clear()
            await self._silence.wait()
        return self.heard

    async def cancel(self) -> None:
        if self.cancel_fault:
            raise self.cancel_fault
        self._silence.set()

    async def close(self) -> None:
        self.closed += 1


class Room:
    """A voice, and everything that is seen of it."""

    def __init__(self) -> None:
        self.synthesisers: list[FakeSynthesiser] = []
        self.next = FakeSynthesiser()
        self.speaking: list[bool] = []
        self.refused: SpeechError | None = None
        self.ready = asyncio.Event()
        self.ready.set()
        self._log = io.StringIO()
        self.voice = Voice(self._start, self.speaking.append, FrontLog(self._log))

    async def _start(self) -> FakeSynthesiser:
        await self.ready.wait()
        if self.refused:
            raise self.refused
        self.synthesisers.append(self.next)
        return self.next

    def say(self, text: str) -> None:
        self.voice.say(Utterance(text, "de", 50))

    @property
    def told(self) -> list[tuple[str, str]]:
        lines = [json.loads(line) for line in self._log.getvalue().splitlines()]
        return [(line["event"], line["kind"]) for line in lines]

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not condition():  # noqa: ASYNC110 - of things that have no events
                await asyncio.sleep(0)


@asynccontextmanager
async def running() -> AsyncIterator[Room]:
    room = Room()
    task = asyncio.create_task(room.voice.run())
    try:
        yield room
    finally:
        task.cancel()
        await asyncio.wait({task})


async def test_nothing_is_started_before_something_is_said() -> None:
    async with running() as room:
        room.voice.hush()
        await asyncio.sleep(0)
        assert room.synthesisers == []


async def test_a_text_is_said_and_its_beginning_and_end_are_told() -> None:
    async with running() as room:
        room.say("Guten Tag")
        await room.until(lambda: room.speaking == [True, False])
        assert room.next.spoken == ["Guten Tag de 50"]
        room.say("Noch einmal")
        await room.until(lambda: len(room.next.spoken) == 2)
        assert (len(room.synthesisers), room.told) == (1, [])
    assert room.next.closed == 1


async def test_the_newest_text_ends_the_one_before() -> None:
    async with running() as room:
        room.next.endless = True
        room.say("eins")
        await room.until(lambda: len(room.next.spoken) == 1)
        room.say("zwei")
        room.say("drei")
        await room.until(lambda: len(room.next.spoken) == 2)
        assert room.next.spoken == ["eins de 50", "drei de 50"]


async def test_hush_is_silence() -> None:
    async with running() as room:
        room.next.endless = True
        room.say("eins")
        await room.until(lambda: len(room.next.spoken) == 1)
        room.voice.hush()
        await room.until(lambda: room.speaking == [True, False])
        assert room.next.spoken == ["eins de 50"]


async def test_what_was_taken_back_before_it_began_is_not_said() -> None:
    async with running() as room:
        room.ready.clear()
        room.say("eins")
        await room.until(lambda: room.speaking == [True])
        room.voice.hush()
        room.ready.set()
        await room.until(lambda: room.speaking == [True, False])
        assert room.next.spoken == []


async def test_the_end_of_a_visit_is_silence() -> None:
    async with running() as room:
        room.next.endless = True
        room.say("eins")
        await room.until(lambda: len(room.next.spoken) == 1)
    assert (room.next.closed, room.speaking) == (1, [True, False])


async def test_without_speech_the_visit_goes_on_and_it_is_told_once() -> None:
    async with running() as room:
        room.refused = SpeechError("not-installed")
        for times in (1, 2):
            room.say("Frau Meier")
            await room.until(lambda times=times: room.speaking == [True, False] * times)
        assert room.told == [("no-speech", "not-installed")]


async def test_what_was_lost_is_started_again() -> None:
    async with running() as room:
        lost = room.next
        lost.fault = SpeechError("closed")
        room.say("eins")
        await room.until(lambda: lost.closed == 1)
        room.next = FakeSynthesiser()
        room.say("zwei")
        await room.until(lambda: room.next.spoken == ["zwei de 50"])
        assert room.told == [("no-speech", "closed")]


async def test_a_silence_that_fails_is_a_loss_too() -> None:
    async with running() as room:
        room.next.endless = True
        room.next.cancel_fault = SpeechError("no-answer")
        room.say("eins")
        await room.until(lambda: len(room.next.spoken) == 1)
        room.voice.hush()
        await room.until(lambda: room.next.closed == 1)
        assert room.told == [("no-speech", "no-answer")]


async def test_a_machine_without_sound_is_told_once() -> None:
    async with running() as room:
        room.next.heard = False
        for text in ("eins", "zwei"):
            room.say(text)
            await room.until(lambda text=text: room.next.spoken[-1:] == [f"{text} de 50"])
        await room.until(lambda: room.speaking == [True, False] * 2)
        assert room.told == [("no-speech", "silent")]


def test_nothing_of_a_text_is_in_its_repr() -> None:
    assert "Meier" not in repr(Utterance("Frau Meier", "de", 0))

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Finds out what is at a port: listens first, then asks what is safe to be asked of anybody.

It takes the port exclusively and gives it back. Which places there are it doesn't know.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from drivers.catalogue import DRIVERS
from drivers.driver import Driver
from drivers.fault import DeviceFault
from drivers.line_settings import LineSettings
from drivers.probe_judgement import fitting, stranger_of
from drivers.probe_questions import QUESTIONS, ProbeQuestion
from drivers.recording import open_when_free
from drivers.transport import Line, LineError, SerialLine

LISTEN_SECONDS: Final = 1.2  # the slowest stream says something every second
ANSWER_SECONDS: Final = 0.8  # an answer takes 25 to 100 ms
LOOK_SECONDS: Final = 0.02
QUIET_SECONDS: Final = 0.15  # nobody pauses that long inside an answer
ENOUGH_BYTES: Final = 400
_NOT_SUPPORTED: Final = "EINVAL"


@dataclass(frozen=True, slots=True)
class Taken:
    """What the port's device is taken for. `asked`: it answered, it didn't speak by itself.

    `name` is what it calls itself, "" where it doesn't.
    """

    driver: Driver
    settings: LineSettings
    asked: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """Bytes that are nobody's of the catalogue, at these settings; `fault` and `name` where they
    show what else it is."""

    settings: LineSettings
    size: int
    fault: DeviceFault | None = None
    name: str = ""


@dataclass(slots=True)
class Probed:
    """Several that are taken are not told apart by anything that was said."""

    taken: list[Taken] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    unusable: list[LineSettings] = field(default_factory=list)
    """What the adapter can't be set to."""


def drivers_to_probe(drivers: Iterable[Driver]) -> dict[LineSettings, list[Driver]]:
    """Who may talk at which settings, in the catalogue's order."""
    found: dict[LineSettings, list[Driver]] = {}
    for driver in drivers:
        for settings in (driver.line, *driver.alternatives):
            if settings is not None:
                found.setdefault(settings, []).append(driver)
    return found


async def probe(
    path: str,
    drivers: Sequence[Driver] = tuple(DRIVERS.values()),
    listen_seconds: float = LISTEN_SECONDS,
    answer_seconds: float = ANSWER_SECONDS,
    *,
    wait: bool = True,
) -> Probed:
    """Tries each of `drivers` that is on a serial line. LineError if the port can't be had; `wait`:
    for somebody who was told to let go of it."""
    opener = open_when_free if wait else _open_at_once
    return await _Probing(path, opener, listen_seconds, answer_seconds).run(drivers)


Opener = Callable[
    [str, LineSettings, Callable[[bytes], None], Callable[[LineError], None]], Awaitable[Line]
]


async def _open_at_once(
    path: str,
    settings: LineSettings,
    received: Callable[[bytes], None],
    gone: Callable[[LineError], None],
) -> Line:
    return SerialLine(path, settings, received, gone)


def _told(driver: Driver, question: ProbeQuestion, data: bytes) -> str | None:
    for outcome in driver.decode(data) if data else []:
        name = question.told(outcome)
        if name is not None:
            return name
    return None


class _Probing:
    """One port, from setting to setting."""

    def __init__(
        self, path: str, opener: Opener, listen_seconds: float, answer_seconds: float
    ) -> None:
        self._path = path
        self._opener = opener
        self._listen_seconds = listen_seconds
        self._answer_seconds = answer_seconds
        self._probed = Probed()

    async def run(self, drivers: Sequence[Driver]) -> Probed:
        probed, by_settings = self._probed, drivers_to_probe(drivers)
        for settings, those in by_settings.items():
            await self._listen(settings, those)
            if probed.taken:
                return probed
        if any(heard.fault is not None for heard in probed.heard):
            return probed  # it is known by name: there is nothing to be asked
        for settings, those in by_settings.items():
            await self._ask_all(settings, those)
            if probed.taken:
                break
        return probed

    async def _listen(self, settings: LineSettings, those: list[Driver]) -> None:
        data = await self._at(settings, lambda ear: ear.hear(self._listen_seconds))
        if not data:
            return
        found = fitting(those, data)
        if len(found) > 1:  # they speak alike: perhaps it says what it is
            await self._ask_all(settings, found)
        if found:
            heard = [Taken(driver, settings, asked=False) for driver in found]
            self._probed.taken = self._probed.taken or heard
            return
        fault, name = stranger_of(data) or (None, "")
        self._probed.heard.append(Heard(settings, len(data), fault, name))

    async def _ask_all(self, settings: LineSettings, those: list[Driver]) -> None:
        asked: dict[bytes, bytes] = {}
        for driver in those:
            question = QUESTIONS.get(driver.key)
            if question is None:
                continue
            if question.ask not in asked:
                ask = partial(_Ear.asks, question=question, seconds=self._answer_seconds)
                asked[question.ask] = await self._at(settings, ask)
            name = _told(driver, question, asked[question.ask])
            if name is not None:
                self._probed.taken.append(Taken(driver, settings, asked=True, name=name))
                return

    async def _at(self, settings: LineSettings, use: Callable[["_Ear"], Awaitable[bytes]]) -> bytes:
        if settings in self._probed.unusable:
            return b""
        ear = _Ear()
        try:
            line = await self._opener(self._path, settings, ear.received, ear.gone)
        except LineError as error:
            if error.detail != _NOT_SUPPORTED:
                raise
            self._probed.unusable.append(settings)
            return b""
        ear.line = line
        try:
            return await use(ear)
        finally:
            line.close()


class _Ear:
    """The open port at one setting."""

    def __init__(self) -> None:
        self.line: Line | None = None
        self._lost: LineError | None = None
        self._data = bytearray()

    def received(self, data: bytes) -> None:
        self._data += data

    def gone(self, error: LineError) -> None:
        self._lost = error

    async def hear(self, seconds: float, *, one_answer: bool = False) -> bytes:
        """Everything until the time is over, or so much that more makes nothing surer; of an answer
        no more than until it pauses. LineError if the port goes meanwhile."""
        loop = asyncio.get_running_loop()
        until, size, changed = loop.time() + seconds, 0, loop.time()
        while len(self._data) < ENOUGH_BYTES:
            await asyncio.sleep(LOOK_SECONDS)
            if self._lost is not None:
                raise self._lost
            now = loop.time()
            if len(self._data) != size:
                size, changed = len(self._data), now
            pauses = now - changed >= QUIET_SECONDS
            # What is being said is heard to its end, if it has one.
            if now >= until and (pauses or not size or now >= until + 2 * QUIET_SECONDS):
                break
            if one_answer and size and pauses:
                break
        return bytes(self._data)

    async def asks(self, question: ProbeQuestion, seconds: float) -> bytes:
        """What comes after it."""
        if self.line is None:
            return b""
        self.line.write(question.ask)
        data = await self.hear(seconds, one_answer=not question.last)
        if question.last:
            self.line.write(question.last)
            await asyncio.sleep(QUIET_SECONDS)  # or it would be dropped with the port
        return data

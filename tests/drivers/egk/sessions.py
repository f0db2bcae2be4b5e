# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A session that serves, and what was heard of it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from drivers.egk.events import CardEvent, CardIn, CardNotRead, CardOut, CardRead
from drivers.egk.session import CardSession
from drivers.egk.terminals import Terminals
from drivers.reader import ReaderEvent
from sync.formats.kvnr import is_valid

PATIENCE_SECONDS = 20.0


class Heard:
    """Every event, in order."""

    def __init__(self) -> None:
        self.events: list[CardEvent] = []

    async def until(self, true: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not true():  # noqa: ASYNC110 - another thread's news
                await asyncio.sleep(0.005)

    async def until_last(self, event: CardEvent) -> None:
        await self.until(lambda: bool(self.events) and self.events[-1] == event)

    async def outcome(self, number: int = 1) -> CardRead | CardNotRead:
        """The outcome of that card, from 1."""
        await self.until(lambda: len(self.outcomes) >= number)
        return self.outcomes[number - 1]

    @property
    def outcomes(self) -> list[CardRead | CardNotRead]:
        return [event for event in self.events if isinstance(event, CardRead | CardNotRead)]

    def check(self) -> None:
        """In, one outcome, out; and again."""
        of_cards = [
            "outcome" if isinstance(event, CardRead | CardNotRead) else type(event).__name__
            for event in self.events
            if isinstance(event, CardRead | CardNotRead | CardIn | CardOut)
        ]
        cycle = ("CardIn", "outcome", "CardOut")
        assert of_cards == [cycle[at % 3] for at in range(len(of_cards))]


@asynccontextmanager
async def serving(
    terminals: Terminals,
    longest_seconds: float = 20.0,
    badges: Callable[[ReaderEvent], None] | None = None,
) -> AsyncIterator[Heard]:
    heard = Heard()
    serial = None if badges is None else ""
    session = CardSession(terminals, is_valid, longest_seconds, serial)
    session.subscribe(heard.events.append)
    if badges is not None:
        session.badges.subscribe(badges)
    task = asyncio.create_task(session.run())
    try:
        await heard.until(lambda: bool(heard.events))  # a card counts in a reader seen empty
        yield heard
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        heard.check()

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Ports that are somebody else's for a while: to their sessions they are unplugged.

So everything that holds for a pulled cable holds for maintenance too, and the port is given back
before the tool opens it.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Collection
from contextlib import aclosing, suppress

from drivers.ports import Port, PortWatch


class HeldPlaces:
    """The places that nobody here may open at present."""

    def __init__(self) -> None:
        self._places: frozenset[str] = frozenset()
        self._listeners: list[Callable[[], None]] = []

    def __contains__(self, place: object) -> bool:
        return place in self._places

    def are(self, places: Collection[str]) -> None:
        """From now on these and no others."""
        self._places = frozenset(places)
        for listener in (*self._listeners,):
            listener()

    def subscribe(self, listener: Callable[[], None]) -> None:
        self._listeners.append(listener)

    def unsubscribe(self, listener: Callable[[], None]) -> None:
        self._listeners.remove(listener)


class HeldPort:
    """`drivers.ports.PortWatch` of `place`: what `inner` sees, and None while it is held."""

    def __init__(self, inner: PortWatch, place: str, held: HeldPlaces) -> None:
        self._inner = inner
        self._place = place
        self._held = held

    async def watch(self) -> AsyncGenerator[Port, None]:
        look = _Look()
        was_held = self._place in self._held

        def changed() -> None:
            nonlocal was_held
            if (self._place in self._held) is not was_held:
                was_held = not was_held
                look.news.set()

        following = asyncio.create_task(look.follow(self._inner))
        self._held.subscribe(changed)
        told: Port = ""  # no port at all is told once, too
        try:
            while True:
                await look.next(following)
                path = None if was_held else look.path
                if path is not None or told is not None:
                    told = path
                    yield path
        finally:
            self._held.unsubscribe(changed)
            following.cancel()
            with suppress(asyncio.CancelledError):
                await following


class _Look:
    """What the watch behind it said last."""

    def __init__(self) -> None:
        self.path: Port = None
        self.news = asyncio.Event()

    async def follow(self, inner: PortWatch) -> None:
        async with aclosing(inner.watch()) as paths:
            async for path in paths:
                self.path = path
                self.news.set()

    async def next(self, following: asyncio.Task[None]) -> None:
        """Return at news; raises what ended the watch behind it."""
        waiting = asyncio.create_task(self.news.wait())
        try:
            await asyncio.wait({waiting, following}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
        if following.done():
            following.result()
        self.news.clear()

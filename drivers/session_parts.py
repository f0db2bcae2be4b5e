# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What sessions on a line are made of, on the event loop's thread."""

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

from drivers.clock import Clock
from drivers.conversation import Moment

Event = TypeVar("Event")


class Telling(Generic[Event]):
    """What a session tells: presence and absence when they change, all else each time."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Event], None]] = []
        self._told: Event | None = None

    @property
    def told(self) -> Event | None:
        """The last state; None as long as there was none."""
        return self._told

    def subscribe(self, listener: Callable[[Event], None]) -> None:
        self._listeners.append(listener)

    def tell(self, state: Event) -> None:
        """Once: a dying port gives several errno in a row; for the person it is one thing."""
        if _kind(state) != _kind(self._told):
            self.emit(state)
        self._told = state

    def emit(self, event: Event) -> None:
        """Never from inside a call of the session: a listener may start or stop something."""
        loop = asyncio.get_running_loop()
        for listener in self._listeners:
            loop.call_soon(listener, event)


def moment_of(clock: Clock) -> Moment:
    """Now, by this clock and by the event loop's."""
    wall = clock.now()
    return Moment(
        wall=wall,
        local=wall.astimezone().replace(tzinfo=None),
        patient=clock.monotonic(),
        line=asyncio.get_running_loop().time(),
    )


def _kind(state: object) -> object:
    """An absence is its fault, whatever the detail."""
    return getattr(state, "fault", state)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The visit as the screens see it while the real one is still being loaded.

The first frame must not wait for drivers, cryptography and asyncio. So the screens are given this.
It says the truth of that moment (nobody may start: no station has been heard yet), and passes
everything on as soon as the controller is there. It must not import what it waits for.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.visit.answers import Vital
from kiosk.visit.api import Live
from kiosk.visit.events import VisitEvent
from kiosk.visit.state import VisitState

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.visit.controller import VisitController
    from kiosk.visit.place import Place

Listener = Callable[[VisitState], None]
Watcher = Callable[[Vital, Live], None]


class OpeningClock:
    """The machine's time; from `follow` on the controller's."""

    def __init__(self) -> None:
        self._visit: VisitController | None = None

    def follow(self, visit: "VisitController") -> None:
        self._visit = visit

    def now(self) -> datetime:
        """Aware, UTC."""
        return self._visit.clock.now() if self._visit else datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that only grow."""
        return self._visit.clock.monotonic() if self._visit else time.monotonic()


class OpeningVisit:
    """Has what the screens use of `VisitController`, from before there is one."""

    def __init__(self) -> None:
        self.clock = OpeningClock()
        self._visit: VisitController | None = None
        self._listeners: list[Listener] = []
        self._watchers: list[Watcher] = []

    def hand_over(self, visit: "VisitController") -> None:
        """The controller is there: the listeners go over to it and hear its state at once."""
        self._visit = visit
        self.clock.follow(visit)
        for listener in self._listeners:
            visit.subscribe(listener)
            listener(visit.state)
        self._listeners.clear()
        for watcher in self._watchers:
            visit.watch(watcher)
        self._watchers.clear()

    @property
    def state(self) -> VisitState:
        return self._visit.state if self._visit else VisitState()

    def subscribe(self, listener: Listener) -> None:
        if self._visit:
            self._visit.subscribe(listener)
        else:
            self._listeners.append(listener)

    def handle(self, event: VisitEvent) -> None:
        """Before the controller is there nothing may start, so a touch changes nothing."""
        if self._visit:
            self._visit.handle(event)

    @property
    def profile(self) -> "Place | None":
        """None until the station has been heard."""
        return self._visit.profile if self._visit else None

    @property
    def id(self) -> "UUID | None":
        """The visit's id; None as long as nothing may start."""
        return self._visit.visit if self._visit else None

    def statistics_text(self, language: str) -> str:
        """What the patient is asked about anonymous figures."""
        return self._visit.statistics_text(language) if self._visit else ""

    def watch(self, watcher: Watcher) -> None:
        """What running meters see; nothing runs before the controller is there."""
        if self._visit:
            self._visit.watch(watcher)
        else:
            self._watchers.append(watcher)

    def consent_text(self, language: str) -> str:
        """What the patient agrees to; nobody is asked before the controller is there."""
        return self._visit.consent_text(language) if self._visit else ""

    def touched(self) -> None:
        """Somebody is there: idle time starts again."""
        if self._visit:
            self._visit.touched()

    def hold_idle(self, held: bool) -> None:
        """Idle time stands still; before the controller is there, none runs."""
        if self._visit:
            self._visit.hold_idle(held)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Tells the screens each state in its turn, and none before the step that led to it is on the disk.

So what a patient sees was kept: a power cut while the next screen stands can't take the answer
that led there (docs/decisions/007).
"""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.visit.state import VisitState

Listener = Callable[[VisitState], None]
Commit = asyncio.Future[bool]
"""Done when the station has answered; False: it doesn't have the visit (any more)."""

PATIENCE_SECONDS = 2.0  # of real time: then a state is shown although its commit is still missing


@dataclass(slots=True, eq=False)
class _Waiting:
    """A state that is not shown yet. Without a commit to wait for it only waits for its turn."""

    state: VisitState
    commit: Commit | None
    late: bool = False

    @property
    def is_ripe(self) -> bool:
        return self.late or self.commit is None or self.commit.done()

    @property
    def is_refused(self) -> bool:
        commit = self.commit
        return commit is not None and commit.done() and not commit.result()


class Showing:
    """`state` is what was told last. Everything is called on the event loop's thread."""

    def __init__(self, state: VisitState, patience: float = PATIENCE_SECONDS) -> None:
        self.state = state
        self._patience = patience
        self._listeners: list[Listener] = []
        self._waiting: deque[_Waiting] = deque()
        self._timers: set[asyncio.TimerHandle] = set()
        self._telling = False

    def subscribe(self, listener: Listener) -> None:
        """Every state from now on, in order."""
        self._listeners.append(listener)

    def show(self, state: VisitState, commit: Commit | None = None) -> None:
        """Tell it after all that were given before, and after `commit`. May tell it at once."""
        waiting = _Waiting(state, commit)
        self._waiting.append(waiting)
        if commit is not None and not commit.done():
            loop = asyncio.get_running_loop()
            timer = loop.call_later(self._patience, self._is_late, waiting)
            self._timers.add(timer)
            commit.add_done_callback(lambda _: self._answered(timer))
        self._tell()

    def close(self) -> None:
        """Nothing is told by itself any more."""
        for timer in self._timers:
            timer.cancel()
        self._timers.clear()
        self._waiting.clear()

    def _answered(self, timer: asyncio.TimerHandle) -> None:
        timer.cancel()
        self._timers.discard(timer)
        self._tell()

    def _is_late(self, waiting: _Waiting) -> None:
        waiting.late = True
        self._tell()

    def _tell(self) -> None:
        if self._telling:  # a listener led to a new state: after everybody has heard this one
            return
        self._telling = True
        try:
            while self._waiting and self._waiting[0].is_ripe:
                first = self._waiting.popleft()
                if first.is_refused and self._waiting:
                    # What was to follow a refused step never was; only what came of it is true.
                    newest = self._waiting[-1]
                    self._waiting.clear()
                    self._waiting.append(newest)
                    continue
                self.state = first.state
                for listener in self._listeners:
                    listener(first.state)
        finally:
            self._telling = False

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What every answer of the robot needs (plan, hands, album), and what most of them do."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from kiosk.clocks import PacedClock
from kiosk.visit.state import Screen, VisitState
from ui.robot.album import PATIENCE_SECONDS, Album
from ui.robot.hands import USUAL_SECONDS, Hands, Visible
from ui.robot.notes import Notes
from ui.robot.plan import Plan
from ui.robot.words import name_of

PICTURE_SHARE = 0.4  # of a countdown
WATCHING_PACE = 8.0
HURRIED_SECONDS = 0.3  # for a picture of what may be gone at once

Answer = Callable[[], Awaitable[float]]
"""What the robot does on a screen; returns how long the next may take, in real seconds."""
Answers = dict[Screen, Answer]


class Tempo:
    """How much faster the front's waits pass; slower where there is something to see."""

    def __init__(self, clock: PacedClock, usual: float) -> None:
        self._clock = clock
        self._usual = usual
        self.factor = usual

    def slow(self) -> None:
        """So that pictures can be taken of what moves."""
        self._run_at(min(self._usual, WATCHING_PACE))

    def real(self) -> None:
        """For what the station times: it knows no pace."""
        self._run_at(1.0)

    def usual(self) -> None:
        self._run_at(self._usual)

    def _run_at(self, factor: float) -> None:
        self.factor = factor
        self._clock.run_at(factor)


@dataclass(slots=True)
class Context:
    """One walk."""

    plan: Plan
    tempo: Tempo
    visit: Visible
    hands: Hands
    album: Album
    notes: Notes
    place_name: Callable[[], str] = lambda: ""  # where the attendant's finger rests
    _pictured: set[str] = field(default_factory=set)

    @property
    def pace(self) -> float:
        """How much faster waits pass right now."""
        return self.tempo.factor

    @property
    def state(self) -> VisitState:
        return self.visit.state

    async def picture(self, title: str, patience: float = PATIENCE_SECONDS) -> bool:
        """Once a title: the second measurement looks like the first. Whether one was taken."""
        if title in self._pictured:
            return False
        self._pictured.add(title)
        return await self.album.take(title, patience)

    async def touch(self, *text_ids: str) -> float:
        """The control with one of these texts; then the next screen is expected at once."""
        await self.hands.touch(*map(name_of, text_ids))
        return USUAL_SECONDS

    async def picture_and_touch(self, title: str, *text_ids: str) -> float:
        await self.picture(title)
        return await self.touch(*text_ids)

    async def type(self, keys: str) -> None:
        for key in keys:
            await self.hands.touch(key)

    async def sit_still(self, title: str) -> float:
        """The picture is taken on the way, when the ring has something to show."""
        wait = self.state.countdown
        seconds = wait.total / self.pace if wait else 0.0
        await self.hands.pause(seconds * PICTURE_SHARE)
        await self.picture(title, HURRIED_SECONDS)
        return seconds + USUAL_SECONDS

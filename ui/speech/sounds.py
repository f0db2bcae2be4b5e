# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Plays the short sounds through whichever player the machine has, one at a time, beside the visit.

No player, no sound device, no sound server: IT is told once, and the visit goes on without.
"""

import asyncio
import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.visit.state import VisitState
from ui.shell.log import FrontLog
from ui.speech.child import Child
from ui.speech.cues import ALARMS, Sound, cue

FOLDER = Path(__file__).parent.parent / "sounds"
LONGEST_SECONDS = 5.0  # the longest sound lasts 1.2

# A player's name and what tells it how loud, made of a share from 0 to 1. `aplay` can't be told.
Player = tuple[str, Callable[[float], list[str]]]
PLAYERS: tuple[Player, ...] = (
    ("pw-play", lambda share: [f"--volume={share:.2f}"]),
    ("paplay", lambda share: [f"--volume={round(share * 65536)}"]),
    ("aplay", lambda _share: ["--quiet"]),
)


class Sounds:
    """`share` says how loud, 0 to 1, at the moment when a sound begins."""

    def __init__(
        self, share: Callable[[], float], log: FrontLog, players: Sequence[Player] = PLAYERS
    ) -> None:
        self._share = share
        self._log = log
        self._players = list(players)
        self._told = False
        self._state = VisitState()
        self._playing: Sound | None = None
        self._task: asyncio.Task[None] | None = None

    def follow(self, state: VisitState) -> None:
        """The visit is in this state now."""
        before, self._state = self._state, state
        sound = cue(before, state)
        if sound is not None:
            self.play(sound)

    def play(self, sound: Sound) -> None:
        """Returns at once. An alarm ends what is being played; another sound waits for nobody."""
        if self._playing is not None and sound not in ALARMS:
            return
        before, self._playing = self._task, sound
        self._task = asyncio.get_running_loop().create_task(self._after(before, sound))

    async def close(self) -> None:
        """Silence."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait({self._task})

    async def _after(self, before: asyncio.Task[None] | None, sound: Sound) -> None:
        if before is not None:
            before.cancel()
            await asyncio.wait({before})
        try:
            await self._play(FOLDER / f"{sound}.wav")
        finally:
            if self._task is asyncio.current_task():
                self._playing = None

    async def _play(self, file: Path) -> None:
        """By the first player that can; one that can't isn't asked again."""
        while self._players:
            name, loudness = self._players[0]
            program = shutil.which(name)
            if program and await _run([program, *loudness(self._share()), str(file)]):
                return
            self._players.pop(0)
        if not self._told:
            self._told = True
            self._log.write("no-sound", level="warning")


async def _run(command: Sequence[str]) -> bool:
    """Did it play to its end?"""
    try:
        child = Child(command, os.environ)
    except OSError:
        return False
    try:
        async with asyncio.timeout(LONGEST_SECONDS):
            return await child.wait() == 0
    except TimeoutError:
        return False
    finally:
        child.kill()

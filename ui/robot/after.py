# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The robot at the end of its visit."""

import contextlib

from kiosk.visit.state import Screen, Way
from ui.robot.context import HURRIED_SECONDS, Answers, Context
from ui.robot.errors import ScreenLeft
from ui.robot.hands import USUAL_SECONDS

ARRIVAL_SECONDS = 30.0  # then "saved" alone is the truth, and the patient goes
STAY_AWAKE_SECONDS = 0.5  # shorter than the idle time even at a high pace


class After:
    """Review, saved, goodbye."""

    def __init__(self, context: Context) -> None:
        self._at = context

    def answers(self) -> Answers:
        return {
            Screen.REVIEW: self._save,
            Screen.SAVED: self._await_arrival,
            Screen.DECLINED: self._go,
        }

    async def _save(self) -> float:
        seconds = await self._at.picture_and_touch("review", "review-save")
        self._at.notes.confirmed()
        return seconds

    async def _go(self) -> float:
        """At a high pace the idle time may end this screen first, here and on "saved"."""
        await self._at.picture("declined", HURRIED_SECONDS)
        with contextlib.suppress(ScreenLeft):
            await self._at.touch("done")
        return USUAL_SECONDS

    async def _await_arrival(self) -> float:
        """A patient who waits for the news; without it the way stays as true as it is."""
        at = self._at
        await at.picture("saved", HURRIED_SECONDS)
        patience = ARRIVAL_SECONDS
        while self._is_on_its_way() and patience > 0:
            await at.hands.touch_nothing()
            patience -= await at.hands.pause(STAY_AWAKE_SECONDS)
        if at.state.way is Way.ARRIVED:
            await at.hands.touch_nothing()
            await at.picture("arrived", HURRIED_SECONDS)
        with contextlib.suppress(ScreenLeft):
            await at.touch("done")
        return USUAL_SECONDS

    def _is_on_its_way(self) -> bool:
        state = self._at.state
        return state.screen is Screen.SAVED and state.way is not Way.ARRIVED

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One visit, as a patient goes through it: look, touch, wait for the next screen."""

from kiosk.visit.state import Screen
from ui.robot.after import After
from ui.robot.before import Before
from ui.robot.context import HURRIED_SECONDS, Answers, Context
from ui.robot.errors import WalkFailed
from ui.robot.measuring import Measuring
from ui.robot.scripts import SCRIPTS


class Patient:
    """Answers every screen that comes, until the goodbye."""

    def __init__(self, context: Context) -> None:
        self._at = context

    async def go(self) -> None:
        """From the welcome to the goodbye; WalkFailed where a patient could not go on."""
        answers = self._answers()
        screen = Screen.WELCOME
        while screen is not Screen.GOODBYE:
            if screen not in answers:
                raise WalkFailed(screen, "a screen that this script knows", [screen])
            seconds = await answers[screen]()
            screen = await self._next(screen, seconds)
        await self._at.picture("goodbye", HURRIED_SECONDS)

    def _answers(self) -> Answers:
        at = self._at
        usual = Before(at).answers() | Measuring(at).answers() | After(at).answers()
        return usual | SCRIPTS[at.plan.script](at)

    async def _next(self, left: Screen, seconds: float) -> Screen:
        """The screen after `left`; on "saving" there is nothing for a patient to do."""
        passing = {left, Screen.SAVING}
        return await self._at.hands.reach(*(s for s in Screen if s not in passing), seconds=seconds)

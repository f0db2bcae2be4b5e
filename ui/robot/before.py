# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The robot from the door to the last question."""

from kiosk.visit.state import Screen
from ui.robot.context import Answers, Context
from ui.robot.errors import WalkFailed
from ui.robot.hands import USUAL_SECONDS
from ui.robot.notes import READY
from ui.robot.words import name_of

READY_SECONDS = 30.0  # the station may still be fetching its documents
MOVES = 6


class Before:
    """Check-in, consent, hands, questions."""

    def __init__(self, context: Context) -> None:
        self._at = context

    def answers(self) -> Answers:
        at = self._at
        return {
            Screen.WELCOME: self._start,
            Screen.CODE: self._give_code,
            Screen.BIRTH_DATE: self._give_birth_date,
            Screen.INSURANCE: self._give_insurance_number,
            Screen.APPOINTMENT: lambda: at.picture_and_touch("appointment", "appointment-yes"),
            Screen.OPERATOR: lambda: at.picture_and_touch("operator", "operator-myself"),
            Screen.CALLBACK: self._give_telephone_number,
            Screen.CONSENT: self._consent,
            Screen.STATISTICS: self._statistics,
            Screen.HANDS: self._rub_hands,
            Screen.REASON: self._say_why,
            Screen.REASON_TEXT: self._in_own_words,
            Screen.PAIN: lambda: at.picture_and_touch("pain", "no-answer"),
            Screen.MEDICINES: lambda: at.picture_and_touch("medicines", "consent-yes"),
            Screen.WARNINGS: lambda: at.picture_and_touch("warnings", "warnings-none"),
        }

    async def read_to_the_end(self, title: str, yes: str) -> None:
        """The answers come with the last page."""
        at = self._at
        await at.picture(title)
        read_on, answer = name_of("read-on"), name_of(yes)
        while await at.hands.which(read_on, answer) == read_on:
            await at.hands.touch(read_on)
        await at.picture(f"{title}-end")

    async def _start(self) -> float:
        at = self._at
        await at.hands.until(
            "a room that is ready", lambda: at.state.readiness in READY, READY_SECONDS
        )
        return await at.picture_and_touch("welcome", "welcome-start", "welcome-continue")

    async def _give_code(self) -> float:
        at = self._at
        code = at.plan.code
        if code is None:
            return await at.picture_and_touch("code", "code-none")
        half = len(code) // 2
        await at.type(code[:half])
        await at.picture("code")
        await at.type(code[half:])
        await at.touch("go-on")
        await at.hands.until(
            "an answer to the code",
            lambda: at.state.screen is not Screen.CODE or at.state.code_problem is not None,
        )
        if problem := at.state.code_problem:
            raise WalkFailed(Screen.CODE, "a code that is taken", [problem])
        return USUAL_SECONDS

    async def _give_birth_date(self) -> float:
        await self._at.type(self._at.plan.birth_date.strftime("%d%m%Y"))
        return await self._at.picture_and_touch("birth-date", "go-on")

    async def _give_insurance_number(self) -> float:
        if not self._at.plan.kvnr:
            return await self._at.picture_and_touch("insurance", "without-number")
        await self._at.type(self._at.plan.kvnr)
        return await self._at.picture_and_touch("insurance", "go-on")

    async def _give_telephone_number(self) -> float:
        if not self._at.plan.callback:
            return await self._at.picture_and_touch("callback", "without-number")
        await self._at.type(self._at.plan.callback)
        return await self._at.picture_and_touch("callback", "go-on")

    async def _consent(self) -> float:
        await self.read_to_the_end("consent", "consent-yes")
        return await self._at.touch("consent-yes")

    async def _statistics(self) -> float:
        await self.read_to_the_end("statistics", "consent-no")
        return await self._at.touch("consent-no")

    async def _rub_hands(self) -> float:
        """A picture of every move: each has its own drawing."""
        at = self._at
        await at.picture("hands")
        at.tempo.slow()
        await at.touch("hands-start")
        await at.hands.until("the first move", lambda: at.state.countdown is not None)
        wait = at.state.countdown
        move_seconds = wait.total / MOVES / at.pace if wait else 0.0
        for move in range(1, MOVES + 1):
            await at.hands.pause(move_seconds / 2)
            if at.state.screen is Screen.HANDS:
                await at.picture(f"hands-{move}", 0.0)
            await at.hands.pause(move_seconds / 2)
        at.tempo.usual()
        return USUAL_SECONDS

    async def _say_why(self) -> float:
        return await self._at.picture_and_touch("reason", f"reason-{self._at.plan.reason.value}")

    async def _in_own_words(self) -> float:
        for letter in self._at.plan.words:
            await self._at.hands.touch(name_of("space-key") if letter == " " else letter)
        return await self._at.picture_and_touch("reason-text", "go-on")

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One visit, as a patient goes through it: look, touch, wait for the next screen."""

import contextlib
from collections.abc import Awaitable, Callable

from kiosk.visit.state import Arm, Screen, Way
from ui.robot.album import PATIENCE_SECONDS, Album
from ui.robot.errors import ScreenLeft, WalkFailed
from ui.robot.hands import USUAL_SECONDS, Hands, Visible
from ui.robot.notes import READY, Notes
from ui.robot.plan import Plan
from ui.robot.words import name_of

READY_SECONDS = 30.0  # the station may still be fetching its documents
ARRIVAL_SECONDS = 30.0  # then "saved" alone is the truth, and the patient goes
INFLATION_SECONDS = 180.0  # of the front's clock; the device itself gives up earlier
STAY_AWAKE_SECONDS = 0.5  # shorter than the idle time even at a high pace
PICTURE_SHARE = 0.4  # of a countdown
HURRIED_SECONDS = 0.3  # for a picture of what may be gone at once

ARM_BUTTONS = {Arm.LEFT: "arm-left", Arm.RIGHT: "arm-right"}


class Patient:
    """Answers every screen that comes, until the goodbye. `pace`: how much faster waits pass."""

    def __init__(
        self, plan: Plan, pace: float, visit: Visible, *, hands: Hands, album: Album, notes: Notes
    ) -> None:
        self._plan = plan
        self._pace = pace
        self._visit = visit
        self._hands = hands
        self._album = album
        self._notes = notes
        self._pictured: set[str] = set()

    async def go(self) -> None:
        """From the welcome to the goodbye; WalkFailed where a patient could not go on."""
        answers: dict[Screen, Callable[[], Awaitable[float]]] = {
            Screen.WELCOME: self._start,
            Screen.CODE: self._give_code,
            Screen.BIRTH_DATE: self._give_birth_date,
            Screen.APPOINTMENT: self._confirm_appointment,
            Screen.CONSENT: self._consent,
            Screen.ARM: self._choose_arm,
            Screen.REST: self._sit_still,
            Screen.MEASURE: self._start_measuring,
            Screen.INFLATING: self._endure,
            Screen.PAUSE: self._sit_still,
            Screen.REVIEW: self._save,
            Screen.SAVED: self._await_arrival,
        }
        screen = Screen.WELCOME
        while screen is not Screen.GOODBYE:
            if screen not in answers:
                raise WalkFailed(screen, "a screen of an undisturbed visit", [screen])
            seconds = await answers[screen]()
            screen = await self._next(screen, seconds)
        await self._picture("goodbye", HURRIED_SECONDS)

    async def _next(self, left: Screen, seconds: float) -> Screen:
        """The screen after `left`; on "saving" there is nothing for a patient to do."""
        passing = {left, Screen.SAVING}
        return await self._hands.reach(*(s for s in Screen if s not in passing), seconds=seconds)

    # Every answer returns how long the next screen may take, in real seconds.

    async def _start(self) -> float:
        state = self._visit
        await self._hands.until(
            "a room that is ready",
            lambda: state.state.readiness in READY,
            READY_SECONDS,
        )
        await self._picture("welcome")
        await self._hands.touch(name_of("welcome-start"), name_of("welcome-continue"))
        return USUAL_SECONDS

    async def _give_code(self) -> float:
        if self._plan.code is None:
            await self._picture("code")
            await self._hands.touch(name_of("code-none"))
            return USUAL_SECONDS
        half = len(self._plan.code) // 2
        await self._type(self._plan.code[:half])
        await self._picture("code")
        await self._type(self._plan.code[half:])
        await self._hands.touch(name_of("go-on"))
        await self._hands.until(
            "an answer to the code",
            lambda: (
                self._visit.state.screen is not Screen.CODE
                or self._visit.state.code_problem is not None
            ),
        )
        if problem := self._visit.state.code_problem:
            raise WalkFailed(Screen.CODE, "a code that is taken", [problem])
        return USUAL_SECONDS

    async def _give_birth_date(self) -> float:
        await self._type(self._plan.birth_date.strftime("%d%m%Y"))
        await self._picture("birth-date")
        await self._hands.touch(name_of("go-on"))
        return USUAL_SECONDS

    async def _confirm_appointment(self) -> float:
        await self._picture("appointment")
        await self._hands.touch(name_of("appointment-yes"))
        return USUAL_SECONDS

    async def _consent(self) -> float:
        """Read to the end: the answers come with the last page."""
        await self._picture("consent")
        read_on, yes = name_of("read-on"), name_of("consent-yes")
        while await self._hands.which(read_on, yes) == read_on:
            await self._hands.touch(read_on)
        await self._picture("consent-end")
        await self._hands.touch(yes)
        return USUAL_SECONDS

    async def _choose_arm(self) -> float:
        await self._picture("arm")
        await self._hands.touch(name_of(ARM_BUTTONS[self._plan.arm]))
        return USUAL_SECONDS

    async def _sit_still(self) -> float:
        """The picture is taken on the way, when the ring has something to show."""
        wait = self._visit.state.countdown
        seconds = wait.total / self._pace if wait else 0.0
        await self._hands.pause(seconds * PICTURE_SHARE)
        await self._picture(self._visit.state.screen, HURRIED_SECONDS)
        return seconds + USUAL_SECONDS

    async def _start_measuring(self) -> float:
        await self._picture("measure")
        await self._hands.touch(name_of("measure-start"))
        return USUAL_SECONDS

    async def _endure(self) -> float:
        await self._hands.which(name_of("stop-button"))
        await self._picture("inflating", HURRIED_SECONDS)
        return INFLATION_SECONDS / self._pace + USUAL_SECONDS

    async def _save(self) -> float:
        await self._picture("review")
        await self._hands.touch(name_of("review-save"))
        self._notes.confirmed()
        return USUAL_SECONDS

    async def _await_arrival(self) -> float:
        """A patient who waits for the news; without it the way stays as true as it is.

        At a high pace the idle time may end this screen sooner than a touch does: that is allowed.
        """
        await self._picture("saved", HURRIED_SECONDS)
        patience = ARRIVAL_SECONDS
        while self._is_on_its_way() and patience > 0:
            await self._hands.touch_nothing()
            patience -= await self._hands.pause(STAY_AWAKE_SECONDS)
        if self._visit.state.way is Way.ARRIVED:
            await self._hands.touch_nothing()
            await self._picture("arrived", HURRIED_SECONDS)
        with contextlib.suppress(ScreenLeft):
            await self._hands.touch(name_of("done"))
        return USUAL_SECONDS

    def _is_on_its_way(self) -> bool:
        state = self._visit.state
        return state.screen is Screen.SAVED and state.way is not Way.ARRIVED

    async def _type(self, keys: str) -> None:
        for key in keys:
            await self._hands.touch(key)

    async def _picture(self, title: str, patience: float = PATIENCE_SECONDS) -> None:
        """Once a title: the second measurement looks like the first."""
        if title not in self._pictured:
            self._pictured.add(title)
            await self._album.take(title, patience)

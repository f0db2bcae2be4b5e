# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Looking, touching and waiting, each with a bound and with words for what went wrong."""

import asyncio
import faulthandler
import time
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QPoint, QSize

from kiosk.visit.state import Overlay, Screen, VisitState
from ui.robot.errors import ScreenLeft, WalkFailed
from ui.robot.finger import Finger
from ui.robot.sight import Sight, Thing
from ui.robot.stopwatch import OwnWork

USUAL_SECONDS = 15.0  # for what a patient would call "at once"; a loaded machine is slow
POLL_SECONDS = 0.02
HANG_SECONDS = 60.0  # longer than the bounds of any one action; see `expect_life`
LOOK_SECONDS = 0.05  # a look costs milliseconds of the GUI thread
# Of real time, whatever the pace: what is just being laid out is about to be elsewhere.
PAGE_STANDS_SECONDS = 0.2
KEY_STANDS_SECONDS = 0.04


def expect_life(seconds: float) -> None:
    """The bound behind the bounds, since a GUI thread that hangs keeps none of them.

    Unless it is called again in time, or `stop_expecting`, the places of all threads go to standard
    error and the process ends: by a thread that needs neither Python nor Qt.
    """
    faulthandler.dump_traceback_later(HANG_SECONDS + seconds, exit=True)


def stop_expecting() -> None:
    """The walk is over."""
    faulthandler.cancel_dump_traceback_later()


class Pages(Protocol):
    """What the robot asks of the window beyond looking at it (`KioskView` has it)."""

    @property
    def settled(self) -> bool:
        """The present page takes touches."""
        ...


class Visible(Protocol):
    """Where the visit is."""

    @property
    def state(self) -> VisitState: ...


class Hands:
    """Finds controls by name and touches them, as often as the patient asks."""

    def __init__(
        self, pages: Pages, visit: Visible, sight: Sight, finger: Finger, own: OwnWork
    ) -> None:
        self._pages = pages
        self._visit = visit
        self._sight = sight
        self._finger = finger
        self._own = own
        self._touched: tuple[Screen, Overlay | None] | None = None
        self.came_through = 0  # touches and keys that the window has seen

    async def touch(self, *names: str) -> None:
        """Touch the control with one of these names, as soon as it is there and takes touches."""
        await self.until("a page that takes touches", lambda: self._pages.settled)
        page = (self._visit.state.screen, self._visit.state.overlay)
        known = page == self._touched
        self._touched = page
        pause = KEY_STANDS_SECONDS if known else PAGE_STANDS_SECONDS
        await self._finger.tap((await self._standing(names, pause)).centre)

    async def hold(self, text: str, seconds: float) -> None:
        """Rest a finger on a text, which is no control."""
        expect_life(seconds)
        await self.until("a page that takes touches", lambda: self._pages.settled)
        with self._own.counted():
            (thing,) = [each for each in self._sight.things() if each.name == text]
        await self._finger.hold(thing.centre, seconds)

    async def poke(self, point: QPoint) -> None:
        """Touch there, whatever it is."""
        expect_life(USUAL_SECONDS)
        await self._finger.tap(point)

    def lean_on_the_keyboard(self) -> None:
        self._finger.lean_on_the_keyboard()

    @property
    def size(self) -> QSize:
        """Of the window."""
        return self._finger.size

    def note_press(self) -> None:
        """The window has seen a touch or a key."""
        self.came_through += 1

    async def which(self, *names: str) -> str:
        """The name of the one that is there, once one of them is."""
        return (await self._control(names)).name

    async def touch_nothing(self) -> None:
        """Touch a text, which does nothing: a patient who waits shows that somebody is there."""
        with self._own.counted():
            texts = [thing for thing in self._sight.things() if not thing.touchable]
        if texts:
            await self._finger.tap(texts[0].centre)

    async def reach(self, *screens: Screen, seconds: float = USUAL_SECONDS) -> Screen:
        """Wait for one of the screens."""
        await self.until(
            "the screen " + " or ".join(screens),
            lambda: self._visit.state.screen in screens,
            seconds,
        )
        return self._visit.state.screen

    async def until(
        self, wanted: str, there: Callable[[], bool], seconds: float = USUAL_SECONDS
    ) -> None:
        """Wait until it is there; WalkFailed after `seconds` of real time."""
        expect_life(seconds)
        limit = time.monotonic() + seconds
        while not there():
            if time.monotonic() > limit:
                raise self._failure(WalkFailed, wanted)
            await asyncio.sleep(POLL_SECONDS)

    async def pause(self, seconds: float) -> float:
        """Do nothing; returns the seconds."""
        expect_life(seconds)
        await asyncio.sleep(seconds)
        return seconds

    async def _standing(self, names: Sequence[str], pause: float) -> Thing:
        """The control where it stays."""
        thing, before = await self._control(names), None
        while before is None or thing.place != before.place:
            await asyncio.sleep(pause)
            before, thing = thing, await self._control(names)
        return thing

    async def _control(self, names: Sequence[str]) -> Thing:
        """ScreenLeft if the visit goes on meanwhile: what was looked for can't come any more."""
        wanted = f"the control {' or '.join(names)}"
        screen = self._visit.state.screen
        limit = time.monotonic() + USUAL_SECONDS
        while True:
            with self._own.counted():
                thing = self._sight.control(*names)
            if self._visit.state.screen is not screen:
                raise self._failure(ScreenLeft, wanted)
            if thing is not None:
                await asyncio.sleep(LOOK_SECONDS)
                return thing
            if time.monotonic() > limit:
                raise self._failure(WalkFailed, wanted)
            if self._visit.state.overlay is Overlay.IDLE:  # "are you still there?"
                await self.touch_nothing()
            await asyncio.sleep(LOOK_SECONDS)

    def _failure(self, kind: type[WalkFailed], wanted: str) -> WalkFailed:
        state = self._visit.state
        place = f"{state.screen}+{state.overlay}" if state.overlay else str(state.screen)
        return kind(place, wanted, [str(thing) for thing in self._sight.things()])

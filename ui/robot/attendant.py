# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The robot as an attendant: signs in, does the one next thing, and tries to wake a dead screen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QSize

from kiosk.visit.housekeeping import ListName
from kiosk.visit.state import AttendantView, Overlay
from ui.robot.context import HURRIED_SECONDS, Context
from ui.robot.errors import WalkFailed
from ui.robot.hands import USUAL_SECONDS
from ui.robot.words import name_of

HOLD_SECONDS = 3.0  # longer than the screens want a finger to rest on the place's name
ROOM_SECONDS = 90.0  # contact time and airing pass at their own pace
COLUMNS, ROWS = 8, 6  # of the spots that are touched on the dead screen
WIPE_SECONDS = 1.0  # nobody wipes faster: the page takes no touch before
NEXT_TOUCH_SECONDS = 1.0  # so often somebody who waits at the panel shows that she is there


class Attendant:
    """Waits run slower here than for patients: the panel closes when nobody touches it."""

    def __init__(self, at: Context) -> None:
        self._at = at

    @property
    def view(self) -> AttendantView:
        """What the panel shows; WalkFailed where it is closed."""
        view = self._at.state.attendant
        if view is None:
            raise WalkFailed(self._at.state.screen, "the attendant's panel", [])
        return view

    async def sign_in(self) -> None:
        """A long press on the place's name, and the PIN."""
        at = self._at
        at.tempo.slow()
        await at.hands.hold(at.place_name(), HOLD_SECONDS)
        await at.hands.until("the PIN's page", lambda: at.state.overlay is Overlay.PIN)
        await at.picture("attendant-pin")
        await at.type(at.plan.pin)
        await at.touch("pin-confirm")
        await at.hands.until("the panel", lambda: at.state.overlay is Overlay.ATTENDANT)

    async def sign_out(self) -> None:
        await self._at.touch("attendant-leave")
        await self._at.hands.until("no panel", lambda: self._at.state.overlay is None)
        self._at.tempo.usual()

    async def until(self, wanted: str, there: Callable[[], bool]) -> None:
        """Wait at the panel, and touch it now and then."""
        for _ in range(round(ROOM_SECONDS / NEXT_TOUCH_SECONDS)):
            if there():
                return
            await self._at.hands.pause(NEXT_TOUCH_SECONDS)
            await self._at.hands.touch_nothing()
        raise WalkFailed(str(self._at.state.overlay), wanted, [self.view.room])

    async def until_room(self, *states: str) -> None:
        await self.until(f"a room that is {' or '.join(states)}", lambda: self.view.room in states)

    async def tick_off(self, title: str) -> None:
        """Everything on the list that is the next thing to do."""
        at, asked = self._at, self.view.house.asked
        await at.touch("attendant-to-list")
        await at.hands.until("the list", lambda: at.state.overlay is Overlay.PANEL_LISTS)
        await at.touch(f"list-{asked}")  # else the page goes on to the next list with the last tick
        for words in [each.words for each in self.view.house.lists if each.list is asked]:
            await at.hands.touch(words)
            await at.hands.until(f"a tick at {words}", partial(self._is_done, asked, words))
        await at.picture(title)
        await at.touch("panel-back")
        await at.hands.until("the panel", lambda: at.state.overlay is Overlay.ATTENDANT)

    def _is_done(self, asked: ListName | None, words: str) -> bool:
        lists = self.view.house.lists
        return any(each.done for each in lists if (each.list, each.words) == (asked, words))

    async def wipe(self) -> None:
        """The thing on the page, with a picture of each."""
        at, left = self._at, self.view.care.left
        await at.picture(f"wipe-{left[0]}")
        await at.hands.pause(WIPE_SECONDS)
        await at.touch("wipe-done")
        await at.hands.until(
            "the next thing",
            lambda: self.view.room != "cleaning" or self.view.care.left != left,
        )

    async def answer_help(self, title: str) -> None:
        """On my way, and done."""
        at = self._at
        await at.picture(f"{title}-called")
        await at.touch("attendant-come")
        await at.hands.which(name_of("attendant-done"))
        await at.picture(f"{title}-coming")
        await at.touch("attendant-done")
        await at.hands.until("no call", lambda: at.state.help is None)

    async def clean_the_screen(self) -> None:
        """Wipes it from corner to corner, leans on the keyboard, and nothing comes of it."""
        at = self._at
        at.tempo.slow()
        await at.touch("screen-cleaning-start")
        await at.hands.until("a dead screen", lambda: _is_dead(at))
        await at.picture("screen-cleaning", HURRIED_SECONDS)
        came_through, wait = at.hands.came_through, at.state.countdown
        for spot in spots(at.hands.size):
            await at.hands.poke(spot)
        at.hands.lean_on_the_keyboard()
        if not _is_dead(at) or at.state.countdown != wait or at.hands.came_through != came_through:
            raise WalkFailed(at.state.screen, "a screen that nothing wakes", [])
        seconds = (wait.total if wait else 0.0) / at.pace + USUAL_SECONDS
        await at.hands.until("the door again", lambda: at.state.overlay is None, seconds)
        at.tempo.usual()


def spots(size: QSize) -> list[QPoint]:
    """A grid over the whole window."""
    return [
        QPoint(
            (2 * x + 1) * size.width() // (2 * COLUMNS), (2 * y + 1) * size.height() // (2 * ROWS)
        )
        for y in range(ROWS)
        for x in range(COLUMNS)
    ]


def _is_dead(at: Context) -> bool:
    return at.state.overlay is Overlay.SCREEN_CLEANING

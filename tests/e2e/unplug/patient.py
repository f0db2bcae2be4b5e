# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A robot patient before whom cables come out, and how long the screen takes to say so."""

import asyncio
import json
import time
from functools import partial
from pathlib import Path

from drivers.clock import Clock
from drivers.meter import Contact
from kiosk.visit.answers import Vital
from kiosk.visit.api import Live
from kiosk.visit.place import PLACES
from kiosk.visit.state import Screen, VisitState
from tests.e2e.unplug.moments import Moment
from ui.robot.context import HURRIED_SECONDS, Answer, Answers, Context
from ui.robot.hands import USUAL_SECONDS
from ui.robot.patient import Patient
from ui.robot.stopwatch import FrameWatch

LOOK_SECONDS = 0.01
NOTHING_YET = Live(Contact.NOBODY)


class Cables:
    """Has the test pull and plug in (see `cables.py`), and tells it what came of it.

    `delays` is a file: milliseconds by moment, from the cable's end to the frame that says so.
    """

    def __init__(self, path: Path, delays: Path) -> None:
        self._path = path
        self._delays = delays
        self._ms: dict[str, int] = {}

    async def ask(self, what: str) -> str:
        """The one line of the answer."""
        reader, writer = await asyncio.open_unix_connection(self._path)
        writer.write(f"{what}\n".encode())
        answer = await reader.readline()
        writer.close()
        return answer.decode().strip()

    def note(self, moment: Moment, seconds: float) -> None:
        self._ms[moment.title] = round(1000 * seconds)
        self._delays.write_text(json.dumps(self._ms), "utf-8")


class Clumsy(Patient):
    """`due` are the moments still to come; who doesn't wait for a device goes on without it."""

    waits = True

    def __init__(self, context: Context, cables: Cables, clock: Clock, frames: FrameWatch) -> None:
        super().__init__(context)
        self._cables = cables
        self._clock = clock
        self._frames = frames
        self._live = NOTHING_YET
        self._absent: str | None = None  # the place whose absence is awaited
        self._seen = 0.0
        self.due: list[Moment] = []

    def watch(self, _: Vital, live: Live) -> None:
        """What a running meter sees."""
        self._live = live

    def follow(self, state: VisitState) -> None:
        """Every new state of the visit."""
        if self._absent is not None and not _is_there(state, self._absent):
            self._absent = None
            self._frames.next_frame(self._note_frame)

    def _answers(self) -> Answers:
        answers = super()._answers()
        answers[Screen.REST] = partial(self._short_rest, answers[Screen.REST])
        if not self.waits:
            answers |= {
                Screen.METER_PROBLEM: lambda: self._at.touch("skip-today"),
                Screen.PROBLEM: lambda: self._at.touch("skip-today", "skip-further"),
                Screen.SKIP_REASON: lambda: self._at.touch("skip-device"),
            }
        screens = {moment.screen for moment in self.due}
        return answers | {screen: partial(self._clumsy, answers[screen]) for screen in screens}

    async def _short_rest(self, usual: Answer) -> float:
        await self._cables.ask("shorten-rest")
        return await usual()

    async def _clumsy(self, usual: Answer) -> float:
        """What is due here comes first; whatever changes the screen ends this answer."""
        screen, since = self._at.state.screen, self._clock.monotonic()
        self._live = NOTHING_YET
        for moment in [each for each in self.due if self._is_here(each)]:
            while not moment.when(self._live, self._clock.monotonic() - since):
                await asyncio.sleep(LOOK_SECONDS)
                if self._at.state.screen is not screen:
                    return USUAL_SECONDS
            await self._pull(moment)
            if self._at.state.screen is not screen:
                return USUAL_SECONDS
        return await usual()

    async def _pull(self, moment: Moment) -> None:
        at, place = self._at, moment.place
        self.due.remove(moment)
        self._absent, self._seen = place, 0.0
        pulled = float(await self._cables.ask(f"pull {place}"))
        await at.hands.until("word of the unplugged device", lambda: self._seen > 0)
        self._cables.note(moment, self._seen - pulled)
        await at.picture(moment.title)
        if self.waits:
            await self._cables.ask(f"plug {place}")
            await at.hands.until("the device's return", lambda: _is_there(at.state, place))
            await at.picture(f"{moment.title}-back", HURRIED_SECONDS)

    def _is_here(self, moment: Moment) -> bool:
        vital = self._at.state.vital
        there = vital is not None and PLACES[vital] == moment.place
        return there and self._at.state.screen is moment.screen

    def _note_frame(self) -> None:
        self._seen = time.monotonic()


def _is_there(state: VisitState, place: str) -> bool:
    if place == "cuff":
        return state.cuff_present
    return any(PLACES[vital] == place for vital in state.meters_present)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A whole day of an attendant: two fronts, because a visit ends the one that it was on.

In the morning the room is opened and a patient comes; from noon on the next front sees the room
cleaned, a screen wiped, a call for help answered, and the room closed.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from kiosk.visit.answers import UNDER_WAY, HelpStage
from kiosk.visit.state import Overlay
from ui.robot.attendant import Attendant
from ui.robot.before import READY_SECONDS
from ui.robot.claim import MORNING
from ui.robot.context import Context
from ui.robot.notes import READY
from ui.robot.patient import Patient
from ui.robot.plan import Plan, Script

AIR_SECONDS = 5.0


class Person(Protocol):
    """Whoever comes to a front."""

    async def go(self) -> None:
        """To the end; WalkFailed where she could not go on."""
        ...


def who_comes(plan: Plan, report: Path) -> Callable[[Context], Person]:
    """To the front whose report that will be."""
    if plan.script is not Script.DAY:
        return Patient
    return Morning if report.name == MORNING else Afternoon


def taken_before(plan: Plan, report: Path) -> int:
    """So many pictures the part of the day before has taken."""
    morning = report.with_name(MORNING)
    if plan.script is not Script.DAY or report == morning:
        return 0
    return len(json.loads(morning.read_text("utf-8"))["screens"])


class Morning:
    """Before the first patient, and the patient."""

    def __init__(self, at: Context) -> None:
        self._at = at
        self._attendant = Attendant(at)

    async def go(self) -> None:
        at, attendant = self._at, self._attendant
        await at.hands.until(
            "a room that is ready", lambda: at.state.readiness in READY, READY_SECONDS
        )
        await attendant.sign_in()
        await at.picture("panel-morning")
        await attendant.tick_off("list-opening")
        await attendant.sign_out()
        await Patient(at).go()


class Afternoon:
    """From the used room to the closed one."""

    def __init__(self, at: Context) -> None:
        self._at = at
        self._attendant = Attendant(at)

    async def go(self) -> None:
        at, attendant = self._at, self._attendant
        await at.hands.until("a station", lambda: at.place_name() != "", READY_SECONDS)
        await at.picture("door-used")
        await attendant.sign_in()
        await at.picture("panel-used")
        await self._clean()
        await attendant.clean_the_screen()
        await at.picture("door-ready")
        await self._call_for_help()
        await attendant.sign_in()
        await attendant.answer_help("help")
        await attendant.tick_off("list-closing")
        await at.picture("panel-evening")
        await attendant.sign_out()

    async def _clean(self) -> None:
        at, attendant = self._at, self._attendant
        at.tempo.real()
        await at.touch("attendant-begin-cleaning")
        await at.hands.until("the list", lambda: at.state.overlay is Overlay.PANEL_WIPE)
        while attendant.view.room == "cleaning":
            await attendant.wipe()
        await at.picture("panel-contact-time")
        await attendant.until_room("airing")
        await at.hands.pause(AIR_SECONDS)  # until the sensor has been asked
        await at.picture("panel-airing")
        await attendant.until_room("ready")
        await at.picture("panel-ready")

    async def _call_for_help(self) -> None:
        at = self._at
        await at.touch("help-button")
        await at.hands.until("the help page", lambda: at.state.overlay is Overlay.HELP)
        await at.hands.until(
            "somebody called", lambda: at.state.help in UNDER_WAY - {HelpStage.CALLING}
        )
        await at.picture("help")

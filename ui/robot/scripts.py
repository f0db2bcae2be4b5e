# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a script's robot does otherwise than one whose visit goes smoothly."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from kiosk.visit.answers import Vital
from kiosk.visit.api import Quantity
from kiosk.visit.state import Overlay, Screen
from ui.robot.before import Before
from ui.robot.context import HURRIED_SECONDS, Answers, Context
from ui.robot.errors import WalkFailed
from ui.robot.hands import USUAL_SECONDS
from ui.robot.measuring import Measuring
from ui.robot.plan import Script
from ui.robot.words import name_of

LEFT_ALONE_SECONDS = 300.0  # of the front's clock: idle time, warning, the question at the end

FIELDS = {
    Vital.OXIMETRY: (Quantity.SPO2,),
    Vital.TEMPERATURE: (Quantity.TEMPERATURE,),
    Vital.BLOOD_PRESSURE: (Quantity.SYSTOLIC, Quantity.DIASTOLIC, Quantity.PULSE),
    Vital.WEIGHT: (Quantity.WEIGHT,),
}


def _warning(at: Context) -> Answers:
    """By mistake first; then the sign is really meant."""

    async def mark() -> float:
        for title, way_out in (("mistake", "help-mistake"), ("meant", "help-close")):
            await at.touch("warning-chest")
            await at.hands.until("the help page", lambda: at.state.overlay is Overlay.HELP)
            await at.picture_and_touch(f"warning-{title}", way_out)
            await at.hands.until("the list again", lambda: at.state.overlay is None)
        return await at.picture_and_touch("warnings-marked", "go-on")

    return {Screen.WARNINGS: mark}


def _no_consent(at: Context) -> Answers:
    async def refuse() -> float:
        await Before(at).read_to_the_end("consent", "consent-no")
        return await at.touch("consent-no")

    return {Screen.CONSENT: refuse}


def _abandon(at: Context) -> Answers:
    """Goes away without a word, after two answers."""

    async def go_away() -> float:
        await at.picture("medicines")
        seconds = LEFT_ALONE_SECONDS / at.pace + USUAL_SECONDS
        await at.hands.until("the warning", lambda: at.state.overlay is Overlay.IDLE, seconds)
        await at.picture("idle", HURRIED_SECONDS)
        return seconds

    async def stay_away() -> float:
        await at.picture("leaving", HURRIED_SECONDS)
        return LEFT_ALONE_SECONDS / at.pace + USUAL_SECONDS

    return {Screen.MEDICINES: go_away, Screen.LEAVING: stay_away}


def _by_hand(at: Context) -> Answers:
    """Trusts its own book more than the devices."""
    measuring = Measuring(at)

    async def ask() -> float:
        return await (at.touch("by-hand-link") if measuring.wanted() else measuring.skip())

    async def type_in() -> float:
        vital = at.state.vital
        fields = FIELDS[vital] if vital else ()
        for quantity in fields:
            if len(fields) > 1:
                await at.touch(f"by-hand-label-{quantity.value}")
            await _type(at, at.plan.vitals[quantity])
        return await at.picture_and_touch(f"by-hand-{vital}", "go-on")

    return {Screen.GUIDE: ask, Screen.ARM: ask, Screen.BY_HAND: type_in}


async def _type(at: Context, number: Decimal) -> None:
    for key in f"{number:f}":
        await at.hands.touch(name_of("decimal-key") if key == "." else key)


def _slip(at: Context) -> Answers:
    """Holds the slip under the reader instead of typing."""

    async def hold() -> float:
        await at.picture("code-reader")
        half = Path(at.plan.reader).with_suffix(".half")
        half.write_text(at.plan.slip, "ascii")
        half.rename(at.plan.reader)  # a paper is under the reader, or it isn't
        await at.hands.until(
            "an answer to the slip",
            lambda: at.state.screen is not Screen.CODE or at.state.code_problem is not None,
        )
        if problem := at.state.code_problem:
            raise WalkFailed(Screen.CODE, "a slip that is taken", [problem])
        return USUAL_SECONDS

    return {Screen.CODE: hold}


def _smooth(at: Context) -> Answers:
    del at
    return {}


SCRIPTS: dict[Script, Callable[[Context], Answers]] = {
    Script.SMOOTH: _smooth,
    Script.WARNING: _warning,
    Script.NO_CONSENT: _no_consent,
    Script.ABANDON: _abandon,
    Script.UNPLUG: _smooth,  # it is the devices that are otherwise
    Script.BY_HAND: _by_hand,
    Script.LIMIT: _smooth,  # it is the plan that is
    Script.SLIP: _slip,
}

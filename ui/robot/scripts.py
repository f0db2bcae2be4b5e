# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a script's robot does otherwise than one whose visit goes smoothly."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from kiosk.visit.answers import Vital
from kiosk.visit.api import Quantity
from kiosk.visit.state import Overlay, Screen
from ui.robot.before import READY_SECONDS, Before
from ui.robot.context import HURRIED_SECONDS, Answers, Context
from ui.robot.errors import WalkFailed
from ui.robot.hands import USUAL_SECONDS
from ui.robot.measuring import Measuring
from ui.robot.plan import Script
from ui.robot.words import name_of

READING_SECONDS = 20.0  # of a card, tries included
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
        _put(at.plan.slip, at.plan.reader)
        await at.hands.until(
            "an answer to the slip",
            lambda: at.state.screen is not Screen.CODE or at.state.code_problem is not None,
        )
        if problem := at.state.code_problem:
            raise WalkFailed(Screen.CODE, "a slip that is taken", [problem])
        return USUAL_SECONDS

    return {Screen.CODE: hold}


def _card(at: Context) -> Answers:
    """Puts the health card in at the door, and takes it out when told."""

    async def insert() -> float:
        await at.hands.until("a card reader", lambda: at.state.card_reader, READY_SECONDS)
        await at.picture("welcome")
        _put(at.plan.slip, at.plan.reader)
        return READING_SECONDS

    async def wait() -> float:
        taken = await at.picture("code-card-reading", HURRIED_SECONDS)
        if taken and not at.state.card_reading and at.state.card_problem is None:
            raise WalkFailed(Screen.CODE, "a picture of a card that is being read", [])
        await at.hands.until(
            "the card's owner",
            lambda: at.state.screen is not Screen.CODE or at.state.card_problem is not None,
            READING_SECONDS,
        )
        if problem := at.state.card_problem:
            raise WalkFailed(Screen.CODE, "a card that is read", [problem])
        return USUAL_SECONDS

    async def confirm() -> float:
        await at.picture("card")
        _take_out(at.plan.reader)
        return await at.touch("card-yes")

    return {Screen.WELCOME: insert, Screen.CODE: wait, Screen.CARD: confirm}


def _put(text: str, place: str) -> None:
    """A thing is in its place, or it isn't: never half."""
    half = Path(place).with_suffix(".half")
    half.write_text(text, "ascii")
    half.rename(place)


def _take_out(place: str) -> None:
    Path(place).unlink()


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
    Script.CARD: _card,
    Script.DAY: _smooth,  # it is what happens before and after the visit
}

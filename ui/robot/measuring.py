# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The robot before the devices: it lets itself be measured, skips what the plan doesn't name."""

from kiosk.visit.answers import Vital
from kiosk.visit.api import Quantity
from kiosk.visit.state import Arm, Screen
from ui.robot.context import HURRIED_SECONDS, Answers, Context
from ui.robot.hands import USUAL_SECONDS

INFLATION_SECONDS = 180.0  # of the front's clock; the device itself gives up earlier
TAKING_SECONDS = 30.0  # a device that is slower than this at any pace isn't a robot's
LIVE_SECONDS = 0.9  # until there is something to see, at the tempo for watching

ARM_BUTTONS = {Arm.LEFT: "arm-left", Arm.RIGHT: "arm-right"}
NEEDED = {
    Vital.OXIMETRY: Quantity.SPO2,
    Vital.TEMPERATURE: Quantity.TEMPERATURE,
    Vital.BLOOD_PRESSURE: Quantity.SYSTOLIC,
    Vital.WEIGHT: Quantity.WEIGHT,
}


class Measuring:
    """Every device, and what can be wrong with it: then once more."""

    def __init__(self, context: Context) -> None:
        self._at = context

    def answers(self) -> Answers:
        at = self._at
        return {
            Screen.GUIDE: self._follow_guide,
            Screen.TAKING: self._hold_still,
            Screen.METER_PROBLEM: self._again_when_present,
            Screen.SKIP_REASON: lambda: at.picture_and_touch("skip-reason", "skip-unwilling"),
            Screen.RESULT: self._take_result,
            Screen.PERSON: lambda: at.picture_and_touch("person", "person-no"),
            Screen.ARM: self._choose_arm,
            Screen.REST: lambda: at.sit_still("rest"),
            Screen.MEASURE: lambda: at.picture_and_touch("measure", "measure-start"),
            Screen.INFLATING: self._endure,
            Screen.PAUSE: lambda: at.sit_still("pause"),
            Screen.PROBLEM: self._cuff_again_when_present,
        }

    def wanted(self) -> bool:
        """Does the plan name a value for what is being measured?"""
        vital = self._at.state.vital
        return vital is not None and NEEDED[vital] in self._at.plan.vitals

    async def skip(self) -> float:
        return await self._at.touch("skip-today", "skip-further")

    async def _follow_guide(self) -> float:
        at, vital = self._at, self._at.state.vital
        await at.picture(f"guide-{vital}")
        if not self.wanted():
            return await self.skip()
        at.tempo.slow()
        return await at.touch("site-ear" if vital is Vital.TEMPERATURE else "guide-start")

    async def _hold_still(self) -> float:
        at = self._at
        await at.hands.pause(LIVE_SECONDS)
        if at.state.screen is Screen.TAKING:
            await at.picture(f"taking-{at.state.vital}", 0.0)
        return TAKING_SECONDS

    async def _again_when_present(self) -> float:
        at = self._at
        at.tempo.usual()
        await at.picture(f"problem-{at.state.vital}")
        await at.hands.until(
            "the device's return", lambda: at.state.vital in at.state.meters_present
        )
        await at.picture(f"back-{at.state.vital}")
        at.tempo.slow()
        return await at.touch("problem-retry")

    async def _cuff_again_when_present(self) -> float:
        at = self._at
        await at.picture("problem-cuff")
        await at.hands.until("the cuff's return", lambda: at.state.cuff_present)
        return await at.picture_and_touch("back-cuff", "problem-retry")

    async def _take_result(self) -> float:
        self._at.tempo.usual()
        return await self._at.picture_and_touch(f"result-{self._at.state.vital}", "go-on")

    async def _choose_arm(self) -> float:
        await self._at.picture("arm")
        if not self.wanted():
            return await self.skip()
        return await self._at.touch(ARM_BUTTONS[self._at.plan.arm])

    async def _endure(self) -> float:
        at = self._at
        await at.hands.which("Stopp", "Stop")
        await at.picture("inflating", HURRIED_SECONDS)
        return INFLATION_SECONDS / at.pace + USUAL_SECONDS

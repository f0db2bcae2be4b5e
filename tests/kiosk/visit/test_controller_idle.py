# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""When nobody touches anything: who is asked, when, and what becomes of the visit."""

from kiosk.visit import events as e
from kiosk.visit.state import (
    Arm,
    Overlay,
    Screen,
)
from tests.kiosk.visit.playing import playing, until


async def test_nobody_there_ends_the_visit_and_delivers_what_was_confirmed() -> None:
    async with playing() as play:
        play.asked()
        await play.sees(Screen.ARM)
        await play.clock.pass_time(89)
        assert play.state.overlay is None
        await play.clock.pass_time(1)
        assert play.state.overlay is Overlay.IDLE
        await play.clock.pass_time(30)
        await play.sees(Screen.LEAVING)
        await play.clock.pass_time(30)
        await play.sees(Screen.GOODBYE)
        await play.clock.pass_time(10)
        await until(play.controller.finished.is_set)
        assert play.station.delivered
        last = (await play.steps(7))[-1]["entries"][0]["resource"]
        assert {"url": "urn:telemed-kiosk:extension:ended-early", "valueCode": "idle"} in last[
            "extension"
        ]


async def test_any_touch_starts_the_idle_time_anew_and_answers_the_warning() -> None:
    async with playing() as play:
        play.asked()
        await play.sees(Screen.ARM)
        for _ in range(5):
            await play.clock.pass_time(80)
            play.controller.touched()
        assert play.state.overlay is None
        await play.clock.pass_time(100)
        assert play.state.overlay is Overlay.IDLE
        play.controller.touched()
        assert (play.state.overlay, play.state.countdown) == (None, None)
        await play.clock.pass_time(89)
        assert play.state.overlay is None


async def test_idle_time_stands_still_while_the_patient_has_nothing_to_do() -> None:
    async with playing() as play:
        play.asked()
        play.touch(e.ArmChosen(Arm.LEFT))
        await play.sees(Screen.REST)
        await play.clock.pass_time(299)
        assert (play.screen, play.state.overlay) == (Screen.REST, None)
        await play.clock.pass_time(1)
        await play.sees(Screen.MEASURE)
        play.touch(e.InflateTouched())
        await play.clock.pass_time(1000)
        assert (play.screen, play.state.overlay) == (Screen.INFLATING, None)
        play.touch(e.HelpTouched())
        await play.sees(Screen.PROBLEM)
        await play.clock.pass_time(900)
        assert play.state.overlay is Overlay.HELP


async def test_the_full_time_after_a_wait() -> None:
    async with playing() as play:
        await play.rested()
        await play.clock.pass_time(89)
        assert play.state.overlay is None


async def test_idle_time_stands_still_while_a_page_is_read_aloud() -> None:
    async with playing() as play:
        play.asked()
        await play.sees(Screen.ARM)
        await play.clock.pass_time(80)
        play.controller.hold_idle(True)
        await play.clock.pass_time(1000)
        play.controller.hold_idle(False)
        await play.clock.pass_time(9)
        assert play.state.overlay is None
        await play.clock.pass_time(2)
        assert play.state.overlay is Overlay.IDLE

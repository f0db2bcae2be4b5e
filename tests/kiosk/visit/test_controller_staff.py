# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Calls for help and the attendant at the screen, between the flow and the station."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from hygiene.turnover_rules import Closed, Reason
from kiosk.station.client import StationRefused
from kiosk.station.messages import (
    AttendantEvent,
    CallStage,
    HelloEvent,
    HelpEvent,
    PhoneTaskEvent,
    PhoneTaskLine,
    Refusal,
)
from kiosk.visit import events as e
from kiosk.visit.answers import HelpStage, WarningSign
from kiosk.visit.attending import AttendantAction, BlockRoom, CutShort, WipeItem
from kiosk.visit.room_care import RoomCareState
from kiosk.visit.state import Overlay, PhoneTask, Screen, SecondProblem
from tests.kiosk.visit.fake_room import ATTENDANT, PIN, SECOND_PIN
from tests.kiosk.visit.fakes import GONE, HELLO, FakeStation, settled
from tests.kiosk.visit.playing import VISIT, Playing, playing, until
from tests.kiosk.visit.walking import ANSWERED

TASK = PhoneTaskLine("a-task", "2026-06-04T09:30:00+00:00", "birth-date")
LOCKED = StationRefused(Refusal.LOCKED)


async def _sees_overlay(play: Playing, overlay: Overlay | None) -> None:
    await until(lambda: play.state.overlay is overlay)


async def _unlocked(play: Playing) -> None:
    play.touch(e.AttendantTouched(), e.PinConfirmed(PIN))
    await _sees_overlay(play, Overlay.ATTENDANT)


async def test_help_before_the_consent_is_of_no_visit() -> None:
    async with playing() as play:
        play.touch(e.HelpTouched())
        await settled()
        assert play.station.called_for == [(None, "help")]
        assert play.state.help is HelpStage.CALLING
        play.station.tell(HelpEvent(CallStage.CALLED))
        assert play.state.help is HelpStage.CALLED
        play.touch(e.MistakeTouched())
        await settled()
        assert play.station.stage is CallStage.NONE
        assert (play.state.help, play.state.overlay) == (None, None)


async def test_a_warning_sign_calls_for_this_visit_with_its_reason() -> None:
    async with playing() as play:
        play.consent()
        play.touch(*ANSWERED[:-1], e.WarningTouched(WarningSign.CHEST))
        await settled()
        assert play.station.called_for == [(VISIT, "warning-sign")]
        await until(lambda: play.station.urgent.get(6) is True)


@pytest.mark.parametrize("trouble", [GONE, StationRefused(Refusal.BAD_REQUEST)])
async def test_a_station_that_can_call_nobody_is_told_to_the_patient(trouble: Exception) -> None:
    async with playing() as play:
        play.station.fail("call-help", trouble)
        play.station.fail("cancel-help", trouble)
        play.touch(e.HelpTouched())
        await until(lambda: play.state.help is HelpStage.NOBODY)
        assert play.state.overlay is Overlay.HELP
        play.touch(e.MistakeTouched())
        await settled()


async def test_an_attendant_who_was_there_closes_the_page() -> None:
    async with playing() as play:
        play.touch(e.HelpTouched())
        await settled()
        play.station.tell(HelpEvent(CallStage.COMING))
        play.station.tell(HelpEvent(CallStage.NONE))
        assert (play.state.help, play.state.overlay) == (None, None)


async def test_a_hello_takes_no_call_back_that_is_just_being_made() -> None:
    async with playing() as play:
        play.touch(e.HelpTouched())
        play.station.tell(HelloEvent(HELLO))  # it was on its way before the touch
        assert (play.state.help, play.state.overlay) == (HelpStage.CALLING, Overlay.HELP)
        await settled()
        play.station.tell(HelpEvent(CallStage.CALLED))
        play.station.tell(HelloEvent(HELLO))  # the station came back, and somebody was there
        assert play.state.help is None


async def test_a_call_and_telephone_tasks_outlive_the_front_that_they_began_at() -> None:
    station = FakeStation(replace(HELLO, help=CallStage.COMING, phone_open=2))
    async with playing(station) as play:
        assert (play.state.help, play.state.phone_tasks) == (HelpStage.COMING, 2)
        station.tell(PhoneTaskEvent(1))
        assert play.state.phone_tasks == 1


async def test_the_right_pin_shows_the_room() -> None:
    async with playing() as play:
        play.station.overview = replace(play.station.overview, waiting=3, phone_tasks=(TASK,))
        await _unlocked(play)
        view = play.state.attendant
        assert view is not None
        assert (view.room, view.visit, view.waiting) == ("ready", False, 3)
        at = datetime(2026, 6, 4, 9, 30, tzinfo=UTC)
        assert view.phone_tasks == (PhoneTask("a-task", at),)
        play.touch(e.AttendantActed(AttendantAction.PHONE_DONE, "a-task"))
        await until(
            lambda: play.state.attendant is not None and not play.state.attendant.phone_tasks
        )
        play.touch(e.OverlayClosed())
        await settled()
        assert not play.station.unlocked
        assert play.state.attendant is None


async def test_a_wrong_pin_opens_nothing() -> None:
    async with playing() as play:
        play.touch(e.AttendantTouched(), e.PinConfirmed("0000"))
        await until(lambda: play.state.pin_refused)
        assert (play.state.overlay, play.state.attendant) == (Overlay.PIN, None)
        assert "attendant" not in play.station.calls


@pytest.mark.parametrize("call", ["unlock", "attendant"])
@pytest.mark.parametrize("trouble", [GONE, LOCKED])
async def test_a_pin_that_nobody_can_judge_closes_the_page(call: str, trouble: Exception) -> None:
    async with playing() as play:
        play.station.fail(call, trouble)
        play.touch(e.AttendantTouched(), e.PinConfirmed(PIN))
        await _sees_overlay(play, None)


async def test_what_cannot_be_done_leaves_the_page_as_it_is() -> None:
    async with playing() as play:
        await _unlocked(play)
        play.touch(e.AttendantActed(AttendantAction.HELP_DONE))
        await until(lambda: play.station.calls.count("attendant") == 2)
        await settled()
        assert play.state.overlay is Overlay.ATTENDANT


@pytest.mark.parametrize(("call", "trouble"), [("attendant-do", GONE), ("attendant", LOCKED)])
async def test_a_door_that_the_station_has_closed_is_closed(call: str, trouble: Exception) -> None:
    async with playing() as play:
        await _unlocked(play)
        play.station.fail(call, trouble)
        play.touch(e.AttendantActed(AttendantAction.ROOM_CLEANED))
        await _sees_overlay(play, None)


async def test_the_room_is_cleaned_thing_by_thing_and_closed() -> None:
    async with playing() as play:
        care = RoomCareState(checklist=True, left=("surfaces", "cuff"))
        play.station.overview = replace(play.station.overview, room="cleaning", care=care)
        await _unlocked(play)
        for item in ("cuff", "cuff"):  # what is wiped already leaves the page as it is
            play.touch(e.RoomTended(WipeItem(item, "wipes-a")))
        await until(lambda: _care(play).left == ("surfaces",))
        play.touch(e.RoomTended(BlockRoom(Closed.SOILED)))
        await until(lambda: _care(play).closed is not None)
        assert play.state.overlay is Overlay.ATTENDANT


def _care(play: Playing) -> RoomCareState:
    return RoomCareState() if play.state.attendant is None else play.state.attendant.care


async def test_a_second_person_cuts_the_contact_time_short() -> None:
    async with playing() as play:
        play.station.overview = replace(play.station.overview, room="contact-time")
        await _unlocked(play)
        for pin, problem in (
            ("0000", SecondProblem.WRONG),
            (PIN, SecondProblem.SAME_PERSON),
            (SECOND_PIN, None),
            (SECOND_PIN, None),  # there is nothing left to be cut short
        ):
            play.touch(e.RoomTended(CutShort(pin, Reason.EMERGENCY)))
            await until(lambda: not play.state.unlocking)
            assert play.state.second is problem
        view = play.state.attendant
        assert view is not None and view.room == "airing"


async def test_the_open_page_follows_the_room() -> None:
    async with playing() as play:
        play.station.tell(AttendantEvent(replace(ATTENDANT, room="used")))
        assert play.state.overlay is None
        await _unlocked(play)
        play.station.tell(AttendantEvent(replace(ATTENDANT, room="airing")))
        view = play.state.attendant
        assert view is not None and view.room == "airing"


@pytest.mark.parametrize("trouble", [GONE, LOCKED])
async def test_a_closed_door_takes_no_second_pin(trouble: Exception) -> None:
    async with playing() as play:
        await _unlocked(play)
        play.station.fail("cut-short", trouble)
        play.station.fail("attendant", trouble)
        play.touch(e.RoomTended(CutShort(SECOND_PIN, Reason.EMERGENCY)))
        await _sees_overlay(play, None)


async def test_an_attendant_who_goes_away_is_locked_out() -> None:
    async with playing() as play:
        await _unlocked(play)
        play.station.fail("lock", GONE)  # a station that comes back knows no PIN anyway
        await play.clock.pass_time(90)
        assert play.state.overlay is None
        assert play.station.calls.count("lock") == 1


async def test_the_attendant_ends_the_visit_at_the_screen() -> None:
    async with playing() as play:
        play.consent()
        await play.sees(Screen.HANDS)
        await _unlocked(play)
        play.touch(e.AttendantActed(AttendantAction.END_VISIT))
        await play.sees(Screen.GOODBYE)
        await until(lambda: "leave" in play.station.calls)
        assert play.station.delivered
        assert not play.station.unlocked

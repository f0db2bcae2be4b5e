# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The controller with fakes around it: whole visits, and what it never does."""

import hashlib
from dataclasses import replace
from datetime import timedelta

from drivers.cuff import CuffAbsent, CuffPresent, StopSent
from drivers.fault import DeviceFault
from kiosk.station.messages import (
    EndVisitEvent,
    HelloEvent,
    ReadinessEvent,
    RestShortenedEvent,
    WayEvent,
)
from kiosk.visit import events as e
from kiosk.visit.state import (
    Arm,
    CheckIn,
    CodeProblem,
    Problem,
    Readiness,
    Screen,
    Timing,
    VisitState,
    Way,
)
from sync.formats.appointment_code import check_character, tag
from sync.formats.day_list import DayList, ListedAppointment, serialise
from tests.kiosk.record.laying import laid, same
from tests.kiosk.visit.fakes import GONE, HELLO, FakeStation, settled
from tests.kiosk.visit.making import BORN, NOON
from tests.kiosk.visit.playing import VISIT, playing, readable, until
from tests.kiosk.visit.walking import CHECKED_IN, SKIPPED

CODE = "K7MP4Q2" + check_character("K7MP4Q2")
SALT = bytes(16)
ID = "6f1f6c1e-6f0e-4b32-9a44-0d0f6a6e7c01"
DAY_LIST = serialise(
    DayList(
        site="crossen",
        since=NOON - timedelta(hours=10),
        until=NOON + timedelta(hours=14),
        salt=SALT,
        appointments=(
            ListedAppointment(
                ID, tag(CODE, SALT), NOON, NOON + timedelta(minutes=20), ("blood-pressure",)
            ),
        ),
    )
).decode()


async def test_the_stop_is_the_first_thing_said_to_the_cuff() -> None:
    async with playing() as play:
        assert play.cuff.said[0] == "stop"
        assert "run" in play.cuff.said


async def test_before_the_station_is_heard_nothing_starts() -> None:
    station = FakeStation()
    station.fail("hello", GONE)
    async with playing(station) as play:
        assert play.controller.profile is None
        assert play.controller.consent_text("de") == ""
        assert not play.controller.accepts(e.StartTouched())
        station.tell(HelloEvent(HELLO))
        assert play.controller.accepts(e.StartTouched())
        assert play.controller.profile is not None
        assert play.controller.profile.practice_name == "Praxis Dr. Horvath"


async def test_a_whole_visit() -> None:
    async with playing() as play:
        await play.measured()
        await play.saved()
        assert (play.screen, play.state.way) == (Screen.SAVED, Way.SAVED)
        (envelope,) = play.station.records
        record = readable(envelope)
        assert (record["visit"], record["version"], record["seq"]) == (str(VISIT), 1, 1)
        kinds = [entry["resource"]["resourceType"] for entry in record["bundle"]["entry"]]
        assert kinds.count("Observation") == 7  # three pressures and pulses, and the mean
        play.station.tell(WayEvent(VISIT, 1, Way.UNDERWAY))
        play.station.tell(WayEvent(VISIT, 1, Way.ARRIVED))
        assert play.state.way is Way.ARRIVED
        play.touch(e.DoneTouched())
        await play.clock.pass_time(10)
        await until(play.controller.finished.is_set)
        assert play.station.calls[-1] == "leave"
        assert not play.station.delivered


async def test_the_steps_are_the_record() -> None:
    async with playing() as play:
        await play.measured()
        steps = await play.steps(11)
        assert [step["step"] for step in steps] == list(range(1, 12))
        assert {step["visit"] for step in steps} == {str(VISIT)}
        await play.saved()
        bundle = readable(play.station.records[0])["bundle"]
        whole = {entry["request"]["url"]: entry["resource"] for entry in bundle["entry"]}
        for name, step in laid(each["entries"] for each in steps).items():
            assert same(name, whole[name], step), name


async def test_nothing_reaches_the_station_before_the_consent() -> None:
    async with playing() as play:
        play.touch(*CHECKED_IN, e.ConsentRefused(), e.DoneTouched(), e.DoneTouched())
        await until(play.controller.finished.is_set)
        assert set(play.station.calls) == {"hello"}


async def test_the_consent_in_the_record_is_the_text_that_was_shown() -> None:
    async with playing() as play:
        play.touch(*CHECKED_IN)
        shown = play.controller.consent_text("en")
        play.touch(e.ConsentGiven("en"))
        (first, *_) = await play.steps(1)
        consent = first["entries"][2]["resource"]
        values = [each.get("valueString") or each.get("valueCode") for each in consent["extension"]]
        assert values == ["2", "en", hashlib.sha256(shown.encode()).hexdigest()]


async def test_a_code_of_the_day_list() -> None:
    station = FakeStation(replace(HELLO, day_list=DAY_LIST, used_appointments=(ID,)))
    async with playing(station) as play:
        play.touch(e.StartTouched(), e.CodeConfirmed(CODE))
        await until(lambda: play.screen is Screen.BIRTH_DATE)
        assert play.state.check_in is CheckIn.KNOWN
        assert play.state.timing == (Timing.USED,)
        play.touch(e.BirthDateConfirmed(BORN), e.AppointmentConfirmed(), *CHECKED_IN[-2:])
        play.touch(e.ConsentGiven())
        await play.steps(1)
        assert station.appointment == ID


async def test_a_day_list_that_came_later() -> None:
    async with playing() as play:
        play.station.hello_now = replace(HELLO, day_list=DAY_LIST)
        play.touch(e.StartTouched(), e.CodeConfirmed(CODE))
        await until(lambda: play.screen is Screen.BIRTH_DATE)
        assert play.state.check_in is CheckIn.KNOWN


async def test_a_look_up_while_the_station_is_away() -> None:
    async with playing(FakeStation(replace(HELLO, day_list=DAY_LIST))) as play:
        play.station.fail("hello", GONE)
        play.touch(e.StartTouched(), e.CodeConfirmed(CODE[::-1]))
        await until(lambda: play.state.code_problem is CodeProblem.CHECK_CHARACTER)


async def test_after_an_interruption_the_same_appointment_goes_on() -> None:
    station = FakeStation(replace(HELLO, day_list=DAY_LIST))
    station.interrupted(ID)
    async with playing(station) as play:
        assert play.state.after_interruption
        play.touch(e.StartTouched(), e.NoCodeTouched())
        assert play.state.code_problem is CodeProblem.OTHER_APPOINTMENT
        play.touch(e.CodeConfirmed(CODE))
        await until(lambda: play.screen is Screen.BIRTH_DATE)
        play.touch(e.BirthDateConfirmed(BORN), e.AppointmentConfirmed(), *CHECKED_IN[-2:])
        play.touch(e.ConsentGiven())
        await play.sees(Screen.HANDS)


async def test_an_interruption_that_belongs_to_nobody_waits_for_cleaning() -> None:
    station = FakeStation()
    station.interrupted(None)
    async with playing(station) as play:
        assert play.state.readiness is Readiness.NOT_CLEANED
        assert play.state.after_interruption
        station.hello_now = HELLO
        station.tell(ReadinessEvent(Readiness.READY))
        await settled()
        assert (play.state.readiness, play.state.after_interruption) == (Readiness.READY, False)


async def test_no_profile_no_visit() -> None:
    async with playing(FakeStation(replace(HELLO, profile=None))) as play:
        assert play.state.readiness is Readiness.NO_KEY
    async with playing(FakeStation(replace(HELLO, profile="[site"))) as play:
        assert play.state.readiness is Readiness.NO_KEY
        assert play.opened == 0


async def test_a_changed_profile_is_the_next_fronts() -> None:
    async with playing() as play:
        changed = replace(HELLO, profile=str(HELLO.profile).replace("= 300", "= 180"))
        play.consent()
        play.station.tell(HelloEvent(changed))
        assert not play.controller.finished.is_set()  # not in the middle of a visit
    async with playing() as play:
        play.station.tell(HelloEvent(HELLO))
        assert not play.controller.finished.is_set()
        play.station.tell(HelloEvent(changed))
        assert play.controller.finished.is_set()


async def test_the_station_goes_and_comes_back_before_a_visit() -> None:
    async with playing() as play:
        play.station.tell(ReadinessEvent(Readiness.NO_STATION))
        assert play.state.readiness is Readiness.NO_STATION
        play.station.tell(HelloEvent(HELLO))
        assert play.state.readiness is Readiness.READY


async def test_the_stop_goes_out_before_a_screen_hears_of_it() -> None:
    async with playing() as play:
        await play.rested()
        play.touch(e.InflateTouched())
        play.cuff.said.clear()
        heard: list[list[str]] = []
        play.controller.subscribe(lambda _: heard.append(list(play.cuff.said)))
        play.touch(e.StopTouched())
        assert play.cuff.said == ["stop"]  # and before the disk
        await play.sees(Screen.PROBLEM)
        assert heard[0] == ["stop"]
        assert play.state.problem is Problem.STOPPED


async def test_only_the_touch_starts_the_cuff() -> None:
    async with playing() as play:
        await play.measured()
        assert play.cuff.said.count("start") == 3


async def test_an_unplugged_cuff_and_its_return() -> None:
    async with playing() as play:
        await play.rested()
        play.touch(e.InflateTouched())
        play.cuff.report(CuffAbsent(DeviceFault.UNPLUGGED))
        await play.sees(Screen.PROBLEM)
        assert play.state.cuff_fault is DeviceFault.UNPLUGGED
        assert not play.controller.accepts(e.RetryTouched())
        play.cuff.report(CuffPresent())
        play.cuff.report(StopSent())
        play.touch(e.RetryTouched())
        assert play.screen is Screen.MEASURE


async def test_the_attendant_shortens_the_rest_and_ends_the_visit() -> None:
    async with playing() as play:
        play.asked()
        play.touch(e.ArmChosen(Arm.RIGHT))
        play.station.tell(RestShortenedEvent())
        await play.sees(Screen.MEASURE)
        play.station.tell(EndVisitEvent())
        await play.sees(Screen.GOODBYE)
        await until(lambda: play.station.calls[-1] == "leave")
        assert play.station.delivered


async def test_a_listener_may_answer_and_everybody_hears_things_in_order() -> None:
    async with playing() as play:

        def answer(state: VisitState) -> None:
            if state.screen is Screen.CODE and state.code_problem is None:
                play.controller.handle(e.NoCodeTouched())

        later: list[Screen] = []
        play.controller.subscribe(answer)
        play.controller.subscribe(lambda state: later.append(state.screen))
        play.touch(e.StartTouched())
        assert later == [Screen.CODE, Screen.BIRTH_DATE]


async def test_events_after_the_end_start_nothing() -> None:
    async with playing() as play:
        play.touch(e.StartTouched())
    play.controller.handle(e.CodeConfirmed(CODE))
    play.station.tell(ReadinessEvent(Readiness.READY))
    assert play.station.closed
    assert play.cuff.said[-1] == "ended"


async def test_the_way_of_another_visit_is_not_this_ones() -> None:
    async with playing() as play:
        await play.skipped()
        await play.saved()
        play.station.tell(WayEvent(type(VISIT)(int=1), 1, Way.ARRIVED))
        assert play.state.way is Way.SAVED


async def test_the_end_waits_for_the_last_stop_to_leave() -> None:
    async with playing() as play:
        await play.rested()
        play.touch(e.InflateTouched(), e.StopTouched(), *SKIPPED)
        await play.saved()
        play.touch(e.DoneTouched(), e.DoneTouched())
        await until(lambda: play.station.calls[-1] == "leave")
        await settled()
        assert not play.controller.finished.is_set()
        play.cuff.report(StopSent())
        await until(play.controller.finished.is_set)

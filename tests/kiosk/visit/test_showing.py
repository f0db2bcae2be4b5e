# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A screen that stands is a step that is kept; nobody waits for ever, nothing goes backwards."""

import asyncio
from dataclasses import replace
from uuid import UUID

import pytest

from drivers.cuff import InflationDone
from kiosk.station.client import StationRefused
from kiosk.station.messages import Refusal
from kiosk.visit import events as e
from kiosk.visit.showing import Commit, Showing
from kiosk.visit.state import Overlay, Readiness, Screen, VisitState
from tests.kiosk.visit.fakes import GONE, HELLO, FakeStation, settled
from tests.kiosk.visit.making import a_reading
from tests.kiosk.visit.playing import Playing, playing, until
from tests.kiosk.visit.walking import ANSWERED

NEVER = 3600.0  # seconds; longer than any test


class HeldStation(FakeStation):
    """Its disk commits a step when the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.disk = asyncio.Event()
        self.disk.set()

    async def journal_step(self, visit: UUID, step: int, blob: bytes, urgent: bool = False) -> None:
        await self.disk.wait()
        await super().journal_step(visit, step, blob, urgent)


def kept_at_each_screen(play: Playing, station: FakeStation) -> list[tuple[Screen, int]]:
    """From now on: each new screen, and how many steps were on the disk when it came."""
    seen: list[tuple[Screen, int]] = []

    def note(state: VisitState) -> None:
        if not seen or seen[-1][0] is not state.screen:
            seen.append((state.screen, len(station.steps)))

    play.controller.subscribe(note)
    return seen


async def test_each_screen_comes_after_the_commit_of_what_led_to_it() -> None:
    station = FakeStation()
    async with playing(station, NEVER) as play:
        seen = kept_at_each_screen(play, station)
        await play.measured()
        told = (Screen.HANDS, Screen.ARM, Screen.REST, Screen.RESULT)
        steps = [entry for entry in seen if entry[0] in told]
        assert steps == [(told[0], 1), (told[1], 6), (told[2], 7), (told[3], 11)]
        measures = [count for screen, count in seen if screen is Screen.MEASURE]
        assert measures == [8, 9, 10]


async def test_the_consent_screen_stands_until_the_disk_has_the_consent() -> None:
    station = HeldStation()
    async with playing(station, NEVER) as play:
        station.disk.clear()
        play.consent()
        await until(lambda: "begin" in station.calls)
        await settled()
        assert play.screen is Screen.CONSENT
        assert not play.controller.accepts(e.ConsentGiven())  # a second touch changes nothing
        assert not play.controller.accepts(e.ConsentRefused())
        station.disk.set()
        await play.sees(Screen.HANDS)
        assert len(station.steps) == 1


async def test_the_cuff_is_let_go_whatever_the_disk_does() -> None:
    station = HeldStation()
    async with playing(station, NEVER) as play:
        await play.rested()
        play.touch(e.InflateTouched())
        station.disk.clear()
        play.cuff.said.clear()
        play.touch(e.StopTouched())
        assert play.cuff.said == ["stop"]
        assert play.screen is Screen.INFLATING
        assert not play.controller.accepts(e.InflateTouched())
        station.disk.set()
        await play.sees(Screen.PROBLEM)


async def test_later_states_wait_their_turn() -> None:
    station = HeldStation()
    async with playing(station, NEVER) as play:
        await play.rested()
        station.disk.clear()
        seen = kept_at_each_screen(play, station)
        play.touch(e.InflateTouched())
        play.cuff.report(InflationDone(a_reading()))
        await play.clock.pass_time(60)  # the pause is over before the reading is on the disk
        assert [screen for screen, _ in seen] == [Screen.INFLATING]
        station.disk.set()
        await play.sees(Screen.MEASURE)
        assert [screen for screen, _ in seen] == [Screen.INFLATING, Screen.PAUSE, Screen.MEASURE]


async def test_nobody_is_stuck_at_a_disk_that_does_not_answer() -> None:
    station = HeldStation()
    async with playing(station, 0.01) as play:
        station.disk.clear()
        play.consent()
        await play.sees(Screen.HANDS)
        play.touch(*ANSWERED[:2])
        await play.sees(Screen.REASON)
        assert station.steps == {}
        station.disk.set()
        assert len(await play.steps(2)) == 2


async def test_a_station_that_went_away_holds_nobody_up() -> None:
    station = FakeStation()
    async with playing(station, 0.01) as play:
        station.fail("begin", *[GONE] * 500)
        play.consent()
        await play.sees(Screen.HANDS)


async def test_a_refused_visit_shows_nothing_of_what_was_refused() -> None:
    station = FakeStation()
    async with playing(station, NEVER) as play:
        seen = kept_at_each_screen(play, station)
        station.fail("begin", StationRefused(Refusal.NOT_READY))
        station.hello_now = replace(HELLO, readiness=Readiness.NOT_CLEANED)
        play.consent()
        play.touch(e.HelpTouched())
        await play.sees(Screen.WELCOME)
        assert Screen.HANDS not in [screen for screen, _ in seen]


async def test_a_farewell_that_the_station_refuses_is_still_a_farewell() -> None:
    station = FakeStation()
    async with playing(station, NEVER) as play:
        play.consent()
        await play.sees(Screen.HANDS)
        station.visit = None
        play.controller.handle(e.AttendantEnded())
        await play.sees(Screen.GOODBYE)


@pytest.fixture(name="commit")
async def _commit() -> Commit:
    return asyncio.get_running_loop().create_future()


CODE, ARM, REST = (VisitState(screen=screen) for screen in (Screen.CODE, Screen.ARM, Screen.REST))


async def test_a_late_commit_does_not_bring_an_older_state_back(commit: Commit) -> None:
    showing, told = Showing(CODE, 0.01), list[VisitState]()
    showing.subscribe(told.append)
    showing.show(ARM, commit)
    showing.show(REST)
    await until(lambda: told == [ARM, REST])
    commit.set_result(True)
    await settled()
    assert (told, showing.state) == ([ARM, REST], REST)


async def test_a_listener_that_leads_on_while_a_waiting_state_is_told(commit: Commit) -> None:
    showing, told = Showing(CODE, NEVER), list[VisitState]()
    help_ = replace(ARM, overlay=Overlay.HELP)
    showing.subscribe(lambda state: showing.show(help_) if state is ARM else None)
    showing.subscribe(told.append)
    showing.show(ARM, commit)
    commit.set_result(True)
    await settled()
    assert told == [ARM, help_]


async def test_after_the_end_nothing_is_told(commit: Commit) -> None:
    showing, told = Showing(CODE, 0.01), list[VisitState]()
    showing.subscribe(told.append)
    showing.show(ARM, commit)
    showing.close()
    commit.set_result(True)
    await asyncio.sleep(0.03)
    assert told == []

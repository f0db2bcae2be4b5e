# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The attendant cleans the screen: the station notes it, the touch is dead, the time or a badge
ends it."""

from collections.abc import AsyncIterator

import pytest

from kiosk.station.client import StationRefused
from kiosk.station.messages import Refusal
from kiosk.visit import events as e
from kiosk.visit.attending import AttendantAction
from kiosk.visit.effects import Lock
from kiosk.visit.flow import advance
from kiosk.visit.state import Countdown, Overlay, Screen, VisitState
from tests.kiosk.visit.fake_room import PIN
from tests.kiosk.visit.fakes import GONE, settled
from tests.kiosk.visit.happening import VIEW
from tests.kiosk.visit.making import RULES
from tests.kiosk.visit.playing import Playing, playing, until

CLEAN = e.AttendantActed(AttendantAction.CLEAN_SCREEN)
DEAD = Overlay.SCREEN_CLEANING


@pytest.fixture
async def play() -> AsyncIterator[Playing]:
    async with playing() as made:
        made.touch(e.AttendantTouched(), e.PinConfirmed(PIN))
        await until(lambda: made.state.overlay is Overlay.ATTENDANT)
        yield made


async def begun(play: Playing) -> None:
    play.touch(CLEAN)
    await until(lambda: play.state.overlay is DEAD)
    await settled()


async def test_it_takes_its_time_signs_out_and_shows_the_door_again(play: Playing) -> None:
    await begun(play)
    assert play.station.calls.count("attendant-do") == 1
    assert not play.station.unlocked
    await play.clock.pass_time(59)
    assert play.state.overlay is DEAD
    await play.clock.pass_time(1)
    assert (play.state.screen, play.state.overlay) == (Screen.WELCOME, None)


@pytest.mark.parametrize(
    "touch",
    [
        e.OverlayClosed(),
        e.HelpTouched(),
        e.StartTouched(),
        e.AttendantTouched(),
        e.PinConfirmed(PIN),
        e.SlipScanned("TKS1ABC"),
        e.CardInserted(),
        e.EaseTouched(),
        CLEAN,
    ],
)
async def test_nothing_that_is_touched_read_or_typed_ends_it(
    play: Playing, touch: e.VisitEvent
) -> None:
    await begun(play)
    ends = play.state.countdown
    play.controller.handle(touch)
    await settled()
    assert (play.state.overlay, play.state.countdown) == (DEAD, ends)
    assert not play.controller.accepts(touch)


async def test_the_time_in_which_nobody_touches_doesnt_end_it(play: Playing) -> None:
    await begun(play)
    play.controller.handle(e.IdleNoticed())
    assert play.state.overlay is DEAD


async def test_a_badge_that_the_station_knows_ends_it(play: Playing) -> None:
    await begun(play)
    play.touch(e.BadgeHeld(PIN))
    await until(lambda: play.state.overlay is Overlay.ATTENDANT)
    assert play.state.countdown is None
    await play.clock.pass_time(60)
    assert play.state.overlay is Overlay.ATTENDANT


async def test_another_badge_doesnt(play: Playing) -> None:
    await begun(play)
    ends = play.state.countdown
    play.touch(e.BadgeHeld("0000000000"))
    await until(lambda: play.state.pin_refused)
    assert (play.state.overlay, play.state.countdown) == (DEAD, ends)
    play.touch(e.BadgeHeld(PIN))
    await until(lambda: play.state.overlay is Overlay.ATTENDANT)


async def test_a_station_that_cant_say_leaves_it_to_the_time(play: Playing) -> None:
    await begun(play)
    play.station.fail("unlock", GONE)
    play.touch(e.BadgeHeld(PIN))
    await until(lambda: not play.state.unlocking)
    assert play.state.overlay is DEAD
    play.touch(e.BadgeHeld(PIN))  # another try is taken
    await until(lambda: play.state.overlay is Overlay.ATTENDANT)


def test_a_badge_at_the_last_moment_opens_nothing_behind_anybodys_back() -> None:
    asking = VisitState(overlay=DEAD, countdown=Countdown(60.0, 60.0), unlocking=True)
    over = advance(asking, e.CountdownEnded(), 60.0, RULES)
    assert (over.state, over.effects) == (VisitState(), (Lock(),))
    assert advance(over.state, e.AttendantSeen(VIEW), 60.0, RULES).state is over.state


async def test_without_the_stations_note_it_doesnt_begin(play: Playing) -> None:
    play.station.fail("attendant-do", StationRefused(Refusal.LOCKED))
    play.touch(CLEAN)
    await settled()
    assert play.state.overlay is not DEAD


async def test_it_begins_in_no_visit() -> None:
    async with playing() as play:
        play.touch(e.StartTouched(), e.AttendantTouched(), e.PinConfirmed(PIN))
        await until(lambda: play.state.overlay is Overlay.ATTENDANT)
        assert not play.controller.accepts(CLEAN)

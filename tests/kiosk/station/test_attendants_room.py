# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an attendant does to the room at the screen: thing by thing, with a second person, closed;
and that the page follows."""

from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from typing import cast

import pytest

from hygiene.turnover_rules import Closed, Reason
from hygiene.turnover_table import RoomState
from kiosk.station import messages as m
from kiosk.station.attendants import UNUSED_SECONDS
from kiosk.station.room_record import Closure
from kiosk.visit.attending import AttendantAction
from sync.formats.site_profile import Hygiene
from sync.formats.site_profile_hygiene import Disinfectant
from tests.kiosk.station.booked import refused
from tests.kiosk.station.cared import BADGE, OWN_PIN, SECOND, STAFF, FakeWay, care_on
from tests.kiosk.station.screened import LOOK, ONE, OTHER, Hearing, Screen
from tests.kiosk.station.writing import written
from tests.kiosk.visit.fake_room import PIN


@pytest.fixture
async def screen(tmp_path: Path) -> AsyncIterator[Screen]:
    care = care_on(tmp_path, FakeWay())
    made = Screen(care)
    await made.ask(m.UnlockRequest(PIN))
    yield made
    await care.end()
    care.worker.close()
    care.store.close()


WIPES = Disinfectant("Tücher", True, Decimal("0.5"), 120)


async def wiped(screen: Screen, said: str = BADGE) -> None:
    """By whoever shows `said`; the contact time runs."""
    screen.care.hygiene = Hygiene({"wipes": WIPES})
    assert isinstance(await screen.ask(m.UnlockRequest(said)), m.Unlocked)
    await screen.do(AttendantAction.BEGIN_CLEANING)
    for item in ("surfaces", "touch-screen"):
        assert await screen.ask(m.WipeRequest(item, "wipes")) == m.Done()
    assert screen.book.room.state is RoomState.CONTACT_TIME


async def test_a_second_persons_pin_cuts_the_contact_time_short(screen: Screen) -> None:
    await wiped(screen)
    for pin in (OWN_PIN, PIN):
        with refused(m.Refusal.LOCKED):
            await screen.ask(m.CutShortRequest(pin, Reason.EMERGENCY), OTHER)
    with refused(m.Refusal.SAME_PERSON):  # anybody's PIN
        await screen.ask(m.CutShortRequest(PIN, Reason.EMERGENCY))
    with refused(m.Refusal.BAD_REQUEST):
        await screen.ask(m.CutShortRequest(BADGE, Reason.EMERGENCY))
    assert screen.book.room.state is RoomState.CONTACT_TIME
    answer = await screen.ask(m.CutShortRequest(OWN_PIN, Reason.EMERGENCY))
    assert answer == m.Unlocked(accepted=True, wait_seconds=0, staff=SECOND)
    assert screen.book.room.state is RoomState.AIRING
    assert [entry.who.staff for entry in written(screen.care.store)[-2:]] == [SECOND, SECOND]
    await screen.do(AttendantAction.BEGIN_CLEANING)  # the first one is still who is signed in
    assert written(screen.care.store)[-1].who.staff == STAFF


async def test_a_second_persons_pin_costs_what_the_first_ones_costs(screen: Screen) -> None:
    await wiped(screen)
    waits = []
    for pin in ("0000", "0001", "0002", OWN_PIN):
        answer = await screen.ask(m.CutShortRequest(pin, Reason.EMERGENCY))
        assert isinstance(answer, m.Unlocked) and not answer.accepted
        waits.append(answer.wait_seconds)
    assert waits == [0, 0, 5, 5]
    assert await screen.care.guard.unlock(PIN) == m.Unlocked(False, 5)  # one count for both
    screen.care.boot_clock.ms += 5000
    with refused(m.Refusal.SAME_PERSON):
        await screen.ask(m.CutShortRequest(PIN, Reason.EMERGENCY))
    answer = await screen.ask(m.CutShortRequest("0000", Reason.EMERGENCY))
    assert answer == m.Unlocked(accepted=False, wait_seconds=0)  # a right one ended it


async def test_the_room_is_blocked_and_released(screen: Screen) -> None:
    await screen.ask(m.UnlockRequest(BADGE))
    assert await screen.ask(m.BlockRoomRequest(Closed.DEFECT)) == m.Done()
    assert screen.book.room.closure == Closure(Closed.DEFECT, STAFF)
    await screen.do(AttendantAction.RELEASE_ROOM)
    assert screen.book.room.state is RoomState.USED
    with refused(m.Refusal.LOCKED):
        await screen.ask(m.BlockRoomRequest(Closed.DEFECT), OTHER)


async def test_news_reaches_whoever_is_signed_in_and_keeps_nobody_so(screen: Screen) -> None:
    first, other = cast(Hearing, ONE).heard, cast(Hearing, OTHER).heard
    first.clear()
    for _ in range(3):
        await screen.care.clock.pass_time(UNUSED_SECONDS / 3 - 1)
        await screen.desk.news()
    assert [type(event) for event in first] == [m.AttendantEvent] * 3
    await screen.care.clock.pass_time(4)
    await screen.desk.news()
    with refused(m.Refusal.LOCKED):
        await screen.ask(LOOK)
    assert (len(first), other) == (3, [])

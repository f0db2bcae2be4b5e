# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The attendants' PIN: who may look and act, and what guessing costs."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest

from hygiene.turnover_rules import Reason
from hygiene.turnover_table import RoomState
from kiosk.station import messages as m
from kiosk.station.attendants import UNUSED_SECONDS
from kiosk.station.boot_clock import SystemBootClock
from kiosk.station.pin_guard import NOTE, PinGuard
from kiosk.visit.answers import HelpReason
from kiosk.visit.attending import AttendantAction
from sync.formats.logbook import Draft
from sync.formats.logbook_words import Role
from sync.line.store_errors import StoreFull
from tests.kiosk.station.booked import refused
from tests.kiosk.station.cared import BADGE, SECOND_BOOT, STAFF, Care, FakeWay, care_on
from tests.kiosk.station.screened import LOOK, ONE, OTHER, Screen
from tests.kiosk.station.writing import told, written
from tests.kiosk.visit.fake_room import PIN

VISIT = UUID(int=7)
YES, NO = m.Unlocked(accepted=True, wait_seconds=0), m.Unlocked(accepted=False, wait_seconds=0)


@pytest.fixture
async def care(tmp_path: Path) -> AsyncIterator[Care]:
    made = care_on(tmp_path, FakeWay())
    yield made
    await made.end()
    made.worker.close()
    made.store.close()


# --- guessing -------------------------------------------------------------------------------------


async def guess(care: Care, times: int) -> list[int]:
    """What each wrong PIN costs, with the waiting done in between."""
    waits = []
    for _ in range(times):
        answer = await care.guard.unlock("0000")
        assert not answer.accepted
        waits.append(answer.wait_seconds)
        care.boot_clock.ms += 1000 * answer.wait_seconds
    return waits


async def test_guessing_gets_slower_and_the_right_one_ends_it(care: Care) -> None:
    assert await guess(care, 9) == [0, 0, 5, 15, 30, 60, 120, 240, 480]
    assert await care.guard.unlock(PIN) == YES
    assert await guess(care, 3) == [0, 0, 5]


async def test_while_somebody_waits_no_pin_is_looked_at(care: Care) -> None:
    await care.guard.unlock("1")
    await care.guard.unlock("2")
    assert (await care.guard.unlock("3")).wait_seconds == 5
    for passed, left in ((0, 5), (1, 5), (3999, 1)):
        care.boot_clock.ms += passed
        for typed in (PIN, "4"):
            assert await care.guard.unlock(typed) == m.Unlocked(False, left)
    assert care.pin.asked == 3
    care.boot_clock.ms += 1000
    assert await care.guard.unlock(PIN) == YES


async def test_a_wait_goes_on_after_a_kill(care: Care) -> None:
    for typed in "1234":
        await care.guard.unlock(typed)
        care.boot_clock.ms += 5000
    care.begin_again()
    assert await care.guard.unlock(PIN) == m.Unlocked(False, 10)
    care.boot_clock.ms += 10_000
    assert await care.guard.unlock("5") == m.Unlocked(False, 30)


async def test_another_boot_makes_the_whole_wait_run_again_once(care: Care) -> None:
    for typed in "123":
        await care.guard.unlock(typed)
    care.boot_clock.boot, care.boot_clock.ms = SECOND_BOOT, 0
    for passed, left in ((0, 5), (2000, 3), (3000, 0)):
        care.boot_clock.ms += passed
        care.begin_again()
        answer = await care.guard.unlock(PIN)
        assert answer == (m.Unlocked(False, left) if left else YES)


async def test_what_a_failure_costs_is_on_the_disk_before_its_answer(care: Care) -> None:
    class Deaf:
        def read(self, name: str) -> str | None:
            return None

        def write(self, name: str, text: str, entries: Sequence[Draft]) -> None:
            if '"failures":1' in text:
                raise StoreFull("SQLITE_FULL")

    guard = PinGuard(cast(Any, Deaf()), care.worker, care.boot_clock, lambda: care.pin, care.scribe)
    with pytest.raises(StoreFull):
        await guard.unlock("1")


async def test_one_try_at_a_time(care: Care) -> None:
    answers = await asyncio.gather(*(care.guard.unlock("0") for _ in range(10)))
    assert [answer.wait_seconds for answer in answers] == [0, 0, *[5] * 8]
    assert care.pin.asked == 3


async def test_without_a_pin_none_is_right(care: Care) -> None:
    guard = PinGuard(care.store.notes, care.worker, care.boot_clock, lambda: None, care.scribe)
    assert await guard.unlock("") == NO
    assert await guard.unlock(PIN) == NO


async def test_a_machine_without_memory_says_so_and_counts_nothing(care: Care) -> None:
    care.pin.no_memory = True
    for _ in range(3):
        with refused(m.Refusal.NOT_READY):
            await care.guard.unlock(PIN)
    care.pin.no_memory = False
    assert await care.guard.unlock(PIN) == YES


async def test_a_damaged_note_costs_the_longest_wait(care: Care) -> None:
    care.store.notes.write(NOTE, "{")
    assert await care.guard.unlock(PIN) == m.Unlocked(False, 900)


def test_the_machines_own_boot_is_always_the_same() -> None:
    clock = SystemBootClock()
    first, second = clock.now(), clock.now()
    assert (first.boot, len(first.boot)) == (second.boot, 36)
    assert 0 < first.ms <= second.ms


# --- at the screen --------------------------------------------------------------------------------


@pytest.fixture
async def screen(care: Care) -> Screen:
    made = Screen(care)
    assert await made.ask(m.UnlockRequest(PIN)) == YES
    return made


async def test_whose_badge_it_is_stands_with_all_that_is_done_then(screen: Screen) -> None:
    answer = await screen.ask(m.UnlockRequest(BADGE))
    assert answer == m.Unlocked(accepted=True, wait_seconds=0, staff=STAFF)
    await screen.ask(m.CallHelpRequest(None, HelpReason.HELP))
    await screen.do(AttendantAction.HELP_COMING)
    await screen.ask(m.LockRequest())
    await screen.care.scribe.settle()
    by_her = [entry.event for entry in written(screen.care.store) if entry.who.staff == STAFF]
    assert by_her == ["attendant-signed-in", "help-changed", "attendant-signed-out"]


async def test_she_sees_whom_the_station_takes_her_for(screen: Screen) -> None:
    seen = await screen.ask(LOOK)
    assert isinstance(seen, m.Attendant)
    assert seen.signed_in == m.NOBODY
    await screen.ask(m.UnlockRequest(BADGE))
    seen = await screen.ask(LOOK)
    assert isinstance(seen, m.Attendant)
    assert (seen.signed_in.name, seen.signed_in.role) == (STAFF, Role.ATTENDANT)


async def test_a_badge_needs_no_wait_and_an_unknown_one_costs_none(care: Care) -> None:
    for _ in range(5):
        assert await care.guard.unlock("0000000000") == NO
    assert await guess(care, 2) == [0, 0]
    wait = (await care.guard.unlock("0000")).wait_seconds
    assert await care.guard.unlock("0000000000") == m.Unlocked(False, wait)
    assert (await care.guard.unlock(BADGE)).accepted
    assert await care.guard.unlock(PIN) == m.Unlocked(False, wait)  # it took nothing off
    refused_badges = [each for each in told(care.store) if each[1] == "badge-refused"]
    assert len(refused_badges) == 6


async def test_the_pin_opens_one_connection(screen: Screen) -> None:
    assert isinstance(await screen.ask(LOOK), m.Attendant)
    for request in (LOOK, m.AttendantDoRequest(AttendantAction.ROOM_CLEANED, None)):
        with refused(m.Refusal.LOCKED):
            await screen.ask(request, OTHER)


async def test_it_counts_until_it_is_locked_hung_up_or_mistyped(screen: Screen) -> None:
    await screen.ask(m.LockRequest())
    with refused(m.Refusal.LOCKED):
        await screen.ask(LOOK)
    await screen.ask(m.UnlockRequest(PIN))
    await screen.desk.gone(ONE)
    with refused(m.Refusal.LOCKED):
        await screen.ask(LOOK)
    await screen.ask(m.UnlockRequest(PIN))
    await screen.ask(m.UnlockRequest("0000"))
    with refused(m.Refusal.LOCKED):
        await screen.ask(LOOK)


async def test_unused_it_counts_for_two_minutes(screen: Screen) -> None:
    for request in (LOOK, LOOK, m.AttendantDoRequest(AttendantAction.ROOM_CLEANED, None)):
        await screen.care.clock.pass_time(UNUSED_SECONDS - 1)
        await screen.ask(request)
    await screen.care.clock.pass_time(UNUSED_SECONDS)
    for _ in range(2):
        with refused(m.Refusal.LOCKED):
            await screen.ask(LOOK)


async def test_the_room_is_cleaned_and_not_while_a_visit_is_on(screen: Screen) -> None:
    await screen.book.begin(VISIT, None)
    with refused(m.Refusal.NOT_READY):
        await screen.do(AttendantAction.ROOM_CLEANED)
    await screen.book.end(VISIT, broken=False)
    await screen.do(AttendantAction.ROOM_CLEANED)
    assert screen.book.room.state is RoomState.READY


async def test_help_is_answered(screen: Screen) -> None:
    with refused(m.Refusal.NO_CALL):
        await screen.do(AttendantAction.HELP_COMING)
    assert await screen.ask(m.CallHelpRequest(None, HelpReason.HELP)) == m.Done()
    await screen.do(AttendantAction.HELP_COMING)
    assert screen.care.calls.stage is m.CallStage.COMING
    await screen.do(AttendantAction.HELP_DONE)
    assert screen.care.calls.stage is m.CallStage.NONE


async def test_help_is_called_and_cancelled_without_a_pin(screen: Screen) -> None:
    assert await screen.ask(m.CallHelpRequest(VISIT, HelpReason.FAR_OUT), OTHER) == m.Done()
    assert screen.care.calls.stage is m.CallStage.CALLING
    assert await screen.ask(m.CancelHelpRequest(), OTHER) == m.Done()
    assert screen.care.calls.stage is m.CallStage.NONE


async def test_a_call_survives_the_front(screen: Screen) -> None:
    await screen.ask(m.CallHelpRequest(None, HelpReason.HELP))
    await screen.desk.gone(ONE)
    assert screen.care.calls.stage is m.CallStage.CALLING


async def test_a_visit_is_ended(screen: Screen) -> None:
    await screen.do(AttendantAction.END_VISIT)
    assert screen.care.visits_ended == 1


async def test_that_the_screen_is_cleaned_is_noted_with_how_long_it_is_dead(screen: Screen) -> None:
    await screen.ask(m.UnlockRequest(BADGE))
    await screen.do(AttendantAction.CLEAN_SCREEN)
    entry = written(screen.care.store)[-1]
    assert (entry.event, entry.who.staff, entry.fields) == (
        "screen-cleaning",
        STAFF,
        {"seconds": 60},
    )


@pytest.mark.parametrize("task", [None, "", "1", "-1", "x", "٣", "9" * 30])
async def test_a_telephone_task_that_is_not_there(screen: Screen, task: str | None) -> None:
    with refused(m.Refusal.NO_TASK):
        await screen.do(AttendantAction.PHONE_DONE, task)


def test_a_pin_is_not_shown() -> None:
    assert PIN not in repr(m.UnlockRequest(PIN))
    assert PIN not in repr(m.CutShortRequest(PIN, Reason.EMERGENCY))

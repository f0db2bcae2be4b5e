# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The call for help: what each way's answer, an attendant, time and a restart make of it."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from kiosk.station.help_calls import NOTE
from kiosk.station.messages import CallStage, Refusal
from kiosk.station.scribe import ATTENDANT
from kiosk.visit.answers import HelpReason
from sync.formats.logbook import Draft
from sync.line.store_errors import StoreIoError
from tests.kiosk.station.booked import refused
from tests.kiosk.station.cared import ANSWER_SECONDS, Care, FakeWay, care_on

CALLING, CALLED, COMING, NOBODY, NONE = (
    CallStage.CALLING,
    CallStage.CALLED,
    CallStage.COMING,
    CallStage.NOBODY,
    CallStage.NONE,
)


@pytest.fixture
async def care(tmp_path: Path) -> AsyncIterator[Care]:
    made = care_on(tmp_path, FakeWay(), FakeWay())
    yield made
    await made.end()
    made.worker.close()
    made.store.close()


async def call(care: Care, why: HelpReason = HelpReason.HELP) -> tuple[FakeWay, ...]:
    await care.calls.call(why)
    await care.settled()
    return care.ways  # type: ignore[return-value]


async def test_it_is_called_once_the_first_way_worked(care: Care) -> None:
    first, second = await call(care)
    assert care.stages == [CALLING]
    first.end(False)
    await care.settled()
    assert care.stages == [CALLING]
    second.end(True)
    await care.settled()
    assert care.stages == [CALLING, CALLED]
    assert first.calls == second.calls
    assert first.calls[0].why is HelpReason.HELP
    assert first.calls[0].at == "2026-06-04T10:00:00+00:00"


async def test_nobody_if_every_way_failed(care: Care) -> None:
    for way in await call(care):
        way.end(False)
    await care.settled()
    assert care.stages == [CALLING, NOBODY]


async def test_nobody_if_there_is_no_way(care: Care) -> None:
    care.ways = ()
    await call(care)
    assert care.stages == [CALLING, NOBODY]


@pytest.mark.parametrize("worked", [True, False])
async def test_nobody_if_no_attendant_answers_in_time(care: Care, worked: bool) -> None:
    way, _ = await call(care)
    if worked:
        way.end(True)
    await care.clock.pass_time(ANSWER_SECONDS - 1)
    await care.settled()
    assert care.calls.stage is (CALLED if worked else CALLING)
    await care.clock.pass_time(1)
    await care.settled()
    assert care.calls.stage is NOBODY


async def test_a_way_that_works_too_late_promises_nothing(care: Care) -> None:
    way, _ = await call(care)
    await care.clock.pass_time(ANSWER_SECONDS)
    await care.settled()
    way.end(True)
    await care.settled()
    assert care.stages == [CALLING, NOBODY]


@pytest.mark.parametrize("after", [0, ANSWER_SECONDS])
async def test_an_attendant_may_answer_at_any_time(care: Care, after: int) -> None:
    await call(care)
    await care.clock.pass_time(after)
    await care.settled()
    await care.calls.coming(ATTENDANT)
    await care.clock.pass_time(10 * ANSWER_SECONDS)
    await care.settled()
    assert care.stages[-1] is COMING
    await care.calls.done(ATTENDANT)
    assert care.stages[-1] is NONE


async def test_who_is_coming_need_not_be_rung_for(care: Care) -> None:
    ways = await call(care)
    await care.calls.coming(ATTENDANT)
    assert [way.cancelled for way in ways] == [1, 1]


async def test_a_mistake_is_over_at_once(care: Care) -> None:
    ways = await call(care)
    await care.calls.cancel()
    assert care.stages == [CALLING, NONE]
    assert [way.cancelled for way in ways] == [1, 1]
    await care.clock.pass_time(ANSWER_SECONDS)
    await care.settled()
    assert care.stages == [CALLING, NONE]
    await care.calls.cancel()


async def test_without_a_call_nobody_comes_and_nothing_is_done(care: Care) -> None:
    for lever in (care.calls.coming, care.calls.done):
        with refused(Refusal.NO_CALL):
            await lever(ATTENDANT)


async def test_one_call_at_a_time(care: Care) -> None:
    way, _ = await call(care)
    way.end(True)
    await care.settled()
    for why in (HelpReason.HELP, HelpReason.FAR_OUT):
        await call(care, why)
    await care.calls.coming(ATTENDANT)
    await call(care)
    assert care.stages == [CALLING, CALLED, COMING]
    assert len(way.calls) == 1


async def test_after_nobody_it_is_tried_again(care: Care) -> None:
    way, _ = await call(care)
    await care.clock.pass_time(ANSWER_SECONDS)
    await care.settled()
    await call(care)
    assert care.stages == [CALLING, NOBODY, CALLING]
    assert len({each.id for each in way.calls}) == 2


async def test_a_warning_sign_is_always_told(care: Care) -> None:
    way, _ = await call(care)
    await call(care, HelpReason.WARNING_SIGN)
    await call(care, HelpReason.WARNING_SIGN)
    assert [each.why for each in way.calls] == [HelpReason.HELP, HelpReason.WARNING_SIGN]
    await care.clock.pass_time(ANSWER_SECONDS - 1)
    await care.settled()
    assert care.calls.stage is CALLING


# --- over a restart -------------------------------------------------------------------------------


async def restart(care: Care) -> None:
    await care.end()
    care.stages.clear()
    care.begin_again()
    await care.calls.recover()
    await care.settled()


@pytest.mark.parametrize("worked", [True, False])
async def test_an_unanswered_call_is_tried_again_as_the_same(care: Care, worked: bool) -> None:
    way, _ = await call(care, HelpReason.FAR_OUT)
    if worked:
        way.end(True)
        await care.settled()
    await restart(care)
    assert care.stages == [CALLING]
    before, after = way.calls
    assert before == after


async def test_what_was_answered_stays_so(care: Care) -> None:
    way, _ = await call(care)
    await care.calls.coming(ATTENDANT)
    await restart(care)
    assert care.calls.stage is COMING
    await care.calls.done(ATTENDANT)
    await restart(care)
    assert care.calls.stage is NONE
    assert len(way.calls) == 1


async def test_nobody_stays_nobody_and_open(care: Care) -> None:
    care.ways = ()
    await call(care)
    await restart(care)
    assert care.calls.stage is NOBODY
    await care.calls.coming(ATTENDANT)
    assert care.stages == [COMING]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"id":"x"}'])
async def test_a_call_that_can_not_be_read_is_none(care: Care, text: str) -> None:
    care.store.notes.write(NOTE, text)
    await restart(care)
    assert care.calls.stage is NONE


async def test_no_disk_keeps_anybody_from_being_called(care: Care) -> None:
    class Broken:
        def write(self, name: str, text: str, entries: Sequence[Draft]) -> None:
            raise StoreIoError("SQLITE_IOERR")

    care.store.notes = Broken()  # type: ignore[assignment]
    care.begin_again()
    way, _ = await call(care)
    way.end(True)
    await care.settled()
    assert care.stages == [CALLING, CALLED]


async def test_what_nobody_foresaw_in_a_way_ends_the_task(care: Care) -> None:
    way, _ = await call(care)
    way.end(ZeroDivisionError())
    await care.settled()
    assert any(not task.cancelled() and task.done() and task.exception() for task in care.tasks)

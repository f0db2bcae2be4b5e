# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A call for help that nobody answers: from one who could come to the next."""

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.station.help_calls import Rung
from kiosk.station.messages import CallStage
from kiosk.station.scribe import ATTENDANT
from kiosk.visit.answers import HelpReason
from tests.kiosk.station.cared import ANSWER_SECONDS, Care, FakeWay, care_on
from tests.kiosk.station.test_help_calls import call, restart
from tests.kiosk.station.writing import written

CALLING, CALLED, SECOND, CLINIC = (
    CallStage.CALLING,
    CallStage.CALLED,
    CallStage.SECOND,
    CallStage.CLINIC,
)
COMING, NOBODY, SEEN = CallStage.COMING, CallStage.NOBODY, CallStage.SEEN


@pytest.fixture
async def care(tmp_path: Path) -> AsyncIterator[Care]:
    made = care_on(tmp_path)
    yield made
    await made.end()
    made.worker.close()
    made.store.close()


@pytest.fixture
def ladder(care: Care) -> tuple[FakeWay, FakeWay, FakeWay]:
    first, second, clinic = FakeWay(), FakeWay(), FakeWay()
    care.ways = (first,)
    care.later = (Rung(second, 60, SECOND), Rung(clinic, 30, CLINIC))
    return first, second, clinic


async def test_a_call_that_nobody_answers_goes_on_to_the_next(
    care: Care, ladder: tuple[FakeWay, FakeWay, FakeWay]
) -> None:
    first, second, clinic = ladder
    await call(care)
    first.end(True)
    await pass_time(care, 59)
    assert second.calls == []
    await pass_time(care, 1)
    second.end(True)
    await pass_time(care, 29)
    assert clinic.calls == []
    await pass_time(care, 1)
    clinic.end(True)
    await pass_time(care, ANSWER_SECONDS - 1)
    assert care.stages == [CALLING, CALLED, SECOND, CLINIC]
    await pass_time(care, 1)
    assert care.stages[-1] is NOBODY
    assert first.calls == second.calls == clinic.calls
    stages = [entry.fields["stage"] for entry in written(care.store) if entry.fields.get("stage")]
    assert stages == ["called", "second", "clinic", "nobody"]


async def test_whoever_answers_spares_the_next(
    care: Care, ladder: tuple[FakeWay, FakeWay, FakeWay]
) -> None:
    first, second, _ = ladder
    await call(care)
    first.end(True)
    await care.settled()
    await care.calls.coming(ATTENDANT)
    await pass_time(care, 600)
    assert second.calls == []
    assert care.stages == [CALLING, CALLED, COMING]


async def test_a_way_that_reaches_nobody_is_not_waited_for(
    care: Care, ladder: tuple[FakeWay, FakeWay, FakeWay]
) -> None:
    first, second, clinic = ladder
    await call(care)
    first.end(False)
    await care.settled()
    second.end(False)
    await care.settled()
    clinic.end(True)
    await care.settled()
    assert care.stages == [CALLING, CLINIC]  # and not that a second person was called


async def test_what_is_said_never_goes_back(
    care: Care, ladder: tuple[FakeWay, FakeWay, FakeWay]
) -> None:
    first, second, _ = ladder
    await call(care)
    await pass_time(care, 60)
    second.end(True)
    await care.settled()
    first.end(True)
    await care.settled()
    assert care.stages == [CALLING, SECOND]


async def test_all_fail_and_nobody_is_left(
    care: Care, ladder: tuple[FakeWay, FakeWay, FakeWay]
) -> None:
    await call(care)
    for way in ladder:
        way.end(False)
        await care.settled()
    assert care.stages == [CALLING, NOBODY]


async def test_for_a_warning_sign_everybody_is_called_at_once(
    care: Care, ladder: tuple[FakeWay, FakeWay, FakeWay]
) -> None:
    await call(care, HelpReason.WARNING_SIGN)
    assert [len(way.calls) for way in ladder] == [1, 1, 1]
    ladder[2].end(True)
    await care.settled()
    assert care.stages == [CALLING, CALLED]  # nobody was waited for


@pytest.mark.parametrize("stage", [SECOND, CLINIC])
async def test_a_restart_begins_with_the_first_again(
    care: Care, ladder: tuple[FakeWay, FakeWay, FakeWay], stage: CallStage
) -> None:
    first, second, clinic = ladder
    await call(care)
    first.end(False)
    await care.settled()
    second.end(stage is SECOND)
    await care.settled()
    if stage is CLINIC:
        clinic.end(True)
        await care.settled()
    assert care.calls.stage is stage
    await restart(care)
    assert care.stages == [CALLING]
    assert len(first.calls) == 2


async def pass_time(care: Care, seconds: int) -> None:
    await care.clock.pass_time(seconds)
    await care.settled()


# --- a person at the clinic has looked at it ------------------------------------------------------


async def test_it_is_said_that_the_clinic_has_seen_it_and_the_calling_goes_on(
    care: Care, ladder: tuple[FakeWay, FakeWay, FakeWay]
) -> None:
    first, second, _ = ladder
    await call(care)
    first.end(True)
    await care.settled()
    assert care.calls.unseen == first.calls[0].id
    await care.calls.seen(first.calls[0].id)
    assert care.calls.unseen is None
    await pass_time(care, 60)
    second.end(True)
    await pass_time(care, 600)
    assert care.stages == [CALLING, CALLED, SEEN]
    assert written(care.store)[-1].fields == {"stage": "seen"}
    await care.calls.coming(ATTENDANT)
    assert care.stages[-1] is COMING


async def test_it_may_be_seen_after_nobody_answered(
    care: Care, ladder: tuple[FakeWay, FakeWay, FakeWay]
) -> None:
    await call(care)
    for way in ladder:
        way.end(False)
        await care.settled()
    await care.calls.seen(ladder[0].calls[0].id)
    assert care.stages == [CALLING, NOBODY, SEEN]


async def test_who_is_coming_is_not_taken_back_and_another_call_is_not_this_one(
    care: Care, ladder: tuple[FakeWay, FakeWay, FakeWay]
) -> None:
    await call(care)
    await care.calls.seen(UUID(int=3))
    assert care.stages == [CALLING]
    await care.calls.coming(ATTENDANT)
    assert care.calls.unseen is None
    await care.calls.seen(ladder[0].calls[0].id)
    assert care.stages == [CALLING, COMING]
    await care.calls.done(ATTENDANT)
    assert care.calls.unseen is None
    await care.calls.seen(ladder[0].calls[0].id)
    assert care.stages[-1] is CallStage.NONE


async def test_what_was_seen_is_called_again_after_a_restart(
    care: Care, ladder: tuple[FakeWay, FakeWay, FakeWay]
) -> None:
    await call(care)
    await care.calls.seen(ladder[0].calls[0].id)
    await restart(care)
    assert care.stages == [CALLING]
    assert ladder[0].calls[0] == ladder[0].calls[1]

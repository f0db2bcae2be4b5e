# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a clinic says that lies, repeats itself or says half: the state claims what is proved."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sync.line.states import State
from tests.sync.line.fake_clinic import (
    FORGERIES,
    honest,
)
from tests.sync.line.samples import complete
from tests.sync.line.whole_line import Line


@pytest.fixture
async def line(tmp_path: Path) -> AsyncIterator[Line]:
    opened = Line(tmp_path)
    yield opened
    opened.executor.shutdown()
    opened.store.close()


@pytest.mark.parametrize("name", sorted(FORGERIES))
async def test_a_forged_receipt_of_the_relay_moves_nothing(line: Line, name: str) -> None:
    line.clinic.forge = FORGERIES[name]
    visit = complete(line.store)
    async with line.running():
        await line.until(lambda: line.transport.sends > 3)
        assert set(line.way_of(visit)) <= {State.SENDING, State.QUEUED}
        assert line.uplink.status.bad_receipts > 2
        assert len(line.clock.naps) >= 3  # never without a pause between
        assert line.uplink.status.last_receipt_ms is None
        line.clinic.forge = honest
        await line.until_state(visit, State.ARRIVED)


@pytest.mark.parametrize("name", sorted(FORGERIES))
async def test_a_forged_receipt_of_the_inbox_moves_nothing(line: Line, name: str) -> None:
    line.clinic.inbox_open = False
    visit = complete(line.store)
    async with line.running():
        await line.until_state(visit, State.AT_DOOR)
        line.clinic.forge = FORGERIES[name]
        line.clinic.inbox_open = True
        await line.until(lambda: line.transport.asks > 3)
        assert line.store.state_of(visit, 1) is State.AT_DOOR
        line.clinic.forge = honest
        await line.until_state(visit, State.ARRIVED)


async def test_the_relay_can_not_speak_for_the_inbox(line: Line) -> None:
    """Its receipt says no more than "at the door", also where the inbox was asked."""
    line.clinic.inbox_open = False
    visit = complete(line.store)
    async with line.running():
        await line.until_state(visit, State.AT_DOOR)
        got = list(line.clinic.got.values())
        line.clinic.ask = lambda _digests: [line.clinic._take(item) for item in got]  # type: ignore[method-assign]
        await line.until(lambda: line.transport.asks > 3)
        assert line.store.state_of(visit, 1) is State.AT_DOOR


async def test_half_an_answer_is_believed_and_the_other_half_asked_for_again(line: Line) -> None:
    visits = [complete(line.store) for _ in range(4)]
    take = line.clinic.take
    halves = [lambda items: take(items)[:2]]
    line.clinic.take = lambda items: halves.pop()(items) if halves else take(items)  # type: ignore[method-assign]
    async with line.running():
        for visit in visits:
            await line.until_told(visit, State.ARRIVED)
    once, again = [State.SENDING], [State.SENDING, State.QUEUED, State.SENDING]
    ends = [State.AT_DOOR, State.ARRIVED]
    assert [line.way_of(visit) for visit in visits] == [once + ends] * 2 + [again + ends] * 2
    assert len(line.clock.naps) >= 1


async def test_repeated_receipts_change_nothing(line: Line) -> None:
    take = line.clinic.take
    line.clinic.take = lambda items: take(items) * 3  # type: ignore[method-assign]
    visit = complete(line.store)
    async with line.running():
        await line.until_told(visit, State.ARRIVED)
    assert line.way_of(visit) == [State.SENDING, State.AT_DOOR, State.ARRIVED]

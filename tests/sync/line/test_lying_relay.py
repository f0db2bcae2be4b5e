# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A relay that lies: it drops, reorders, swaps, replays and fakes, and no row believes it.

Forged receipts one by one are in test_uplink_receipts.py.
"""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sync.line.states import State
from tests.sync.line.fake_clinic import FakeClinic
from tests.sync.line.samples import complete
from tests.sync.line.whole_line import Line


@pytest.fixture
async def line(tmp_path: Path) -> AsyncIterator[Line]:
    opened = Line(tmp_path)
    yield opened
    opened.executor.shutdown()
    opened.store.close()


async def test_lying_relay_that_drops_records_never_gets_one_shown_as_arrived(line: Line) -> None:
    """It signs that it has them, and passes nothing on: only the inbox could say "arrived"."""
    take = line.clinic.take

    def drop(items: list[bytes]) -> list[bytes]:
        receipts = take(items)
        line.clinic.got.clear()
        return receipts

    line.clinic.take = drop  # type: ignore[method-assign]
    visits = [complete(line.store) for _ in range(3)]
    async with line.running():
        for visit in visits:
            await line.until_state(visit, State.AT_DOOR)
        await line.until(lambda: line.transport.asks > 3)
    assert not any(State.ARRIVED in line.way_of(visit) for visit in visits)


async def test_lying_relay_that_reorders_receipts_changes_nothing(line: Line) -> None:
    take = line.clinic.take
    line.clinic.take = lambda items: take(items)[::-1]  # type: ignore[method-assign]
    visits = [complete(line.store) for _ in range(5)]
    async with line.running():
        for visit in visits:
            await line.until_told(visit, State.ARRIVED)
    for visit in visits:
        assert line.way_of(visit) == [State.SENDING, State.AT_DOOR, State.ARRIVED]


async def test_swapped_receipts_move_nobody_elses_row(line: Line) -> None:
    """The true receipt of another record, in the place of its own: that one stays in the queue."""
    first = complete(line.store)
    swapped: list[bytes] = []
    take = line.clinic.take

    def swap(items: list[bytes]) -> list[bytes]:
        receipts = take(items)
        swapped.extend(receipts)
        return [swapped[0]] * len(receipts)

    line.clinic.take = swap  # type: ignore[method-assign]
    async with line.running():
        await line.until_state(first, State.ARRIVED)
        second = complete(line.store)
        line.uplink.wake()
        await line.until(lambda: line.uplink.status.bad_receipts > 2)
        assert line.store.state_of(second, 1) in {State.QUEUED, State.SENDING}
        line.clinic.take = take  # type: ignore[method-assign]
        await line.until_state(second, State.ARRIVED)


async def test_replayed_receipts_of_an_older_clinic_prove_nothing_new(line: Line) -> None:
    """All that it ever signed, in every answer."""
    replayed: list[bytes] = []
    clinic = line.clinic
    take, ask = clinic.take, clinic.ask

    def again(items: list[bytes]) -> list[bytes]:
        replayed.extend(take(items))
        return list(replayed)

    clinic.take = again  # type: ignore[method-assign]
    clinic.ask = lambda digests: [*replayed, *ask(digests)]  # type: ignore[method-assign]
    visits = [complete(line.store) for _ in range(4)]
    async with line.running():
        for visit in visits:
            await line.until_state(visit, State.ARRIVED)
    assert FakeClinic().got == {}
    assert len(clinic.got) == 4


async def test_lying_relay_that_says_everything_is_missing_only_costs_bytes(line: Line) -> None:
    visit = complete(line.store)
    async with line.running():
        await line.until_state(visit, State.ARRIVED)
        digest = line.store.listing()[0].digest
        line.store.again.missing({digest})
        line.uplink.wake()
        await line.until_state(visit, State.ARRIVED)
    await asyncio.sleep(0)
    assert list(line.clinic.got) == [digest]

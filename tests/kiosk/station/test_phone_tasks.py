# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Telephone tasks: when one appears, when it goes, and who hears of it."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import cast
from uuid import UUID

import pytest

from kiosk.station.messages import Refusal
from kiosk.station.phone_tasks import PATIENCE_SECONDS
from sync.formats.receipt import ReceiptKind
from tests.kiosk.station.booked import refused
from tests.kiosk.station.cared import Care, care_on
from tests.kiosk.station.unreadable import UnreadableStore
from tests.sync.line.samples import complete, receipt_for, row_of, sign_all, signed, step


@pytest.fixture
async def care(tmp_path: Path) -> AsyncIterator[Care]:
    made = care_on(tmp_path)
    await made.phone.recover()
    yield made
    await made.end()
    made.worker.close()
    made.store.close()


async def after(care: Care, seconds: float) -> list[int]:
    """What was told, once so much time has passed and somebody looked."""
    await care.phone.look()
    await care.clock.pass_time(seconds)
    await care.phone.look()
    return care.open_counts


async def test_what_is_urgent_and_does_not_leave_becomes_a_task(care: Care) -> None:
    visit = complete(care.store, urgent=True)
    assert await after(care, PATIENCE_SECONDS - 1) == []
    assert await after(care, 1) == [1]
    assert await after(care, 100 * PATIENCE_SECONDS) == [1]
    (task,) = care.phone.open
    assert (task.record, task.reason) == (visit, "urgent-record")
    assert task.created == "2026-06-04T10:01:00+00:00"


async def test_what_is_not_urgent_is_nothing_to_phone_for(care: Care) -> None:
    complete(care.store)
    assert await after(care, 100 * PATIENCE_SECONDS) == []


async def test_what_leaves_in_time_is_nothing_to_phone_for(care: Care) -> None:
    visit = complete(care.store, urgent=True)
    assert await after(care, PATIENCE_SECONDS - 1) == []
    sign_all(care.store)
    care.store.apply_receipt(signed(receipt_for(row_of(care.store, visit))))
    assert await after(care, 100 * PATIENCE_SECONDS) == []


async def test_an_urgent_visit_that_was_broken_off_counts_too(care: Care) -> None:
    visit = UUID(int=9)
    care.store.journal_step(visit, 1, step(visit, 1), urgent=True)
    care.store.interrupt(visit)
    assert await after(care, PATIENCE_SECONDS) == [1]
    assert care.phone.open[0].reason == "urgent-interrupted"


@pytest.mark.parametrize("kind", list(ReceiptKind))
async def test_it_closes_by_itself_at_the_door(care: Care, kind: ReceiptKind) -> None:
    visit, _ = complete(care.store, urgent=True), complete(care.store, urgent=True)
    assert await after(care, PATIENCE_SECONDS) == [2]
    sign_all(care.store)
    care.store.apply_receipt(signed(receipt_for(row_of(care.store, visit), kind)))
    assert await after(care, 0) == [2, 1]


async def test_it_closes_when_the_call_was_made_and_stays_closed(care: Care) -> None:
    complete(care.store, urgent=True)
    await after(care, PATIENCE_SECONDS)
    await care.phone.done("1")
    assert care.open_counts == [1, 0]
    assert await after(care, 100 * PATIENCE_SECONDS) == [1, 0]
    with refused(Refusal.NO_TASK):
        await care.phone.done("1")


async def test_a_correction_that_stays_here_is_a_new_task(care: Care) -> None:
    visit = complete(care.store, urgent=True)
    await after(care, PATIENCE_SECONDS)
    await care.phone.done("1")
    complete(care.store, visit, version=2, urgent=True)
    assert await after(care, PATIENCE_SECONDS - 1) == [1, 0]
    assert await after(care, 1) == [1, 0, 1]
    assert [task.id for task in care.phone.open] == [2]


async def test_open_tasks_are_known_after_a_restart(care: Care) -> None:
    complete(care.store, urgent=True)
    await after(care, PATIENCE_SECONDS)
    care.begin_again()
    await care.phone.recover()
    assert [task.id for task in care.phone.open] == [1]
    assert await after(care, 100 * PATIENCE_SECONDS) == [1, 1]


async def test_it_looks_by_itself_when_something_moves(care: Care) -> None:
    running = care.spawn(care.phone.run())
    await care.settled()
    complete(care.store, urgent=True)
    care.phone.look_soon()
    await care.settled()
    await care.clock.pass_time(PATIENCE_SECONDS)
    care.phone.look_soon()
    await care.settled()
    assert care.open_counts == [1]
    assert not running.done()


async def test_a_disk_that_can_not_be_read_now_is_asked_again(care: Care) -> None:
    store = cast(UnreadableStore, care.store)
    running = care.spawn(care.phone.run())
    store.unreadable = True
    await care.settled()
    store.unreadable = False
    complete(care.store, urgent=True)
    care.phone.look_soon()
    await care.settled()
    await care.clock.pass_time(PATIENCE_SECONDS)
    care.phone.look_soon()
    await care.settled()
    assert care.open_counts == [1]
    assert not running.done()

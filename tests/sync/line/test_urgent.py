# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is urgent goes first, and stays urgent however its visit ends."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from sync.formats.envelope import Kind, decode
from sync.formats.receipt import ReceiptKind
from sync.line.store import OutboxStore
from sync.line.store_errors import StepExists
from tests.sync.line.samples import (
    complete,
    complete_signed,
    open_store,
    receipt_for,
    record,
    row_of,
    sign_all,
    signed,
    step,
)
from tests.sync.line.test_journal import rot


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OutboxStore]:
    opened = open_store(tmp_path)
    yield opened
    opened.close()


def order(store: OutboxStore) -> list[tuple[UUID, int]]:
    """What would be sent, as (record, version)."""
    sign_all(store)
    headers = [decode(each.wire).header for each in store.to_send(10**6)]
    return [(header.record, header.version) for header in headers]


def test_urgent_goes_first_the_newest_of_it_first_of_all(store: OutboxStore) -> None:
    visits = [complete(store, urgent=urgent) for urgent in (False, True, False, True, False)]
    expected = [visits[i] for i in (3, 1, 0, 2, 4)]
    digests = [row_of(store, visit).digest for visit in expected]
    assert [each.digest for each in store.unsigned()] == digests
    assert [each.digest for each in store.unsigned(limit=2)] == digests[:2]
    assert [each for each, _ in order(store)] == expected


def test_the_size_of_a_batch_and_what_stays_behind_hold_for_urgent_rows(store: OutboxStore) -> None:
    routine, urgent = complete_signed(store), complete_signed(store, urgent=True)
    (first,) = store.to_send(1)
    assert decode(first.wire).header.record == urgent
    (second,) = store.to_send(10**6, {first.id})
    assert decode(second.wire).header.record == routine


def test_earlier_versions_go_with_the_urgent_one_in_their_order(store: OutboxStore) -> None:
    routine, visit = complete(store), complete(store)
    complete(store, visit, version=2, urgent=True)
    other = complete(store, urgent=True)
    complete(store, visit, version=3)
    assert order(store) == [(other, 1), (visit, 1), (visit, 2), (visit, 3), (routine, 1)]


def test_a_visit_is_as_new_as_its_last_urgent_version(store: OutboxStore) -> None:
    visit, other = complete(store, urgent=True), complete(store, urgent=True)
    complete(store, visit, version=2, urgent=True)
    assert order(store) == [(visit, 1), (visit, 2), (other, 1)]


def test_what_is_gone_presses_nobody(store: OutboxStore) -> None:
    routine, visit = complete(store), complete_signed(store, urgent=True)
    store.apply_receipt(signed(receipt_for(row_of(store, visit), ReceiptKind.INBOX)))
    complete(store, visit, version=2)
    assert order(store) == [(routine, 1), (visit, 2)]


def test_more_urgent_rows_than_one_look_takes_in(store: OutboxStore) -> None:
    for _ in range(70):
        complete(store, urgent=True)
    complete(store)
    sign_all(store)
    assert len(store.to_send(10**9)) == 64


@pytest.mark.parametrize("urgent", [(False, False), (True, False), (False, True)])
def test_an_interrupted_visit_is_as_urgent_as_its_steps(
    store: OutboxStore, urgent: tuple[bool, bool]
) -> None:
    visit, other = uuid4(), uuid4()
    store.journal_step(other, 1, step(other, 1), urgent=True)
    for number, pressing in enumerate(urgent, 1):
        store.journal_step(visit, number, step(visit, number), urgent=pressing)
    store.abandon(visit, deliver=True)
    row = row_of(store, visit)
    assert (row.kind, row.urgent) == (Kind.INTERRUPTED, any(urgent))


def test_it_stays_urgent_if_the_urgent_step_has_rotted(store: OutboxStore, tmp_path: Path) -> None:
    visit = uuid4()
    rotten = step(visit, 1)
    store.journal_step(visit, 1, rotten, urgent=True)
    store.journal_step(visit, 2, step(visit, 2))
    store.close()
    rot(tmp_path, rotten)
    again = open_store(tmp_path)
    again.interrupt(visit)
    assert row_of(again, visit).urgent
    again.close()


def test_a_record_is_as_urgent_as_its_steps_and_as_it_is_said(store: OutboxStore) -> None:
    said, stepped, routine = uuid4(), uuid4(), uuid4()
    store.journal_step(said, 1, step(said, 1))
    complete(store, said, urgent=True)
    store.journal_step(stepped, 1, step(stepped, 1), urgent=True)
    complete(store, stepped)
    complete(store, routine)
    assert [row.urgent for row in store.listing()] == [True, True, False]


def test_the_same_step_can_not_be_urgent_and_not(store: OutboxStore) -> None:
    visit = uuid4()
    sealed = step(visit, 1)
    store.journal_step(visit, 1, sealed)
    with pytest.raises(StepExists):
        store.journal_step(visit, 1, sealed, urgent=True)
    store.journal_step(visit, 2, (second := step(visit, 2)), urgent=True)
    store.journal_step(visit, 2, second, urgent=True)


def test_a_row_says_when_it_came_in(tmp_path: Path) -> None:
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    store = OutboxStore(tmp_path / "store.db", now=lambda: noon)
    visit = uuid4()
    store.complete(record(store, visit).unsigned)
    assert row_of(store, visit).queued_ms == noon.timestamp() * 1000
    store.close()

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Rows that go back into the queue: only when a person asks, or the clinic has lost them."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from sync.formats.receipt import Outcome, Reason, ReceiptKind
from sync.line.states import State
from sync.line.store import OutboxStore
from tests.sync.formats.books import draft
from tests.sync.line.logbooks import check
from tests.sync.line.samples import (
    complete,
    complete_signed,
    open_store,
    receipt_for,
    row_of,
    signed,
)
from tests.sync.line.test_journal import rot


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OutboxStore]:
    opened = open_store(tmp_path)
    yield opened
    opened.close()


def park(store: OutboxStore) -> None:
    visit = complete_signed(store)
    content = receipt_for(
        row_of(store, visit), outcome=Outcome.REFUSED, reason=Reason.UNKNOWN_DEVICE
    )
    store.apply_receipt(signed(content))


def arrive(store: OutboxStore, kind: ReceiptKind = ReceiptKind.INBOX) -> bytes:
    visit = complete_signed(store)
    row = row_of(store, visit)
    store.apply_receipt(signed(receipt_for(row, kind)))
    return row.digest


def states(store: OutboxStore) -> list[State]:
    return [row.state for row in store.listing()]


def test_one_parked_record_or_all_go_back_with_an_entry(store: OutboxStore) -> None:
    for _ in range(3):
        park(store)
    first = store.listing()[0]
    (moved,) = store.again.retry(first.record, (draft(),))
    assert (moved.before, moved.now) == (State.PARKED, State.QUEUED)
    assert states(store) == [State.QUEUED, State.PARKED, State.PARKED]
    assert store.listing()[0].reason is None
    assert store.logbook.standing().head.number == 1
    assert len(store.again.retry(None)) == 2
    assert [each.id for each in store.to_send(10**6)] == [1, 2, 3]
    assert check(store) == []


def test_nothing_parked_nothing_said(store: OutboxStore) -> None:
    complete(store)
    assert store.again.retry(None, (draft(),)) == ()
    assert store.again.retry(uuid4(), (draft(),)) == ()
    assert store.logbook.standing().head.number == 0


def test_rotten_bytes_are_not_offered_again(store: OutboxStore, tmp_path: Path) -> None:
    complete_signed(store)
    (wire,) = (each.wire for each in store.to_send(1))
    store.close()
    rot(tmp_path, wire[:-64])
    again = open_store(tmp_path)
    assert again.to_send(1) == ()
    assert states(again) == [State.PARKED]
    assert again.again.retry(None) == ()
    again.close()


def test_what_the_clinic_signed_for_is_listed_newest_first(store: OutboxStore) -> None:
    digests = [arrive(store), arrive(store, ReceiptKind.RELAY), arrive(store)]
    complete_signed(store)
    assert [digest for _, digest in store.again.promised(None, 9)] == digests[::-1]
    page = store.again.promised(None, 2)
    assert [digest for _, digest in store.again.promised(page[-1][0], 2)] == digests[:1]


def test_what_the_clinic_lost_is_queued_as_it_was(store: OutboxStore) -> None:
    gone, kept, at_door = arrive(store), arrive(store), arrive(store, ReceiptKind.RELAY)
    moves = store.again.missing({gone, at_door, b"x" * 32}, (draft(),))
    assert {move.before for move in moves} == {State.ARRIVED, State.AT_DOOR}
    assert states(store) == [State.QUEUED, State.ARRIVED, State.QUEUED]
    assert store.logbook.standing().head.number == 1
    assert {each.digest for each in store.to_send(10**6)} == {gone, at_door}
    # What is queued, parked or unknown is not touched, and nothing is said of it.
    store.again.missing({gone, b"x" * 32}, (draft(),))
    assert store.logbook.standing().head.number == 1
    assert kept not in {each.digest for each in store.to_send(10**6)}


def test_it_arrives_a_second_time(store: OutboxStore) -> None:
    digest = arrive(store)
    store.again.missing({digest})
    (row,) = store.listing()
    assert row.arrived_ms is None
    store.mark_sending([1])
    for kind in ReceiptKind:
        store.apply_receipt(signed(receipt_for(row, kind)))
    assert states(store) == [State.ARRIVED]


def test_the_smallest_row_that_may_go_first(store: OutboxStore) -> None:
    text = os.urandom(3000)
    large, small = complete_signed(store, text), complete_signed(store)
    complete(store, large, version=2)
    complete_signed(store, text)
    (first,) = store.smallest()
    assert first.digest == row_of(store, small).digest
    (second,) = store.smallest({first.id})
    assert second.id == 1  # and never version 2 of it, though it is the smaller one


def test_a_rotten_row_is_no_probe(store: OutboxStore, tmp_path: Path) -> None:
    complete_signed(store)
    (wire,) = (each.wire for each in store.smallest())
    store.close()
    rot(tmp_path, wire[:-64])
    again = open_store(tmp_path)
    assert again.smallest() == ()
    assert states(again) == [State.PARKED]
    again.close()


def test_what_waits_is_counted_in_bytes(store: OutboxStore) -> None:
    complete(store)
    complete_signed(store)
    arrive(store)
    waiting = [row.size for row in store.listing() if row.state is State.QUEUED]
    assert store.counts().waiting_bytes == sum(waiting) > 0

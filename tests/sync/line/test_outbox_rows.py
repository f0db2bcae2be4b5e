# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""From the commit to the clinic's signature: what moves a row, and what doesn't."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from sync.formats.envelope import Kind, decode
from sync.formats.receipt import Outcome, Reason, Receipt, ReceiptKind
from sync.line.outbox_values import Moved, OutboxRow
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.store_errors import NoSuchRow, ReceiptMismatch
from tests.sync.line.samples import (
    CLINIC_MS,
    complete,
    complete_signed,
    open_store,
    receipt_for,
    record,
    row_of,
    signed,
    step,
)

ARRIVED_AT = datetime.fromtimestamp(CLINIC_MS / 1000, UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OutboxStore]:
    opened = open_store(tmp_path)
    yield opened
    opened.close()


def receive(store: OutboxStore, visit: UUID, *said: object) -> Moved:
    """`said`: kind, outcome, reason."""
    return store.apply_receipt(signed(receipt_for(row_of(store, visit), *said)))  # type: ignore[arg-type]


# --- signing and sending --------------------------------------------------------------------------


def test_rows_wait_unsigned_and_are_not_sent(store: OutboxStore) -> None:
    visit = complete(store)
    assert store.to_send(10**6) == ()
    (waiting,) = store.unsigned()
    assert waiting.digest == row_of(store, visit).digest
    store.set_signature(waiting.id, b"s" * 64)
    assert store.unsigned() == ()
    (outgoing,) = store.to_send(10**6)
    sent = decode(outgoing.wire)
    assert (sent.header.record, sent.signature) == (visit, b"s" * 64)


def test_a_batch_is_the_oldest_first_and_no_larger_than_asked(store: OutboxStore) -> None:
    visits = [complete_signed(store) for _ in range(3)]
    size = len(store.to_send(10**6)[0].wire)
    for asked, expected in ((1, 1), (size, 1), (2 * size - 1, 1), (2 * size, 2), (10**6, 3)):
        batch = store.to_send(asked)
        assert [decode(each.wire).header.record for each in batch] == visits[:expected]


def test_of_more_than_one_look_takes_in_the_oldest_go_whatever_is_under_way(
    store: OutboxStore,
) -> None:
    visits = [complete_signed(store) for _ in range(70)]
    first = store.to_send(10**6)
    assert [decode(each.wire).header.record for each in first] == visits[:64]
    store.mark_sending([each.id for each in first[1::2]])  # and a failed commit left them so
    assert store.to_send(10**6) == first


def test_rows_that_shall_stay_behind_are_left_out(store: OutboxStore) -> None:
    complete_signed(store)
    second = complete_signed(store)
    first_id = store.to_send(1)[0].id
    (batch,) = store.to_send(10**6, {first_id})
    assert decode(batch.wire).header.record == second


def test_a_row_is_sending_only_while_a_request_is_under_way(store: OutboxStore) -> None:
    visit = complete_signed(store)
    ids = [item.id for item in store.to_send(1)]
    assert store.mark_sending(ids) == (Moved(visit, 1, State.QUEUED, State.SENDING),)
    assert store.state_of(visit, 1) is State.SENDING
    assert store.mark_unanswered(ids) == (Moved(visit, 1, State.SENDING, State.QUEUED),)
    assert store.state_of(visit, 1) is State.QUEUED


def test_a_row_that_a_failed_commit_left_sending_is_sent_again(store: OutboxStore) -> None:
    complete_signed(store)
    (item,) = store.to_send(1)
    store.mark_sending([item.id])
    assert store.to_send(1) == (item,)


def test_a_restart_knows_of_no_request(store: OutboxStore, tmp_path: Path) -> None:
    visit = complete_signed(store)
    store.mark_sending([item.id for item in store.to_send(1)])
    store.close()
    again = open_store(tmp_path)
    assert again.state_of(visit, 1) is State.QUEUED
    again.close()


# --- receipts -----------------------------------------------------------------------------------


def test_the_way_of_a_record(store: OutboxStore) -> None:
    visit = complete_signed(store)
    store.mark_sending([item.id for item in store.to_send(1)])
    assert receive(store, visit) == Moved(visit, 1, State.SENDING, State.AT_DOOR)
    ((row_id, digest),) = store.at_door(0, 10)
    assert digest == row_of(store, visit).digest
    assert store.at_door(row_id, 10) == ()
    assert receive(store, visit, ReceiptKind.INBOX) == Moved(visit, 1, State.AT_DOOR, State.ARRIVED)
    assert row_of(store, visit).arrived_ms == CLINIC_MS
    assert store.at_door(0, 10) == ()
    assert store.to_send(10**6) == ()


def test_to_be_clarified_has_arrived_too(store: OutboxStore) -> None:
    visit = complete_signed(store)
    receive(store, visit, ReceiptKind.INBOX, Outcome.TO_BE_CLARIFIED)
    assert store.state_of(visit, 1) is State.ARRIVED


@pytest.mark.parametrize("reason", list(Reason)[1:])
@pytest.mark.parametrize("kind", [ReceiptKind.RELAY, ReceiptKind.INBOX])
def test_a_refusal_parks_with_its_reason(
    store: OutboxStore, kind: ReceiptKind, reason: Reason
) -> None:
    visit = complete_signed(store)
    receive(store, visit, kind, Outcome.REFUSED, reason)
    row = row_of(store, visit)
    assert row.state is State.PARKED
    assert row.reason == reason.name.lower().replace("_", "-")
    assert store.to_send(10**6) == ()


def test_what_was_parked_may_yet_arrive(store: OutboxStore) -> None:
    visit = complete_signed(store)
    receive(store, visit, ReceiptKind.INBOX, Outcome.REFUSED, Reason.CANNOT_OPEN)
    receive(store, visit, ReceiptKind.INBOX)
    row = row_of(store, visit)
    assert (row.state, row.reason) == (State.ARRIVED, None)


def test_repeated_and_late_receipts_change_nothing(store: OutboxStore) -> None:
    visit = complete_signed(store)
    receive(store, visit, ReceiptKind.INBOX)
    before = row_of(store, visit)
    for said in (
        (ReceiptKind.RELAY,),
        (ReceiptKind.INBOX,),
        (ReceiptKind.INBOX, Outcome.REFUSED, Reason.CANNOT_OPEN),
    ):
        moved = receive(store, visit, *said)
        assert moved.now is moved.before is State.ARRIVED
    assert row_of(store, visit) == before


@pytest.mark.parametrize(
    "change",
    [
        {"device": b"another device!!"},
        {"epoch": 1},
        {"seq": 2},
        {"record": UUID(int=1)},
        {"version": 2},
        {"epoch": 0, "seq": 0, "record": UUID(int=0), "version": 0},
    ],
)
def test_a_receipt_for_something_else_is_refused(
    store: OutboxStore, change: dict[str, object]
) -> None:
    visit = complete_signed(store)
    other = replace(receipt_for(row_of(store, visit)), **change)  # type: ignore[arg-type]
    with pytest.raises(ReceiptMismatch):
        store.apply_receipt(signed(other))
    assert store.state_of(visit, 1) is State.QUEUED


def malformed(row: OutboxRow) -> Receipt:
    """As a relay writes it that could not read the item."""
    content = receipt_for(row, ReceiptKind.RELAY, Outcome.REFUSED, Reason.MALFORMED)
    return replace(content, epoch=0, seq=0, record=UUID(int=0), version=0)


def test_malformed_needs_no_more_than_digest_and_device(store: OutboxStore) -> None:
    visit = complete_signed(store)
    row = row_of(store, visit)
    with pytest.raises(ReceiptMismatch):
        store.apply_receipt(signed(replace(malformed(row), device=b"another device!!")))
    with pytest.raises(ReceiptMismatch):
        store.apply_receipt(signed(replace(malformed(row), seq=9)))
    store.apply_receipt(signed(malformed(row)))
    assert row_of(store, visit).reason == "malformed"


def test_an_unknown_digest_is_refused(store: OutboxStore) -> None:
    row = row_of(store, complete_signed(store))
    with pytest.raises(NoSuchRow):
        store.apply_receipt(signed(replace(receipt_for(row), digest=bytes(32))))


def test_one_receipt_that_proves_nothing_spoils_no_other_of_the_answer(store: OutboxStore) -> None:
    first, second = complete_signed(store), complete_signed(store)
    good, other = (receipt_for(row_of(store, each)) for each in (first, second))
    answer = (replace(good, digest=bytes(32)), good, replace(other, seq=99), other)
    moved = store.apply_receipts(signed(each) for each in answer)
    at_door = (State.QUEUED, State.AT_DOOR)
    assert moved == (None, Moved(first, 1, *at_door), None, Moved(second, 1, *at_door))
    assert store.state_of(second, 1) is State.AT_DOOR


def test_what_never_left_can_have_no_receipt(store: OutboxStore) -> None:
    visit = complete(store)
    with pytest.raises(ReceiptMismatch):
        receive(store, visit)


def test_the_end_of_a_request_takes_nothing_back(store: OutboxStore) -> None:
    visit = complete_signed(store)
    ids = [item.id for item in store.to_send(1)]
    store.mark_sending(ids)
    receive(store, visit)
    assert store.mark_unanswered(ids) == (Moved(visit, 1, State.AT_DOOR, State.AT_DOOR),)
    assert store.state_of(visit, 1) is State.AT_DOOR


# --- looking and forgetting -----------------------------------------------------------------------


def test_counts_and_listing(store: OutboxStore) -> None:
    arrived, parked = complete_signed(store), complete_signed(store)
    receive(store, arrived, ReceiptKind.INBOX)
    receive(store, parked, ReceiptKind.RELAY, Outcome.REFUSED, Reason.CONFLICT)
    open_visit = uuid4()
    for number in (1, 2):
        store.journal_step(open_visit, number, step(open_visit, number))
    complete(store)
    counts = store.counts()
    assert counts.states == {
        State.QUEUED: 1,
        State.SENDING: 0,
        State.AT_DOOR: 0,
        State.ARRIVED: 1,
        State.PARKED: 1,
    }
    assert (counts.unsigned, counts.unfinished, counts.set_aside) == (1, 1, 0)
    listed = store.listing()
    assert [row.record for row in listed][:2] == [arrived, parked]
    assert [row.signed for row in listed] == [True, True, False]
    assert [row.kind for row in listed] == [Kind.VISIT] * 3
    assert all(row.size > 400 for row in listed)


def test_what_arrived_is_kept_30_days(store: OutboxStore) -> None:
    arrived = record(store, uuid4())
    store.complete(arrived.unsigned, appointment="a-1")
    waiting = record(store, uuid4())
    store.complete(waiting.unsigned, appointment="a-2")
    for row in store.unsigned():
        store.set_signature(row.id, b"s" * 64)
    receive(store, arrived.header.record, ReceiptKind.INBOX)
    assert store.newest_arrival() == ARRIVED_AT
    assert store.prune(ARRIVED_AT + timedelta(days=30)) == 0
    assert store.used_appointments() == {"a-1", "a-2"}
    assert store.prune(ARRIVED_AT + timedelta(days=30, milliseconds=1)) == 1
    assert store.state_of(arrived.header.record, 1) is None
    assert store.state_of(waiting.header.record, 1) is State.QUEUED
    assert store.used_appointments() == {"a-2"}


def test_the_chain_goes_on_after_pruning(store: OutboxStore) -> None:
    visit = complete_signed(store)
    digest = row_of(store, visit).digest
    receive(store, visit, ReceiptKind.INBOX)
    store.prune(ARRIVED_AT + timedelta(days=400))
    assert store.ticket().prev == digest[:16]
    assert store.ticket().seq == 2

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Places in the outbox, and what the database itself keeps."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from pysqlite3 import dbapi2 as sqlite

from sync.formats import envelope as format_v1
from sync.formats.envelope_errors import EnvelopeError
from sync.formats.receipt import ReceiptKind
from sync.line.seal import Ticket, seal_call, seal_visit
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.store_errors import (
    RecordClosed,
    StaleTicket,
    WrongEnvelope,
    WrongVersion,
)
from tests.sync.line.samples import (
    CLINIC_MS,
    DEVICE,
    RECIPIENT,
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


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OutboxStore]:
    opened = open_store(tmp_path)
    yield opened
    opened.close()


# --- completing ---------------------------------------------------------------------------------


def test_a_finished_visit_replaces_its_steps(store: OutboxStore) -> None:
    visit, other = uuid4(), uuid4()
    for each in (visit, other):
        store.journal_step(each, 1, step(each, 1))
    digest = store.complete(record(store, visit).unsigned, appointment="a-1", room="used")
    assert store.unfinished() == (other,)
    assert store.state_of(visit, 1) is State.QUEUED
    assert row_of(store, visit).digest == digest
    assert store.used_appointments() == {"a-1"}
    assert store.room() == "used"


def test_places_follow_one_another_and_name_the_one_before(store: OutboxStore) -> None:
    first = store.ticket()
    digest = store.complete(record(store, uuid4()).unsigned)
    assert first.seq == 1
    assert first.prev == bytes(16)
    assert store.ticket() == Ticket(first.epoch, 2, digest[:16])


def test_a_new_start_is_a_new_epoch_that_names_the_last_head(
    store: OutboxStore, tmp_path: Path
) -> None:
    digest = store.complete(record(store, uuid4()).unsigned)
    before = store.ticket()
    store.close()
    again = open_store(tmp_path)
    after = again.ticket()
    again.close()
    assert after.epoch != before.epoch
    assert (after.seq, after.prev) == (1, digest[:16])


def test_a_stale_ticket_is_refused_and_changes_nothing(store: OutboxStore) -> None:
    visit = uuid4()
    store.journal_step(visit, 1, step(visit, 1))
    stale = record(store, visit)
    complete(store)
    with pytest.raises(StaleTicket):
        store.complete(stale.unsigned)
    assert store.unfinished() == (visit,)
    store.complete(record(store, visit).unsigned)


@pytest.mark.parametrize("change", [{"epoch": 1}, {"seq": 2}, {"prev": b"x" * 16}])
def test_every_part_of_the_ticket_counts(store: OutboxStore, change: dict[str, object]) -> None:
    now = store.ticket()
    parts = {"epoch": now.epoch, "seq": now.seq, "prev": now.prev} | change
    other = Ticket(**parts)  # type: ignore[arg-type]
    sealed = seal_visit(DEVICE, uuid4(), other, b"{}", RECIPIENT.public, version=1)
    with pytest.raises(StaleTicket):
        store.complete(sealed.unsigned)


def test_completing_again_with_the_same_bytes_is_the_same(store: OutboxStore) -> None:
    sealed = record(store, uuid4())
    assert store.complete(sealed.unsigned) == store.complete(sealed.unsigned) == sealed.digest
    assert store.counts().states[State.QUEUED] == 1


def test_versions_of_a_record_follow_one_another_and_all_stay(store: OutboxStore) -> None:
    visit = uuid4()
    for expected in (1, 2, 3):
        for got in {0, 1, 2, 3, 4, 5} - {0, expected}:
            with pytest.raises(WrongVersion) as refusal:
                store.complete(record(store, visit, version=got).unsigned)
            assert (refusal.value.expected, refusal.value.got) == (expected, got)
        complete(store, visit, version=expected)
    assert [(row.record, row.version) for row in store.listing()] == [
        (visit, version) for version in (1, 2, 3)
    ]


def test_what_was_interrupted_has_no_other_version(store: OutboxStore) -> None:
    visit = uuid4()
    store.journal_step(visit, 1, step(visit, 1))
    store.interrupt(visit)
    for version in (1, 2):
        with pytest.raises(RecordClosed):
            store.complete(record(store, visit, version=version).unsigned)


def test_an_appointment_stays_used_as_long_as_its_newest_version(store: OutboxStore) -> None:
    visit = uuid4()
    for version in (1, 2):
        store.complete(record(store, visit, version=version).unsigned, appointment="a-1")
    sign_all(store)
    first, second = store.listing()
    store.apply_receipt(signed(receipt_for(first, ReceiptKind.INBOX)))
    far = datetime.fromtimestamp(CLINIC_MS / 1000, UTC) + timedelta(days=400)
    assert store.prune(far) == 1
    assert store.used_appointments() == {"a-1"}
    store.apply_receipt(signed(receipt_for(second, ReceiptKind.INBOX)))
    assert store.prune(far) == 1
    assert store.used_appointments() == frozenset()


def test_no_step_after_the_record(store: OutboxStore) -> None:
    visit = complete(store)
    with pytest.raises(RecordClosed):
        store.journal_step(visit, 1, step(visit, 1))


def test_only_a_visit_completes(store: OutboxStore) -> None:
    visit = uuid4()
    with pytest.raises(WrongEnvelope):
        store.complete(step(visit, 1))
    with pytest.raises(EnvelopeError):
        store.complete(b"")


# --- what the database itself keeps -------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE steps SET sealed = x'00'",
        "UPDATE steps SET step = 9",
        "UPDATE outbox SET sealed = x'00'",
        "UPDATE outbox SET digest = zeroblob(32)",
        "UPDATE outbox SET record = zeroblob(16)",
        "UPDATE outbox SET version = 9",
        "UPDATE outbox SET device = zeroblob(16)",
        "UPDATE outbox SET epoch = 9",
        "UPDATE outbox SET seq = 9",
        "UPDATE outbox SET kind = 3",
        "UPDATE outbox SET urgent = 1",
        "UPDATE outbox SET urgent = 0",
        "UPDATE outbox SET queued_ms = 1",
        "UPDATE steps SET urgent = 1",
        "UPDATE outbox SET signature = zeroblob(64)",
        "UPDATE outbox SET signature = NULL",
        "UPDATE outbox SET state = 'nowhere'",
        "UPDATE outbox SET state = 'arrived'",
        "UPDATE outbox SET state = 'at-door'",
        "UPDATE outbox SET state = 'parked'",
        "DELETE FROM outbox",
    ],
)
def test_the_database_refuses(store: OutboxStore, tmp_path: Path, statement: str) -> None:
    visit = uuid4()
    complete_signed(store)
    store.journal_step(visit, 1, step(visit, 1))
    store.close()
    connection = sqlite.connect(tmp_path / "store.db")
    with pytest.raises(sqlite.IntegrityError):
        connection.execute(statement)
    connection.close()


def test_deleted_steps_are_gone_from_the_disk(store: OutboxStore, tmp_path: Path) -> None:
    visit = uuid4()
    sealed = step(visit, 1)
    marker = sealed[format_v1.HEADER_SIZE :][:64]
    store.journal_step(visit, 1, sealed)
    store.checkpoint()
    assert marker in (tmp_path / "store.db").read_bytes()
    store.abandon(visit, deliver=False)
    store.checkpoint()
    for path in tmp_path.iterdir():
        assert marker not in path.read_bytes()


def test_a_sound_file_passes_the_check(store: OutboxStore) -> None:
    complete(store)
    store.check()


def test_a_visit_that_is_not_here_has_no_state(store: OutboxStore) -> None:
    assert store.state_of(UUID(int=1), 1) is None


def test_a_call_goes_ahead_of_everything_and_only_once(store: OutboxStore) -> None:
    complete(store)
    sealed = seal_call(DEVICE, uuid4(), store.ticket(), b"{}", RECIPIENT.public).unsigned
    assert store.call(sealed) == store.call(sealed)
    sign_all(store)
    first, second = store.to_send(1_000_000)
    assert first.wire.startswith(sealed)
    assert not second.wire.startswith(sealed)


def test_only_a_call_is_a_call(store: OutboxStore) -> None:
    with pytest.raises(WrongEnvelope):
        store.call(record(store, uuid4()).unsigned)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Telephone tasks and notes on a real store."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from sync.formats.envelope import Kind
from sync.formats.receipt import Outcome, Reason, ReceiptKind
from sync.line.phone_task_rows import Outside, PhoneTask
from sync.line.store import OutboxStore
from tests.sync.line.samples import (
    CLINIC_MS,
    complete,
    open_store,
    receipt_for,
    row_of,
    sign_all,
    signed,
    step,
)

NOON = datetime(2026, 11, 23, 12, 0, 0, 999, tzinfo=UTC)
LATER = NOON + timedelta(minutes=5)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OutboxStore]:
    opened = open_store(tmp_path)
    yield opened
    opened.close()


def receive(store: OutboxStore, visit: UUID, *said: object) -> None:
    sign_all(store)
    store.apply_receipt(signed(receipt_for(row_of(store, visit), *said)))  # type: ignore[arg-type]


def interrupted(store: OutboxStore, *, urgent: bool) -> UUID:
    visit = uuid4()
    store.journal_step(visit, 1, step(visit, 1), urgent=urgent)
    store.interrupt(visit)
    return visit


def test_what_is_outside_is_urgent_and_not_at_the_door(store: OutboxStore) -> None:
    complete(store)
    interrupted(store, urgent=False)
    broken = interrupted(store, urgent=True)
    visits = [complete(store, urgent=True) for _ in range(5)]
    complete(store, visits[0], version=2, urgent=True)
    sign_all(store)
    store.mark_sending([store.to_send(1)[0].id])
    receive(store, visits[1])
    receive(store, visits[2], ReceiptKind.INBOX)
    receive(store, visits[3], ReceiptKind.INBOX, Outcome.REFUSED, Reason.CANNOT_OPEN)
    assert set(store.phone_tasks.outside()) == {
        Outside(broken, 1, Kind.INTERRUPTED),
        Outside(visits[0], 2, Kind.VISIT),
        Outside(visits[3], 1, Kind.VISIT),
        Outside(visits[4], 1, Kind.VISIT),
    }


def test_a_task_is_opened_once_and_finished_once(store: OutboxStore) -> None:
    visit = complete(store, urgent=True)
    (what,) = store.phone_tasks.outside()
    for _ in range(2):
        store.phone_tasks.open(what, "urgent-record", NOON)
    expected = PhoneTask(1, visit, "2026-11-23T12:00:00+00:00", None, "urgent-record")
    assert store.phone_tasks.tasks() == (expected,)
    assert not store.phone_tasks.finish(2, LATER)
    assert store.phone_tasks.finish(1, LATER)
    assert not store.phone_tasks.finish(1, LATER)
    store.phone_tasks.open(what, "urgent-record", LATER)
    (done,) = store.phone_tasks.tasks()
    assert done.done == "2026-11-23T12:05:00+00:00"


def test_tasks_stay_over_a_restart(store: OutboxStore, tmp_path: Path) -> None:
    complete(store, urgent=True)
    store.phone_tasks.open(store.phone_tasks.outside()[0], "urgent-record", NOON)
    before = store.phone_tasks.tasks()
    store.close()
    again = open_store(tmp_path)
    assert again.phone_tasks.tasks() == before
    again.close()


@pytest.mark.parametrize("kind", list(ReceiptKind))
def test_what_came_to_the_door_closes_its_task(store: OutboxStore, kind: ReceiptKind) -> None:
    visit, other = (complete(store, urgent=True) for _ in range(2))
    for what in store.phone_tasks.outside():
        store.phone_tasks.open(what, "urgent-record", NOON)
    store.phone_tasks.close_reached(LATER)
    assert [task.done for task in store.phone_tasks.tasks()] == [None, None]
    receive(store, visit, kind)
    store.phone_tasks.close_reached(LATER)
    still = [task.record for task in store.phone_tasks.tasks() if task.done is None]
    assert still == [other]


def test_a_refused_record_keeps_its_task(store: OutboxStore) -> None:
    visit = complete(store, urgent=True)
    store.phone_tasks.open(store.phone_tasks.outside()[0], "urgent-record", NOON)
    receive(store, visit, ReceiptKind.RELAY, Outcome.REFUSED, Reason.CONFLICT)
    store.phone_tasks.close_reached(LATER)
    assert store.phone_tasks.tasks()[0].done is None


def test_a_call_covers_the_versions_that_are_there_and_no_later_one(store: OutboxStore) -> None:
    visit = complete(store, urgent=True)
    store.phone_tasks.open(store.phone_tasks.outside()[0], "urgent-record", NOON)
    complete(store, visit, version=2, urgent=True)
    store.phone_tasks.open(store.phone_tasks.outside()[0], "urgent-record", NOON)
    assert len(store.phone_tasks.tasks()) == 1
    store.phone_tasks.finish(1, LATER)
    store.phone_tasks.open(store.phone_tasks.outside()[0], "urgent-record", LATER)
    assert len(store.phone_tasks.tasks()) == 1
    complete(store, visit, version=3, urgent=True)
    store.phone_tasks.open(store.phone_tasks.outside()[0], "urgent-record", LATER)
    assert [task.done is None for task in store.phone_tasks.tasks()] == [False, True]


def test_done_tasks_go_with_their_record(store: OutboxStore) -> None:
    gone, kept = (complete(store, urgent=True) for _ in range(2))
    for what in store.phone_tasks.outside():
        store.phone_tasks.open(what, "urgent-record", NOON)
    for task in store.phone_tasks.tasks():
        store.phone_tasks.finish(task.id, LATER)
    receive(store, gone, ReceiptKind.INBOX)
    store.prune(datetime.fromtimestamp(CLINIC_MS / 1000, UTC) + timedelta(days=31))
    assert [task.record for task in store.phone_tasks.tasks()] == [kept]


def test_a_note_is_what_was_written_last(store: OutboxStore, tmp_path: Path) -> None:
    assert store.notes.read("help") is None
    for text in ("one", "two", ""):
        store.notes.write("help", text)
        store.notes.write("pin", "other")
        assert store.notes.read("help") == text
    store.close()
    again = open_store(tmp_path)
    assert (again.notes.read("help"), again.notes.read("pin")) == ("", "other")
    again.close()


def test_how_long_the_oldest_waits_is_known(tmp_path: Path) -> None:
    times = [NOON, LATER]
    store = OutboxStore(tmp_path / "store.db", now=lambda: times[0])
    assert store.counts().waiting_since_ms is None
    visit = complete(store)
    times.pop(0)
    complete(store)
    assert store.counts().waiting_since_ms == int(NOON.timestamp() * 1000)
    receive(store, visit)
    assert store.counts().waiting_since_ms == int(LATER.timestamp() * 1000)
    store.close()

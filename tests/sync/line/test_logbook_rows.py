# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The logbook in the store: in one transaction with what it tells, sent in order."""

from pathlib import Path
from uuid import uuid4

import pytest
from pysqlite3 import dbapi2 as sqlite

from sync.formats import body
from sync.formats.envelope import Kind, decode_unsigned
from sync.formats.logbook import read_entry
from sync.formats.logbook_chunk import MAX_ENTRIES, parse, record_of
from sync.formats.receipt import Outcome, Reason
from sync.formats.suites import open_body
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreFull, WrongEnvelope
from tests.sync.formats.books import BOOT, draft
from tests.sync.line.faulty_disk import FaultyDisk
from tests.sync.line.logbooks import as_root, check, fill, hand_in, settle
from tests.sync.line.samples import (
    RECIPIENT,
    complete,
    open_store,
    receipt_for,
    record,
    sign_all,
    signed,
    step,
)


def numbers(store: OutboxStore) -> list[int]:
    return [row.number for row in store.logbook.page(0, 10_000)]


@pytest.fixture
def store(tmp_path: Path) -> OutboxStore:
    return open_store(tmp_path)


def test_entries_follow_one_another_over_restarts(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    book = store.logbook.standing().book
    fill(store, 3)
    store.close()
    store = open_store(tmp_path)
    fill(store, 2, first=4)
    assert store.logbook.standing().book == book
    assert store.logbook.standing().head.number == 5
    epochs = [read_entry(row.entry).epoch for row in store.logbook.page(0, 10)]
    assert len(set(epochs[:3])) == len(set(epochs[3:])) == 1
    assert epochs[0] != epochs[3]
    assert [row.number for row in store.logbook.page(2, 2)] == [3, 4]
    assert check(store) == []
    store.close()


def test_nothing_to_say_writes_nothing(store: OutboxStore) -> None:
    store.logbook.write(())
    assert (numbers(store), check(store)) == ([], [])


def test_the_same_draft_is_written_once(store: OutboxStore) -> None:
    """As after a commit whose answer was lost."""
    store.logbook.write((draft(1), draft(2)))
    store.logbook.write((draft(1), draft(2), draft(3)))
    assert [read_entry(row.entry).when.up_ms for row in store.logbook.page(0, 9)] == [1, 2, 3]


def test_each_call_takes_its_entries_with_it(store: OutboxStore) -> None:
    visit, broken = uuid4(), uuid4()
    store.journal_step(visit, 1, step(visit, 1), entries=(draft(1),))
    store.complete(record(store, visit).unsigned, entries=(draft(2),))
    store.journal_step(broken, 1, step(broken, 1), entries=(draft(3),))
    store.interrupt(broken, entries=(draft(4),))
    store.set_room("ready", (draft(5),))
    store.notes.write("pin", "1", (draft(6),))
    assert numbers(store) == [1, 2, 3, 4, 5, 6]


def test_what_was_there_already_takes_no_entries_with_it(store: OutboxStore) -> None:
    visit = uuid4()
    sealed = step(visit, 1)
    finished = record(store, visit).unsigned
    for up_ms in (1, 2):
        store.journal_step(visit, 1, sealed, entries=(draft(up_ms),))
    for up_ms in (3, 4):
        store.complete(finished, entries=(draft(up_ms),))
    assert numbers(store) == [1, 2]


def test_both_or_neither_at_every_fault(tmp_path: Path) -> None:
    for statement in range(1, 12):
        folder = tmp_path / str(statement)
        folder.mkdir()
        disk, visit = FaultyDisk(), uuid4()
        store, sealed = OutboxStore(folder / "store.db", disk.connect), step(visit, 1)
        disk.fail_in(statement, "SQLITE_FULL")
        try:
            store.journal_step(visit, 1, sealed, room="occupied", entries=(draft(1),))
        except StoreFull:
            assert (store.unfinished(), numbers(store)) == ((), [])
        disk.heal()
        store.journal_step(visit, 1, sealed, room="occupied", entries=(draft(1),))
        assert (store.unfinished(), numbers(store)) == ((visit,), [1])
        assert check(store) == []
        store.close()


def test_an_entry_costs_a_step_no_commit(tmp_path: Path) -> None:
    """Every COMMIT is one fsync of the log (sqlite.org/wal.html, synchronous=FULL)."""

    class Counting(FaultyDisk):
        commits = 0

        def after(self, sql: str) -> None:
            self.commits += sql == "COMMIT"

    counted = []
    for entries in ((), (draft(1), draft(2))):
        folder = tmp_path / str(len(entries))
        folder.mkdir()
        disk, visit = Counting(), uuid4()
        store = OutboxStore(folder / "store.db", disk.connect)
        before = disk.commits
        store.journal_step(visit, 1, step(visit, 1), room="occupied", entries=entries)
        store.complete(record(store, visit).unsigned, room="used", entries=entries)
        counted.append(disk.commits - before)
        store.close()
    assert counted == [2, 2]


# --- what the database keeps ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE logbook SET entry = x'00' WHERE number = 1",
        "UPDATE logbook SET number = 9 WHERE number = 1",
        "UPDATE logbook SET hash = zeroblob(32) WHERE number = 1",
        "DELETE FROM logbook",
        "DELETE FROM logbook WHERE number = 3",
        "INSERT INTO logbook VALUES (9, x'00', zeroblob(32))",
        "INSERT INTO logbook VALUES (0, x'00', zeroblob(32))",
        "INSERT OR REPLACE INTO logbook VALUES (2, x'00', zeroblob(32))",
        "INSERT INTO logbook VALUES (4, x'', zeroblob(32))",
        "UPDATE logbook_state SET book = zeroblob(16)",
        "UPDATE logbook_state SET head = zeroblob(32)",
        "UPDATE logbook_state SET head_number = 2",
        "UPDATE logbook_state SET head_number = 9",
        "UPDATE logbook_state SET cut_number = 1",
        "UPDATE logbook_state SET cut_number = 1, cut = zeroblob(32)",
        "UPDATE logbook_state SET cut_number = 3, cut = head",
        "DELETE FROM logbook_state",
        "INSERT INTO logbook_state SELECT 2, book, 0, head, 0, cut FROM logbook_state",
        "UPDATE logbook_sent SET last = 1",
        "UPDATE logbook_sent SET head = zeroblob(32)",
        "UPDATE logbook_sent SET receipt = NULL WHERE id = 1",
        "UPDATE logbook_sent SET receipt = zeroblob(162) WHERE id = 1",
        "DELETE FROM logbook_sent",
    ],
)
def test_the_database_refuses(tmp_path: Path, statement: str) -> None:
    store = open_store(tmp_path)
    fill(store, 2)
    settle(store, hand_in(store))
    fill(store, 1, first=3)
    hand_in(store)
    store.close()
    connection = sqlite.connect(tmp_path / "store.db")
    with pytest.raises(sqlite.IntegrityError):
        connection.execute(statement)
    connection.close()
    store = open_store(tmp_path)
    assert check(store) == []
    store.close()


# --- up the line ----------------------------------------------------------------------------------


def test_entries_leave_in_order_one_envelope_at_a_time(store: OutboxStore) -> None:
    assert store.logbook.waiting().rows == ()
    fill(store, 3)
    row = hand_in(store)
    assert (row.kind, row.version, row.urgent) == (Kind.LOGBOOK, 1, False)
    (found,) = store._database.rows("SELECT sealed FROM outbox")
    chunk = parse(body.unpack(open_body(decode_unsigned(found["sealed"]), RECIPIENT)))
    rows = store.logbook.page(0, 9)
    assert (chunk.first, chunk.rows, chunk.book) == (1, rows, store.logbook.standing().book)
    assert row.record == record_of(rows[-1].hash)
    fill(store, 2, first=4)
    waiting = store.logbook.waiting()
    assert (waiting.on_its_way, [each.number for each in waiting.rows]) == (True, [4, 5])
    settle(store, row)
    assert not store.logbook.waiting().on_its_way
    assert [seal.last for seal in store.logbook.seals()] == [3]
    settle(store, hand_in(store))
    assert store.logbook.waiting().rows == ()
    assert check(store) == []


def test_no_more_than_fit(store: OutboxStore) -> None:
    store.logbook.write([draft(number) for number in range(MAX_ENTRIES + 5)])
    assert len(store.logbook.waiting().rows) == MAX_ENTRIES
    settle(store, hand_in(store))
    assert [row.number for row in store.logbook.waiting().rows] == list(
        range(MAX_ENTRIES + 1, MAX_ENTRIES + 6)
    )


def test_what_was_refused_is_handed_in_again(store: OutboxStore) -> None:
    fill(store, 2)
    row = hand_in(store)
    sign_all(store)
    store.mark_sending([1])
    store.apply_receipt(
        signed(receipt_for(row, outcome=Outcome.REFUSED, reason=Reason.BAD_SIGNATURE))
    )
    waiting = store.logbook.waiting()
    assert waiting.refused is not None
    assert (waiting.refused.last, waiting.refused.reason) == (2, "bad-signature")
    assert not waiting.on_its_way
    again = hand_in(store)
    assert (again.record, again.version) == (row.record, 2)
    assert store.logbook.waiting().rows == ()
    assert store.logbook.waiting().refused is None


def test_another_kind_or_record_is_none(store: OutboxStore) -> None:
    fill(store, 1)
    chunk = store.logbook.waiting().chunk(b"d" * 16)
    with pytest.raises(WrongEnvelope):
        store.hand_in_logbook(record(store, uuid4()).unsigned, chunk)
    with pytest.raises(WrongEnvelope):
        store.hand_in_logbook(record(store, record_of(chunk.head)).unsigned, chunk)


def test_a_visits_receipt_countersigns_nothing(store: OutboxStore) -> None:
    fill(store, 1)
    visit = complete(store)
    row = next(row for row in store.listing() if row.record == visit)
    settle(store, row)
    assert store.state_of(visit, 1) is State.ARRIVED
    assert store.logbook.seals() == ()


def test_behind_a_hole_the_rest_goes_by_itself(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    fill(store, 5)
    store.close()
    as_root(tmp_path / "store.db", ("DELETE FROM logbook WHERE number = 3", ()))
    store = open_store(tmp_path)
    assert [row.number for row in store.logbook.waiting().rows] == [1, 2]
    settle(store, hand_in(store))
    assert [row.number for row in store.logbook.waiting().rows] == [4, 5]
    store.close()


def test_boots_are_told_apart(store: OutboxStore) -> None:
    store.logbook.write((draft(1),))
    assert read_entry(store.logbook.page(0, 1)[0].entry).when.boot == BOOT

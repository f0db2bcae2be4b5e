# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A store that version 1 of the program left is taken on as it is.

The file is a real one, written by that version: a visit that arrived, one at the door, one parked,
one signed, one unsigned, and two steps of a visit that was on.
"""

import shutil
from pathlib import Path
from uuid import UUID

import pytest
from pysqlite3 import dbapi2 as sqlite

from sync.formats.envelope import Kind
from sync.line.schema import SCHEMA_VERSION, VERSIONS
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreIoError
from tests.sync.formats.books import draft
from tests.sync.line.faulty_disk import FaultyDisk
from tests.sync.line.logbooks import check
from tests.sync.line.samples import open_store, row_of

VERSION_1 = Path(__file__).parents[2] / "vectors" / "store" / "version-1.db"
VISITS = tuple(UUID(int=number) for number in range(7))  # as they lie in it, from 1 on


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(VERSION_1, tmp_path / "store.db")
    return tmp_path


def said(path: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite.connect(path)
    try:
        found: list[tuple[object, ...]] = connection.execute(sql).fetchall()
    finally:
        connection.close()
    return found


def test_nothing_is_lost(folder: Path) -> None:
    columns = "id, device, epoch, seq, record, version, kind, digest, sealed, signature, state"
    rows = f"SELECT {columns}, reason, receipt, arrived_ms FROM outbox ORDER BY id"  # noqa: S608
    steps = "SELECT visit, step, sealed, digest FROM steps ORDER BY step"
    before = [said(folder / "store.db", sql) for sql in (rows, steps)]
    assert [len(each) for each in before] == [5, 2]
    store = open_store(folder)
    states = [store.state_of(visit, 1) for visit in VISITS[1:6]]
    assert states == [State.ARRIVED, State.AT_DOOR, State.PARKED, State.QUEUED, State.QUEUED]
    assert {(row.urgent, row.queued_ms) for row in store.listing()} == {(False, None)}
    assert store.used_appointments() == {"a-1"}
    assert store.room() == '{"state":"occupied","appointment":"a-6"}'
    assert store.unfinished() == (VISITS[6],)
    store.close()
    assert [said(folder / "store.db", sql) for sql in (rows, steps)] == before
    assert said(folder / "store.db", "PRAGMA user_version") == [(SCHEMA_VERSION,)]


def test_work_goes_on(folder: Path) -> None:
    head = said(folder / "store.db", "SELECT head FROM meta")[0][0]
    store = open_store(folder)
    assert store.ticket().prev == head
    store.interrupt(VISITS[6])
    assert row_of(store, VISITS[6]).kind is Kind.INTERRUPTED
    assert len(store.to_send(10**6)) == 1
    store.close()
    open_store(folder).close()


def test_it_is_what_a_new_store_is(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    new = tmp_path_factory.mktemp("new")
    for each in (folder, new):
        open_store(each).close()
    schema = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    assert said(folder / "store.db", schema) == said(new / "store.db", schema)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE outbox SET urgent = 1",
        "UPDATE outbox SET queued_ms = 1",
        "UPDATE outbox SET sealed = x'00'",
        "UPDATE outbox SET urgent = 2",
        "UPDATE steps SET urgent = 1",
        "UPDATE outbox SET signature = NULL WHERE signature IS NOT NULL",
        "DELETE FROM outbox WHERE state = 'parked'",
    ],
)
def test_the_triggers_hold_in_it(folder: Path, statement: str) -> None:
    open_store(folder).close()
    with pytest.raises(sqlite.IntegrityError):
        said(folder / "store.db", statement)


def test_a_fault_at_any_statement_leaves_version_1(folder: Path) -> None:
    path = folder / "store.db"
    counting = FaultyDisk()
    OutboxStore(path, counting.connect).close()
    for statement in range(1, counting.seen + 1):
        shutil.copy(VERSION_1, path)
        disk = FaultyDisk()
        disk.fail_in(statement, "SQLITE_IOERR")
        with pytest.raises(StoreIoError):
            OutboxStore(path, disk.connect)
        if said(path, "PRAGMA user_version") == [(1,)]:
            assert "urgent" not in str(said(path, "SELECT sql FROM sqlite_schema"))
        store = open_store(folder)
        assert len(store.listing()) == 5
        store.close()


def test_version_2_gets_a_logbook_and_keeps_everything(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    shutil.copy(VERSION_1, path)
    connection = sqlite.connect(path, isolation_level=None)
    for statement in VERSIONS[1]:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 2")
    connection.execute("INSERT INTO notes VALUES ('pin', 'a note')")
    connection.close()
    before = said(path, "SELECT * FROM outbox ORDER BY id")
    store = open_store(tmp_path)
    assert store.notes.read("pin") == "a note"
    assert store.logbook.standing().head.number == 0
    store.logbook.write((draft(),))
    assert check(store) == []
    store.close()
    assert said(path, "SELECT * FROM outbox ORDER BY id") == before
    assert said(path, "PRAGMA user_version") == [(SCHEMA_VERSION,)]


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
def test_every_earlier_version_is_brought_forward(version: int, tmp_path: Path) -> None:
    """What that version left is there, and the file is what a new store is."""
    path = tmp_path / "store.db"
    as_left_by(path, version)
    columns = "id, device, epoch, seq, record, version, kind, digest, sealed, signature, state"
    rows = f"SELECT {columns}, reason, receipt, arrived_ms FROM outbox ORDER BY id"  # noqa: S608
    before = said(path, rows)
    assert len(before) == 5
    store = open_store(tmp_path)
    arrived = row_of(store, VISITS[1])
    assert arrived.state is State.ARRIVED
    store.again.missing({arrived.digest})
    assert row_of(store, VISITS[1]).state is State.QUEUED
    store.close()
    assert [row for row in said(path, rows) if row[0] != 1] == before[1:]
    (tmp_path / "new").mkdir()
    open_store(tmp_path / "new").close()
    schema = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    assert said(path, schema) == said(tmp_path / "new" / "store.db", schema)


def as_left_by(path: Path, version: int) -> None:
    """The file of version 1, and the steps that program version ran on it."""
    shutil.copy(VERSION_1, path)
    connection = sqlite.connect(path, isolation_level=None)
    for statements in VERSIONS[1:version]:
        for statement in statements:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "state = 'at-door', arrived_ms = NULL",
        "state = 'parked', arrived_ms = NULL, reason = 'conflict'",
        "state = 'queued', arrived_ms = NULL, receipt = NULL",
        "arrived_ms = 1",
    ],
)
def test_arrived_is_left_for_the_queue_alone_and_keeps_its_receipt(
    folder: Path, change: str
) -> None:
    open_store(folder).close()
    with pytest.raises(sqlite.IntegrityError):
        said(folder / "store.db", f"UPDATE outbox SET {change} WHERE state = 'arrived'")  # noqa: S608

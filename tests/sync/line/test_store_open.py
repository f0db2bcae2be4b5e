# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Opening: ours, or an error by name and the file untouched."""

import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from pysqlite3 import dbapi2 as sqlite

from sync.line import store_errors
from sync.line.database import Database, connect_file
from sync.line.schema import SCHEMA_VERSION
from sync.line.store import OutboxStore
from tests.sync.line.faulty_disk import FaultyDisk, sqlite_error
from tests.sync.line.samples import complete, open_store


def foreign(path: Path, *statements: str) -> bytes:
    """A database of somebody else; its bytes."""
    connection = sqlite.connect(path)
    for statement in ("CREATE TABLE theirs (x)", *statements):
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path.read_bytes()


def pragma(path: Path, name: str) -> Any:
    """As the store's own connection sees it."""
    database = Database(path)
    try:
        (row,) = database.rows(f"PRAGMA {name}")
    finally:
        database.close()
    return next(iter(row.values()))


def test_a_new_store_is_private_and_durable(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    path = tmp_path / "store.db"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert pragma(path, "journal_mode") == "wal"
    assert pragma(path, "synchronous") == 2  # FULL
    assert pragma(path, "secure_delete") == 1
    assert pragma(path, "locking_mode") == "exclusive"


def test_a_second_instance_is_refused(tmp_path: Path) -> None:
    first = open_store(tmp_path)
    with pytest.raises(store_errors.StoreBusy):
        open_store(tmp_path)
    complete(first)
    first.close()
    open_store(tmp_path).close()


def test_an_empty_file_is_a_store_that_never_began(tmp_path: Path) -> None:
    (tmp_path / "store.db").touch()
    store = open_store(tmp_path)
    assert store.unfinished() == ()
    store.close()


def test_a_newer_store_is_left_alone(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    connection = sqlite.connect(tmp_path / "store.db")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    before = (tmp_path / "store.db").read_bytes()
    with pytest.raises(store_errors.StoreTooNew) as refusal:
        open_store(tmp_path)
    assert (refusal.value.known, refusal.value.got) == (
        SCHEMA_VERSION,
        SCHEMA_VERSION + 1,
    )
    assert (tmp_path / "store.db").read_bytes() == before


@pytest.mark.parametrize("statement", ["PRAGMA application_id = 7", "PRAGMA user_version = 1"])
def test_a_database_of_somebody_else_is_left_alone(tmp_path: Path, statement: str) -> None:
    before = foreign(tmp_path / "store.db", statement)
    with pytest.raises(store_errors.NotOurStore):
        open_store(tmp_path)
    assert (tmp_path / "store.db").read_bytes() == before


def test_what_is_no_database_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "store.db").write_bytes(b"Sehr geehrte Damen und Herren, " * 40)
    with pytest.raises(store_errors.NotADatabase):
        open_store(tmp_path)
    assert (tmp_path / "store.db").read_bytes().startswith(b"Sehr geehrte")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(store_errors.StoreDenied) as refusal:
        open_store(tmp_path / "missing")
    assert refusal.value.sqlite_name == "ENOENT"


def test_a_torn_file_is_named_damaged(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    for _ in range(30):
        complete(store)
    store.close()
    path = tmp_path / "store.db"
    data = bytearray(path.read_bytes())
    for page in range(1, len(data) // 4096):
        data[page * 4096 : page * 4096 + 64] = os.urandom(64)
    path.write_bytes(data)
    with pytest.raises(store_errors.StoreDamaged):
        open_store(tmp_path)


def test_damage_that_opening_does_not_meet_is_found_by_the_check(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    for _ in range(30):
        complete(store)
    store.close()
    path = tmp_path / "store.db"
    data = bytearray(path.read_bytes())
    data[-4096:-4032] = os.urandom(64)
    path.write_bytes(data)
    again = open_store(tmp_path)
    with pytest.raises(store_errors.StoreDamaged):
        again.check()
    again.close()


def test_a_fault_at_any_statement_of_opening_has_a_name_and_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    counting = FaultyDisk()
    OutboxStore(path, counting.connect).close()
    for new in (True, False):
        for statement in range(1, counting.seen + 1):
            if new:
                path.unlink()
            disk = FaultyDisk()
            disk.fail_in(statement, "SQLITE_IOERR")
            with pytest.raises(store_errors.StoreIoError):
                OutboxStore(path, disk.connect)
            open_store(tmp_path).close()  # not busy, and whole
        counting = FaultyDisk()
        OutboxStore(path, counting.connect).close()


class OldSqlite:
    """The library as it was before the WAL-reset bug was found."""

    sqlite_version_info = (3, 51, 2)
    sqlite_version = "3.51.2"


def test_an_sqlite_that_may_lose_commits_is_refused(tmp_path: Path) -> None:
    with pytest.raises(store_errors.SqliteTooOld) as refusal:
        Database(tmp_path / "store.db", connect_file, OldSqlite)
    assert refusal.value.got == "3.51.2"
    assert list(tmp_path.iterdir()) == []


class Deaf:
    """A connection that takes one PRAGMA for set and leaves it as it was, as SQLite does where
    a file system has no WAL, say."""

    def __init__(self, real: Any, setting: str) -> None:
        self._real, self._setting = real, setting

    def execute(self, sql: str, *values: Any) -> Any:
        if sql.startswith(f"PRAGMA {self._setting} ="):
            sql = f"PRAGMA {self._setting}"
        return self._real.execute(sql, *values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


@pytest.mark.parametrize(
    ("setting", "got"),
    [
        ("locking_mode", "normal"),
        ("journal_mode", "delete"),
        ("synchronous", 0),
        ("secure_delete", 0),
    ],
)
def test_a_setting_that_does_not_hold_is_refused(tmp_path: Path, setting: str, got: object) -> None:
    def connect(path: Path) -> Deaf:
        real = connect_file(path)
        real.execute("PRAGMA synchronous = OFF")
        real.execute("PRAGMA secure_delete = OFF")
        return Deaf(real, setting)

    with pytest.raises(store_errors.StoreNotDurable) as refusal:
        OutboxStore(tmp_path / "store.db", connect)
    assert (refusal.value.setting, refusal.value.got) == (setting, got)
    open_store(tmp_path).close()  # nothing was begun


@pytest.mark.parametrize(
    ("sqlite_name", "named"),
    [
        ("SQLITE_BUSY", store_errors.StoreBusy),
        ("SQLITE_FULL", store_errors.StoreFull),
        ("SQLITE_IOERR_FSYNC", store_errors.StoreIoError),
        ("SQLITE_READONLY_DIRECTORY", store_errors.StoreDenied),
        ("SQLITE_CORRUPT_INDEX", store_errors.StoreDamaged),
        ("SQLITE_NOTADB", store_errors.NotADatabase),
    ],
)
def test_each_fault_of_the_disk_has_a_name(sqlite_name: str, named: type[Exception]) -> None:
    with pytest.raises(named, match=sqlite_name), store_errors.named_errors():
        raise sqlite_error(sqlite_name)


def test_text_that_is_none_is_damage() -> None:
    """SQLite's own message may carry what rotted in the file."""
    with pytest.raises(store_errors.StoreDamaged), store_errors.named_errors():
        b"\xcb\x00".decode()


@pytest.mark.parametrize(
    "mistake", [sqlite.IntegrityError("a trigger"), sqlite_error("SQLITE_ERROR")]
)
def test_a_mistake_of_ours_keeps_its_own_name(mistake: sqlite.DatabaseError) -> None:
    with pytest.raises(type(mistake)) as refusal, store_errors.named_errors():
        raise mistake
    assert refusal.value is mistake


@pytest.mark.parametrize(
    ("number", "named", "says"),
    [
        (errno.ENOSPC, store_errors.StoreFull, "ENOSPC"),
        (errno.EDQUOT, store_errors.StoreFull, "EDQUOT"),
        (errno.EACCES, store_errors.StoreDenied, "EACCES"),
        (None, store_errors.StoreDenied, "OSError"),
    ],
)
def test_a_file_that_can_not_be_made_has_its_reason(
    number: int | None, named: type[store_errors.StoreUnusable], says: str
) -> None:
    error = OSError() if number is None else OSError(number, "")
    found = store_errors.named_os_error(error)
    assert type(found) is named
    assert found.sqlite_name == says

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Opens the one database file of the station, or says by name why it can't be used.

Knows SQLite and the file, not what is in the tables. Nothing is ever recreated: only a file that
isn't there, or is empty because its very first commit never happened, is made.
"""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from pysqlite3 import dbapi2 as sqlite
from sqlite_utils import Database as SqliteUtilsDatabase

from sync.line.schema import APPLICATION_ID, SCHEMA_VERSION, VERSIONS
from sync.line.store_errors import (
    NotOurStore,
    SqliteTooOld,
    StoreDamaged,
    StoreNotDurable,
    StoreTooNew,
    named_errors,
    named_os_error,
)

# sqlite.org/wal.html#walresetbug: two connections that checkpoint may lose a commit before this.
OLDEST_SQLITE = (3, 51, 3)

_FULL = 2  # PRAGMA synchronous answers in numbers (sqlite.org/pragma.html#pragma_synchronous)

# Where the disk comes in: a test hands in a connection that fails where a disk would.
Connect = Callable[[Path], Any]


class SqliteLibrary(Protocol):
    """What there is to know of the SQLite that this process has loaded."""

    sqlite_version_info: tuple[int, int, int]
    sqlite_version: str


def connect_file(path: Path) -> Any:
    """The real connection. No implicit transactions: BEGIN and COMMIT stand in the code."""
    # The lock is taken once and held: waiting for it would only hide a second station.
    return sqlite.connect(str(path), timeout=0, isolation_level=None, check_same_thread=False)


class Database:
    """One exclusive connection; every access is serialised, from whatever thread it comes."""

    def __init__(
        self, path: Path, connect: Connect = connect_file, library: SqliteLibrary = sqlite
    ) -> None:
        """Raises `StoreUnusable`, `NotOurStore`, `StoreTooNew`, `SqliteTooOld`,
        `StoreNotDurable`."""
        if library.sqlite_version_info < OLDEST_SQLITE:
            raise SqliteTooOld(library.sqlite_version)
        _make_private(path)
        self._lock = threading.RLock()
        with named_errors():
            self._connection = connect(path)
        try:
            self._set_up()
        except BaseException:
            self._connection.close()
            raise

    def _set_up(self) -> None:
        with named_errors():
            self._db = SqliteUtilsDatabase(self._connection, execute_plugins=False)
            # Exclusive before the first read: the file is ours until we end, and needs no -shm.
            self._set("locking_mode", "exclusive")
            # Looked at before anything is written: a foreign file stays as it is, byte by byte.
            version = self._version()
            self._set("journal_mode", "wal")
            self._set("synchronous", _FULL)
            self._set("secure_delete", 1)
        if version < SCHEMA_VERSION:
            self._bring_forward(version)

    def _bring_forward(self, version: int) -> None:
        """All steps in one transaction: a file is of the old version or of this one."""
        with self.transaction():
            for statements in VERSIONS[version:]:
                for statement in statements:
                    self._db.execute(statement)
            self._db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")

    def _version(self) -> int:
        """0: nothing was ever written. Raises `NotOurStore`, `StoreTooNew`."""
        if self._pragma("schema_version") == 0 and self._pragma("user_version") == 0:
            return 0
        application_id = self._pragma("application_id")
        if application_id != APPLICATION_ID:
            raise NotOurStore(application_id)
        version = self._pragma("user_version")
        if version > SCHEMA_VERSION:
            raise StoreTooNew(SCHEMA_VERSION, version)
        return version

    def _set(self, setting: str, wanted: str | int) -> None:
        """Raises `StoreNotDurable`; SQLite itself only answers with what it keeps instead."""
        self._db.execute(f"PRAGMA {setting} = {wanted}")
        got = self._db.execute(f"PRAGMA {setting}").fetchone()[0]
        if got != wanted:
            raise StoreNotDurable(setting, got)

    def _pragma(self, name: str) -> int:
        return int(self._db.execute(f"PRAGMA {name}").fetchone()[0])

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and on the disk when it ends without an error."""
        with self._lock, named_errors():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                # SQLite may have rolled back by itself; the error that counts is the first one.
                with suppress(sqlite.Error):
                    self._db.execute("ROLLBACK")
                raise

    def execute(self, sql: str, values: tuple[object, ...] = ()) -> int:
        """One statement inside `transaction`; how many rows it changed."""
        return int(self._db.execute(sql, values).rowcount)

    def rows(self, sql: str, values: tuple[object, ...] = ()) -> list[dict[str, Any]]:
        """What a SELECT finds, by column name."""
        # Not `query`: it puts a savepoint around each SELECT, and a step makes several.
        with self._lock, named_errors():
            cursor = self._db.execute(sql, values)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def checkpoint(self) -> None:
        """Move what is committed into the main file and empty the log; for quiet moments."""
        with self._lock, named_errors():
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def check(self) -> None:
        """Some 50 ms per 100,000 rows. Raises `StoreDamaged`."""
        with self._lock, named_errors():
            found = self._db.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise StoreDamaged(found)

    def close(self) -> None:
        """Let the file go; nothing needs it to be durable, every commit is already."""
        with self._lock:
            self._connection.close()


def _make_private(path: Path) -> None:
    """The file for this user alone, before SQLite makes it as the umask says."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        os.close(handle)
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise named_os_error(error) from error

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A connection whose disk fails at a chosen statement: what `Database` is handed in a test."""

from pathlib import Path
from typing import Any

from pysqlite3 import dbapi2 as sqlite

from sync.line.database import connect_file

_EXTENDED = {  # sqlite.org/rescode.html: the primary code is the lowest byte
    "SQLITE_IOERR_FSYNC": 10 | 4 << 8,
    "SQLITE_READONLY_DIRECTORY": 8 | 6 << 8,
    "SQLITE_CORRUPT_INDEX": 11 | 3 << 8,
}


def sqlite_error(name: str) -> sqlite.OperationalError:
    """As SQLite raises it, with its code and name."""
    error = sqlite.OperationalError(name)
    error.sqlite_errorcode = _EXTENDED.get(name) or getattr(sqlite, name)
    error.sqlite_errorname = name
    return error


# Savepoints around reads, and undoing: SQLite does these in memory.
_NO_DISK = ("SAVEPOINT", "RELEASE", "ROLLBACK")


class FaultyDisk:
    """`fail_in(n, name)`: the n-th statement from now fails. Counts statements in `seen`."""

    def __init__(self) -> None:
        self.seen = 0
        self._fail_at = -1
        self._name = ""
        self._lost_commit = ""

    def connect(self, path: Path) -> "FaultyConnection":
        return FaultyConnection(connect_file(path), self)

    def fail_in(self, statements: int, name: str) -> None:
        self._fail_at = self.seen + statements
        self._name = name

    def lose_answer_of_commit(self, name: str) -> None:
        """Every commit from now on is done, and reported as failed."""
        self._lost_commit = name

    def heal(self) -> None:
        self._fail_at = -1
        self._lost_commit = ""

    def check(self, sql: str) -> None:
        if sql.startswith(_NO_DISK):
            return
        self.seen += 1
        if self.seen == self._fail_at:
            raise sqlite_error(self._name)

    def after(self, sql: str) -> None:
        if sql == "COMMIT" and self._lost_commit:
            raise sqlite_error(self._lost_commit)


class FaultyConnection:
    """Everything but `execute` goes straight to the real connection."""

    def __init__(self, real: Any, disk: FaultyDisk) -> None:
        self._real = real
        self._disk = disk

    def execute(self, sql: str, *values: Any) -> Any:
        self._disk.check(sql)
        cursor = self._real.execute(sql, *values)
        self._disk.after(sql)
        return cursor

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One SQLite file as the clinic's processes share it: every commit is on the disk when it returns.

Relay, inbox and the commands are processes of their own on the same files, and may be killed at
any moment. Each has one connection; a transaction takes the write lock when it begins, so that two
never build on a state that the other is about to change.
"""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pysqlite3 import dbapi2 as sqlite
from sqlite_utils import Database as SqliteUtils

from sync.clinic.durable import PRIVATE, sync_folder
from sync.clinic.problem import ProblemError

# Before 3.51.3 two connections that checkpoint at once could lose commits
# (sqlite.org/wal.html#walresetbug).
OLDEST_SQLITE = (3, 51, 3)
_BUSY_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Schema:
    """`steps[n]` makes version n + 1 of version n; a file says its version, and nothing is 0.

    A step that was released never changes: files are out there that took it. None leads back.
    """

    steps: tuple[tuple[str, ...], ...]

    @property
    def version(self) -> int:
        return len(self.steps)

    def check(self, found: int) -> None:
        """Raises `ProblemError` for a version that this program doesn't know."""
        if not 0 <= found <= self.version:
            raise ProblemError(
                f"Die Datenbank hat Version {found}, dieses Programm kennt {self.version}; "
                "bitte das Programm aktualisieren."
            )


class Database:
    """Serialised access to one file, from whichever thread."""

    def __init__(self, path: Path, schema: Schema) -> None:
        """Opens or makes the file. Raises `ProblemError` if it can't be used."""
        if sqlite.sqlite_version_info < OLDEST_SQLITE:
            raise ProblemError(
                f"SQLite {sqlite.sqlite_version} ist zu alt und kann Daten verlieren; "
                "gebraucht wird mindestens 3.51.3."
            )
        path.touch(PRIVATE)
        sync_folder(path.parent)
        self._lock = threading.RLock()
        self._connection = sqlite.connect(
            path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            self._db = SqliteUtils(self._connection, execute_plugins=False)
            self._set_up(schema)
        except sqlite.DatabaseError as error:
            self._connection.close()
            raise ProblemError(
                f"Die Datei {path} lässt sich nicht als Datenbank lesen ({error})."
            ) from error
        except BaseException:
            self._connection.close()
            raise

    def _set_up(self, schema: Schema) -> None:
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.execute("PRAGMA foreign_keys = ON")
        with self.transaction():
            found = self._db.execute("PRAGMA user_version").fetchone()[0]
            schema.check(found)
            for step in schema.steps[found:]:
                for statement in step:
                    self._db.execute(statement)
            self._db.execute(f"PRAGMA user_version = {schema.version}")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and durable when it ends without an error."""
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                # On a full disk SQLite has rolled back by itself.
                if self._connection.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    def execute(self, sql: str, values: Mapping[str, object]) -> int:
        """One statement inside `transaction`; how many rows it changed."""
        return int(self._db.execute(sql, dict(values)).rowcount)

    def rows(self, sql: str, values: Mapping[str, object] | None = None) -> list[dict[str, Any]]:
        """What a SELECT finds, by column name."""
        with self._lock:
            return list(self._db.query(sql, dict(values or {})))

    def close(self) -> None:
        with self._lock:
            self._connection.close()

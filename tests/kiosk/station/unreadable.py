# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The real store on a disk that can't be read while a test says so."""

from pathlib import Path
from typing import Any

from sync.line.database import connect_file
from sync.line.store import OutboxStore
from tests.sync.line.faulty_disk import sqlite_error


class UnreadableStore(OutboxStore):
    """`unreadable`: from now on every SELECT ends in a read error."""

    def __init__(self, path: Path) -> None:
        self.unreadable = False
        super().__init__(path, self._connect)

    def _connect(self, path: Path) -> "_Connection":
        return _Connection(connect_file(path), self)


class _Connection:
    def __init__(self, real: Any, store: UnreadableStore) -> None:
        self._real, self._store = real, store

    def execute(self, sql: str, *values: Any) -> Any:
        # The end of the logbook is in SQLite's own memory as long as the store is open.
        if self._store.unreadable and sql.startswith("SELECT") and "logbook" not in sql:
            raise sqlite_error("SQLITE_IOERR")
        return self._real.execute(sql, *values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What lies in the relay's database, read beside the relay and without any of its code."""

import time
from pathlib import Path
from typing import Any, Protocol

import psycopg
from pysqlite3 import dbapi2 as sqlite

_BACK_SECONDS = 60.0  # a bound for a server that is being started again

_DIGESTS = "SELECT digest FROM envelopes WHERE record = {}"
_RECEIPTED = "SELECT 1 FROM envelopes JOIN inbox_receipts USING (digest) WHERE record = {}"
_RECEIPTS = "SELECT count(*) FROM inbox_receipts"


class Ledger(Protocol):
    """A record is named by its UUID as text."""

    def digests(self, record: str) -> list[str]:
        """Of its envelopes, in hex."""

    def is_receipted(self, record: str) -> bool:
        """Has the inbox signed for it?"""

    def receipts(self) -> int:
        """How often the inbox has signed."""

    def close(self) -> None: ...


class _SqlLedger:
    """What both databases are asked alike; `mark` is where a value stands."""

    mark = ""

    def digests(self, record: str) -> list[str]:
        return [row[0].hex() for row in self._rows(_DIGESTS.format(self.mark), record)]

    def is_receipted(self, record: str) -> bool:
        return bool(self._rows(_RECEIPTED.format(self.mark), record))

    def receipts(self) -> int:
        return int(self._rows(_RECEIPTS)[0][0])

    def _rows(self, sql: str, *values: str) -> list[Any]:
        raise NotImplementedError


class SqliteLedger(_SqlLedger):
    mark = "?"

    def __init__(self, relay_db: Path) -> None:
        self._database = sqlite.connect(f"file:{relay_db}?mode=ro", uri=True, timeout=30)

    def _rows(self, sql: str, *values: str) -> list[Any]:
        return list(self._database.execute(sql, values))

    def close(self) -> None:
        self._database.close()


class PostgresLedger(_SqlLedger):
    """Waits for a server that is away just now."""

    mark = "%s"

    def __init__(self, conninfo: str) -> None:
        self._conninfo = conninfo
        self._database: psycopg.Connection[Any] | None = None

    def _rows(self, sql: str, *values: str) -> list[Any]:
        end = time.monotonic() + _BACK_SECONDS
        while True:
            try:
                if self._database is None:
                    self._database = psycopg.connect(self._conninfo, autocommit=True)
                return self._database.execute(sql.encode(), values or None).fetchall()
            except psycopg.OperationalError:
                self.close()
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)

    def close(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None

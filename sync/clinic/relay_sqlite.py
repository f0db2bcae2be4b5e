# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The relay's database as one SQLite file: what is SQLite's own way of what the store asks."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from sync.clinic.database import Database
from sync.clinic.relay_schema import SCHEMA

_INSERT = (
    "INSERT INTO envelopes (digest, device, epoch, seq, record, version, wire, receipt)"
    " SELECT :digest, :device, :epoch, :seq, :record, :version, :wire, :receipt"
    " WHERE NOT EXISTS"
    " (SELECT 1 FROM envelopes WHERE record = :record AND device <> :device)"
    " ON CONFLICT DO NOTHING"
)


class SqliteRelay(Database):
    """A `RelayDatabase`. One writer at a time, so that ids are given in the order of commits."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, SCHEMA)

    def taking_in(self) -> AbstractContextManager[None]:
        return self.transaction()

    def insert_envelopes(self, envelopes: Sequence[Mapping[str, object]]) -> set[bytes]:
        return {
            bytes(values["digest"])  # type: ignore[call-overload]
            for values in envelopes
            if self.execute(_INSERT, values)
        }

    def newest_envelope(self) -> int:
        return int(self.rows("SELECT coalesce(max(id), 0) AS id FROM envelopes")[0]["id"])

    def changes(self) -> int:
        """sqlite.org/pragma.html#pragma_data_version: far cheaper than to look for receipts."""
        return int(self.rows("PRAGMA data_version")[0]["data_version"])

    def connections(self) -> int:
        return 1

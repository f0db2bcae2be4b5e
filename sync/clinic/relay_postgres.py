# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The relay's database on PostgreSQL: what is PostgreSQL's own way of what the store asks.

Relays take envelopes in side by side. What two of them may not do at once is held by the tables'
unique keys and, for a record that belongs to the device that began it, by a lock of that record.
"""

from collections.abc import Mapping, Sequence

from sync.clinic.postgres import Postgres
from sync.clinic.relay_postgres_schema import SCHEMA

_TYPES = {
    "digest": "bytea",
    "device": "bytea",
    "epoch": "bigint",
    "seq": "bigint",
    "record": "text",
    "version": "bigint",
    "wire": "bytea",
    "receipt": "bytea",
}
_COLUMNS = ", ".join(_TYPES)
# In one order for everybody, so that no two wait for each other.
_LOCK_RECORDS = (
    "SELECT pg_advisory_xact_lock(1, key) FROM"
    " (SELECT DISTINCT hashtext(record) AS key FROM unnest(:record::text[]) AS record"
    " ORDER BY key) AS keys"
)
# In binary: as text each byte would travel as two letters, and each be looked at for quotes.
_ARRAYS = ", ".join(f"%({name})b::{kind}[]" for name, kind in _TYPES.items())
_INSERT = (
    f"INSERT INTO envelopes ({_COLUMNS}) SELECT {_COLUMNS}"  # noqa: S608 - names of ours alone
    f" FROM unnest({_ARRAYS}) WITH ORDINALITY AS new ({_COLUMNS}, place)"
    " WHERE NOT EXISTS (SELECT 1 FROM envelopes AS old"
    " WHERE old.record = new.record AND old.device <> new.device)"
    " ORDER BY place ON CONFLICT DO NOTHING RETURNING digest"
)
_NEWEST = "SELECT coalesce(max(id), 0) AS id FROM envelopes"


class PostgresRelay(Postgres):
    """A `RelayDatabase`."""

    def __init__(self, conninfo: str, *, sole_inbox: bool = False) -> None:
        super().__init__(conninfo, SCHEMA, sole_inbox=sole_inbox)
        self._newest = 0

    def insert_envelopes(self, envelopes: Sequence[Mapping[str, object]]) -> set[bytes]:
        if not envelopes:
            return set()
        columns = {name: [each[name] for each in envelopes] for name in _TYPES}
        # A statement of its own: the next one sees what those who held these locks committed.
        self.rows(_LOCK_RECORDS, {"record": columns["record"]})
        return {row["digest"] for row in self.rows(_INSERT, columns)}

    def newest_envelope(self) -> int:
        """Ids are given before the commit, and one relay may overtake another: the newest is told
        only while nobody is in between."""
        if int(self.rows(_NEWEST)[0]["id"]) != self._newest:
            with self.transaction():
                self._newest = int(self.rows(_NEWEST)[0]["id"])
        return self._newest

    def changes(self) -> int:
        """There is one inbox, so its receipts are numbered in the order of their commits."""
        return int(self.rows("SELECT coalesce(max(id), 0) AS id FROM inbox_receipts")[0]["id"])

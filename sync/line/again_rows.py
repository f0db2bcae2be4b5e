# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Rows that are sent once more: parked ones that IT offers again, and what the clinic has lost.

The clinic loses nothing by itself, but it may come back from a backup. What it says it misses is
not signed, and needn't be: who lies here makes us send what the relay drops as known, and makes a
row claim less than before.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from sync.formats.logbook import Draft
from sync.line.database import Database
from sync.line.logbook_rows import LogbookRows
from sync.line.outbox_values import Moved
from sync.line.states import Happening, State, after

# The logbook's own rows are renewed by the station itself; rotten bytes can't be sent by anybody.
_PARKED = """
    SELECT id, record, version, state FROM outbox
    WHERE state = 'parked' AND kind <> 5 AND reason <> 'damaged-here'
    AND (?1 IS NULL OR record = ?1)
    ORDER BY id
"""


class AgainRows:
    """Raises `StoreUnusable`, and has changed nothing then."""

    def __init__(self, database: Database, logbook: LogbookRows) -> None:
        self._database = database
        self._logbook = logbook

    def retry(self, record: UUID | None, entries: Sequence[Draft] = ()) -> tuple[Moved, ...]:
        """Parked rows of this record, or of all, into the queue; none if there are none.

        `entries` go into the logbook if one moved.
        """
        with self._database.transaction():
            found = self._database.rows(_PARKED, (None if record is None else record.bytes,))
            moved = tuple(self._queue(row, Happening.RETRIED) for row in found)
            if moved:
                self._logbook.append(entries)
        return moved

    def promised(self, before: int | None, limit: int) -> tuple[tuple[int, bytes], ...]:
        """(id, digest) of rows that the clinic has signed for, newest first, below id `before`."""
        found = self._database.rows(
            "SELECT id, digest FROM outbox WHERE state IN ('at-door', 'arrived')"
            " AND (?1 IS NULL OR id < ?1) ORDER BY id DESC LIMIT ?2",
            (before, limit),
        )
        return tuple((row["id"], row["digest"]) for row in found)

    def missing(
        self, digests: Collection[bytes], entries: Sequence[Draft] = ()
    ) -> tuple[Moved, ...]:
        """What the clinic had signed for and lost goes into the queue again."""
        with self._database.transaction():
            moved = tuple(
                self._queue(row, Happening.MISSING) for row in self._rows_of(sorted(digests))
            )
            if any(each.now is not each.before for each in moved):
                self._logbook.append(entries)
        return moved

    def _rows_of(self, digests: Iterable[bytes]) -> Iterable[dict[str, Any]]:
        for digest in digests:
            yield from self._database.rows(
                "SELECT id, record, version, state FROM outbox WHERE digest = ?", (digest,)
            )

    def _queue(self, row: dict[str, Any], happening: Happening) -> Moved:
        before = State(row["state"])
        now = after(before, happening)
        if now is not before:
            self._database.execute(
                "UPDATE outbox SET state = ?, reason = NULL, arrived_ms = NULL WHERE id = ?",
                (now, row["id"]),
            )
        return Moved(UUID(bytes=row["record"]), row["version"], before, now)

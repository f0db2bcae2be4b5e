# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The steps of visits that are not finished: what speaks against one more, and what is sound.

Everything here is inside a transaction of the store that builds on it.
"""

import hashlib
from uuid import UUID

from sync.formats.envelope import MAX_CIPHERTEXT, Envelope, decode_unsigned
from sync.line.outbox_rows import OutboxRows
from sync.line.store_errors import RecordClosed, StepExists, VisitTooLong

_ITEM_LENGTH = 4


class Journal(OutboxRows):
    """The journal's half of the store."""

    def unfinished(self) -> tuple[UUID, ...]:
        """Visits with steps in the journal, oldest first."""
        found = self._database.rows("SELECT visit FROM steps GROUP BY visit ORDER BY min(rowid)")
        return tuple(UUID(bytes=row["visit"]) for row in found)

    # --- inside a transaction -------------------------------------------------------------------

    def _is_new_step(self, envelope: Envelope, urgent: bool) -> bool:
        """One look at everything that can speak against it: a person is waiting."""
        visit = envelope.header.record.bytes
        (row,) = self._database.rows(
            "SELECT (SELECT digest FROM steps WHERE visit = ?1 AND step = ?2) AS held,"
            " (SELECT urgent FROM steps WHERE visit = ?1 AND step = ?2) AS held_urgent,"
            " EXISTS (SELECT 1 FROM outbox WHERE record = ?1 AND version = 1) AS closed,"
            " (SELECT coalesce(sum(length(sealed) + ?3), 0) FROM steps WHERE visit = ?1) AS size",
            (visit, envelope.header.step, _ITEM_LENGTH),
        )
        if row["closed"]:
            raise RecordClosed
        if row["held"] is not None:
            if (row["held"], row["held_urgent"]) != (envelope.digest, urgent):
                raise StepExists
            return False
        if row["size"] + _ITEM_LENGTH + len(envelope.unsigned) > MAX_CIPHERTEXT:
            raise VisitTooLong
        return True

    def _has_urgent_step(self, visit: UUID) -> bool:
        (row,) = self._database.rows(
            "SELECT EXISTS (SELECT 1 FROM steps WHERE visit = ? AND urgent) AS found",
            (visit.bytes,),
        )
        return bool(row["found"])

    def _sound_steps(self, visit: UUID) -> list[Envelope]:
        sound = []
        for row in self._database.rows(
            "SELECT rowid, sealed, digest FROM steps WHERE visit = ? ORDER BY step", (visit.bytes,)
        ):
            if hashlib.sha256(row["sealed"]).digest() == row["digest"]:
                sound.append(decode_unsigned(row["sealed"]))
                continue
            self._database.execute(
                "INSERT INTO set_aside SELECT visit, step, sealed FROM steps WHERE rowid = ?",
                (row["rowid"],),
            )
            self._database.execute("DELETE FROM steps WHERE rowid = ?", (row["rowid"],))
        return sound

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which urgent visits somebody at the practice has looked at. The first time counts."""

from datetime import UTC, datetime

from sync.clinic.database import Database


class PracticeSeen:
    """The table of visits that were seen, in the practice's database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def note(self, digest: bytes, now: datetime) -> None:
        with self._db.transaction():
            self._db.execute(
                "INSERT INTO seen VALUES (:digest, :at) ON CONFLICT DO NOTHING",
                {"digest": digest, "at": now.astimezone(UTC).isoformat(timespec="seconds")},
            )

    def all(self) -> set[bytes]:
        return {bytes(row["digest"]) for row in self._db.rows("SELECT digest FROM seen")}

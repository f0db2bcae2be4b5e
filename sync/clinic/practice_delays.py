# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Why a record waits for a receiver: what it said last, and what a person can do about it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sync.clinic.database import Database


@dataclass(frozen=True, slots=True)
class Delay:
    """`kind` is what a delivery raised: one word of the program, never a server's own text."""

    delivery: str
    kind: str
    at: datetime


class PracticeDelays:
    """The table of delays in the practice's database; the last one of each receiver counts."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def note(self, digest: bytes, delivery: str, kind: str, now: datetime) -> None:
        values = {"digest": digest, "delivery": delivery, "kind": kind}
        with self._db.transaction():
            self._db.execute(
                "INSERT INTO delays VALUES (:digest, :delivery, :kind, :at)"
                " ON CONFLICT (digest, delivery) DO UPDATE SET kind = :kind, at = :at",
                values | {"at": now.astimezone(UTC).isoformat(timespec="seconds")},
            )

    def of(self, digest: bytes) -> list[Delay]:
        """Of receivers that haven't confirmed the record since."""
        sql = (
            "SELECT * FROM delays WHERE digest = :digest AND delivery NOT IN"
            " (SELECT delivery FROM confirmations WHERE digest = :digest) ORDER BY delivery"
        )
        return [
            Delay(row["delivery"], row["kind"], datetime.fromisoformat(row["at"]))
            for row in self._db.rows(sql, {"digest": digest})
        ]

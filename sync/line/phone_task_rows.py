# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What has to be told to the clinic by telephone, because the line didn't carry it in time.

A row stands for a record in the outbox and says nothing of what is in it.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sync.formats.envelope import Kind
from sync.line.database import Database

# Urgent records of a patient (2 is a VISIT, 3 an INTERRUPTED envelope) that the clinic has not
# signed for, not even at its door.
_OUTSIDE = """
    SELECT record, max(version) AS version, kind FROM outbox
    WHERE urgent AND state IN ('queued', 'sending', 'parked') AND kind IN (2, 3) GROUP BY record
"""
_CLOSE_REACHED = """
    UPDATE phone_tasks SET done = ? WHERE done IS NULL AND NOT EXISTS (
        SELECT 1 FROM outbox WHERE outbox.record = phone_tasks.record
        AND urgent AND state IN ('queued', 'sending', 'parked') AND kind IN (2, 3)
    )
"""


@dataclass(frozen=True, slots=True)
class Outside:
    """An urgent record that is still here; `version` is the newest of them."""

    record: UUID
    version: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class PhoneTask:
    """`created` and `done` are ISO 8601, UTC; `reason` is the station's word."""

    id: int
    record: UUID
    created: str
    done: str | None
    reason: str


class PhoneTaskRows:
    """The tasks. Raises `StoreUnusable`, and has changed nothing then."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def outside(self) -> tuple[Outside, ...]:
        """What may have to be told."""
        found = self._database.rows(_OUTSIDE)
        return tuple(
            Outside(UUID(bytes=row["record"]), row["version"], Kind(row["kind"])) for row in found
        )

    def open(self, what: Outside, reason: str, now: datetime) -> None:
        """Ask for a call, unless one is asked for already or was made for this version."""
        record = what.record.bytes
        with self._database.transaction():
            (known,) = self._database.rows(
                "SELECT EXISTS (SELECT 1 FROM phone_tasks WHERE record = ?"
                " AND (done IS NULL OR version >= ?)) AS found",
                (record, what.version),
            )
            if not known["found"]:
                self._database.execute(
                    "INSERT INTO phone_tasks (record, version, reason, created)"
                    " VALUES (?, ?, ?, ?)",
                    (record, what.version, reason, _text(now)),
                )

    def close_reached(self, now: datetime) -> None:
        """What has come to the clinic's door needs no call any more."""
        with self._database.transaction():
            self._database.execute(_CLOSE_REACHED, (_text(now),))

    def finish(self, task: int, now: datetime) -> bool:
        """The call was made, for every version there is; False if this task isn't open."""
        with self._database.transaction():
            return bool(
                self._database.execute(
                    "UPDATE phone_tasks SET done = ?1, version = max(version, coalesce((SELECT"
                    " max(version) FROM outbox WHERE record = phone_tasks.record), 0))"
                    " WHERE id = ?2 AND done IS NULL",
                    (_text(now), task),
                )
            )

    def tasks(self) -> tuple[PhoneTask, ...]:
        """All, oldest first."""
        return tuple(map(_task, self._database.rows("SELECT * FROM phone_tasks ORDER BY id")))


def _text(now: datetime) -> str:
    return now.astimezone(UTC).isoformat(timespec="seconds")


def _task(row: dict[str, Any]) -> PhoneTask:
    return PhoneTask(
        id=row["id"],
        record=UUID(bytes=row["record"]),
        created=row["created"],
        done=row["done"],
        reason=row["reason"],
    )

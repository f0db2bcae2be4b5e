# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Calls for help that came from rooms, and whether somebody at the practice has seen them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sync.clinic.database import Database
from sync.formats.call import Call


@dataclass(frozen=True, slots=True)
class ArrivedCall:
    """A call; `arrived` and `seen` are aware, `seen` is None until somebody says so."""

    call: Call
    arrived: datetime
    seen: datetime | None


class PracticeCalls:
    """The table of calls in the practice's database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def keep(self, call: Call, now: datetime) -> None:
        """The same call again is the same."""
        with self._db.transaction():
            self._db.execute(
                "INSERT INTO calls (id, site, device, why, at, arrived)"
                " VALUES (:id, :site, :device, :why, :at, :arrived) ON CONFLICT DO NOTHING",
                {
                    "id": str(call.id),
                    "site": call.site,
                    "device": call.device,
                    "why": call.why,
                    "at": _text(call.at),
                    "arrived": _text(now),
                },
            )

    def seen(self, call: UUID, now: datetime) -> bool:
        """Somebody has seen it; False if there is no such call. The first time counts."""
        with self._db.transaction():
            changed = self._db.execute(
                "UPDATE calls SET seen = coalesce(seen, :seen) WHERE id = :id",
                {"id": str(call), "seen": _text(now)},
            )
        return changed > 0

    def untold(self) -> list[ArrivedCall]:
        """Seen, and the kiosk hasn't been told of it."""
        sql = "SELECT * FROM calls WHERE seen IS NOT NULL AND told IS NULL ORDER BY rowid"
        return [_call(row) for row in self._db.rows(sql)]

    def told(self, call: UUID, now: datetime) -> None:
        """It has a receipt of the desk now."""
        with self._db.transaction():
            self._db.execute(
                "UPDATE calls SET told = :told WHERE id = :id",
                {"id": str(call), "told": _text(now)},
            )

    def all(self) -> list[ArrivedCall]:
        """Oldest first."""
        return [_call(row) for row in self._db.rows("SELECT * FROM calls ORDER BY arrived, rowid")]


def _call(row: dict[str, Any]) -> ArrivedCall:
    call = Call(UUID(row["id"]), row["site"], row["device"], row["why"], _instant(row["at"]))
    seen = row["seen"]
    return ArrivedCall(call, _instant(row["arrived"]), seen and _instant(seen))


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _text(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="seconds")

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What became of a record at the practice."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from sync.clinic.urgency import Urgency
from sync.formats.receipt import Reason


class ArrivalState(StrEnum):
    """Where a record went."""

    DELIVERED = "delivered"
    WALK_IN = "walk-in"  # delivered, and there is no appointment that it belongs to
    TO_BE_CLARIFIED = "to-be-clarified"  # kept apart: a person must say whose it is


@dataclass(frozen=True, slots=True)
class Arrival:
    """A record and where it goes. `path` is its bundle's file; `urgency` is None for what arrived
    before it was looked for; `arrived` is None until every receiver has confirmed the record."""

    digest: bytes
    record: UUID
    version: int
    device: bytes
    state: ArrivalState
    reason: Reason
    appointment: str | None
    path: Path
    urgency: Urgency | None
    arrived: datetime | None

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the station knows from its clinic at one moment: enrolment and signed documents."""

from dataclasses import dataclass, field

from hygiene.room import RoomState
from kiosk.station.enrolment import Enrolment
from kiosk.station.messages import DocumentState, RecipientKey
from kiosk.visit.state import Readiness

# A visit needs some tens of KiB; below this the store, its log and the system itself get tight.
FREE_BYTES_FLOOR = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Papers:
    """All None and empty before enrolment; each document the last good one."""

    enrolment: Enrolment | None = None
    key: RecipientKey | None = None
    profile: str | None = None
    day_list: str | None = None
    states: dict[str, DocumentState] = field(default_factory=dict)


def readiness(papers: Papers, room: RoomState, free_bytes: int) -> Readiness:
    """May a visit start. What only IT can change is said before what cleaning changes."""
    if papers.enrolment is None or papers.key is None or papers.profile is None:
        return Readiness.NO_KEY
    if free_bytes < FREE_BYTES_FLOOR:
        return Readiness.NO_SPACE
    if room is RoomState.READY:
        return Readiness.READY
    if room is RoomState.INTERRUPTED:
        return Readiness.INTERRUPTED
    return Readiness.NOT_CLEANED

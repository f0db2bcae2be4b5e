# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the station knows from its clinic at one moment: enrolment and signed documents."""

from dataclasses import dataclass, field
from datetime import datetime

from hygiene.turnover_table import RoomState
from kiosk.station.enrolment import Enrolment
from kiosk.station.messages import DocumentState, RecipientKey
from kiosk.visit.state import Readiness
from sync.formats import key_set, site_profile
from sync.formats.site_profile import SiteProfile
from sync.line.documents import Documents

# A visit needs some tens of KiB; below this the store, its log and the system itself get tight.
FREE_BYTES_FLOOR = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Papers:
    """All None and empty before enrolment; each document the last good one."""

    enrolment: Enrolment | None = None
    key: RecipientKey | None = None
    slip_key: bytes | None = None  # whose signature on a slip counts: the inbox's
    profile: str | None = None
    day_list: str | None = None
    states: dict[str, DocumentState] = field(default_factory=dict)
    fault: str = ""
    profile_expires: datetime | None = None  # None: there is none, or nobody knows


def site_profile_of(papers: Papers) -> SiteProfile | None:
    """What stands in the profile; None if there is none. It was checked when it came."""
    try:
        return None if papers.profile is None else site_profile.parse(papers.profile, "profile")
    except site_profile.ProfileError:
        return None


def readiness(
    papers: Papers, room: RoomState, free_bytes: int, *, traces: bool = False
) -> Readiness:
    """May a visit start. What only IT can change is said before what cleaning changes."""
    if papers.enrolment is None or papers.key is None or papers.profile is None:
        return Readiness.NO_KEY
    if free_bytes < FREE_BYTES_FLOOR:
        return Readiness.NO_SPACE
    if traces:
        return Readiness.TRACES
    if room is RoomState.READY:
        return Readiness.READY
    if room is RoomState.INTERRUPTED:
        return Readiness.INTERRUPTED
    return Readiness.BLOCKED if room is RoomState.BLOCKED else Readiness.NOT_CLEANED


def papers_of(enrolment: Enrolment, documents: Documents) -> Papers:
    """What fronts are told, out of what the downlink holds."""
    held = {
        "key_set": documents.key_set,
        "day_list": documents.day_list,
        "profile": documents.profile,
    }
    return Papers(
        enrolment=enrolment,
        key=_recipient(documents.key_set.content),
        slip_key=_slip_key(documents.key_set.content),
        profile=_text(documents.profile.content),
        day_list=_text(documents.day_list.content),
        states={
            name: DocumentState(document.freshness.value, document.reason, document.version)
            for name, document in held.items()
        },
        fault=documents.fault or "",
        profile_expires=documents.profile.expires,
    )


def _recipient(content: bytes | None) -> RecipientKey | None:
    if content is None:
        return None
    recipient = key_set.parse(content).recipient  # the downlink has checked it
    return RecipientKey(recipient.id, int(recipient.suite), recipient.raw)


def _slip_key(content: bytes | None) -> bytes | None:
    return None if content is None else key_set.parse(content).inbox_receipt_key


def _text(content: bytes | None) -> str | None:
    return None if content is None else content.decode("utf-8")

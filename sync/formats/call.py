# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A call for help as a room sends it to its clinic: what is sealed in a CALL (envelope-v1.md).

It says where and why, and nothing of any patient. Pure.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sync.formats.day_list import SITE_PATTERN
from sync.formats.strict_json import DocumentError, Fields, dump, instant_text, load

REASONS = ("far-out", "help", "warning-sign")

_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_KEYS = frozenset({"call", "site", "device", "why", "at"})


@dataclass(frozen=True, slots=True)
class Call:
    """`device` 16 B; `why` is of `REASONS`; `at` is aware, whole seconds, by the kiosk's clock."""

    id: UUID
    site: str
    device: bytes
    why: str
    at: datetime


def serialise(call: Call) -> bytes:
    """The JSON that is sealed."""
    return dump(
        {
            "call": str(call.id),
            "site": call.site,
            "device": call.device.hex(),
            "why": call.why,
            "at": instant_text(call.at),
        }
    )


def parse(data: bytes) -> Call:
    """Raises `DocumentError`."""
    fields = Fields(load(data), "", _KEYS)
    return Call(
        id=UUID(fields.text("call", _UUID)),
        site=fields.text("site", SITE_PATTERN),
        device=bytes.fromhex(fields.text("device", "[0-9a-f]{32}")),
        why=_why(fields),
        at=fields.instant("at"),
    )


def _why(fields: Fields) -> str:
    why = fields.text("why")
    if why not in REASONS:
        raise DocumentError("why", " or ".join(REASONS))
    return why

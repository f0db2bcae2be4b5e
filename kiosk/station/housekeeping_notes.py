# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How the station keeps lists, stock and notes: one line of JSON each."""

import json
from dataclasses import dataclass, field
from typing import TypeVar

from kiosk.station.codec import Malformed, from_json

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class StockNote:
    """`counts`: single pieces by id; `occupied`: somebody was in the room at the last look."""

    counts: dict[str, int] = field(default_factory=dict)
    occupied: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """Of which checks the logbook has it already: by place, the date and what was said."""

    of: dict[str, str] = field(default_factory=dict)


def read_kept(kind: type[T], text: str | None) -> T | None:
    """None where nothing was kept, or nothing that can be read: then it begins anew, with every
    list open and no stock counted."""
    if text is None:
        return None
    try:
        return from_json(kind, json.loads(text))
    except (ValueError, Malformed):
        return None

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the station tells an attendant of lists, stock, device checks and the note for the next
shift, and the screen shows: frozen values, no behaviour."""

from dataclasses import dataclass, field

from hygiene.day_lists import ListName
from hygiene.device_checks import Standing

__all__ = [
    "LONGEST_NOTE",
    "CheckState",
    "HandOver",
    "House",
    "InStock",
    "ListItem",
    "ListName",
    "Standing",
]

LONGEST_NOTE = 300  # letters


@dataclass(frozen=True, slots=True)
class ListItem:
    """One thing to do. `staff`: the id of whoever ticked it, "" for none or nobody known."""

    list: ListName
    item: str
    words: str
    done: bool
    staff: str = ""


@dataclass(frozen=True, slots=True)
class InStock:
    """`count`: single pieces, null where nobody has counted yet; `packs`: whole ones left."""

    item: str
    name: str
    unit: str
    pack: int
    count: int | None
    packs: int | None
    low: bool


@dataclass(frozen=True, slots=True)
class CheckState:
    """`due` is YYYY-MM-DD; `days` until then, negative afterwards, null where the clock is not
    known to be right."""

    place: str
    due: str
    standing: Standing
    days: int | None


@dataclass(frozen=True, slots=True)
class HandOver:
    """The note for the next attendant. `at` is ISO 8601, UTC; `name` may be empty."""

    text: str = field(repr=False)
    name: str
    at: str


@dataclass(frozen=True, slots=True)
class House:
    """`asked`: the list that is the next thing to do; null where none is."""

    lists: tuple[ListItem, ...] = ()
    asked: ListName | None = None
    stock: tuple[InStock, ...] = ()
    checks: tuple[CheckState, ...] = ()
    note: HandOver | None = None

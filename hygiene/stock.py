# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a room uses up: how much is left, and when that is little. Pure.

Counted in single pieces, whole, never below nothing. What nobody counts is not used up by itself:
an amount that nobody ever told is unknown, and stays so.
"""

from collections.abc import Mapping
from dataclasses import dataclass

MOST = 100_000


@dataclass(frozen=True, slots=True)
class Kind:
    """One thing in stock. `pack`: pieces in one; `warn_packs`: so many packs or fewer are little;
    `per_item` and `per_visit`: pieces that go with each thing wiped, and with each visit."""

    pack: int = 1
    warn_packs: int = 1
    per_item: int = 0
    per_visit: int = 0


Counts = Mapping[str, int]
"""Pieces by the thing's id; what isn't there is unknown."""


def used(counts: Counts, kinds: Mapping[str, Kind], *, items: int = 0, visits: int = 0) -> Counts:
    """What is left after so many things were wiped and so many visits were made."""
    left = dict(counts)
    for each, kind in kinds.items():
        if each in left:
            gone = kind.per_item * items + kind.per_visit * visits
            left[each] = max(0, left[each] - gone)
    return left


def packs(count: int, kind: Kind) -> int:
    """Whole packs that are left; one that was begun counts only when it is the last."""
    return max(count // kind.pack, 1 if count else 0)


def is_low(count: int | None, kind: Kind) -> bool:
    """Somebody should see to it. What is unknown is not low."""
    return count is not None and count <= kind.warn_packs * kind.pack


def became_low(before: Counts, after: Counts, kinds: Mapping[str, Kind]) -> tuple[str, ...]:
    """What was not low and is now."""
    return tuple(
        each
        for each, kind in kinds.items()
        if is_low(after.get(each), kind) and not is_low(before.get(each), kind)
    )

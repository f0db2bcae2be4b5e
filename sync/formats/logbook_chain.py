# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Is a logbook whole? Finds every change, cut, repetition and reorder, and says where. Pure.

Both ends use it: IT's command on the rows as the kiosk's disk has them, the clinic on what came up
the line. What it can't find without the clinic's countersignatures (`logbook_seals`) is a book that
somebody wrote anew from some entry on, together with everything on this disk that names its head.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sync.formats.logbook import entry_hash, read_entry
from sync.formats.strict_json import DocumentError


@dataclass(frozen=True, slots=True)
class Row:
    """As it lies in the table. `hash` is what the row says of itself, 32 B if it is sound."""

    number: int
    entry: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the chain: how many entries came before, and the hash of the last of them."""

    number: int
    hash: bytes


class Wrong(StrEnum):
    """What is wrong at an entry."""

    CHANGED = "changed"  # its bytes aren't those that its hash was taken of
    UNREADABLE = "unreadable"  # no entry in its one spelling
    MISNUMBERED = "misnumbered"  # the row and the entry in it give different numbers
    MISSING = "missing"  # entries before this one are gone
    REPEATED = "repeated"  # this number was there already, or came later than it should
    UNLINKED = "unlinked"  # it doesn't name the one before
    END_MISSING = "end-missing"  # the book goes on beyond the last row
    END_DIFFERS = "end-differs"  # the book's head is another than the last row's hash
    START_UNSEALED = "start-unsealed"  # cut where the clinic has not countersigned
    SEAL_DIFFERS = "seal-differs"  # the clinic has countersigned another entry of this number
    SEAL_FORGED = "seal-forged"  # a countersignature that the clinic didn't make
    SEAL_UNCLEAR = "seal-unclear"  # the clinic itself found the chain broken up to here


@dataclass(frozen=True, slots=True)
class Finding:
    """`number` is the entry where it is wrong; `before` for MISSING: how many are gone there."""

    number: int
    wrong: Wrong
    before: int = 0


def check_chain(start: Place, rows: Iterable[Row], head: Place | None) -> list[Finding]:
    """Every fault of rows in the order in which they lie, behind `start` and up to `head`.

    `head` None: it isn't known where the book ends.
    """
    found: list[Finding] = []
    last = start
    for row in rows:
        found += _faults(last, row)
        # Goes on from what the row is, not from what it says of itself: one fault, one finding.
        last = Place(max(row.number, last.number), entry_hash(row.entry))
    if head is not None and head.number != last.number:
        found.append(Finding(max(head.number, last.number), Wrong.END_MISSING))
    elif head is not None and head.hash != last.hash:
        found.append(Finding(last.number, Wrong.END_DIFFERS))
    return found


def _faults(last: Place, row: Row) -> list[Finding]:
    found = []
    if row.number <= last.number:
        found.append(Finding(row.number, Wrong.REPEATED))
    elif row.number > last.number + 1:
        gone = row.number - last.number - 1
        found.append(Finding(row.number, Wrong.MISSING, gone))
    if entry_hash(row.entry) != row.hash:
        found.append(Finding(row.number, Wrong.CHANGED))
    try:
        entry = read_entry(row.entry)
    except DocumentError:
        return [*found, Finding(row.number, Wrong.UNREADABLE)]
    if entry.number != row.number:
        found.append(Finding(row.number, Wrong.MISNUMBERED))
    if entry.prev != last.hash and row.number == last.number + 1:
        found.append(Finding(row.number, Wrong.UNLINKED))
    return found

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Logbooks that a report may be made of: whole, in a row, and as far as the clinic signed. Pure.

A report of a logbook in which something is wrong would say less than a torn page: it is refused,
with the place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sync.formats.logbook import HASH_SIZE, Entry, read_entry
from sync.formats.logbook_chain import Finding, Place, Row, check_chain
from sync.formats.logbook_seals import Seal, check_seals


@dataclass(frozen=True, slots=True)
class Evidence:
    """One logbook as it lies. `device` 16 B; `head` None: where it ends isn't known; `key`: the
    inbox's public key in force (32 B), None for none."""

    device: bytes
    book: UUID
    start: Place
    rows: tuple[Row, ...]
    head: Place | None
    seals: tuple[Seal, ...]
    key: bytes | None


@dataclass(frozen=True, slots=True)
class Chain:
    """A logbook that is whole: its entries with their hashes (32 B each), and the newest
    countersignature under them (the receipt's 162 B) with number and hash of the entry it is under;
    None, 0 and zeroes for none."""

    device: bytes
    book: UUID
    cut: int
    entries: tuple[Entry, ...]
    hashes: tuple[bytes, ...]
    head: Place
    countersigned: int
    signed_hash: bytes
    clinic_ms: int | None
    receipt: bytes | None

    def hash_at(self, number: int) -> bytes | None:
        """Of the entry with this number; None if it isn't here."""
        place = number - self.cut - 1
        return self.hashes[place] if 0 <= place < len(self.hashes) else None


class NotSoundError(Exception):
    """A logbook isn't whole; `findings` say where."""

    def __init__(self, book: UUID, findings: Sequence[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.book = book
        self.findings = tuple(findings)


def sound(evidence: Evidence) -> Chain:
    """Raises `NotSoundError` for a logbook in which anything is wrong."""
    start, rows = evidence.start, evidence.rows
    hashes = {start.number: start.hash} | {row.number: row.hash for row in rows}
    sealed = check_seals(hashes, evidence.seals, evidence.key, start.number)
    findings = [*check_chain(start, rows, evidence.head), *sealed.findings]
    if findings:
        raise NotSoundError(evidence.book, findings)
    return Chain(
        device=evidence.device,
        book=evidence.book,
        cut=start.number,
        entries=tuple(read_entry(row.entry) for row in rows),
        hashes=tuple(row.hash for row in rows),
        head=Place(rows[-1].number, rows[-1].hash) if rows else start,
        countersigned=sealed.last,
        signed_hash=hashes[sealed.last] if sealed.last else bytes(HASH_SIZE),
        clinic_ms=sealed.clinic_ms,
        receipt=sealed.receipt,
    )

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is intact in the bytes of a damaged store. Pure: bytes in, rows out.

A row counts if its envelope is whole: the digest beside it is that of its bytes. Identity is taken
from the envelope's header, never from a column. A state counts as far as the receipt in the row
carries it; the rest is queued, which claims nothing. A signature that doesn't verify is left out
and made anew: Ed25519 signs the same bytes the same way.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from sync.formats import receipt as receipts
from sync.formats.envelope import (
    HEADER_SIZE,
    MAGIC,
    SIGNATURE_SIZE,
    Envelope,
    Kind,
    decode_unsigned,
)
from sync.formats.envelope_errors import EnvelopeError
from sync.formats.receipt import Outcome, Reason, ReceiptError, ReceiptKind
from sync.line.page_reader import Column, Record, hides_commits, read_pages, records, sound_part
from sync.line.schema import APPLICATION_ID
from sync.line.states import State

_OUTBOX_COLUMNS = (14, 16)  # version 1, and since version 2
_STEP_COLUMNS = (4, 5)
_META_COLUMNS = 5
_DIGEST = 32
_APPLICATION_ID = slice(68, 72)  # sqlite.org/fileformat2.html, 1.3
_OURS = APPLICATION_ID.to_bytes(4, "big")
_HEAD = 16  # half a digest
_REASONS = {
    reason.name.lower().replace("_", "-") for reason in Reason if reason is not Reason.NONE
} | {"damaged-here"}

# (digest, signature): is it this device's?
Verify = Callable[[bytes, bytes], bool]


@dataclass(frozen=True, slots=True)
class SavedRow:
    """A row of the outbox as it will go in; `id` is 0 where only its bytes were found."""

    id: int
    envelope: Envelope
    signature: bytes | None
    state: State = State.QUEUED
    reason: str | None = None
    receipt: bytes | None = None
    arrived_ms: int | None = None
    urgent: bool = True  # where nobody can say, rather too soon than too late
    queued_ms: int | None = None


@dataclass(frozen=True, slots=True)
class SavedStep:
    """A confirmed step of a visit that is not finished."""

    envelope: Envelope
    urgent: bool


@dataclass(frozen=True, slots=True)
class Salvaged:
    """In the order of their places. `lost`: rows that are known to have been there besides.

    `head` 16 B and `room` are None where they were not found.
    """

    rows: tuple[SavedRow, ...]
    steps: tuple[SavedStep, ...]
    head: bytes | None
    room: str | None
    lost: int
    is_ours: bool

    @property
    def kept(self) -> int:
        """Rows and steps."""
        return len(self.rows) + len(self.steps)


def salvage(file: bytes, log: bytes, verify: Verify) -> Salvaged:
    """All that is whole in a store's file and its write-ahead log."""
    pages = read_pages(file, log)
    found = _Found(verify)
    for number, page in sorted(pages.latest.items()):
        found.read(records(pages, page, number))
        found.carve(page, with_steps=True)
    for page in pages.older:
        found.read(records(pages, page), is_old=True)
        found.carve(page, with_steps=False)
    return found.result(is_ours=file[_APPLICATION_ID] == _OURS)


def log_hides_rows(file: bytes, log: bytes) -> bool:
    """Are there rows behind a fault of the log, where SQLite stops reading without a word?"""
    sound = sound_part(log)
    if not hides_commits(log, sound):
        return False
    seen, whole = (_digests(file, part) for part in (sound, log))
    return not whole <= seen


def _digests(file: bytes, log: bytes) -> set[bytes]:
    """Of rows and steps in the latest pages: what was deleted meanwhile is not hidden."""
    pages = read_pages(file, log)
    found = _Found(lambda _digest, _signature: True)
    for number, page in sorted(pages.latest.items()):
        found.read(records(pages, page, number))
    result = found.result(is_ours=True)
    rows = {row.envelope.digest for row in result.rows}
    return rows | {step.envelope.digest for step in result.steps}


class _Found:
    """Collects; the same envelope found twice is one, and the weaker claim counts."""

    def __init__(self, verify: Verify) -> None:
        self._verify = verify
        self._rows: dict[bytes, SavedRow] = {}
        self._steps: dict[bytes, SavedStep] = {}
        self._broken: set[int] = set()
        self._head: bytes | None = None
        self._room: str | None = None

    def read(self, found: Iterator[Record], *, is_old: bool = False) -> None:
        """`is_old`: from a page that was replaced. What a patient discarded stays discarded."""
        for record in found:
            count = len(record.columns)
            if count in _OUTBOX_COLUMNS:
                self._outbox(record, is_old=is_old)
            elif is_old or (count in _STEP_COLUMNS and self._step(record.columns)):
                continue
            elif count == _META_COLUMNS:
                self._meta(record.columns)

    def carve(self, page: bytes, *, with_steps: bool) -> None:
        """Envelopes by their first bytes, where the page around them says nothing any more."""
        at = page.find(MAGIC)
        while at >= 0:
            length = int.from_bytes(page[at + HEADER_SIZE - 4 : at + HEADER_SIZE], "big")
            sealed = page[at : at + HEADER_SIZE + length]
            behind = page[at + len(sealed) : at + len(sealed) + SIGNATURE_SIZE]
            digest = hashlib.sha256(sealed).digest()
            envelope = _whole(sealed, digest)
            if envelope is not None and page[max(at - _DIGEST, 0) : at] == digest:
                self._keep(SavedRow(0, envelope, self._signature(digest, behind)))
            elif envelope is not None and with_steps and behind[:_DIGEST] == digest:
                self._steps.setdefault(digest, SavedStep(envelope, urgent=True))
            at = page.find(MAGIC, at + 1)

    def result(self, *, is_ours: bool) -> Salvaged:
        rows = sorted(self._rows.values(), key=lambda row: (row.id == 0, row.id))
        unique = _with_one_place_each(rows)
        closed = {row.envelope.header.record for row in unique}
        steps = {
            (step.envelope.header.record, step.envelope.header.step): step
            for step in self._steps.values()
            if step.envelope.header.record not in closed
        }
        broken = self._broken - {row.id for row in unique}
        return Salvaged(
            rows=tuple(unique),
            steps=tuple(steps[key] for key in sorted(steps)),
            head=self._head or (unique[-1].envelope.digest[:16] if unique else None),
            room=self._room,
            lost=len(broken | _gaps(unique)),
            is_ours=is_ours or bool(unique or steps),
        )

    def _outbox(self, record: Record, *, is_old: bool) -> None:
        columns = (*record.columns, 0, None)  # version 1 knew neither urgent nor queued_ms
        digest, sealed, signature = columns[7:10]
        envelope = _whole(sealed, digest)
        if envelope is None or envelope.header.kind is Kind.STEP:
            if isinstance(digest, bytes) and len(digest) == _DIGEST:
                self._broken.add(record.row_id)
            return
        if is_old and envelope.digest in self._rows:
            return
        urgent, queued_ms = columns[14:16]
        row = SavedRow(
            record.row_id,
            envelope,
            self._signature(envelope.digest, signature),
            urgent=urgent != 0,
            queued_ms=queued_ms if isinstance(queued_ms, int) else None,
        )
        self._keep(_with_state(row, *columns[10:14]))

    def _keep(self, row: SavedRow) -> None:
        before = self._rows.get(row.envelope.digest)
        if before is None or (before.id == 0 and row.id != 0):
            self._rows[row.envelope.digest] = row
        elif row.id != 0 and before.state is not row.state:
            weaker = replace(before, state=State.QUEUED, reason=None, arrived_ms=None)
            self._rows[row.envelope.digest] = weaker

    def _step(self, columns: tuple[Column, ...]) -> bool:
        sealed, digest = columns[2:4]
        envelope = _whole(sealed, digest)
        if envelope is None or envelope.header.kind is not Kind.STEP:
            return False
        urgent = columns[4] != 0 if len(columns) > 4 else False
        self._steps[envelope.digest] = SavedStep(envelope, urgent)
        return True

    def _meta(self, columns: tuple[Column, ...]) -> None:
        _, epoch, seq, head, room = columns
        numbers = isinstance(epoch, int) and isinstance(seq, int)
        if numbers and isinstance(head, bytes) and len(head) == _HEAD:
            self._head = head
            self._room = room if isinstance(room, str) else None

    def _signature(self, digest: bytes, signature: Column) -> bytes | None:
        if not isinstance(signature, bytes) or len(signature) != SIGNATURE_SIZE:
            return None
        return signature if self._verify(digest, signature) else None


def _whole(sealed: Column, digest: Column) -> Envelope | None:
    if not isinstance(sealed, bytes) or hashlib.sha256(sealed).digest() != digest:
        return None
    try:
        return decode_unsigned(sealed)
    except EnvelopeError:
        return None


def _with_state(
    row: SavedRow, state: Column, reason: Column, receipt: Column, arrived_ms: Column
) -> SavedRow:
    """As far as the row itself carries it."""
    if state == State.PARKED and reason in _REASONS:
        return replace(row, state=State.PARKED, reason=str(reason))
    if row.signature is None or not isinstance(receipt, bytes):
        return row
    said = _receipt(receipt)
    if said is None or said.digest != row.envelope.digest or said.outcome is Outcome.REFUSED:
        return row
    if state == State.AT_DOOR:
        return replace(row, state=State.AT_DOOR, receipt=receipt)
    if state == State.ARRIVED and said.kind is ReceiptKind.INBOX and arrived_ms == said.clinic_ms:
        return replace(row, state=State.ARRIVED, receipt=receipt, arrived_ms=said.clinic_ms)
    return row


def _receipt(wire: bytes) -> receipts.Receipt | None:
    try:
        return receipts.decode(wire).receipt
    except ReceiptError:
        return None


def _with_one_place_each(rows: list[SavedRow]) -> list[SavedRow]:
    """No two may have a place or a version of a record; the first one found in a page has it."""
    places: set[object] = set()
    unique = []
    for row in rows:
        header = row.envelope.header
        taken = {(header.epoch, header.seq), (header.record, header.version)}
        if not taken & places:
            places |= taken
            unique.append(row)
    return unique


def _gaps(rows: list[SavedRow]) -> set[int]:
    """Ids that are missing behind a row that is not old enough to be forgotten.

    What arrived long ago goes in the order of its coming; only parked rows stay behind.
    """
    known = [(row.id, row.state) for row in rows if row.id]
    missing: set[int] = set()
    for (before, state), (after, _) in pairwise(known):
        if state is not State.PARKED and after - before < 10**6:
            missing |= set(range(before + 1, after))
    return missing


def said_of(salvaged: Salvaged) -> Mapping[str, int]:
    """For the logbook."""
    return {"kept": salvaged.kept, "lost": salvaged.lost}

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The code of a report: what it was made of, and the clinic's signature (hygiene-report.md). Pure.

Letters, digits and a colon alone, so that a QR code holds it small and a person can copy it.
"""

import base64
import binascii
import re
import struct
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sync.formats import receipt as receipts
from sync.formats.logbook_chunk import record_of
from sync.formats.receipt import ReceiptError, ReceiptKind, SignedReceipt
from sync.report.days import Period, digest
from sync.report.evidence import Chain
from sync.report.occurrences import Day

_MARK = "TKH1:"
_FIELDS = struct.Struct(">16s16sQQ32sII32sQ32s")


class NoProofError(ValueError):
    """The text is none of ours, or was damaged on the way."""


@dataclass(frozen=True, slots=True)
class Proof:
    """`cut`: the last entry that was forgotten; `number`, `head` (32 B): where the logbook ended;
    `figures`: the digest of what the days said (32 B); `signed`, `signed_hash`: the entry that the
    countersignature is under; `receipt`: that countersignature, None for none."""

    device: bytes
    book: UUID
    cut: int
    number: int
    head: bytes
    period: Period
    figures: bytes
    signed: int
    signed_hash: bytes
    receipt: bytes | None

    def text(self) -> str:
        """What the QR code says."""
        packed = _FIELDS.pack(
            self.device,
            self.book.bytes,
            self.cut,
            self.number,
            self.head,
            self.period.first.toordinal(),
            self.period.last.toordinal(),
            self.figures,
            self.signed,
            self.signed_hash,
        )
        whole = packed + (self.receipt or b"")
        return _MARK + base64.b32encode(whole + _check(whole)).decode().rstrip("=")


def prove(chain: Chain, period: Period, days: tuple[Day, ...]) -> Proof:
    """For a report of these days."""
    return Proof(
        chain.device,
        chain.book,
        chain.cut,
        chain.head.number,
        chain.head.hash,
        period,
        digest(days),
        chain.countersigned,
        chain.signed_hash,
        chain.receipt,
    )


def read_proof(text: str) -> Proof:
    """From a reader, or typed: blanks and line breaks don't count. Raises `NoProofError`."""
    said = re.sub(r"\s", "", text).upper()
    if not said.startswith(_MARK):
        raise NoProofError
    try:
        coded = said.removeprefix(_MARK)
        whole = base64.b32decode(coded + "=" * (-len(coded) % 8))
        body, check = whole[:-4], whole[-4:]
        device, book, *place, first, last, figures, signed, hash_ = _FIELDS.unpack_from(body)
        period = Period(date.fromordinal(first), date.fromordinal(last))
    except (binascii.Error, struct.error, ValueError, OverflowError) as error:
        raise NoProofError from error
    receipt = body[_FIELDS.size :]
    if check != _check(body) or len(receipt) not in (0, receipts.SIZE):
        raise NoProofError
    cut, number, head = place
    return Proof(
        device, UUID(bytes=book), cut, number, head, period, figures, signed, hash_, receipt or None
    )


def countersignature(proof: Proof, key: bytes) -> SignedReceipt | None:
    """The clinic's receipt in it, if it is genuine by `key` (32 B) and under the hash it is said to
    be under; None for anything else, and for none."""
    if proof.receipt is None:
        return None
    try:
        signed = receipts.decode(proof.receipt)
        receipt = receipts.verify(signed, key)
    except ReceiptError:
        return None
    fits = (receipt.device, receipt.record) == (proof.device, record_of(proof.signed_hash))
    return signed if fits and receipt.kind is ReceiptKind.INBOX else None


def _check(data: bytes) -> bytes:
    """Against a slip of the pen; against forgery there is the signature."""
    return struct.pack(">I", binascii.crc32(data))

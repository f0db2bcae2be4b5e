# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: N818 - a refusal is named after what is wrong; its family carries the Error

"""What the clinic signs about one envelope: 98 bytes, then the signature (receipt-v1.md).

The relay and the inbox have a key each; both are named by the signed key set. Pure.
"""

import struct
from dataclasses import dataclass
from enum import IntEnum
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.formats.envelope import MAX_COUNTER

MAGIC = b"TKR"
VERSION = 1
UNSIGNED_SIZE = 98
SIZE = UNSIGNED_SIZE + 64
# The end of the year 9999: a later time can't be shown, and whoever tries would fall over it.
MAX_CLINIC_MS = 253_402_300_799_999

_DOMAIN = b"telemed-kiosk/receipt/v1\0"
_FIELDS = struct.Struct(">3sBBBH16sQQ16sH32sQ")


class ReceiptKind(IntEnum):
    """Who speaks."""

    RELAY = 1  # safe at the clinic's door
    INBOX = 2  # opened and delivered
    DESK = 3  # a person there has looked at it; signed by the inbox's key


class Outcome(IntEnum):
    """What became of the envelope there."""

    STORED = 1  # relay: stored; inbox: delivered
    TO_BE_CLARIFIED = 2  # inbox: kept for a person to look at; it has arrived all the same
    REFUSED = 3


class Reason(IntEnum):
    """Why it was refused, or is to be clarified."""

    NONE = 0
    CONFLICT = 1  # same place in the sequence or same record version, other bytes
    UNKNOWN_DEVICE = 2
    BAD_SIGNATURE = 3
    CANNOT_OPEN = 4
    MALFORMED = 5


class ReceiptError(ValueError):
    """The bytes are no valid receipt. The leaf says why."""


class WrongReceiptSize(ReceiptError):
    """A receipt has 162 bytes; `got` is the size."""

    def __init__(self, got: int) -> None:
        super().__init__(f"expected {SIZE} bytes, got {got}")
        self.got = got


class NotAReceipt(ReceiptError):
    """The first three bytes are not `TKR`."""


class UnknownReceiptVersion(ReceiptError):
    """A version that this program doesn't know."""


class UnknownReceiptValue(ReceiptError):
    """Kind, outcome or reason is a number that this version doesn't define, or a field is out
    of range."""


class ContradictoryReceipt(ReceiptError):
    """Outcome and reason, or outcome and speaker, don't go together."""


class BadReceiptSignature(ReceiptError):
    """Signed by another key, or changed since."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """`device` 16 B, `digest` 32 B (SHA-256 of the envelope), `clinic_ms` since 1970, UTC."""

    kind: ReceiptKind
    outcome: Outcome
    reason: Reason
    device: bytes
    epoch: int
    seq: int
    record: UUID
    version: int
    digest: bytes
    clinic_ms: int


@dataclass(frozen=True, slots=True)
class SignedReceipt:
    """A receipt with its 64 bytes of signature, which may be anybody's until `verify`."""

    receipt: Receipt
    signature: bytes

    @property
    def wire(self) -> bytes:
        """The 162 bytes that travel and are kept as the proof."""
        return encode(self.receipt) + self.signature


def encode(receipt: Receipt) -> bytes:
    """The 98 unsigned bytes. Raises `ReceiptError` for what `decode` would refuse."""
    _check(receipt)
    return _FIELDS.pack(
        MAGIC,
        VERSION,
        receipt.kind,
        receipt.outcome,
        receipt.reason,
        receipt.device,
        receipt.epoch,
        receipt.seq,
        receipt.record.bytes,
        receipt.version,
        receipt.digest,
        receipt.clinic_ms,
    )


def signing_input(receipt: Receipt) -> bytes:
    """What the relay or the inbox signs."""
    return _DOMAIN + encode(receipt)


def decode(data: bytes) -> SignedReceipt:
    """A receipt in exactly 162 bytes. The signature is not verified here."""
    if len(data) != SIZE:
        raise WrongReceiptSize(len(data))
    magic, ver, kind, outcome, reason, *rest = _FIELDS.unpack(data[:UNSIGNED_SIZE])
    if magic != MAGIC:
        raise NotAReceipt
    if ver != VERSION:
        raise UnknownReceiptVersion
    device, epoch, seq, record, version, digest, clinic_ms = rest
    try:
        spoken = ReceiptKind(kind), Outcome(outcome), Reason(reason)
    except ValueError:
        raise UnknownReceiptValue from None
    receipt = Receipt(*spoken, device, epoch, seq, UUID(bytes=record), version, digest, clinic_ms)
    _check(receipt)
    return SignedReceipt(receipt, data[UNSIGNED_SIZE:])


def verify(signed: SignedReceipt, public_key: bytes) -> Receipt:
    """The receipt, now known to be of the holder of this key (32 raw bytes of Ed25519).

    Raises `BadReceiptSignature`, also for a key that is none.
    """
    try:
        key = Ed25519PublicKey.from_public_bytes(public_key)
        key.verify(signed.signature, signing_input(signed.receipt))
    except (InvalidSignature, ValueError):
        raise BadReceiptSignature from None
    return signed.receipt


def _check(receipt: Receipt) -> None:
    if not all(0 <= number <= MAX_COUNTER for number in (receipt.epoch, receipt.seq)):
        raise UnknownReceiptValue
    if not 0 <= receipt.clinic_ms <= MAX_CLINIC_MS:
        raise UnknownReceiptValue
    if (len(receipt.device), len(receipt.digest)) != (16, 32):
        raise UnknownReceiptValue
    if not 0 <= receipt.version <= 0xFFFF:
        raise UnknownReceiptValue
    if not _goes_together(receipt):
        raise ContradictoryReceipt


def _goes_together(receipt: Receipt) -> bool:
    if receipt.outcome is Outcome.STORED:
        return receipt.reason is Reason.NONE
    if receipt.kind is ReceiptKind.DESK:
        return False  # it has no other word than that somebody has looked
    if receipt.outcome is Outcome.REFUSED:
        return receipt.reason is not Reason.NONE
    # The relay can't look inside, so nothing is unclear to it.
    return receipt.kind is ReceiptKind.INBOX

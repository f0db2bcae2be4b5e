# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Sealed things, keys and receipts for the tests of the line."""

import hashlib
from pathlib import Path
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.formats import receipt
from sync.formats.envelope import Envelope, Suite
from sync.formats.receipt import Outcome, Reason, Receipt, ReceiptKind, SignedReceipt
from sync.formats.suites import load_private
from sync.line.outbox_values import OutboxRow
from sync.line.seal import seal_step, seal_visit
from sync.line.store import OutboxStore
from sync.line.uplink_parts import ReceiptKeys

DEVICE = b"the same device!"
RECIPIENT = load_private(Suite.X25519, hashlib.sha256(b"recipient").digest())
RELAY = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"relay").digest())
INBOX = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"inbox").digest())
STRANGER = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"stranger").digest())
KEYS = ReceiptKeys(RELAY.public_key().public_bytes_raw(), INBOX.public_key().public_bytes_raw())
CLINIC_MS = 1_795_424_400_000


def open_store(folder: Path) -> OutboxStore:
    return OutboxStore(folder / "store.db")


def step(visit: UUID, number: int, text: bytes = b"{}") -> bytes:
    return seal_step(DEVICE, visit, number, text, RECIPIENT.public).unsigned


def record(store: OutboxStore, visit: UUID, text: bytes = b"{}", version: int = 1) -> Envelope:
    return seal_visit(DEVICE, visit, store.ticket(), text, RECIPIENT.public, version=version)


def complete(
    store: OutboxStore,
    visit: UUID | None = None,
    text: bytes = b"{}",
    *,
    version: int = 1,
    urgent: bool = False,
) -> UUID:
    """A finished visit in the outbox, unsigned."""
    visit = visit or uuid4()
    store.complete(record(store, visit, text, version).unsigned, urgent=urgent)
    return visit


def complete_signed(store: OutboxStore, text: bytes = b"{}", *, urgent: bool = False) -> UUID:
    visit = complete(store, text=text, urgent=urgent)
    sign_all(store)
    return visit


def sign_all(store: OutboxStore) -> None:
    for row in store.unsigned():
        store.set_signature(row.id, b"s" * 64)


def row_of(store: OutboxStore, visit: UUID) -> OutboxRow:
    return next(row for row in store.listing() if row.record == visit)


def receipt_for(
    row: OutboxRow,
    kind: ReceiptKind = ReceiptKind.RELAY,
    outcome: Outcome = Outcome.STORED,
    reason: Reason = Reason.NONE,
    clinic_ms: int = CLINIC_MS,
) -> Receipt:
    return Receipt(
        kind,
        outcome,
        reason,
        DEVICE,
        row.epoch,
        row.seq,
        row.record,
        row.version,
        row.digest,
        clinic_ms,
    )


def signed(content: Receipt, key: Ed25519PrivateKey | None = None) -> SignedReceipt:
    """By the one who speaks in it, unless another key is given."""
    if key is None:
        key = RELAY if content.kind is ReceiptKind.RELAY else INBOX
    return SignedReceipt(content, key.sign(receipt.signing_input(content)))

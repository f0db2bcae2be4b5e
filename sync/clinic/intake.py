# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Takes a batch of envelopes in: each is stored, or refused by name, and has its receipt.

One transaction for the batch: receipts leave this module only after everything they speak of is on
the disk.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.clinic.receipts import ReceiptSigner, item_digest
from sync.clinic.relay_devices import Device
from sync.clinic.relay_store import RelayStore
from sync.formats import envelope as envelopes
from sync.formats.envelope import Envelope, Kind
from sync.formats.envelope_errors import EnvelopeError
from sync.formats.receipt import Outcome, Reason, SignedReceipt


class Answer(NamedTuple):
    """The receipt of one item, as it travels."""

    wire: bytes
    refused: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """What can be said of an item without the database; `receipt` is true if `reason` stays."""

    digest: bytes
    item: bytes
    envelope: Envelope | None
    reason: Reason
    receipt: SignedReceipt


@dataclass(frozen=True, slots=True)
class Intake:
    """What the relay does with an uploaded batch."""

    store: RelayStore
    signer: ReceiptSigner

    def take(self, device: Device, items: Sequence[bytes], now: datetime) -> list[Answer]:
        """One receipt for each item, in order; all of them true when this returns.

        May be called again with the same items however it ended: what is stored stays as it is.
        """
        return self.settle(device, self.judge(device, items, now), now)

    def judge(self, device: Device, items: Sequence[bytes], now: datetime) -> list[Judged]:
        """The part that only costs time: signatures. Nothing is promised yet."""
        return [self._judge(device, item, now) for item in items]

    def settle(self, device: Device, judged: Sequence[Judged], now: datetime) -> list[Answer]:
        """The part that needs the database, and is right to do twice."""
        sound = [(j.envelope, j.receipt) for j in judged if j.envelope and j.reason is Reason.NONE]
        with self.store.taking_in():
            stored = self.store.insert_new(sound)
            return [self._settle(device, each, stored, now) for each in judged]

    def _judge(self, device: Device, item: bytes, now: datetime) -> Judged:
        try:
            envelope = envelopes.decode(item)
        except EnvelopeError:
            receipt = self.signer.for_garbage(item, device.id, now)
            return Judged(item_digest(item), item, None, Reason.MALFORMED, receipt)
        reason = _fault(device, envelope)
        outcome = Outcome.STORED if reason is Reason.NONE else Outcome.REFUSED
        receipt = self.signer.for_envelope(envelope, outcome, reason, now)
        return Judged(envelope.digest, item, envelope, reason, receipt)

    def _settle(self, device: Device, judged: Judged, stored: set[bytes], now: datetime) -> Answer:
        """The item's receipt; the database has spoken."""
        reason, receipt = judged.reason, judged.receipt
        if judged.envelope is not None and reason is Reason.NONE:
            if judged.digest in stored:
                return Answer(receipt.wire, refused=False)
            if known := self.store.receipt_of(judged.digest):
                return Answer(known, refused=False)
            reason = Reason.CONFLICT  # its place is taken by another
            receipt = self.signer.for_envelope(judged.envelope, Outcome.REFUSED, reason, now)
        self.store.keep_aside(judged.digest, device.id, reason, judged.item, now)
        return Answer(receipt.wire, refused=True)


def _fault(device: Device, envelope: Envelope) -> Reason:
    if envelope.header.device != device.id:
        return Reason.UNKNOWN_DEVICE  # whoever made it, it is not who signed the request
    if envelope.header.kind is Kind.STEP:
        return Reason.MALFORMED  # steps never travel alone
    try:
        key = Ed25519PublicKey.from_public_bytes(device.public_key)
        key.verify(envelope.signature or b"", envelopes.signing_input(envelope.digest))
    except InvalidSignature:
        return Reason.BAD_SIGNATURE
    return Reason.NONE

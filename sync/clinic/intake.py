# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Takes a batch of envelopes in: each is stored, or refused by name, and has its receipt.

One transaction for the batch: receipts leave this module only after everything they speak of is on
the disk.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.clinic.receipts import ReceiptSigner, item_digest
from sync.clinic.relay_devices import Device
from sync.clinic.relay_store import RelayStore
from sync.formats import envelope as envelopes
from sync.formats.envelope import Envelope, Kind
from sync.formats.envelope_errors import EnvelopeError
from sync.formats.receipt import Outcome, Reason, SignedReceipt


@dataclass(frozen=True, slots=True)
class Intake:
    """What the relay does with an uploaded batch."""

    store: RelayStore
    signer: ReceiptSigner

    def take(self, device: Device, items: Sequence[bytes], now: datetime) -> list[bytes]:
        """One receipt for each item, in order; all of them true when this returns."""
        with self.store.transaction():
            return [self._take_one(device, item, now) for item in items]

    def _take_one(self, device: Device, item: bytes, now: datetime) -> bytes:
        try:
            envelope = envelopes.decode(item)
        except EnvelopeError:
            self.store.keep_aside(item_digest(item), device.id, Reason.MALFORMED, item, now)
            return self.signer.for_garbage(item, device.id, now).wire
        reason = _fault(device, envelope)
        if reason is Reason.NONE:
            if known := self.store.receipt_of(envelope.digest):
                return known
            if self.store.place_is_taken(envelope):
                reason = Reason.CONFLICT
        if reason is not Reason.NONE:
            self.store.keep_aside(envelope.digest, device.id, reason, item, now)
            return self._receipt(envelope, Outcome.REFUSED, reason, now).wire
        receipt = self._receipt(envelope, Outcome.STORED, reason, now)
        self.store.insert(envelope, receipt)
        return receipt.wire

    def _receipt(
        self, envelope: Envelope, outcome: Outcome, reason: Reason, now: datetime
    ) -> SignedReceipt:
        return self.signer.for_envelope(envelope, outcome, reason, now)


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

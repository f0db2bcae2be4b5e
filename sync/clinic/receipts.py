# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Signs receipts: the relay's word that something is safe, the inbox's that it was delivered."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sync.clinic.keys import SigningKey
from sync.clinic.relay_devices import milliseconds
from sync.formats.envelope import SIGNATURE_SIZE, Envelope
from sync.formats.receipt import (
    Outcome,
    Reason,
    Receipt,
    ReceiptKind,
    SignedReceipt,
    signing_input,
)

_KINDS = {"relay": ReceiptKind.RELAY, "inbox": ReceiptKind.INBOX}


@dataclass(frozen=True, slots=True)
class ReceiptSigner:
    """`key` is the relay's or the inbox's; it says which kind of receipt is made."""

    key: SigningKey

    def for_envelope(
        self, envelope: Envelope, outcome: Outcome, reason: Reason, now: datetime
    ) -> SignedReceipt:
        header = envelope.header
        return self._sign(
            Receipt(
                kind=_KINDS[self.key.role],
                outcome=outcome,
                reason=reason,
                device=header.device,
                epoch=header.epoch,
                seq=header.seq,
                record=header.record,
                version=header.version,
                digest=envelope.digest,
                clinic_ms=milliseconds(now),
            )
        )

    def for_seen(self, envelope: Envelope, at: datetime) -> SignedReceipt:
        """A person has looked at what was in it, then; by the inbox's key."""
        receipt = self.for_envelope(envelope, Outcome.STORED, Reason.NONE, at).receipt
        return self._sign(replace(receipt, kind=ReceiptKind.DESK))

    def for_garbage(self, item: bytes, device: bytes, now: datetime) -> SignedReceipt:
        """For what is no envelope: nothing in it can be believed, so the digest alone names it."""
        return self._sign(
            Receipt(
                kind=_KINDS[self.key.role],
                outcome=Outcome.REFUSED,
                reason=Reason.MALFORMED,
                device=device,
                epoch=0,
                seq=0,
                record=UUID(int=0),
                version=0,
                digest=item_digest(item),
                clinic_ms=milliseconds(now),
            )
        )

    def _sign(self, receipt: Receipt) -> SignedReceipt:
        return SignedReceipt(receipt, self.key.private.sign(signing_input(receipt)))


def item_digest(item: bytes) -> bytes:
    """What the sender calls its item: the digest leaves the signature at the end out."""
    return hashlib.sha256(item[:-SIGNATURE_SIZE]).digest()

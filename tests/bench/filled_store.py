# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A station's store with the visits of a year in it: most have arrived, some are still queued.

Everything goes in through the store's own methods. What is inside the envelopes are random bytes,
as many as a record of a whole visit takes: nobody on this machine could tell the difference.
"""

import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from uuid import UUID

from sync.formats.envelope import Envelope, Header, Kind, Suite
from sync.formats.receipt import Outcome, Reason, Receipt, ReceiptKind, SignedReceipt
from sync.line.store import OutboxStore

QUEUED_OF = 50  # one of so many has not arrived yet
SIZES = (2048, 2304, 2560, 3072)  # bytes, padded as envelopes are
SIGNATURE = bytes(64)
MEMORY = Path("/dev/shm")  # noqa: S108 - ten thousand commits, and no disk has to wait for them


def fill(store: Path, visits: int) -> None:
    """Make a store in that file, which isn't there yet."""
    chance = Random(visits)  # noqa: S311 - no secrets
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        made = Path(name) / store.name
        filled = OutboxStore(made)
        for number in range(visits):
            envelope = visit_for(filled, chance)
            filled.complete(envelope.unsigned)
            for row in filled.unsigned():
                filled.set_signature(row.id, SIGNATURE)
            if number % QUEUED_OF:
                filled.apply_receipt(receipt_for(envelope))
        filled.checkpoint()
        filled.close()
        shutil.copy(made, store)


def fill_queue(store: OutboxStore, visits: int, chance: Random) -> Iterator[Envelope]:
    """So many more signed visits that wait: as `complete` puts them in, in one transaction."""
    with store._database.transaction():
        for _ in range(visits):
            envelope = visit_for(store, chance)
            store._enqueue(envelope, None, urgent=False)
            yield envelope
        store._database.execute("UPDATE outbox SET signature = ?", (SIGNATURE,))
    store.checkpoint()


def visit_for(
    store: OutboxStore,
    chance: Random,
    device: bytes = bytes(16),
    lengths: Sequence[int] = SIZES,
) -> Envelope:
    """In the next free place of that store; of its ciphertext one of these lengths."""
    ticket, length = store.ticket(), chance.choice(lengths)
    header = Header(
        suite=Suite.X_WING,
        kind=Kind.VISIT,
        device=device,
        record=UUID(bytes=chance.randbytes(16), version=4),
        version=1,
        step=0,
        epoch=ticket.epoch,
        seq=ticket.seq,
        prev=ticket.prev,
        key_id=bytes(range(8)),
        length=length,
    )
    return Envelope(header, chance.randbytes(length))


def receipt_for(envelope: Envelope) -> SignedReceipt:
    """The inbox's, that it is stored."""
    header = envelope.header
    receipt = Receipt(
        kind=ReceiptKind.INBOX,
        outcome=Outcome.STORED,
        reason=Reason.NONE,
        device=header.device,
        epoch=header.epoch,
        seq=header.seq,
        record=header.record,
        version=header.version,
        digest=envelope.digest,
        clinic_ms=time.time_ns() // 1_000_000,
    )
    return SignedReceipt(receipt, SIGNATURE)

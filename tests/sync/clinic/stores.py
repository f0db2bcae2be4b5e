# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The relay's store alone, on either database, with kiosks that send to it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.clinic.intake import Intake
from sync.clinic.keys import SigningKey
from sync.clinic.receipts import ReceiptSigner
from sync.clinic.relay_database import RelayDatabase
from sync.clinic.relay_devices import Device
from sync.clinic.relay_postgres import PostgresRelay
from sync.clinic.relay_sqlite import SqliteRelay
from sync.clinic.relay_store import RelayStore
from sync.formats import receipt as receipts
from sync.formats.envelope import Envelope, Header, Kind, Suite
from sync.formats.receipt import Outcome, Reason, Receipt
from tests.sync.clinic.kiosk import Kiosk

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SITE = "crossen-1"
RELAY_KEY = SigningKey("relay", Ed25519PrivateKey.from_private_bytes(bytes(32)))
INBOX_KEY = SigningKey("inbox", Ed25519PrivateKey.from_private_bytes(bytes(31) + b"1"))


@dataclass
class Stores:
    """Opens one relay's data as often as there are processes that use it."""

    connect: Callable[[], RelayDatabase]

    @contextmanager
    def open(self) -> Iterator[RelayStore]:
        with closing(RelayStore(self.connect())) as store:
            yield store

    @contextmanager
    def several(self, count: int) -> Iterator[list[RelayStore]]:
        with ExitStack() as opened:
            yield [opened.enter_context(self.open()) for _ in range(count)]


def sqlite_stores(folder: Path) -> Stores:
    return Stores(lambda: SqliteRelay(folder / "relay.db"))


def postgres_stores(conninfo: str) -> Stores:
    return Stores(lambda: PostgresRelay(conninfo))


def enrolled(store: RelayStore) -> Kiosk:
    """A new kiosk that this relay knows."""
    kiosk = Kiosk()
    store.devices.let_in(Device(kiosk.id, kiosk.public, SITE, "room"))
    return kiosk


def envelope(
    kiosk: Kiosk, record: UUID, version: int = 1, seq: int | None = None, size: int = 100
) -> Envelope:
    """Signed; its ciphertext opens for nobody, which a relay can't know."""
    kiosk.seq += 1
    ciphertext = bytes([kiosk.seq % 256]) * size
    header = Header(
        suite=Suite.X25519,
        kind=Kind.VISIT,
        device=kiosk.id,
        record=record,
        version=version,
        step=0,
        epoch=kiosk.epoch,
        seq=seq or kiosk.seq,
        prev=bytes(16),
        key_id=bytes(7) + b"1",
        length=size,
    )
    return kiosk.sign(Envelope(header, ciphertext))


def take_raw(store: RelayStore, kiosk: Kiosk, *items: bytes) -> list[bytes]:
    device = Device(kiosk.id, kiosk.public, SITE, "room")
    answers = Intake(store, ReceiptSigner(RELAY_KEY)).take(device, items, NOW)
    return [each.wire for each in answers]


def take(store: RelayStore, kiosk: Kiosk, *sent: Envelope) -> list[Receipt]:
    """What the relay answers to these in one batch."""
    raw = take_raw(store, kiosk, *(each.wire for each in sent))
    return [receipts.decode(each).receipt for each in raw]


def receipt_of_inbox(store: RelayStore, digest: bytes) -> None:
    signer = ReceiptSigner(INBOX_KEY)
    stored = store.envelope(digest)
    store.put_inbox_receipt(signer.for_envelope(stored, Outcome.STORED, Reason.NONE, NOW))

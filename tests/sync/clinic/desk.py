# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Relay's store and inbox side by side, without a line, with a clock that the test moves."""

import io
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sync.clinic.delivery import Delivery, FolderDelivery
from sync.clinic.folder import ClinicFolder
from sync.clinic.inbox import Inbox
from sync.clinic.intake import Intake
from sync.clinic.keys import ClinicKeys
from sync.clinic.log import Log
from sync.clinic.practice_store import PracticeStore
from sync.clinic.receipts import ReceiptSigner
from sync.clinic.relay_devices import Device
from sync.clinic.relay_sqlite import SqliteRelay
from sync.clinic.relay_store import RelayStore
from sync.formats import receipt as receipts
from sync.formats.receipt import Outcome
from tests.sync.clinic.kiosk import Kiosk, bundle, new_record, patient
from tests.sync.clinic.kit import SITE, Clinic

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@dataclass
class Desk:
    """Relay's store and inbox side by side, with a clock that the test moves."""

    clinic: Clinic
    kiosk: Kiosk = field(default_factory=Kiosk)
    log: io.StringIO = field(default_factory=io.StringIO)
    seconds: float = 0.0

    def __post_init__(self) -> None:
        self.relay = RelayStore(SqliteRelay(self.clinic.root / "relay.db"))
        self.practice = PracticeStore(self.clinic.root / "practice.db")
        self.keys = ClinicKeys(ClinicFolder(self.clinic.root))
        self.folder = self.clinic.root / "delivered"
        self.relay.devices.let_in(Device(self.kiosk.id, self.kiosk.public, SITE, "room"))

    def close(self) -> None:
        self.relay.close()
        self.practice.close()

    def send(self, count: int = 1, birth_date: str | None = "1948-03-17") -> list[bytes]:
        """Store this many walk-in visits; their digests."""
        records = [new_record() for _ in range(count)]
        return [self.send_record(each, bundle(patient(each, birth_date))) for each in records]

    def send_record(self, record: UUID, content: object, version: int = 1) -> bytes:
        """Store this version of a record; its digest."""
        made = self.kiosk.visit(self.clinic.key_set(), content, record, version)
        intake = Intake(self.relay, ReceiptSigner(self.keys.signing("relay")))
        device = Device(self.kiosk.id, self.kiosk.public, SITE, "room")
        intake.take(device, [made.wire], NOW)
        return made.digest

    def inbox(
        self, *others: Delivery, practice: Any = None, relay: Any = None, folder: Any = None
    ) -> Inbox:
        """An inbox as it is after a start; a test may stand something between it and its stores."""
        return Inbox(
            relay=relay or self.relay,
            practice=practice or self.practice,
            keys=self.keys.recipients,
            signer=ReceiptSigner(self.keys.signing("inbox")),
            folder=folder or FolderDelivery(self.folder),
            others=others,
            log=Log(self.log),
            now=lambda: NOW,
            monotonic=lambda: self.seconds,
            anywhere=max,  # the longest wait that there can be
        )

    def outcomes(self, digests: list[bytes]) -> list[Outcome]:
        raw = self.relay.inbox_receipts(self.kiosk.id, digests)
        return [receipts.decode(each).receipt.outcome for each in raw]

    def files(self) -> int:
        return sum(path.is_file() for path in self.folder.rglob("*"))

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What faces the line: devices, envelopes as they came, and the receipts given for them. No names.

The inbox reads envelopes and puts its receipts here; the relay does everything else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sync.clinic.relay_database import RelayDatabase
from sync.clinic.relay_devices import RelayDevices, milliseconds
from sync.formats.envelope import Envelope, decode
from sync.formats.envelope_errors import EnvelopeError
from sync.formats.receipt import Reason, SignedReceipt


class DamagedError(Exception):
    """The disk gives back other bytes than it was given."""


@dataclass(frozen=True, slots=True)
class RefusedItem:
    """Something that was kept aside; `refused` in ms since 1970."""

    digest: bytes
    device: bytes
    reason: Reason
    size: int
    refused: int


@dataclass(frozen=True, slots=True)
class StoredEnvelope:
    """As it came; `opened`: the inbox has given its receipt."""

    wire: bytes
    opened: bool


class RelayStore:
    """What relay, inbox and commands ask of the database; raises `UnavailableError` as it does."""

    def __init__(self, database: RelayDatabase) -> None:
        self._db = database
        self.taking_in = database.taking_in
        self.connections = database.connections
        self.devices = RelayDevices(database)
        self._looked_to = 0
        self._connection = 0
        self._waiting: dict[bytes, None] = {}  # in the order of arrival

    def close(self) -> None:
        self._db.close()

    # Envelopes

    def receipt_of(self, digest: bytes) -> bytes | None:
        """The relay's receipt for an envelope that is stored already."""
        sql = "SELECT receipt FROM envelopes WHERE digest = :digest"
        found = self._db.rows(sql, {"digest": digest})
        return found[0]["receipt"] if found else None

    def missing(self, device: bytes, digests: Sequence[bytes]) -> list[bytes]:
        """Those of these that are no envelope of this device here."""
        sql = "SELECT 1 FROM envelopes WHERE digest = :digest AND device = :device"
        return [
            digest
            for digest in digests
            if not self._db.rows(sql, {"digest": digest, "device": device})
        ]

    def insert_new(self, envelopes: Sequence[tuple[Envelope, SignedReceipt]]) -> set[bytes]:
        """Inside `taking_in`: store those whose place is free; the digests of these.

        A place is one of the sequence, or a version of a record. A record belongs to the kiosk that
        began it: no other can add a version to it.
        """
        return self._db.insert_envelopes(
            [
                _identity(envelope) | {"wire": envelope.wire, "receipt": receipt.wire}
                for envelope, receipt in envelopes
            ]
        )

    def keep_aside(
        self, digest: bytes, device: bytes, reason: Reason, item: bytes, now: datetime
    ) -> None:
        """Inside `taking_in`: keep what was refused; the same thing again changes nothing."""
        values = {"digest": digest, "device": device, "reason": int(reason), "item": item}
        self._db.execute(
            "INSERT INTO refused VALUES (:digest, :device, :reason, :item, :now)"
            " ON CONFLICT DO NOTHING",
            values | {"now": milliseconds(now)},
        )

    # What the inbox has said

    def waiting(self) -> list[bytes]:
        """Digests of envelopes without a receipt of the inbox, in the order of their arrival.

        Asked several times a second: after the first look only what is new is read, or a few years
        of envelopes would keep a processor busy.
        """
        if self._connection != (connection := self._db.connections()):
            # Another server may have taken over that knows less: begin again.
            self._connection, self._looked_to, self._waiting = connection, 0, {}
        newest = self._db.newest_envelope()  # before the search: none below can be missed
        rows = self._db.rows(
            "SELECT digest FROM envelopes WHERE id > :looked_to AND id <= :newest AND NOT EXISTS"
            " (SELECT 1 FROM inbox_receipts AS done WHERE done.digest = envelopes.digest)"
            " ORDER BY id",
            {"looked_to": self._looked_to, "newest": newest},
        )
        self._looked_to = newest
        self._waiting.update((row["digest"], None) for row in rows)
        return list(self._waiting)

    def envelope(self, digest: bytes) -> Envelope:
        """An envelope that is stored. Raises `DamagedError` if it isn't what was stored."""
        sql = "SELECT wire FROM envelopes WHERE digest = :digest"
        try:
            envelope = decode(self._db.rows(sql, {"digest": digest})[0]["wire"])
        except EnvelopeError as error:
            raise DamagedError(digest.hex()) from error
        if envelope.digest != digest:
            raise DamagedError(digest.hex())
        return envelope

    def stored(self) -> Iterator[StoredEnvelope]:
        """Every envelope, in the order of arrival; a page at a time, for there may be many."""
        last = 0
        while rows := self._db.rows(
            "SELECT id, wire, EXISTS (SELECT 1 FROM inbox_receipts AS done"
            " WHERE done.digest = envelopes.digest) AS opened"
            " FROM envelopes WHERE id > :last ORDER BY id LIMIT 256",
            {"last": last},
        ):
            yield from (StoredEnvelope(row["wire"], bool(row["opened"])) for row in rows)
            last = rows[-1]["id"]

    def put_inbox_receipt(self, receipt: SignedReceipt) -> None:
        """The inbox's last word on an envelope; a second one changes nothing."""
        body = receipt.receipt
        with self._db.taking_in():
            self._db.execute(
                "INSERT INTO inbox_receipts (digest, device, receipt)"
                " VALUES (:digest, :device, :receipt) ON CONFLICT DO NOTHING",
                {"digest": body.digest, "device": body.device, "receipt": receipt.wire},
            )
        self._waiting.pop(body.digest, None)

    def changes(self) -> int:
        """Another number as soon as the inbox has given a receipt."""
        return self._db.changes()

    def inbox_receipts(self, device: bytes, digests: Sequence[bytes]) -> list[bytes]:
        """Those known for these digests, of this device alone."""
        sql = "SELECT receipt FROM inbox_receipts WHERE digest = :digest AND device = :device"
        return [
            row["receipt"]
            for digest in digests
            for row in self._db.rows(sql, {"digest": digest, "device": device})
        ]

    def inbox_receipts_of(self, device: bytes) -> list[bytes]:
        """Every one of this device, oldest first."""
        sql = "SELECT receipt FROM inbox_receipts WHERE device = :device ORDER BY rowid"
        return [row["receipt"] for row in self._db.rows(sql, {"device": device})]

    def all_inbox_receipts(self) -> list[bytes]:
        return [row["receipt"] for row in self._db.rows("SELECT receipt FROM inbox_receipts")]

    # What the desk has said

    def digests_of(self, record: UUID) -> list[bytes]:
        """Of every version of this record."""
        sql = "SELECT digest FROM envelopes WHERE record = :record ORDER BY version"
        return [row["digest"] for row in self._db.rows(sql, {"record": str(record)})]

    def put_desk_receipt(self, receipt: SignedReceipt) -> None:
        """Somebody has looked; the first time counts."""
        body = receipt.receipt
        with self._db.taking_in():
            self._db.execute(
                "INSERT INTO desk_receipts (digest, device, receipt)"
                " VALUES (:digest, :device, :receipt) ON CONFLICT DO NOTHING",
                {"digest": body.digest, "device": body.device, "receipt": receipt.wire},
            )

    def desk_receipts(self, device: bytes, digests: Sequence[bytes]) -> list[bytes]:
        """Those known for these digests, of this device alone."""
        sql = "SELECT receipt FROM desk_receipts WHERE digest = :digest AND device = :device"
        return [
            row["receipt"]
            for digest in digests
            for row in self._db.rows(sql, {"digest": digest, "device": device})
        ]

    def refused(self) -> list[RefusedItem]:
        """Everything that was kept aside, oldest first."""
        rows = self._db.rows(
            "SELECT digest, device, reason, length(item) AS size, refused FROM refused"
            " ORDER BY refused, digest"
        )
        return [
            RefusedItem(r["digest"], r["device"], Reason(r["reason"]), r["size"], r["refused"])
            for r in rows
        ]


def _identity(envelope: Envelope) -> dict[str, object]:
    header = envelope.header
    return {
        "digest": envelope.digest,
        "device": header.device,
        "epoch": header.epoch,
        "seq": header.seq,
        "record": str(header.record),
        "version": header.version,
    }

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What happens to a row between its commit here and the clinic's signature.

States and what moves them are the table in `states.py`. Receipts come in verified: whoever calls
`apply_receipt` has checked the signature against the signed key set.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sync.formats.envelope import Envelope
from sync.formats.receipt import Outcome, Reason, Receipt, ReceiptKind, SignedReceipt
from sync.line.again_rows import AgainRows
from sync.line.database import Database
from sync.line.logbook_rows import LogbookRows
from sync.line.outbox_order import SIGNED, SMALLEST, UNSIGNED
from sync.line.outbox_values import Counts, Moved, OutboxRow, Outgoing, Unsigned, fitting, listed
from sync.line.states import Happening, State, after
from sync.line.store_errors import NoSuchRow, ReceiptMismatch

__all__ = ["Moved", "OutboxRow", "OutboxRows"]

KEPT_AFTER_ARRIVAL = timedelta(days=30)  # in case the clinic comes back from a backup

_DAMAGED_HERE = "damaged-here"
_MOST_ITEMS = 64
_SMALL_ITEM = 400  # bytes; hardly one is smaller


class OutboxRows:
    """The uplink's half of the store."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self.logbook = LogbookRows(database)
        self.again = AgainRows(database, self.logbook)

    def unsigned(self, limit: int = _MOST_ITEMS) -> tuple[Unsigned, ...]:
        """Rows without a signature, in the order of sending."""
        found = self._database.rows(UNSIGNED, (limit,))
        return tuple(Unsigned(row["id"], row["digest"]) for row in found)

    def set_signature(self, row_id: int, signature: bytes) -> None:
        """Final: the database refuses a second one. 64 bytes."""
        with self._database.transaction():
            self._database.execute(
                "UPDATE outbox SET signature = ? WHERE id = ?", (signature, row_id)
            )

    def to_send(
        self, size: int, behind: Collection[int] = (), apart: Collection[bytes] = ()
    ) -> tuple[Outgoing, ...]:
        """Signed rows to send, urgent first, of `size` bytes together, but always one.

        None of those in `behind`, and of no record in `apart`: another version of it is under way,
        and must not be overtaken. Rows that a failed commit left in "sending" are among them: who
        sends asks for the next request. A row whose bytes rotted on this disk is parked here: it
        must not be sent as if it were what the device signed.
        """
        # No more than may go are looked at: with many waiting, each is a page of the file to read.
        most = min(_MOST_ITEMS, 1 + size // _SMALL_ITEM) + len(apart)
        while found := self._candidates(SIGNED, behind, most):
            sound = [row for row in found if row["record"] not in apart and self._is_sound(row)]
            if sound or all(row["record"] in apart for row in found):
                return fitting(map(_outgoing, sound), size)
        return ()

    def smallest(self, behind: Collection[int] = ()) -> tuple[Outgoing, ...]:
        """The smallest signed row that waits and may go first, none of those in `behind`."""
        for row in self._candidates(SMALLEST, behind):
            if self._is_sound(row):
                return (_outgoing(row),)
        return ()

    def mark_sending(self, row_ids: Iterable[int]) -> tuple[Moved, ...]:
        """These go into a request now."""
        return self._all_happen(row_ids, Happening.TAKEN)

    def mark_unanswered(self, row_ids: Iterable[int]) -> tuple[Moved, ...]:
        """Their request ended. Those that a receipt moved meanwhile stay where it put them."""
        return self._all_happen(row_ids, Happening.UNANSWERED)

    def at_door(self, after_id: int, limit: int) -> tuple[tuple[int, bytes], ...]:
        """(id, digest) of rows that the inbox hasn't signed for, from `after_id` on."""
        found = self._database.rows(
            "SELECT id, digest FROM outbox WHERE state = 'at-door' AND id > ? ORDER BY id LIMIT ?",
            (after_id, limit),
        )
        return tuple((row["id"], row["digest"]) for row in found)

    def apply_receipt(self, signed: SignedReceipt) -> Moved:
        """Let a verified receipt move its row; keep it as the proof if it did.

        Raises `NoSuchRow`, `ReceiptMismatch`; nothing has changed then.
        """
        with self._database.transaction():
            return self._apply(signed)

    def apply_receipts(self, signed: Iterable[SignedReceipt]) -> tuple[Moved | None, ...]:
        """All of an answer in one transaction, as `apply_receipt`; None for each that it refuses.

        One by one, each would have to wait for the disk.
        """
        moved: list[Moved | None] = []
        with self._database.transaction():
            for each in signed:
                try:
                    moved.append(self._apply(each))
                except (NoSuchRow, ReceiptMismatch):
                    moved.append(None)
        return tuple(moved)

    def state_of(self, record: UUID, version: int) -> State | None:
        """Where this record is; None for one that isn't here (any more)."""
        found = self._database.rows(
            "SELECT state FROM outbox WHERE record = ? AND version = ?", (record.bytes, version)
        )
        return State(found[0]["state"]) if found else None

    def digest_of(self, record: UUID, version: int) -> bytes | None:
        """Of a record that has arrived; None for any other."""
        found = self._database.rows(
            "SELECT digest FROM outbox WHERE record = ? AND version = ? AND state = ?",
            (record.bytes, version, State.ARRIVED),
        )
        return bytes(found[0]["digest"]) if found else None

    def listing(self) -> tuple[OutboxRow, ...]:
        """All rows, oldest first."""
        found = self._database.rows(
            "SELECT *, length(sealed) + 64 AS size FROM outbox ORDER BY id",
        )
        return tuple(listed(row) for row in found)

    def counts(self) -> Counts:
        """How much of what is here; every state is named, also with 0."""
        found = self._database.rows("SELECT state, count(*) AS n FROM outbox GROUP BY state")
        by_state = {row["state"]: row["n"] for row in found}
        (rest,) = self._database.rows(
            "SELECT (SELECT count(*) FROM outbox WHERE kind = 5"
            " AND state IN ('queued', 'sending')) AS logbook_waiting,"
            " (SELECT count(*) FROM outbox WHERE kind = 5 AND state = 'parked') AS logbook_parked,"
            " (SELECT count(*) FROM outbox WHERE signature IS NULL) AS unsigned,"
            " (SELECT count(DISTINCT visit) FROM steps) AS unfinished,"
            " (SELECT count(*) FROM set_aside) AS set_aside,"
            " (SELECT min(queued_ms) FROM outbox WHERE state IN ('queued', 'sending')"
            " AND kind <> 5)"
            " AS waiting_since_ms,"
            " (SELECT coalesce(sum(length(sealed) + 64), 0) FROM outbox"
            " WHERE state IN ('queued', 'sending')) AS waiting_bytes"
        )
        return Counts({state: by_state.get(state.value, 0) for state in State}, **rest)

    def newest_arrival(self) -> datetime | None:
        """The clinic's own time in the last of its receipts that are kept; UTC."""
        (row,) = self._database.rows("SELECT max(arrived_ms) AS ms FROM outbox")
        return None if row["ms"] is None else datetime.fromtimestamp(row["ms"] / 1000, UTC)

    def prune(self, now: datetime) -> int:
        """Forget what arrived more than 30 days before `now` (aware); how many rows that were."""
        oldest_kept = int((now - KEPT_AFTER_ARRIVAL).timestamp() * 1000)
        with self._database.transaction():
            gone = self._database.execute(
                "DELETE FROM outbox WHERE state = 'arrived' AND arrived_ms < ?", (oldest_kept,)
            )
            self._database.execute(
                "DELETE FROM used_appointments WHERE outbox_id NOT IN (SELECT id FROM outbox)"
            )
            self._database.execute(
                "DELETE FROM phone_tasks WHERE done IS NOT NULL"
                " AND record NOT IN (SELECT record FROM outbox)"
            )
        return gone

    # --- inside a transaction -------------------------------------------------------------------

    def _insert(self, envelope: Envelope, appointment: str | None, urgent: bool) -> None:
        header = envelope.header
        self._database.execute(
            "INSERT INTO outbox (device, epoch, seq, record, version, kind, digest, sealed,"
            " urgent, queued_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                header.device,
                header.epoch,
                header.seq,
                header.record.bytes,
                header.version,
                int(header.kind),
                envelope.digest,
                envelope.unsigned,
                urgent,
                int(self._now().timestamp() * 1000),
            ),
        )
        if appointment is not None:
            self._database.execute(
                "INSERT OR REPLACE INTO used_appointments VALUES (?, last_insert_rowid())",
                (appointment,),
            )

    def _apply(self, signed: SignedReceipt) -> Moved:
        receipt = signed.receipt
        row = self._row_of(receipt.digest)
        if row is None:
            raise NoSuchRow
        _check_identity(receipt, row)
        moved = self._happens(row, _happening(receipt))
        if moved.now is not moved.before:
            arrived = moved.now is State.ARRIVED
            reason = receipt.reason.name.lower().replace("_", "-")
            self._database.execute(
                "UPDATE outbox SET state = ?, reason = ?, receipt = ?, arrived_ms = ? WHERE id = ?",
                (
                    moved.now,
                    reason if moved.now is State.PARKED else None,
                    signed.wire,
                    receipt.clinic_ms if arrived else None,
                    row["id"],
                ),
            )
            if arrived:
                self.logbook.countersign(receipt.digest, signed.wire)
        return moved

    def _return_unanswered(self) -> None:
        """At a start no request is under way, whatever the rows say."""
        for row in self._database.rows("SELECT * FROM outbox WHERE state = 'sending'"):
            self._write_state(row, Happening.UNANSWERED)

    def _row_of(self, digest: bytes) -> dict[str, Any] | None:
        found = self._database.rows("SELECT * FROM outbox WHERE digest = ?", (digest,))
        return found[0] if found else None

    def _candidates(
        self, sql: str, behind: Collection[int], most: int = _MOST_ITEMS
    ) -> list[dict[str, Any]]:
        found = self._database.rows(sql, (most + len(behind),))
        return [row for row in found if row["id"] not in behind]

    def _is_sound(self, row: dict[str, Any]) -> bool:
        """Parks what isn't: it must not be sent as if it were what the device signed."""
        if hashlib.sha256(row["sealed"]).digest() == row["digest"]:
            return True
        self._park_damaged(row["id"])
        return False

    def _park_damaged(self, row_id: int) -> None:
        with self._database.transaction():
            (row,) = self._database.rows("SELECT * FROM outbox WHERE id = ?", (row_id,))
            self._write_state(row, Happening.DAMAGED, _DAMAGED_HERE)

    def _all_happen(self, row_ids: Iterable[int], happening: Happening) -> tuple[Moved, ...]:
        moved = []
        with self._database.transaction():
            for row_id in row_ids:
                (row,) = self._database.rows("SELECT * FROM outbox WHERE id = ?", (row_id,))
                moved.append(self._write_state(row, happening))
        return tuple(moved)

    def _write_state(
        self, row: dict[str, Any], happening: Happening, reason: str | None = None
    ) -> Moved:
        moved = self._happens(row, happening)
        if moved.now is not moved.before:
            self._database.execute(
                "UPDATE outbox SET state = ?, reason = ? WHERE id = ?",
                (moved.now, reason, row["id"]),
            )
        return moved

    def _happens(self, row: dict[str, Any], happening: Happening) -> Moved:
        before = State(row["state"])
        return Moved(UUID(bytes=row["record"]), row["version"], before, after(before, happening))


def _outgoing(row: dict[str, Any]) -> Outgoing:
    return Outgoing(row["id"], row["record"], row["digest"], row["sealed"] + row["signature"])


def _happening(receipt: Receipt) -> Happening:
    if receipt.outcome is Outcome.REFUSED:
        return Happening.REFUSED
    return Happening.STORED if receipt.kind is ReceiptKind.RELAY else Happening.DELIVERED


def _check_identity(receipt: Receipt, row: dict[str, Any]) -> None:
    place = (receipt.epoch, receipt.seq, receipt.record.bytes, receipt.version)
    expected = (row["epoch"], row["seq"], row["record"], row["version"])
    # A receipt for what never left unsigned can only be made up.
    # What the relay can't decode it can't name: such a refusal has the digest and the device alone.
    if receipt.reason is Reason.MALFORMED and place == (0, 0, bytes(16), 0):
        expected = place
    if receipt.device != row["device"] or place != expected or row["signature"] is None:
        raise ReceiptMismatch

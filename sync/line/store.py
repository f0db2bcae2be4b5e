# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The kiosk's journal and outbox: what was confirmed is here, sealed, until the clinic signed.

Three classes on one database. `OutboxStore` is what the station asks for a visit; what becomes of
its steps is in its base `Journal`, what the uplink does with finished rows below, in `OutboxRows`.
Knows no visit's content.
(Longer than most files: what one transaction must hold together is easiest judged side by side.)
"""

import secrets
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from sync.formats.envelope import (
    ZERO_KEY_ID,
    ZERO_PREV,
    Envelope,
    Header,
    Kind,
    Suite,
    carry_steps,
    decode_unsigned,
)
from sync.formats.logbook import Draft, Moment
from sync.formats.logbook_chunk import Chunk, record_of
from sync.line.database import Connect, Database, connect_file
from sync.line.journal import Journal
from sync.line.notes import Notes
from sync.line.phone_task_rows import PhoneTaskRows
from sync.line.seal import Ticket
from sync.line.store_errors import (
    RecordClosed,
    StaleTicket,
    WrongEnvelope,
    WrongVersion,
)


class OutboxStore(Journal):
    """One per machine. Every method is synchronous and done when it returns: on the disk.

    All raise `StoreUnusable` where disk or file fail, and have changed nothing then; a call that
    is repeated with the same bytes after that does what it would have done.
    """

    def __init__(
        self,
        path: Path,
        connect: Connect = connect_file,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Opens or makes the store and begins a new epoch. `now` only says when a row came in.

        Raises `StoreBusy` for a second instance; `NotOurStore`, `StoreTooNew`, `NotADatabase`,
        `StoreDenied`, `SqliteTooOld` and so on where the file can't be used.
        """
        database = Database(path, connect)
        super().__init__(database, now)
        self.is_new = False  # was there no store before this start?
        self.notes = Notes(database, self.logbook)
        self.phone_tasks = PhoneTaskRows(database)
        try:
            self._begin_epoch()
        except BaseException:
            database.close()
            raise

    def _begin_epoch(self) -> None:
        """A new random epoch: a restored disk image can't give a place away a second time.

        The head stays, so that the first envelope of this epoch names the last of the one before.
        """
        epoch = secrets.randbelow(2**63 - 1) + 1
        with self._database.transaction():
            self.is_new = not self._database.rows("SELECT 1 FROM meta")
            self._database.execute(
                "INSERT INTO meta (id, epoch, next_seq, head) VALUES (1, ?, 1, ?)"
                " ON CONFLICT (id) DO UPDATE SET epoch = excluded.epoch, next_seq = 1",
                (epoch, ZERO_PREV),
            )
            self._return_unanswered()
            self.logbook.begin(uuid4())

    # --- the visit ------------------------------------------------------------------------------

    def journal_step(
        self,
        visit: UUID,
        step: int,
        sealed: bytes,
        *,
        urgent: bool = False,
        room: str | None = None,
        entries: Sequence[Draft] = (),
    ) -> None:
        """Keep a confirmed step (unsigned STEP envelope); the same again is fine.

        `urgent`: with this step the visit has become urgent, and stays it.
        With `room` the room's state, with `entries` what the logbook says is written in the same
        transaction, as everywhere below; a step that was there already takes no entries with it.
        Raises `EnvelopeError`, `WrongEnvelope`, `StepExists`, `RecordClosed`, `VisitTooLong`.
        """
        envelope = decode_unsigned(sealed)
        header = envelope.header
        if (header.kind, header.record, header.step) != (Kind.STEP, visit, step):
            raise WrongEnvelope
        with self._database.transaction():
            if self._is_new_step(envelope, urgent):
                self._database.execute(
                    "INSERT INTO steps (visit, step, sealed, digest, urgent)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (visit.bytes, step, sealed, envelope.digest, urgent),
                )
                self.logbook.append(entries)
            self._write_room(room)

    def ticket(self) -> Ticket:
        """The next free place. It is nobody's until `complete`: two may hold the same one."""
        (row,) = self._database.rows("SELECT epoch, next_seq, head FROM meta")
        return Ticket(row["epoch"], row["next_seq"], row["head"])

    def complete(
        self,
        sealed: bytes,
        *,
        urgent: bool = False,
        appointment: str | None = None,
        room: str | None = None,
        entries: Sequence[Draft] = (),
    ) -> bytes:
        """The finished visit (unsigned VISIT envelope) replaces its steps; its digest, 32 B.

        One transaction. A later version of the record follows the one before and replaces nothing.
        It is urgent if it is said so or was said with a step. Given again with the same bytes, it
        answers the same and changes nothing.
        Raises `EnvelopeError`, `WrongEnvelope`, `WrongVersion`, `StaleTicket`, `RecordClosed`.
        """
        envelope = decode_unsigned(sealed)
        if envelope.header.kind is not Kind.VISIT:
            raise WrongEnvelope
        with self._database.transaction():
            if self._row_of(envelope.digest) is None:
                self._check_follows(envelope.header)
                pressing = urgent or self._has_urgent_step(envelope.header.record)
                self._enqueue(envelope, appointment, pressing)
                self._write_room(room)
                self.logbook.append(entries)
        return envelope.digest

    def call(self, sealed: bytes) -> bytes:
        """A call for help (unsigned CALL envelope) enters the outbox, ahead of all; its digest.

        Given again with the same bytes, it answers the same and changes nothing.
        Raises `EnvelopeError`, `WrongEnvelope`, `StaleTicket`.
        """
        envelope = decode_unsigned(sealed)
        if envelope.header.kind is not Kind.CALL:
            raise WrongEnvelope
        with self._database.transaction():
            if self._row_of(envelope.digest) is None:
                self._enqueue(envelope, None, urgent=True)
        return envelope.digest

    def hand_in_logbook(self, sealed: bytes, chunk: Chunk) -> bytes:
        """Entries of the logbook (unsigned LOGBOOK envelope) enter the outbox; its digest.

        Given again with the same bytes, it answers the same and changes nothing.
        Raises `EnvelopeError`, `WrongEnvelope`, `StaleTicket`.
        """
        envelope = decode_unsigned(sealed)
        header = envelope.header
        if (header.kind, header.record) != (Kind.LOGBOOK, record_of(chunk.head)):
            raise WrongEnvelope
        with self._database.transaction():
            if self._row_of(envelope.digest) is None:
                self._enqueue(envelope, None, urgent=False)
                self.logbook.handed_in(envelope.digest, chunk)
        return envelope.digest

    def interrupt(
        self, visit: UUID, *, room: str | None = None, entries: Sequence[Draft] = ()
    ) -> bytes | None:
        """What was confirmed of a visit that ended unfinished enters the outbox; its digest.

        One transaction. It is urgent if one of its steps was. None where the journal holds no
        sound step of this visit. Steps whose
        bytes rotted are set aside and counted, never sent and never dropped.
        """
        with self._database.transaction():
            digest = self._interrupt(visit)
            self._write_room(room)
            self.logbook.append(entries)
        return digest

    def abandon(self, visit: UUID, deliver: bool, *, room: str | None = None) -> bytes | None:
        """The patient left: deliver what was confirmed like `interrupt`, or forget it."""
        if deliver:
            return self.interrupt(visit, room=room)
        with self._database.transaction():
            self._database.execute("DELETE FROM steps WHERE visit = ?", (visit.bytes,))
            self._write_room(room)
        return None

    # --- the room -------------------------------------------------------------------------------

    def room(self) -> str | None:
        """What was last written with `set_room` or with a step; None in a new store."""
        (row,) = self._database.rows("SELECT room FROM meta")
        text: str | None = row["room"]
        return text

    def set_room(self, text: str, entries: Sequence[Draft] = ()) -> None:
        """Keep the room's state, in the station's own words; never patient data."""
        with self._database.transaction():
            self._write_room(text)
            self.logbook.append(entries)

    def used_appointments(self) -> frozenset[str]:
        """Ids of appointments whose visit was completed here and is not pruned yet."""
        found = self._database.rows("SELECT appointment FROM used_appointments")
        return frozenset(row["appointment"] for row in found)

    # --- the file -------------------------------------------------------------------------------

    def cut_logbook(self, before_ms: int, when: Moment) -> int:
        """Forget old entries of the logbook, see `LogbookRows.cut`."""
        return self.logbook.cut(before_ms, when)

    def check(self) -> None:
        """Is the file sound? Raises `StoreDamaged`. Takes some 50 ms per 100,000 rows."""
        self._database.check()

    def checkpoint(self) -> None:
        """Tidy up in a quiet moment: what was deleted is gone from the log too."""
        self._database.checkpoint()

    def close(self) -> None:
        """Let the file go."""
        self._database.close()

    # --- inside a transaction -------------------------------------------------------------------

    def _check_follows(self, header: Header) -> None:
        """Version 1, then 2, 3, ...; what was interrupted has no other version."""
        found = self._database.rows(
            "SELECT version, kind FROM outbox WHERE record = ? ORDER BY version DESC LIMIT 1",
            (header.record.bytes,),
        )
        last = found[0]["version"] if found else 0
        if found and found[0]["kind"] != Kind.VISIT:
            raise RecordClosed
        if header.version != last + 1:
            raise WrongVersion(last + 1, header.version)

    def _interrupt(self, visit: UUID) -> bytes | None:
        urgent = self._has_urgent_step(visit)  # also where that very step has rotted
        steps = self._sound_steps(visit)
        if not steps:
            return None
        ticket = self.ticket()
        carried = carry_steps(steps)
        header = Header(
            suite=Suite.CARRIED,
            kind=Kind.INTERRUPTED,
            device=steps[0].header.device,
            record=visit,
            version=1,
            step=0,
            epoch=ticket.epoch,
            seq=ticket.seq,
            prev=ticket.prev,
            key_id=ZERO_KEY_ID,
            length=len(carried),
        )
        envelope = Envelope(header, carried)
        self._enqueue(envelope, None, urgent)
        return envelope.digest

    def _enqueue(self, envelope: Envelope, appointment: str | None, urgent: bool) -> None:
        header = envelope.header
        if Ticket(header.epoch, header.seq, header.prev) != self.ticket():
            raise StaleTicket
        self._insert(envelope, appointment, urgent)
        self._database.execute("DELETE FROM steps WHERE visit = ?", (header.record.bytes,))
        self._database.execute(
            "UPDATE meta SET next_seq = next_seq + 1, head = ?", (envelope.digest[:16],)
        )

    def _write_room(self, room: str | None) -> None:
        if room is not None:
            # Mostly it is what it was, and a page less has to reach the disk.
            self._database.execute("UPDATE meta SET room = ? WHERE room IS NOT ?", (room, room))

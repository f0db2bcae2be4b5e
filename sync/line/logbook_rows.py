# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The logbook in the store: entries that follow one another, and what of them the clinic has.

An entry that belongs to a change of the store is written in that change's own transaction, with
`append`: it costs no commit of its own, and both are there after a power cut or neither is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sync.formats import receipt as receipts
from sync.formats.logbook import Draft, Moment, Who, entry_hash, genesis, write_entry
from sync.formats.logbook_chain import Place, Row
from sync.formats.logbook_chunk import MAX_ENTRIES, Chunk
from sync.formats.logbook_seals import Seal
from sync.formats.logbook_words import Event, Role, Value
from sync.formats.receipt import Outcome, ReceiptError
from sync.line.database import Database
from sync.line.states import State

# How far back a draft is looked for that a commit without an answer may have written already.
_LOOK_BACK = 16

# The last entry that the clinic has, or will have if nothing goes wrong.
_TAKEN_TO = """
    SELECT coalesce(max(last), (SELECT cut_number FROM logbook_state)) AS number
    FROM logbook_sent LEFT JOIN outbox USING (digest)
    WHERE logbook_sent.receipt IS NOT NULL OR outbox.state IN ('queued', 'sending', 'at-door')
"""
_LAST_SENT = """
    SELECT logbook_sent.id, last, outbox.state, outbox.reason
    FROM logbook_sent LEFT JOIN outbox USING (digest) ORDER BY logbook_sent.id DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """`start` is behind what was cut, `head` is the newest entry; for an empty book the same."""

    book: UUID
    start: Place
    head: Place


@dataclass(frozen=True, slots=True)
class Refused:
    """The last envelope with entries, which the clinic didn't take. `id` counts envelopes."""

    id: int
    last: int
    reason: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """Entries that the clinic doesn't have, in a row; `version`: how often their head was handed in
    before, and one. While an envelope is on its way there is nothing to hand in: one at a time, so
    that entries arrive in order and without gaps."""

    book: UUID
    rows: tuple[Row, ...]
    version: int
    on_its_way: bool
    refused: Refused | None

    def chunk(self, device: bytes) -> Chunk:
        """To be sealed; there are rows."""
        entries = tuple(row.entry for row in self.rows)
        return Chunk(self.book, device, self.rows[0].number, entries, self.rows[-1].hash)


class LogbookRows:
    """The book. Raises `StoreUnusable`, and has changed nothing then."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- what is told -----------------------------------------------------------------------------

    def write(self, drafts: Sequence[Draft]) -> None:
        """On the disk when this returns; for what changes nothing else in the store."""
        with self._database.transaction():
            self.append(drafts)

    def standing(self) -> Standing:
        """Where the book begins and ends."""
        (row,) = self._database.rows("SELECT * FROM logbook_state")
        start, head = Place(row["cut_number"], row["cut"]), Place(row["head_number"], row["head"])
        return Standing(UUID(bytes=row["book"]), start, head)

    def page(self, skip: int, limit: int) -> tuple[Row, ...]:
        """Rows as they lie, in the order of their numbers: by position, so that none hides."""
        return tuple(
            self._rows("SELECT * FROM logbook ORDER BY number LIMIT ? OFFSET ?", (limit, skip))
        )

    def seals(self) -> tuple[Seal, ...]:
        """The clinic's countersignatures, oldest first."""
        found = self._database.rows(
            "SELECT last, digest, receipt FROM logbook_sent WHERE receipt IS NOT NULL ORDER BY last"
        )
        return tuple(Seal(row["last"], row["digest"], row["receipt"]) for row in found)

    # --- the way to the clinic --------------------------------------------------------------------

    def waiting(self) -> Waiting:
        """What there is to hand in."""
        (taken,) = self._database.rows(_TAKEN_TO)
        rows = tuple(self._in_a_row(taken["number"]))
        tries = 0
        if rows:
            (sent,) = self._database.rows(
                "SELECT count(*) AS n FROM logbook_sent WHERE head = ?", (rows[-1].hash,)
            )
            tries = sent["n"]
        last = self._database.rows(_LAST_SENT)
        state = last[0]["state"] if last else None
        return Waiting(
            book=self.standing().book,
            rows=rows,
            version=tries + 1,
            on_its_way=state in (State.QUEUED, State.SENDING, State.AT_DOOR),
            refused=Refused(last[0]["id"], last[0]["last"], last[0]["reason"])
            if state == State.PARKED
            else None,
        )

    def cut(self, before_ms: int, when: Moment) -> int:
        """Forget entries that the clinic countersigned before this moment of its clock; how many.

        The hash of the last one that goes stays as the book's start, under the clinic's signature,
        and an entry of the book itself says so, of the moment `when`.
        """
        with self._database.transaction():
            before = self.standing().start
            start = self._oldest_to_keep(before, before_ms)
            if start is None:
                return 0
            fields: dict[str, Value] = {"last": start.number, "head": start.hash.hex()}
            self.append((Draft(when, Who(Role.STATION), Event.LOGBOOK_CUT, fields),))
            self._database.execute(
                "UPDATE logbook_state SET cut_number = ?, cut = ?", (start.number, start.hash)
            )
            self._database.execute("DELETE FROM logbook_sent WHERE last < ?", (start.number,))
            return self._database.execute("DELETE FROM logbook WHERE number <= ?", (start.number,))

    # --- inside a transaction ---------------------------------------------------------------------

    def begin(self, book: UUID) -> None:
        """Make the book of a store that has none."""
        first = genesis(book)
        self._database.execute(
            "INSERT INTO logbook_state SELECT 1, ?1, 0, ?2, 0, ?2"
            " WHERE NOT EXISTS (SELECT 1 FROM logbook_state)",
            (book.bytes, first),
        )

    def append(self, drafts: Sequence[Draft]) -> None:
        """At the end of the book; what it holds already isn't written twice."""
        if not drafts:
            return
        (row,) = self._database.rows(
            "SELECT head_number, head, (SELECT epoch FROM meta) AS epoch FROM logbook_state"
        )
        newest = self._database.rows(
            "SELECT entry FROM logbook ORDER BY number DESC LIMIT ?", (_LOOK_BACK,)
        )
        number, prev = row["head_number"], row["head"]
        for draft in drafts:
            if any(_tells(each["entry"], draft) for each in newest):
                continue
            number += 1
            entry = write_entry(draft, number, row["epoch"], prev)
            prev = entry_hash(entry)
            self._database.execute("INSERT INTO logbook VALUES (?, ?, ?)", (number, entry, prev))
            self._database.execute(
                "UPDATE logbook_state SET head_number = ?, head = ?", (number, prev)
            )

    def handed_in(self, digest: bytes, chunk: Chunk) -> None:
        """These entries are in the outbox, in the envelope with this digest."""
        self._database.execute(
            "INSERT INTO logbook_sent (digest, last, head) VALUES (?, ?, ?)",
            (digest, chunk.last, chunk.head),
        )

    def countersign(self, digest: bytes, receipt: bytes) -> None:
        """The clinic has signed that this envelope arrived; one of a visit is none of ours."""
        self._database.execute(
            "UPDATE logbook_sent SET receipt = ? WHERE digest = ? AND receipt IS NULL",
            (receipt, digest),
        )

    def _in_a_row(self, after: int) -> Iterator[Row]:
        """Up to the first gap, where somebody made one: what is behind it goes by itself."""
        sql = "SELECT * FROM logbook WHERE number > ? ORDER BY number LIMIT ?"
        last = None
        for row in self._rows(sql, (after, MAX_ENTRIES)):
            if last is not None and row.number != last + 1:
                return
            last = row.number
            yield row

    def _oldest_to_keep(self, before: Place, before_ms: int) -> Place | None:
        start = None
        for row in self._database.rows(
            "SELECT last, head, receipt FROM logbook_sent"
            " WHERE receipt IS NOT NULL AND last > ? ORDER BY last",
            (before.number,),
        ):
            try:
                receipt = receipts.decode(row["receipt"]).receipt
            except ReceiptError:  # no anchor; `check_seals` finds it
                continue
            if receipt.clinic_ms >= before_ms:
                break
            if receipt.outcome is Outcome.STORED:  # else the clinic doesn't vouch for this head
                start = Place(row["last"], row["head"])
        return start

    def _rows(self, sql: str, values: tuple[object, ...]) -> Iterator[Row]:
        return map(_row, self._database.rows(sql, values))


def _row(row: dict[str, Any]) -> Row:
    """Whoever changed the table may have put anything there: it must reach whoever judges it."""
    number, entry, hash_ = row["number"], row["entry"], row["hash"]
    return Row(
        number if isinstance(number, int) else 0,
        entry if isinstance(entry, bytes) else b"",
        hash_ if isinstance(hash_, bytes) else b"",
    )


def _tells(entry: bytes, draft: Draft) -> bool:
    """Keys are in order, so an entry ends with its time; no two have the same in one boot."""
    ends = b'"up_ms":%d}' % draft.when.up_ms
    return entry.endswith(ends) and str(draft.when.boot).encode() in entry

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The kiosks' logbooks as they came up the line: kept for good, and checked against each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from sync.clinic.database import Database
from sync.formats.logbook import Entry, entry_hash, genesis, read_entry
from sync.formats.logbook_chain import Finding, Place, Row, Wrong, check_chain
from sync.formats.logbook_chunk import Chunk
from sync.formats.logbook_words import Event, Value
from sync.formats.strict_json import DocumentError


@dataclass(frozen=True, slots=True)
class KeptBook:
    """One book of one kiosk (16 B). `last` is the newest entry; `gaps` are from and to, inclusive;
    `findings` is what else is wrong."""

    device: bytes
    book: UUID
    entries: int
    last: int
    head: bytes
    arrived: datetime
    gaps: tuple[tuple[int, int], ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class LockOut:
    """So many wrong PINs in a row, and for so long no other was looked at. `at` is aware."""

    site: str
    at: datetime
    failures: Value
    seconds: Value


class PracticeLogbook:
    """The table of entries in the practice's database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def keep(self, chunk: Chunk, now: datetime) -> bool:
        """Is it whole, and does it fit to what is here? It is kept either way.

        The same chunk again is the same. A gap before it is no fault of this chunk: it may close.
        """
        key = {"device": chunk.device, "book": str(chunk.book)}
        with self._db.transaction():
            for number, entry in enumerate(chunk.entries, chunk.first):
                values = {"number": number, "hash": entry_hash(entry), "entry": entry}
                self._db.execute(
                    "INSERT INTO logbook (device, book, number, hash, entry, arrived)"
                    " VALUES (:device, :book, :number, :hash, :entry, :arrived)"
                    " ON CONFLICT DO NOTHING",
                    {**key, **values, "arrived": _text(now)},
                )
            return not check_chain(self._before(chunk), chunk.rows, None) and not self._forks(chunk)

    def books(self) -> list[KeptBook]:
        """Every book of every kiosk, in the order of their first entries' arrival."""
        found = self._db.rows(
            "SELECT device, book, max(arrived) AS newest FROM logbook"
            " GROUP BY device, book ORDER BY min(rowid)"
        )
        return [
            _judged(
                row["device"],
                UUID(row["book"]),
                self.rows(row["device"], row["book"]),
                datetime.fromisoformat(row["newest"]),
            )
            for row in found
        ]

    def names(self) -> list[tuple[bytes, UUID]]:
        """Device and id of every book, in the order of their first entries' arrival."""
        found = self._db.rows("SELECT device, book FROM logbook GROUP BY 1, 2 ORDER BY min(rowid)")
        return [(row["device"], UUID(row["book"])) for row in found]

    def rows(self, device: bytes, book: str) -> list[Row]:
        """Every entry of a book, in the order of the numbers; of two with one number both."""
        found = self._db.rows(
            "SELECT number, entry, hash FROM logbook WHERE device = :device AND book = :book"
            " ORDER BY number, rowid",
            {"device": device, "book": book},
        )
        return [Row(row["number"], row["entry"], row["hash"]) for row in found]

    def lock_outs(self, since: datetime) -> list[LockOut]:
        """Wrong PINs after which nobody could sign in for a while; oldest first."""
        found = self._db.rows(
            "SELECT device, entry FROM logbook WHERE arrived >= :since AND instr(entry, :event) > 0"
            " ORDER BY rowid",
            {"since": _text(since), "event": _event(Event.ATTENDANT_LOCKED_OUT)},
        )
        sites = {device: self._site(device) for device in {row["device"] for row in found}}
        told = ((sites[row["device"]], _readable(row["entry"])) for row in found)
        return [_lock_out(site, entry) for site, entry in told if entry is not None]

    def newest(self, device: bytes, event: Event) -> Entry | None:
        """The entry of this kind that arrived last, as far as the logbook has come."""
        found = self._db.rows(
            "SELECT entry FROM logbook WHERE device = :device AND instr(entry, :event) > 0"
            " ORDER BY rowid DESC",
            {"device": device, "event": _event(event)},
        )
        readable = (_readable(row["entry"]) for row in found)
        return next((each for each in readable if each), None)

    def _site(self, device: bytes) -> str:
        """As the kiosk itself noted when it was let in; empty where that isn't here."""
        entry = self.newest(device, Event.ENROLLED)
        return str(entry.fields.get("site", "")) if entry else ""

    def _before(self, chunk: Chunk) -> Place:
        """Where it has to go on; where that isn't known, what it says itself."""
        known = {genesis(chunk.book)}
        if chunk.first > 1:
            known = self._hashes(chunk, chunk.first - 1, chunk.first - 1)
        said = _prev(chunk.entries[0])
        if known and said not in known:
            return Place(chunk.first - 1, min(known))
        return Place(chunk.first - 1, said or b"")

    def _forks(self, chunk: Chunk) -> bool:
        """Are there two entries of one number?"""
        return len(self._hashes(chunk, chunk.first, chunk.last)) > len(chunk.entries)

    def _hashes(self, chunk: Chunk, first: int, last: int) -> set[bytes]:
        found = self._db.rows(
            "SELECT hash FROM logbook WHERE device = :device AND book = :book"
            " AND number BETWEEN :first AND :last",
            {"device": chunk.device, "book": str(chunk.book), "first": first, "last": last},
        )
        return {row["hash"] for row in found}


def _judged(device: bytes, book: UUID, rows: list[Row], arrived: datetime) -> KeptBook:
    findings = check_chain(Place(0, genesis(book)), rows, None)
    return KeptBook(
        device=device,
        book=book,
        entries=len(rows),
        last=rows[-1].number,
        head=rows[-1].hash,
        arrived=arrived,
        gaps=tuple(_gaps(findings)),
        findings=tuple(each for each in findings if each.wrong is not Wrong.MISSING),
    )


def _gaps(findings: list[Finding]) -> Iterator[tuple[int, int]]:
    for each in findings:
        if each.wrong is Wrong.MISSING:
            yield each.number - each.before, each.number - 1


def _prev(entry: bytes) -> bytes | None:
    read = _readable(entry)
    return None if read is None else read.prev


def _event(event: Event) -> bytes:
    """As it stands in an entry; what only looks like it can't: there is no free text in one."""
    return f'"event":"{event}"'.encode()


def _lock_out(site: str, entry: Entry) -> LockOut:
    failures, seconds = (entry.fields.get(name, "") for name in ("failures", "seconds"))
    return LockOut(site, entry.when.at, failures, seconds)


def _readable(entry: bytes) -> Entry | None:
    """What is kept may be anything: a kiosk that lies must not take the page from the practice."""
    try:
        return read_entry(entry)
    except DocumentError:
        return None


def _text(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="seconds")

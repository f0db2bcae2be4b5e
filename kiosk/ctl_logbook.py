# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl logbook`: read the station's logbook, and check that nobody has touched it.

The station hands out the rows as they lie; what they are worth is judged here.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from kiosk.ctl_logbook_words import entry_line
from kiosk.ctl_output import CommandError, Exit, Output, table
from kiosk.ctl_station import ask_station
from kiosk.station.messages import Logbook, LogbookRequest
from sync.formats.logbook import Entry, read_entry
from sync.formats.logbook_chain import Finding, Place, Row, check_chain
from sync.formats.logbook_seals import Seal, Sealed, check_seals
from sync.formats.strict_json import DocumentError, instant_text
from sync.report.words import finding_text

_TRIES = 3


@dataclass(frozen=True, slots=True)
class Book:
    """The logbook as the station has it at one moment."""

    id: UUID
    start: Place
    head: Place
    rows: tuple[Row, ...]
    seals: tuple[Seal, ...]
    key: bytes | None


def moment(text: str) -> datetime:
    """An option's value: a day, or a day and a time, of this machine's zone."""
    try:
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError) as error:
        raise argparse.ArgumentTypeError(
            f"„{text}“ ist kein Tag wie 2026-11-26 und keine Zeit wie 2026-11-26T09:30"
        ) from error


def day_end(text: str) -> datetime:
    """As `moment`; a day alone is meant as a whole."""
    return moment(text) + timedelta(days=1 if len(text) == len("2026-11-26") else 0)


def show(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl logbook show`."""
    book = fetch(options.runtime)
    entries = [
        entry
        for entry in _readable(book)
        if (options.since is None or entry.when.at >= options.since)
        and (options.until is None or entry.when.at < options.until)
    ]
    data = {"book": str(book.id), "entries": [_entry_data(entry) for entry in entries]}
    output.show(data, map(entry_line, entries) if entries else ["Keine Einträge."])


def verify(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl logbook verify`; ends with 1 if anything is wrong."""
    book = fetch(options.runtime)
    hashes = {row.number: row.hash for row in book.rows} | {book.start.number: book.start.hash}
    sealed = check_seals(hashes, book.seals, book.key, book.start.number)
    findings = [*check_chain(book.start, book.rows, book.head), *sealed.findings]
    output.show(_verdict(book, sealed, findings), _verdict_lines(book, sealed, findings))
    if findings:
        raise CommandError(
            Exit.NO,
            f"Das Logbuch ist nicht unversehrt ({len(findings)} Fundstellen). Sichern Sie die "
            "Datenbank, und fragen Sie die Praxis nach ihrer Fassung: telemed-clinic logbook check",
        )


def _verdict(book: Book, sealed: Sealed, findings: list[Finding]) -> dict[str, object]:
    return {
        "sound": not findings,
        "book": str(book.id),
        "cut": book.start.number,
        "entries": len(book.rows),
        "last": book.head.number,
        "head": book.head.hash.hex(),
        "countersigned": sealed.last,
        "countersigned_at": None if sealed.clinic_ms is None else instant_text(_at(sealed)),
        "other_keys": sealed.others,
        "findings": [
            {"number": each.number, "wrong": each.wrong, "before": each.before} for each in findings
        ],
    }


def _verdict_lines(book: Book, sealed: Sealed, findings: list[Finding]) -> Iterator[str]:
    signed = "noch nichts"
    if sealed.last:
        signed = f"bis Nr. {sealed.last}, zuletzt am {_at(sealed).astimezone():%d.%m.%Y %H:%M}"
    others = f"{sealed.others} mit einem Schlüssel, der nicht mehr gilt"
    yield from table(
        {
            "Logbuch": str(book.id),
            "Einträge": f"{len(book.rows)}, der letzte ist Nr. {book.head.number}",
            "Kopf": book.head.hash.hex(),
            **({"Gelöscht": f"bis Nr. {book.start.number}"} if book.start.number else {}),
            "Gegengezeichnet": signed,
            **({"Außerdem": others} if sealed.others else {}),
            "Ergebnis": "nicht unversehrt" if findings else "unversehrt",
        }
    )
    yield from map(finding_text, findings)


def _at(sealed: Sealed) -> datetime:
    return datetime.fromtimestamp((sealed.clinic_ms or 0) / 1000, UTC)


def _readable(book: Book) -> Iterator[Entry]:
    """What can't be read is for `verify` to tell."""
    for row in book.rows:
        try:
            yield read_entry(row.entry)
        except DocumentError:
            continue


def _entry_data(entry: Entry) -> dict[str, object]:
    return {
        "number": entry.number,
        "at": instant_text(entry.when.at),
        "boot": str(entry.when.boot),
        "up_ms": entry.when.up_ms,
        "role": entry.who.role,
        "staff": entry.who.staff,
        "event": entry.event,
        "fields": entry.fields,
    }


def fetch(runtime: Path) -> Book:
    """All of it. Where it was cut between two pages, once more from the beginning."""
    for _ in range(_TRIES):
        pages = [ask_station(runtime, LogbookRequest(0), Logbook)]
        rows = list(pages[0].rows)
        while pages[-1].rows:
            pages.append(ask_station(runtime, LogbookRequest(len(rows)), Logbook))
            rows += pages[-1].rows
        if pages[-1].start == pages[0].start:
            return _book(pages[0], pages[-1], tuple(Row(r.number, r.entry, r.hash) for r in rows))
    raise CommandError(Exit.NO, "Das Logbuch wird gerade gekürzt. Versuchen Sie es noch einmal.")


def _book(first: Logbook, last: Logbook, rows: tuple[Row, ...]) -> Book:
    """The head is that of the last page: the station goes on writing meanwhile."""
    return Book(
        id=first.book,
        start=Place(first.start.number, first.start.hash),
        head=Place(last.head.number, last.head.hash),
        rows=rows,
        seals=tuple(Seal(each.last, each.digest, each.receipt) for each in first.seals),
        key=first.inbox_key,
    )

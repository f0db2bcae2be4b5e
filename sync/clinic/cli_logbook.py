# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Commands for the kiosks' logbooks: are they whole, and what do they say."""

import argparse
import json
from collections.abc import Iterator
from typing import Any

from sync.clinic.cli_context import Context
from sync.clinic.cli_parser import Commands, add_command, add_group
from sync.clinic.practice_logbook import KeptBook
from sync.clinic.problem import ProblemError
from sync.formats.logbook import read_entry
from sync.formats.logbook_chain import Row, Wrong
from sync.formats.strict_json import DocumentError

WRONG = {
    Wrong.CHANGED: "verändert",
    Wrong.UNREADABLE: "kein lesbarer Eintrag",
    Wrong.MISNUMBERED: "trägt eine andere Nummer",
    Wrong.REPEATED: "zwei verschiedene Einträge",
    Wrong.UNLINKED: "passt nicht zum Eintrag davor",
}


def add_commands(commands: Commands) -> None:
    logbook = add_group(commands, "logbook", "Logbücher der Kioske")
    add_command(logbook, "check", "Lücken und Brüche zeigen, je Gerät und Nummer", _check)
    show = add_command(logbook, "show", "die Einträge eines Geräts zeigen", _show)
    show.add_argument("device", metavar="GERÄT", help="Gerät oder Raum")


def _check(context: Context, options: argparse.Namespace) -> None:
    del options
    with context.practice() as store:
        books = store.logbook.books()
    sites = _sites(context, books)
    lines = [line for book in books for line in _book_lines(book, sites[book.device])]
    context.show([_book_data(book, sites[book.device]) for book in books], lines or ["Nichts."])


def _show(context: Context, options: argparse.Namespace) -> None:
    with context.practice() as store:
        books = store.logbook.books()
        sites = _sites(context, books)
        asked = options.device
        wanted = [b for b in books if asked in (b.device.hex(), sites[b.device])]
        if not wanted:
            raise ProblemError(f"Von „{asked}“ ist hier kein Logbuch.")
        rows = [
            (book, row)
            for book in wanted
            for row in store.logbook.rows(book.device, str(book.book))
        ]
    context.show(
        [_row_data(book, row) for book, row in rows],
        [f"{row.number:>6}  {_said(row)}" for _, row in rows],
    )


def _sites(context: Context, books: list[KeptBook]) -> dict[bytes, str]:
    with context.relay() as relay:
        found = {book.device: relay.devices.get(book.device) for book in books}
    return {device: known.site if known else "" for device, known in found.items()}


def _book_data(book: KeptBook, site: str) -> dict[str, object]:
    return {
        "device": book.device.hex(),
        "site": site,
        "book": str(book.book),
        "entries": book.entries,
        "last": book.last,
        "head": book.head.hex(),
        "arrived": book.arrived.isoformat(),
        "sound": not book.gaps and not book.findings,
        "gaps": [{"from": first, "to": last} for first, last in book.gaps],
        "findings": [{"number": each.number, "wrong": each.wrong} for each in book.findings],
    }


def _book_lines(book: KeptBook, site: str) -> Iterator[str]:
    whole = "" if book.gaps or book.findings else ", lückenlos"
    yield (
        f"{site}  Gerät {book.device.hex()}  Logbuch {book.book}: "
        f"{book.entries} Einträge bis Nr. {book.last}{whole}"
    )
    for first, last in book.gaps:
        yield f"  es fehlen Nr. {first} bis {last}"
    for each in book.findings:
        yield f"  Nr. {each.number}: {WRONG[each.wrong]}"


def _row_data(book: KeptBook, row: Row) -> dict[str, Any]:
    return {"book": str(book.book), "number": row.number, "entry": _entry(row)}


def _entry(row: Row) -> Any:
    """As JSON where it is an entry: a broken one may be anything, so it is shown in hex."""
    try:
        read_entry(row.entry)
    except DocumentError:
        return row.entry.hex()
    return json.loads(row.entry)


def _said(row: Row) -> str:
    """An entry has no character in it that a terminal could take for something else."""
    try:
        entry = read_entry(row.entry)
    except DocumentError:
        return "nicht lesbar"
    who = f"{entry.who.role} {entry.who.staff}" if entry.who.staff else entry.who.role
    fields = " ".join(f"{name}={value}" for name, value in entry.fields.items())
    return (
        f"{entry.when.at.astimezone():%d.%m.%Y %H:%M:%S}  {who}  {entry.event}  {fields}".rstrip()
    )

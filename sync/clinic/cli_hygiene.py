# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Commands for the rooms' hygiene: a report of a room's days, and is a report on paper genuine."""

import argparse
import json
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from sync.clinic.cli_context import Context
from sync.clinic.cli_parser import Commands, add_command, add_group
from sync.clinic.documents import published_site
from sync.clinic.durable import write_file
from sync.clinic.keys import ClinicKeys
from sync.clinic.problem import ProblemError
from sync.clinic.room_books import RoomBook, readable, room_books
from sync.formats.logbook import Entry
from sync.formats.site_profile import SiteProfile
from sync.formats.strict_json import instant_text
from sync.german_os_errors import os_error_text
from sync.report import words
from sync.report.days import LONGEST_DAYS, Period, days_of, digest, figures
from sync.report.evidence import Chain, NotSoundError, sound
from sync.report.proof import NoProofError, Proof, countersignature, read_proof
from sync.report.report import make_report, report_data
from sync.report.sheet import report_pdf
from sync.report.spreadsheet import report_csv


def add_commands(commands: Commands) -> None:
    hygiene = add_group(commands, "hygiene", "Hygiene der Räume")
    report = add_command(hygiene, "report", "Bericht über die Tage eines Raums", _report)
    report.add_argument("room", metavar="RAUM", help="Kennung des Raums, oder ein Gerät")
    report.add_argument("--from", dest="first", required=True, metavar="TAG")
    report.add_argument("--to", dest="last", required=True, metavar="TAG")
    report.add_argument("--book", metavar="LOGBUCH", help="wenn der Raum mehrere hatte")
    report.add_argument("--pdf", type=Path, metavar="DATEI", help="für das Gesundheitsamt")
    report.add_argument("--csv", type=Path, metavar="DATEI", help="für eine Tabelle")
    add_command(hygiene, "asked", "um welche Berichte die Räume baten", _asked)
    check = add_command(hygiene, "check", "ist der Code eines Berichts echt", _check)
    check.add_argument("code", metavar="CODE", help="was der QR-Code sagt: TKH1:…")


def _report(context: Context, options: argparse.Namespace) -> None:
    period = _period(options.first, options.last)
    book = _chosen(room_books(context, options.room), options)
    chain = _sound(book)
    profile = _profile(context, book)
    made = make_report(chain, period, profile, ZoneInfo(profile.site.timezone), context.now)
    for path, make in ((options.pdf, report_pdf), (options.csv, report_csv)):
        if path is not None:
            _write(path, make(made))
    context.show(report_data(made), list(words.report_lines(made)))


def _asked(context: Context, options: argparse.Namespace) -> None:
    """What attendants asked for at their panels; the logbook brought it."""
    del options
    asked = [
        (book.site, entry)
        for book in room_books(context, None)
        for entry in readable(book)
        if entry.event == "report-asked"
    ]
    context.show(
        [
            {
                "site": site,
                "at": instant_text(entry.when.at),
                "staff": entry.who.staff or entry.who.role.value,
                "from": entry.fields.get("first"),
                "to": entry.fields.get("last"),
            }
            for site, entry in asked
        ],
        [_asked_line(site, entry) for site, entry in asked] or ["Nichts."],
    )


def _asked_line(site: str, entry: Entry) -> str:
    first, last = entry.fields.get("first"), entry.fields.get("last")
    who = words.staff_text((entry.who.staff or entry.who.role.value,))
    command = f"hygiene report {site} --from {first} --to {last} --pdf {site}-{last}.pdf"
    return f"{entry.when.at.astimezone():%d.%m.%Y %H:%M}  {who}: telemed-clinic {command}"


def _check(context: Context, options: argparse.Namespace) -> None:
    try:
        proof = read_proof(options.code)
    except NoProofError as error:
        raise ProblemError(
            "Das ist kein Code eines Hygieneberichts, oder er ist beschädigt."
        ) from error
    found = [b for b in room_books(context, proof.device.hex()) if b.book == proof.book]
    if not found:
        raise ProblemError("Von diesem Logbuch ist hier nichts angekommen.")
    book, chain = found[0], _sound(found[0])
    here = chain.hash_at(proof.number)
    if here is None:
        raise ProblemError(
            f"Der Bericht reicht bis Eintrag Nr. {proof.number}; hier ist bisher Nr. "
            f"{chain.head.number} angekommen. Prüfen Sie später noch einmal."
        )
    zone = ZoneInfo(_profile(context, book).site.timezone)
    days = days_of(chain.entries[proof.cut : proof.number], proof.period, zone)
    if here != proof.head or digest(days) != proof.figures:
        raise ProblemError(
            "Der Bericht ist nicht echt: Das Logbuch, das hier angekommen ist, sagt etwas anderes."
        )
    signed = _signed(context, proof)
    period = proof.period
    context.show(
        {
            "genuine": True,
            "site": book.site,
            "from": period.first.isoformat(),
            "to": period.last.isoformat(),
            "last": proof.number,
            "countersigned": signed,
            "days": json.loads(figures(days))["days"],
        },
        [
            f"Echt: {book.site}, {words.day_text(period.first)} bis {words.day_text(period.last)}.",
            f"Gegengezeichnet bis Nr. {signed} von {proof.number}."
            if signed
            else "Beim Erstellen war noch nichts gegengezeichnet; angekommen ist inzwischen alles.",
            *(f"{words.day_text(day.day)}: {words.day_line(day)}" for day in days),
        ],
    )


def _signed(context: Context, proof: Proof) -> int:
    """The number of the entry that the clinic's receipt is under, 0 for none."""
    if proof.receipt is None:
        return 0
    key = ClinicKeys(context.folder).signing("inbox").public
    if countersignature(proof, key) is None:
        raise ProblemError("Der Bericht ist nicht echt: Die Gegenzeichnung ist nicht von hier.")
    return proof.signed


def _chosen(books: list[RoomBook], options: argparse.Namespace) -> RoomBook:
    """The one that was asked for, else the newest."""
    if options.book is not None:
        books = [each for each in books if str(each.book) == options.book]
    if not books:
        raise ProblemError(f"Von „{options.room}“ ist hier kein solches Logbuch.")
    return books[-1]


def _sound(book: RoomBook) -> Chain:
    try:
        return sound(book.evidence)
    except NotSoundError as error:
        places = "; ".join(map(words.finding_text, error.findings[:5]))
        raise ProblemError(
            f"Das Logbuch ist nicht unversehrt, darum gibt es keinen Bericht. {places}. "
            "Alle Stellen zeigt: telemed-clinic logbook check"
        ) from error


def _profile(context: Context, book: RoomBook) -> SiteProfile:
    found = published_site(context.folder, book.site)
    if found is None:
        raise ProblemError(f"Für den Raum „{book.site}“ ist kein Profil veröffentlicht.")
    return found.profile


def _period(first: str, last: str) -> Period:
    try:
        return Period(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError as error:
        raise ProblemError(
            f"--from und --to sind Tage wie 2026-11-26, zusammen 1 bis {LONGEST_DAYS}."
        ) from error


def _write(path: Path, content: bytes) -> None:
    try:
        write_file(path, content)
    except OSError as error:
        raise ProblemError(f"{path}: {os_error_text(error)}") from error

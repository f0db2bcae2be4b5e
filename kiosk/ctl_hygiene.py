# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl hygiene report`: the room's days for the public health office.

Made of the station's logbook, and only of one that is whole.
"""

import argparse
from datetime import UTC, date, datetime
from pathlib import Path

from kiosk.ctl_logbook import fetch
from kiosk.ctl_output import CommandError, Exit, Output
from kiosk.ctl_station import ask_station
from kiosk.station.messages import Documents, DocumentsRequest, Status, StatusRequest
from kiosk.visit.place import zone_of
from sync.formats import site_profile
from sync.formats.site_profile import SiteProfile
from sync.german_os_errors import os_error_text
from sync.report import words
from sync.report.days import LONGEST_DAYS, Period
from sync.report.evidence import Chain, Evidence, NotSoundError, sound
from sync.report.report import make_report, report_data
from sync.report.sheet import report_pdf
from sync.report.spreadsheet import report_csv


def day(text: str) -> date:
    """An option's value."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"„{text}“ ist kein Tag wie 2026-11-26") from error


def report(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl hygiene report`."""
    period = _period(options.first, options.last)
    profile = _profile(options.runtime)
    chain = _chain(options.runtime)
    made = make_report(chain, period, profile, zone_of(profile.site.timezone), datetime.now(UTC))
    for path, make in ((options.pdf, report_pdf), (options.csv, report_csv)):
        if path is not None:
            _write(path, make(made))
    output.show(report_data(made), words.report_lines(made))


def _period(first: date, last: date) -> Period:
    try:
        return Period(first, last)
    except ValueError as error:
        raise CommandError(
            Exit.BAD_INPUT, f"Vom ersten Tag bis zum letzten: 1 bis {LONGEST_DAYS} Tage."
        ) from error


def _profile(runtime: Path) -> SiteProfile:
    text = ask_station(runtime, DocumentsRequest(), Documents).profile
    if text is None:
        raise CommandError(Exit.NO, "Es gibt noch kein Raumprofil: Welcher Raum das ist, fehlt.")
    return site_profile.parse(text, "Raumprofil")


def _chain(runtime: Path) -> Chain:
    device = ask_station(runtime, StatusRequest(), Status).device
    book = fetch(runtime)
    evidence = Evidence(
        device or bytes(16), book.id, book.start, book.rows, book.head, book.seals, book.key
    )
    try:
        return sound(evidence)
    except NotSoundError as error:
        places = "; ".join(map(words.finding_text, error.findings[:5]))
        raise CommandError(
            Exit.NO,
            f"Das Logbuch ist nicht unversehrt, darum gibt es keinen Bericht. {places}. "
            "Alle Stellen zeigt: telemed-kioskctl logbook verify",
        ) from error


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise CommandError(Exit.NO, f"{path}: {os_error_text(error)}") from error

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The report as pages of A4, for somebody who has never seen the kiosk: what the days say, what
vouches for it, and how to check that."""

from collections.abc import Iterator
from datetime import datetime
from importlib.resources import files

from sync.report import words
from sync.report.flow import Column, Flow
from sync.report.occurrences import Cleaning, Day
from sync.report.pdf import Face, write_pdf
from sync.report.report import Report
from sync.report.typeface import read_typeface

TITLE = "Hygienebericht"

_OVERVIEW = (
    Column("Tag", 27),
    Column("Besuche", 15, right=True),
    Column("Reinigungen", 20, right=True),
    Column("Einwirkzeit|eingehalten", 20, right=True),
    Column("Einwirkzeit|abgekürzt", 20, right=True),
    Column("benutzt bis bereit|Mitte / längste", 32, right=True),
    Column("Hände der|Patienten", 27, right=True),
    Column("gesperrt", 17, right=True),
)
_CLEANINGS = (
    Column("Beginn", 15),
    Column("wer", 32),
    Column("Mittel", 33),
    Column("Teile", 11, right=True),
    Column("Einwirkzeit", 26, right=True),
    Column("Lüften", 18, right=True),
    Column("bereit um", 21, right=True),
    Column("nach|Benutzung", 22, right=True),
)
_HOW_TO_READ = (
    "„Einwirkzeit eingehalten“: Das Mittel hat so lange gewirkt, wie der Hersteller verlangt. "
    "Abgekürzt werden kann sie nur von einer zweiten Person mit Angabe des Grundes.",
    "Wie lange etwas dauerte, misst eine Uhr des Rechners, die niemand stellen kann; über einen "
    "Neustart hinweg und für Uhrzeiten gilt die gewöhnliche.",
    "Das Logbuch ist eine Kette: Jeder Eintrag trägt die Prüfsumme des vorigen. Ist ein Eintrag "
    "verändert, gibt es keinen Bericht. Was die Praxis gegengezeichnet hat, kann niemand "
    "unbemerkt neu schreiben.",
    "Personen: Betreuende stehen mit ihrem Kürzel im Logbuch, Patienten gar nicht.",
)


def report_pdf(report: Report) -> bytes:
    """The file."""
    face = load_face()
    period = report.period
    flow = Flow(face, f"{TITLE} {report.room}, {period.first:%d.%m.%Y} bis {period.last:%d.%m.%Y}")
    _head(flow, report)
    _proof(flow, report)
    flow.heading("Übersicht")
    flow.table(_OVERVIEW, map(_overview_row, report.days))
    if any(day.gaps for day in report.days):
        flow.paragraph("* Lücke im Logbuch: steht unten bei diesem Tag.", 8, grey=0.35)
    for line in _HOW_TO_READ:
        flow.paragraph(line, 8, grey=0.35)
    _products(flow, report)
    for day in report.days:
        _day(flow, day)
    return write_pdf(f"{TITLE} {report.room}", flow.finish(), face, report.made)


def load_face() -> Face:
    """From the files beside the program."""
    folder = files("sync.fonts")
    regular, bold = (
        read_typeface((folder / f"AtkinsonHyperlegibleNext-{weight}.ttf").read_bytes())
        for weight in ("Regular", "Bold")
    )
    return Face(regular, bold)


def _head(flow: Flow, report: Report) -> None:
    period = report.period
    flow.title(TITLE)
    flow.facts(
        {
            "Raum": f"{report.room} ({report.site})",
            "Praxis": report.practice,
            "Zeitraum": f"{words.day_text(period.first)} bis {words.day_text(period.last)}",
            "Erstellt": f"{report.made:%d.%m.%Y, %H:%M} Uhr",
        }
    )


def _proof(flow: Flow, report: Report) -> None:
    chain = report.chain
    first = chain.cut + 1
    head = chain.head.hash.hex()
    flow.heading("Nachweis")
    flow.facts_beside_code(
        {
            "Gerät": chain.device.hex(),
            "Logbuch": str(chain.book),
            "Einträge": f"Nr. {first} bis {chain.head.number}, lückenlos und unverändert",
            "Kopf der Kette": f"{head[:32]}|{head[32:]}",
            "Gegengezeichnet": _countersigned(report),
            "Prüfen": "Code rechts einlesen, dann in der Praxis:|telemed-clinic hygiene check CODE",
        },
        report.proof.text(),
    )


def _countersigned(report: Report) -> str:
    chain = report.chain
    if chain.clinic_ms is None:
        return "noch nicht"
    at = datetime.fromtimestamp(chain.clinic_ms / 1000, report.zone)
    said = f"von der Praxis bis Nr. {chain.countersigned} am {at:%d.%m.%Y, %H:%M} Uhr"
    later = chain.head.number - chain.countersigned
    return f"{said}|danach {later} Einträge, noch ohne Gegenzeichnung" if later else said


def _products(flow: Flow, report: Report) -> None:
    if report.products:
        flow.heading("Desinfektionsmittel im Raumprofil")
    for id_, product in report.products.items():
        flow.paragraph(words.product_text(id_, product), 9)


def _overview_row(day: Day) -> tuple[str, ...]:
    if not day.recorded:
        return (words.day_text(day.day), "keine Aufzeichnung")
    return (
        words.day_text(day.day) + (" *" if day.gaps else ""),
        words.count(day.visits),
        words.count(len(day.cleanings)),
        words.count(day.kept),
        words.count(day.cut),
        words.turnaround_text(day),
        words.hands_text(day.hands),
        words.length(day.blocked_seconds) if day.blocked else words.NOTHING,
    )


def _day(flow: Flow, day: Day) -> None:
    if not (_remarks(day) or day.cleanings):
        return
    flow.heading(words.day_text(day.day), room=24)
    if day.cleanings:
        flow.table(_CLEANINGS, (_cleaning_row(each, day) for each in day.cleanings))
    for line in _remarks(day):
        flow.paragraph(line, 9)


def _cleaning_row(cleaning: Cleaning, day: Day) -> tuple[str, ...]:
    return (
        words.clock(cleaning.begun, day.day),
        words.staff_text(cleaning.staff),
        words.products_text(cleaning),
        words.count(cleaning.items),
        words.contact_text(cleaning),
        words.length(cleaning.airing),
        words.NOTHING if cleaning.ready is None else words.clock(cleaning.ready, day.day),
        words.length(cleaning.turnaround),
        *filter(None, (words.items_text(cleaning), words.remark(cleaning))),
    )


def _remarks(day: Day) -> list[str]:
    return list(_said_of(day))


def _said_of(day: Day) -> Iterator[str]:
    if day.interrupted:
        yield f"Unterbrochene Besuche: {day.interrupted}"
    for closed in day.blocked:
        until = "noch gesperrt" if closed.until is None else words.clock(closed.until, day.day)
        reason = words.REASON.get(closed.reason, closed.reason)
        yield f"Gesperrt: {words.clock(closed.since, day.day)} bis {until}" + (
            f", {reason}" if reason else ""
        )
    if day.wiped:
        yield f"Zwischen den Besuchen alle Spuren am Gerät gelöscht und geprüft: {day.wiped}-mal"
    for trace in day.traces:
        said = words.TRACE.get(trace, trace)
        yield f"Nicht nachweislich gelöscht, kein Besuch möglich, bis es behoben war: {said}"
    for gap in day.gaps:
        yield f"* {words.gap_text(gap)}"
    for note in day.noted:
        at, who = f"{note.at:%H:%M}", words.staff_text((note.staff,))
        yield f"{at}  {words.noted_text(note)} ({who})"

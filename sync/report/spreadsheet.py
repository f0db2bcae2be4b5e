# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A report as CSV, for the clinic's spreadsheet: one line for each thing that happened. Pure.

Semicolons and a byte order mark, because a German spreadsheet reads nothing else without asking.
"""

import csv
import io
from collections.abc import Iterator
from datetime import datetime

from sync.report import words
from sync.report.occurrences import Cleaning, Day
from sync.report.report import Report

COLUMNS = (
    "Tag",
    "Art",
    "Beginn",
    "Ende",
    "Anzahl",
    "Sekunden",
    "Wer",
    "Mittel",
    "Dinge",
    "Einwirkzeit Soll",
    "Einwirkzeit Ist",
    "Lüften",
    "Bemerkung",
)

_Row = dict[str, object]


def report_csv(report: Report) -> bytes:
    """The file, in UTF-8. Lengths are seconds; times ISO 8601 with their offset."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, restval="", delimiter=";")
    writer.writeheader()
    for day in report.days:
        for row in _rows(day):
            writer.writerow({"Tag": day.day.isoformat(), **row})
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _rows(day: Day) -> Iterator[_Row]:
    if not day.recorded:
        yield {"Art": "keine Aufzeichnung"}
        return
    yield {"Art": "Besuche", "Anzahl": day.visits}
    yield {"Art": "Besuche unterbrochen", "Anzahl": day.interrupted}
    yield {"Art": "Hände angeboten", "Anzahl": day.hands.offered}
    yield {"Art": "Hände gereinigt", "Anzahl": day.hands.done, "Sekunden": day.hands.seconds}
    yield from map(_cleaning, day.cleanings)
    for closed in day.blocked:
        yield {
            "Art": "Gesperrt",
            "Beginn": _text(closed.since),
            "Ende": _text(closed.until),
            "Sekunden": closed.seconds,
            "Bemerkung": words.REASON.get(closed.reason, closed.reason),
        }
    yield {"Art": "Spuren am Gerät gelöscht", "Anzahl": day.wiped}
    for trace in day.traces:
        yield {"Art": "Spur am Gerät geblieben", "Bemerkung": words.TRACE.get(trace, trace)}
    for gap in day.gaps:
        yield {
            "Art": "Lücke",
            "Beginn": _text(gap.since),
            "Ende": _text(gap.at),
            "Bemerkung": words.BREAK[gap.why],
        }
    for note in day.noted:
        yield {
            "Art": "Liste, Bestand, Prüfung",
            "Beginn": _text(note.at),
            "Wer": words.staff_text((note.staff,)),
            "Bemerkung": words.noted_text(note),
        }


def _cleaning(cleaning: Cleaning) -> _Row:
    return {
        "Art": "Reinigung",
        "Beginn": _text(cleaning.begun),
        "Ende": _text(cleaning.ready),
        "Anzahl": cleaning.items,
        "Sekunden": _number(cleaning.turnaround),
        "Wer": words.staff_text(cleaning.staff),
        "Mittel": ", ".join(cleaning.products),
        "Dinge": words.items_text(cleaning),
        "Einwirkzeit Soll": _number(cleaning.needed),
        "Einwirkzeit Ist": _number(cleaning.contact),
        "Lüften": _number(cleaning.airing),
        "Bemerkung": words.remark(cleaning),
    }


def _number(value: int | None) -> object:
    return "" if value is None else value


def _text(moment: datetime | None) -> str:
    return "" if moment is None else moment.isoformat(timespec="seconds")

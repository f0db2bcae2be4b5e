# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl card`: what the files of an electronic health card say, for IT staff.

For test cards and for a card that can't be read. Keeps nothing.
"""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path

from drivers.egk.card import BirthDate, CoverState, InsuredKind
from drivers.egk.decoding import decode_gdo, decode_pd, decode_status, decode_vd
from drivers.egk.errors import CardDataError, Problem
from kiosk.ctl_output import CommandError, Exit, Output, table
from sync.formats.kvnr import is_valid
from sync.german_os_errors import os_error_text

ABOUT = (
    "Liest die Dateien einer elektronischen Gesundheitskarte, wie sie auf dem Chip liegen, und "
    "sagt, was darin steht oder woran es fehlt. Mindestens eine Datei angeben. Es wird nichts "
    "gespeichert. Die Antwort enthält Name, Adresse und Versichertennummer: nur mit Testkarten "
    "verwenden, oder mit Einwilligung der Person."
)
# What each file has, for --help.
FILES: Mapping[str, str] = {
    "pd": "EF.PD: persönliche Daten",
    "vd": "EF.VD: Versicherungsdaten",
    "status": "EF.StatusVD: Stand der Daten, 25 Bytes",
    "gdo": "EF.GDO: Nummer der Karte, 12 Bytes",
}
PROBLEM: Mapping[Problem, str] = {
    Problem.ABSENT: "ist leer",
    Problem.SHORT: "endet zu früh; sie ist nicht ganz gelesen worden oder der Chip ist beschädigt",
    Problem.TRAILING: "hat hinter dem Ende noch etwas anderes als Nullen",
    Problem.TOO_LARGE: "ist ausgepackt viel größer als auf jeder echten Karte",
    Problem.DAMAGED: "ist beschädigt: nicht mit gzip gepackt, oder die Prüfsumme stimmt nicht",
    Problem.NOT_XML: "enthält kein gültiges XML",
    Problem.NOT_ALLOWED: "enthält XML, wie es auf keiner Karte stehen darf",
    Problem.OTHER_DOCUMENT: "enthält ein anderes Dokument; sind zwei Dateien vertauscht?",
    Problem.MISSING: "fehlt",
    Problem.TWICE: "steht zweimal da",
    Problem.MALFORMED: "hat nicht die Form, die es haben muss",
    Problem.CHECK_DIGIT: "hat eine falsche Prüfziffer",
}
STATE: Mapping[CoverState, str] = {
    CoverState.VALID: "gilt heute",
    CoverState.NOT_YET: "hat noch nicht begonnen",
    CoverState.EXPIRED: "ist abgelaufen",
}
KIND: Mapping[InsuredKind, str] = {
    InsuredKind.MEMBER: "1 (Mitglied)",
    InsuredKind.FAMILY: "3 (familienversichert)",
    InsuredKind.PENSIONER: "5 (Rentner)",
}
UNKNOWN = "–"

Told = tuple[dict[str, object], dict[str, str]]  # for programs, and for people


def card(options: argparse.Namespace, output: Output) -> None:
    """What the given files say; nothing at all if one of them can't be believed."""
    given = {part: getattr(options, part) for part in FILES}
    if not any(given.values()):
        allowed = ", ".join(f"--{part}" for part in FILES)
        raise CommandError(Exit.BAD_INPUT, f"Keine Datei angegeben. Erlaubt: {allowed}.")
    today = datetime.now(UTC).astimezone().date()
    data: dict[str, object] = {}
    rows: dict[str, str] = {}
    for part, path in given.items():
        if path is not None:
            told, shown = _told(part, path, today)
            data |= told
            rows |= shown
    output.show(data, table(rows))


def _told(part: str, path: Path, today: date) -> Told:
    try:
        return _READ[part](path.read_bytes(), today)
    except OSError as error:
        raise CommandError(
            Exit.BAD_INPUT, f"{path} lässt sich nicht lesen ({os_error_text(error)})."
        ) from error
    except CardDataError as error:
        what = f"{error.element} in {error.file}" if error.element else f"{error.file}"
        raise CommandError(
            Exit.BAD_INPUT, f"{path}: {what} {PROBLEM[error.problem]} ({error.problem})."
        ) from error


def _person(file: bytes, _today: date) -> Told:
    person = decode_pd(file, is_valid)
    rows = {
        "Versichertennummer": person.insured_id,
        "Name": _joined(
            person.title, person.given_names, person.name_affix, person.name_prefix, person.surname
        ),
        "Geburtsdatum": _birth(person.birth_date),
        "Geschlecht": person.gender.value,
    }
    if (street := person.street) is not None:
        line = _joined(street.street, street.house_number, street.supplement)
        city = _joined(street.country, street.postal_code, street.city)
        rows["Anschrift"] = f"{line or UNKNOWN}, {city}"
    if (box := person.po_box) is not None:
        city = _joined(box.country, box.postal_code, box.city)
        rows["Postfach"] = f"{box.po_box}, {city}"
    return {"person": _plain(asdict(person))}, rows


def _cover(file: bytes, today: date) -> Told:
    cover = decode_vd(file)
    end = "ohne Ende" if cover.end is None else f"bis {cover.end:%d.%m.%Y}"
    state = cover.state(today)
    rows = {
        "Versicherer": f"{cover.name}, IK {cover.ik}",
        "Abrechnung über": f"IK {cover.billing_ik}",
        "Versicherungsschutz": f"ab {cover.start:%d.%m.%Y} {end}; er {STATE[state]}",
        "Versichertenart": KIND[cover.kind] if cover.kind else UNKNOWN,
        "WOP": cover.wop or UNKNOWN,
    }
    return {"cover": _plain({**asdict(cover), "state": state.value})}, rows


def _status(file: bytes, _today: date) -> Told:
    status = decode_status(file)
    update = "abgebrochen: die Daten sind zweifelhaft" if status.unfinished else "vollständig"
    rows = {
        "Aktualisierung": f"{status.time:%d.%m.%Y %H:%M:%S} UTC, {update}",
        "Schema": f"{status.schema_version}, Speicherstruktur {status.storage_version}",
    }
    return {"status": _plain(asdict(status))}, rows


def _number(file: bytes, _today: date) -> Told:
    iccsn = decode_gdo(file)
    return {"iccsn": iccsn}, {"Kartennummer": iccsn}


_READ: Mapping[str, Callable[[bytes, date], Told]] = {
    "pd": _person,
    "vd": _cover,
    "status": _status,
    "gdo": _number,
}


def _joined(*parts: str | None) -> str:
    return " ".join(filter(None, parts))


def _birth(birth: BirthDate) -> str:
    day = f"{birth.day:02}." if birth.day else ""
    month = f"{birth.month:02}." if birth.month else ""
    return f"{day}{month}{birth.year}" if birth.year else "unbekannt"


def _plain(value: object) -> object:
    """Dates as text, however deep."""
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return value.isoformat() if isinstance(value, date) else value

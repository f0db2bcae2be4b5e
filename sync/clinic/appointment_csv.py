# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Appointments from a CSV file, as practice software and spreadsheets write them (docs/clinic.md).

UTF-8 (with or without mark) or Windows-1252; semicolons or commas. All rows are right, or none is
taken: half an import would have to be found and finished by hand.
"""

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sync.clinic.appointment_input import AppointmentFields, Zones, read_appointment
from sync.clinic.practice_store import NewAppointment
from sync.clinic.problem import FieldError, ProblemError
from sync.german_os_errors import os_error_text

# Column of the file: field of the appointment.
COLUMNS = {
    "raum": "site",
    "beginn": "start",
    "minuten": "minutes",
    "plan": "plan",
    "vorname": "given",
    "nachname": "family",
    "geburtsdatum": "birth_date",
    "patientennummer": "patient_number",
}
# A column that may be missing.
LIMITS_COLUMN = "grenzen"
_ALL_COLUMNS = COLUMNS | {LIMITS_COLUMN: "limits"}
_COLUMN_OF = {field: column for column, field in _ALL_COLUMNS.items()}
_HEADER = ";".join(COLUMNS)


def read_csv(path: Path, zones: Zones, today: date) -> list[NewAppointment]:
    """Every row of the file. `ProblemError` names file, line, column and what is allowed."""
    text = _text(path)
    found = [_row(path, line, row, zones, today) for line, row in _rows(path, text)]
    if not found:
        raise ProblemError(f"{path}: die Datei enthält keinen Termin.")
    return found


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ProblemError(
            f"Die Datei {path} lässt sich nicht lesen ({os_error_text(error)})."
        ) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ProblemError(
            f"{path}, Zeile {line}: erlaubt ist nur Text in UTF-8 oder Windows-1252."
        ) from error


def _rows(path: Path, text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number (of the row's end) and columns of each row that is not empty."""
    first = text.split("\n", 1)[0]
    delimiter = ";" if ";" in first else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        known = len(set(header)) == len(header) and {*header} - {LIMITS_COLUMN} == COLUMNS.keys()
        if not known:
            raise ProblemError(
                f"{path}, Zeile 1: erlaubt sind genau die Spalten {_HEADER} (in beliebiger Folge), "
                f"dazu {LIMITS_COLUMN}."
            )
        for row in reader:
            if any(row):
                if len(row) != len(header):
                    raise ProblemError(
                        f"{path}, Zeile {reader.line_num}: {len(row)} Spalten, "
                        f"erlaubt sind genau {len(header)}."
                    )
                yield reader.line_num, dict(zip(header, row, strict=True))
    except csv.Error as error:
        raise ProblemError(
            f"{path}, Zeile {reader.line_num}: ein Anführungszeichen steht falsch; "
            "erlaubt sind sie nur um eine ganze Spalte."
        ) from error


def _row(path: Path, line: int, row: dict[str, str], zones: Zones, today: date) -> NewAppointment:
    fields = AppointmentFields(**{_ALL_COLUMNS[column]: text for column, text in row.items()})
    try:
        return read_appointment(fields, zones, today)
    except FieldError as error:
        column = _COLUMN_OF[error.field]
        raise ProblemError(
            f"{path}, Zeile {line}, Spalte „{column}“: erlaubt ist {error.allowed}."
        ) from error

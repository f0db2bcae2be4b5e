# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Lines of a OneTouch Ultra2 or Ultra (blood glucose), without I/O, clock or threads.

    line   = text, a blank, four hexadecimal digits, CR LF     sum of the text's characters, 16 bits
    header = P nnn,"SERIAL","MG/DL "                           nnn records follow
    record = P "DOW","MM/DD/YY","HH:MM:SS   ","cVVVq"[,"meal","comment"], 00

VVV is in mg/dL whatever the display shows; c = C: control solution, q = ?: doubtful; HIGH, LOW:
beyond 600 and 20. The day of the week must be that of the date.
Source: docs/devices/onetouch-ultra2.md.
"""

import re
from datetime import datetime
from typing import Final

from drivers.lines import lines
from drivers.plausible import values
from drivers.said import Event, Refused, Said, Told
from drivers.scanner import Listener, Scanner

LONGEST: Final = 128
_CHECKED: Final = re.compile(rb"([ -~]+) ([0-9A-F]{4})")
_HEADER: Final = re.compile(rb'P (\d{3}),"([A-Z0-9]{9})","(MG/DL |MMOL/L)"')
_SERIAL: Final = re.compile(rb'@ "([A-Z0-9]{8}[A-Z0-9])"')
_RECORD: Final = re.compile(
    rb'P "(SUN|MON|TUE|WED|THU|FRI|SAT)","(\d\d/\d\d/\d\d)","(\d\d:\d\d:\d\d) {3}",'
    rb'"(.)(.{4})(.)"(?:,"([NBA])","(\d\d)")?, 00'
)
DAYS: Final = (b"MON", b"TUE", b"WED", b"THU", b"FRI", b"SAT", b"SUN")
MEALS: Final = {b"B": "before-meal", b"A": "after-meal"}
_BEYOND: Final = {b"HIGH": "above-range", b"LOW": "below-range", b"HI": "above-range"}


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(lines(_read, LONGEST), LONGEST)


def _read(line: bytes) -> tuple[Event, ...]:
    match = _CHECKED.fullmatch(line)
    if match is None:
        return (Refused("no-check" if line else "fields"),)
    text, check = match.groups()
    if sum(text) & 0xFFFF != int(check, 16):
        return (Refused("check"),)
    return (_line(text, line),)


def _line(text: bytes, raw: bytes) -> Event:
    if header := _HEADER.fullmatch(text):
        serial = header[2].decode("ascii")
        return Told("records", (("count", int(header[1])), ("serial", serial)), raw)
    if text.startswith(b"@"):
        serial_line = _SERIAL.fullmatch(text)
        if serial_line is None or not serial_line[1].endswith(b"Y"):
            return Refused("serial")
        return Told("serial", (("text", serial_line[1].decode("ascii")),), raw)
    if text.startswith(b"P"):
        record = _RECORD.fullmatch(text)
        return Refused("fields") if record is None else _record(record, raw)
    return Told("answer", (("to", text[:1].decode("ascii")),), raw)


def _record(record: re.Match[bytes], raw: bytes) -> Event:
    day, date, clock, control, number, doubtful, meal, _ = record.groups()
    at = _time(date, clock)
    if at is None or DAYS[at.weekday()] != day:
        return Refused("date")
    if control == b"C":
        return Told("control-solution", raw=raw)
    shown = (control + number + doubtful).strip(b" ?")
    if beyond := _BEYOND.get(shown):
        return Told(beyond, raw=raw)
    if control != b" " or not number.strip().isdigit() or doubtful not in (b" ", b"?"):
        return Refused("fields")
    found = values(glucose=int(number))
    if isinstance(found, Refused):
        return found
    quality = [MEALS[meal]] if meal in MEALS else []
    return Said(found, raw, at, (*quality, *(["doubtful"] if doubtful == b"?" else [])))


def _time(date: bytes, clock: bytes) -> datetime | None:
    try:
        # The device knows no zone.
        return datetime.strptime(f"{date.decode()} {clock.decode()}", "%m/%d/%y %H:%M:%S")  # noqa: DTZ007
    except ValueError:
        return None

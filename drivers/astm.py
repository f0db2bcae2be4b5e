# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""ASTM E1381 frames and E1394 records, as the Contour meters speak them. Pure.

    frame  = STX n text CR (ETB|ETX) check CR LF     n 0 to 7; check: two hexadecimal digits, the
             sum from n through ETB or ETX, modulo 256
    H|...|product^versions^serial^sku|settings|count|...|date          header
    R|n|^^^Glucose|value|unit^reference||markers||YYYYMMDDHHMM         result
    L|1||N                                                            end
    D|190626| CR LF, D|1103| CR LF     answers of the clock in remote mode

The same number twice is a repetition: it is told once. Markers: C control solution, < and > beyond
the meter's range, B before and A after a meal.
"""

import re
from datetime import datetime
from decimal import Decimal
from typing import Final

from drivers.checks import sum_of
from drivers.plausible import values
from drivers.reading import Quantity, Value
from drivers.said import Event, Refused, Said, Told
from drivers.scanner import NOISE, Frame, NoFrame, Scanner

LONGEST: Final = 300
_STX: Final = 0x02
_CONTROLS: Final = {0x04: "end-of-transmission", 0x05: "enquiry", 0x06: "taken", 0x15: "again"}
_FRAME: Final = re.compile(
    rb"\x02(?P<checked>(?P<number>[0-7])(?P<text>[ -~]*)\r[\x17\x03])(?P<check>[0-9A-F]{2})\r\n",
    re.DOTALL,
)
# In remote mode: D|YYMMDD| or D|HHMM| (some say T), CR LF.
_CLOCK_STARTS: Final = b"DT"
_CLOCK: Final = re.compile(rb"[DT]\|(\d{4}|\d{6})\|\r\n")
_CLOCK_BEGUN: Final = re.compile(rb"[DT](?:\|\d{0,6}(?:\|\r?)?)?")
_CLOCK_LONGEST: Final = 11
_GLUCOSE: Final = "^^^Glucose"
# So many mg/dL are one mmol/L: to see whether a number in that unit can be somebody's.
_MILLIMOLE: Final = Decimal("18.016")
_MEALS: Final = {"B": "before-meal", "A": "after-meal", "F": "fasting"}


class Records:
    """Frames as they come, to records."""

    def __init__(self) -> None:
        self._scanner = Scanner(_look, LONGEST)
        self._last = b""

    def receive(self, data: bytes) -> list[Event]:
        return [told for event in self._scanner.receive(data) for told in self._once(event)]

    def idle(self) -> list[Event]:
        self._last = b""
        return self._scanner.idle()

    def _once(self, event: Event) -> list[Event]:
        if not isinstance(event, Told) or event.name != "frame":
            return [event]
        if event.raw == self._last:
            return [Told("repeated", raw=event.raw)]
        self._last = event.raw
        return [_record(event.raw)]


def _look(data: bytes) -> Frame | NoFrame | None:
    if data[0] in _CONTROLS:
        return Frame(1, (Told(_CONTROLS[data[0]]),))
    if data[0] in _CLOCK_STARTS:
        return _look_at_the_clock(data)
    return _look_at_a_frame(data) if data[0] == _STX else NOISE


def _look_at_a_frame(data: bytes) -> Frame | NoFrame | None:
    end = data.find(b"\n")
    if end < 0:
        return None
    match = _FRAME.fullmatch(data[: end + 1])
    if match is None:
        return NoFrame("fields")
    if sum_of(match["checked"]) != int(match["check"], 16):
        return NoFrame("check")
    return Frame(end + 1, (Told("frame", raw=data[: end + 1]),))


def _look_at_the_clock(data: bytes) -> Frame | NoFrame | None:
    line = data[: data.find(b"\n") + 1] or data
    if not line.endswith(b"\n"):
        return None if len(line) < _CLOCK_LONGEST and _CLOCK_BEGUN.fullmatch(line) else NOISE
    match = _CLOCK.fullmatch(line)
    if match is None:
        return NOISE
    details = (("digits", match[1].decode("ascii")),)
    return Frame(len(line), (Told("clock", details, line),))


def _record(frame: bytes) -> Event:
    fields = frame[2:-6].decode("ascii").split("|")
    match fields:
        case ["H", *_]:
            return _header(frame, fields)
        case ["R", number, what, amount, unit, _, markers, _, at, *_]:
            return _result(frame, (number, what, amount, unit, markers, at))
        case ["L", *_]:
            return Told("end-of-records", raw=frame)
        case ["P", *_]:
            return Told("patient", raw=frame)
    return Told("other", (("record", fields[0][:1]),), frame)


def _header(frame: bytes, fields: list[str]) -> Event:
    # The delimiters that the second field declares (\^&) are split by `|` alone, like the rest.
    product = next((field for field in fields if field.startswith(("Bayer", "Contour"))), "")
    serial = product.split("^")[2] if product.count("^") >= 2 else ""
    details: list[tuple[str, object]] = [("model", product.split("^")[0]), ("serial", serial)]
    settings = next((field for field in fields if field.startswith("A=")), "")
    at = fields.index(settings) if settings else 0
    if settings and len(fields) > at + 1 and fields[at + 1].isdigit():
        details.append(("records", int(fields[at + 1])))
    for setting in settings.split("^"):
        if re.fullmatch(r"V=\d{5,6}", setting):
            details += [("lowest", int(setting[2:-3])), ("highest", int(setting[-3:]))]
    device_time = _time(fields[-1])
    if device_time is not None:
        details.append(("device_time", device_time.isoformat()))
    return Told("header", tuple(details), frame)


def _result(  # noqa: PLR0911 - one for each reason why a result is no reading
    frame: bytes, fields: tuple[str, str, str, str, str, str]
) -> Event:
    number, what, amount, unit, markers, at = fields
    marks = markers.split("/")
    if what != _GLUCOSE:
        return Told("other-quantity", (("what", what.strip("^")),), frame)
    if "C" in marks:
        return Told("control-solution", raw=frame)
    for mark, beyond in (("<", "below-range"), (">", "above-range")):
        if mark in marks:
            return Told(beyond, raw=frame)
    device_time = _time(at)
    if device_time is None:
        return Refused("date")
    if not re.fullmatch(r"\d{1,3}(\.\d{1,2})?", amount):
        return Refused("fields", "value")
    name = unit.split("^")[0]
    exact = Decimal(amount)
    found = values(glucose=exact * _MILLIMOLE if name == "mmol/L" else exact)
    if isinstance(found, Refused):
        return found
    if name not in ("mg/dL", "mmol/L"):
        return Told("other-unit", (("unit", name),), frame)
    if name == "mmol/L":
        found = (Value(Quantity.GLUCOSE, exact, name),)
    quality = tuple(_MEALS[mark] for mark in marks if mark in _MEALS)
    details = (("record", int(number)),) if number.isdigit() else ()
    return Said(found, frame, device_time, quality, details)


def _time(text: str) -> datetime | None:
    if not re.fullmatch(r"\d{12}", text):  # strptime would read 09 as nine minutes past
        return None
    try:
        return datetime.strptime(text, "%Y%m%d%H%M")  # noqa: DTZ007 - the device knows no zone
    except ValueError:
        return None

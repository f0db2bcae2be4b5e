# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Lines of a KERN scale, without I/O, clock or threads.

    KCP    S S <value, ten characters> unit        as MT-SICS (docs/devices/mt-sics.md)
    EOC    ST,GS <value> unit                      as A&D; US: not stable
    DE     M- <value> unit                         unit only while the weight is stable
    =Overload=                                     beyond its range

No check character: a line proves nothing alone. Source: docs/devices/kern.md.
"""

import re
from typing import Final

from drivers.aandd_scale.protocol import OWN as AANDD_NAME
from drivers.lines import lines
from drivers.mt_sics.events import NotUnderstood, OtherUnit, OutOfRange, Weight
from drivers.mt_sics.protocol import read_line
from drivers.reading import Quantity, Value
from drivers.said import Event, Refused, Said, Told, Unsure
from drivers.scanner import Scanner
from drivers.strangers import MT_SICS_NAME
from drivers.weights import weight

LONGEST: Final = 64
OWN: Final = "KERN scale"
_EOC: Final = re.compile(rb"(ST|US),(?:GS|NT),? *([+-]? *\d{1,6}(?:\.\d{1,4})?) *([A-Za-z]{1,3})")
_DE: Final = re.compile(rb"M? *([+-]? *\d{1,6}\.\d{1,4}) *([A-Za-z]{0,3})")
_OVERLOAD: Final = b"=Overload="


def listen() -> Scanner:
    """A line that has just been opened."""
    # Half a line of its own looks like one of those that it speaks like.
    return Scanner(lines(_read, LONGEST), LONGEST, own=(MT_SICS_NAME, AANDD_NAME))


def _read(line: bytes) -> tuple[Event, ...]:
    if line.strip() == _OVERLOAD:
        return (Told("overload", raw=line),)
    if match := _EOC.fullmatch(line):
        return (_weight(match[2], match[3], line, stable=match[1] == b"ST"),)
    if match := _DE.fullmatch(line):
        return (_weight(match[1], match[2] or b"kg", line, stable=bool(match[2])),)
    return (_kcp(line),)


def _kcp(line: bytes) -> Event:
    match read_line(line):
        case Weight(stable, kilograms):
            found = Value(Quantity.WEIGHT, kilograms, "kg")
            return Said((found,), line) if stable else Unsure("moving", (found,), line)
        case OutOfRange(end):
            return Told(end.value, raw=line)
        case NotUnderstood(code):
            return Told("error", (("code", code),), line)
        case OtherUnit(unit):
            return Told("other-unit", (("unit", unit),), line)
        case None:
            return Refused("fields")
        case _:
            return Told("answer", raw=line)


def _weight(number: bytes, unit: bytes, line: bytes, *, stable: bool) -> Event:
    found = weight(number, unit)
    if found is None:
        return Told("other-unit", (("unit", unit.decode("ascii")),), line)
    return Said((found,), line) if stable else Unsure("moving", (found,), line)

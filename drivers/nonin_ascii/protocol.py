# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Lines of a Nonin that prints (2500, 8500, 9847, Avant 9600), without I/O, clock or threads.

    line = [HH:MM:SS ]SPO2=nnn HR=nnn[ marks] CR LF        --- no value; * event, F fast averaging

One line a second, no check character. Source: docs/devices/nonin-ascii.md.
"""

import re
from typing import Final

from drivers.lines import lines
from drivers.oximetry.showing import moment
from drivers.said import Event, Refused
from drivers.scanner import Listener, Scanner

LONGEST: Final = 64
_LINE: Final = re.compile(
    rb"\s*(?:\d\d:\d\d:\d\d )?\*?\s*SPO2=( {0,2}\d{1,3}|---)[ *F]* HR=( {0,2}\d{1,3}|---)[ *F]*"
)


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(lines(_read, LONGEST), LONGEST)


def _read(line: bytes) -> tuple[Event, ...]:
    match = _LINE.fullmatch(line)
    if match is None:
        return (Refused("fields"),)
    spo2, pulse = (None if text == b"---" else int(text) for text in match.groups())
    return (moment(line, spo2, pulse),)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Lines of an Omron HBP-9030 to measurements, without I/O, clock or threads.

    line = fields between commas, CR LF; field 7 systolic, 8 diastolic, 9 pulse (from 0)

What the other fields hold is told nowhere, and there is no check character: diastolic < systolic
is all that confirms a line. Source: docs/devices/omron-hbp9030.md.
"""

import re
from typing import Final

from drivers.lines import lines
from drivers.plausible import pressure
from drivers.said import Event, Refused, Said
from drivers.scanner import Listener, Scanner

LONGEST: Final = 160
_LINE: Final = re.compile(
    rb"(?:[ -+\--~]{0,40},){7}(\d{2,3}),(\d{2,3}),(\d{2,3})(?:,[ -+\--~]{0,40})*"
)


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(lines(_read, LONGEST), LONGEST)


def _read(line: bytes) -> tuple[Event, ...]:
    match = _LINE.fullmatch(line)
    if match is None:
        return (Refused("fields"),)
    systolic, diastolic, pulse = map(int, match.groups())
    found = pressure(systolic, diastolic, pulse)
    return (found if isinstance(found, Refused) else Said(found, line),)

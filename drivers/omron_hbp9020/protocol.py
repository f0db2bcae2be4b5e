# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Lines of an Omron HBP-9020 (output mode 5, F3) to measurements, without I/O, clock or threads.

    line = bp,<id>,yyyy/MM/dd,HH:mm,systolic,mean,diastolic,pulse,n CR LF

No check character: diastolic < mean < systolic is all that confirms a line.
Source: docs/devices/omron-hbp9020.md.
"""

import re
from datetime import datetime
from typing import Final

from drivers.lines import lines
from drivers.plausible import pressure
from drivers.said import Event, Refused, Said
from drivers.scanner import Listener, Scanner

LONGEST: Final = 96
_LINE: Final = re.compile(
    rb"bp,[^,]{0,20},(\d{4}/\d\d/\d\d,\d\d:\d\d),(\d{3}),(\d{3}),(\d{3}),(\d{3}),\d{1,3}"
)


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(lines(_read, LONGEST), LONGEST, own="Omron HBP-9020")


def _read(line: bytes) -> tuple[Event, ...]:
    match = _LINE.fullmatch(line)
    if match is None:
        return (Refused("fields"),)
    try:
        # The device knows no zone.
        at = datetime.strptime(match[1].decode("ascii"), "%Y/%m/%d,%H:%M")  # noqa: DTZ007
    except ValueError:
        return (Refused("date"),)
    systolic, mean, diastolic, pulse = map(int, match.groups()[1:])
    found = pressure(systolic, diastolic, pulse, mean)
    return (found if isinstance(found, Refused) else Said(found, line, at),)

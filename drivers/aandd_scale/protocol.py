# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Lines of an A&D scale (standard format), without I/O, clock or threads.

    line = header , [GS|NT ,] sign digits blanks unit CR LF
    header ST stable, US not stable, OL beyond its range; unit kg or g
    EC,E.. or E..: an error; ACK (06): a command was taken

No check character: a line proves nothing alone. Source: docs/devices/aandd-scale.md.
"""

import re
from typing import Final

from drivers.lines import lines
from drivers.said import Event, Refused, Said, Told, Unsure
from drivers.scanner import Frame, NoFrame, Scanner
from drivers.weights import weight

LONGEST: Final = 48
OWN: Final = "A&D scale"
_ACK: Final = 0x06
_WEIGHT: Final = re.compile(
    rb"(ST|US|OL),(?:(?:GS|NT),)?([+-] {0,8}\d{1,9}(?:\.\d{1,4})?) {0,4}([A-Za-z%]{1,3})"
)
_ERROR: Final = re.compile(rb"(?:EC,)?(E\d\d)")


def listen() -> Scanner:
    """A line that has just been opened."""
    return Scanner(_look, LONGEST, own=OWN)


def _look(data: bytes) -> Frame | NoFrame | None:
    if data[0] == _ACK:
        return Frame(1, (Told("taken"),))
    return _LINES(data)


def _read(line: bytes) -> tuple[Event, ...]:
    if error := _ERROR.fullmatch(line):
        return (Told("error", (("code", error[1].decode("ascii")),), line),)
    match = _WEIGHT.fullmatch(line)
    if match is None:
        return (Refused("fields"),)
    if match[1] == b"OL":
        return (Told("overload", raw=line),)
    found = weight(match[2], match[3])
    if found is None:
        return (Told("other-unit", (("unit", match[3].decode("ascii")),), line),)
    if match[1] == b"US":
        return (Unsure("moving", (found,), line),)
    return (Said((found,), line),)


_LINES: Final = lines(_read, LONGEST)

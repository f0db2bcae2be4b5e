# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Frames of a Terumo ES-BP500 to measurements, without I/O, clock or threads.

    frame = STX R1,<id>,yyMMdd,HHmmss,systolic,mean,diastolic,pulse,... ETX check

How the check byte is made is told nowhere: it is read and not used, and diastolic < mean < systolic
is all that confirms a frame. Source: docs/devices/terumo-esbp500.md.
"""

import re
from datetime import datetime
from typing import Final

from drivers.plausible import pressure
from drivers.said import Event, Refused, Said
from drivers.scanner import NOISE, Frame, Listener, NoFrame, Scanner

LONGEST: Final = 128
_STX, _ETX = 0x02, b"\x03"
_BODY: Final = re.compile(
    rb"R1,[^,]{0,20},(\d{6},\d{6}),(\d{3}),(\d{3}),(\d{3}),(\d{3})(?:,\d{1,6})*"
)


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(_look, LONGEST, own="Terumo ES-BP")


def _look(data: bytes) -> Frame | NoFrame | None:
    if data[0] != _STX:
        return NOISE
    end = data.find(_ETX)
    if end < 0 or len(data) == end + 1:
        return None
    match = _BODY.fullmatch(data[1:end])
    if match is None:
        return NoFrame("fields")
    return Frame(end + 2, (_read(match, data[: end + 2]),))


def _read(match: re.Match[bytes], raw: bytes) -> Event:
    try:
        # The device knows no zone.
        at = datetime.strptime(match[1].decode("ascii"), "%y%m%d,%H%M%S")  # noqa: DTZ007
    except ValueError:
        return Refused("date")
    systolic, mean, diastolic, pulse = map(int, match.groups()[1:])
    found = pressure(systolic, diastolic, pulse, mean)
    return found if isinstance(found, Refused) else Said(found, raw, at)

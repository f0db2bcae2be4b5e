# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a G-Tech GL-150 or GL-310 column says: height and weight, without I/O, clock or threads.

    frame  = STX height,weight,.,.,bmi ETX
    text   = WEIGHT   ---- 90.05 kg / HEIGHT   ---- 188.6 cm / B  M  I  ----  25.3, each CR LF,
             ended by ESC T NUL (with F4 = 1)

No check character: weight and height are believed where the body mass index that the device tells
is the one that follows from them, to a tenth. Source: docs/devices/gtech-column.md.
"""

import re
from decimal import Decimal
from typing import Final

from drivers.plausible import values
from drivers.said import Event, Refused, Said
from drivers.scanner import NOISE, Frame, Listener, NoFrame, Scanner

LONGEST: Final = 128
_STX: Final = 0x02
_ETX, _END = b"\x03", b"\x1bT\x00"
_NUMBER: Final = rb" *(\d{1,3}(?:\.\d{1,2})?)"
_FRAME: Final = re.compile(
    _NUMBER + rb"," + _NUMBER + rb",[^,]{0,12},[^,]{0,12}," + _NUMBER + rb" *"
)
_TEXT: Final = re.compile(
    rb"WEIGHT *---- *(\d{1,3}\.\d{1,2}) *kg\s+HEIGHT *---- *(\d{1,3}\.\d) *cm\s+"
    rb"B *M *I *---- *(\d{1,2}\.\d)\s*"
)
# The device rounds the index, and from numbers that it rounded before.
_SPREAD: Final = Decimal("0.1")


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(_look, LONGEST)


def _look(data: bytes) -> Frame | NoFrame | None:
    if data[0] == _STX:
        return _framed(data, 1, _ETX, _FRAME, height_first=True)
    if data[:1] == b"W":
        return _framed(data, 0, _END, _TEXT, height_first=False)
    return NOISE


def _framed(
    data: bytes, start: int, mark: bytes, form: re.Pattern[bytes], *, height_first: bool
) -> Frame | NoFrame | None:
    end = data.find(mark)
    if end < 0:
        return None
    match = form.fullmatch(data[start:end])
    if match is None:
        return NoFrame("fields")
    one, other, index = (Decimal(text.decode("ascii")) for text in match.groups())
    height, weight = (one, other) if height_first else (other, one)
    size = end + len(mark)
    return Frame(size, (_read(height, weight, index, data[:size]),))


def _read(height: Decimal, weight: Decimal, index: Decimal, raw: bytes) -> Event:
    found = values(height=height, weight=weight)
    if isinstance(found, Refused):
        return found
    if abs(weight / (height / 100) ** 2 - index) > _SPREAD:
        return Refused("implausible", "body-mass-index")
    return Said(found, raw)

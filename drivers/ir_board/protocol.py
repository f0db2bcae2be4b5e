# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Answers of an infrared thermometer board, without I/O, clock or threads.

    answer = FE kind whole hundredths . . . . .      kind AC a body, AA an object; degrees Celsius

No check character: a reading needs several answers that agree. Source: docs/devices/ir-board.md.
"""

from decimal import Decimal
from typing import Final

from drivers.plausible import values
from drivers.said import Event, Refused, Said, Told
from drivers.scanner import NOISE, Frame, NoFrame, Scanner

SIZE: Final = 9
_HEAD: Final = 0xFE
_BODY, _OBJECT = 0xAC, 0xAA


def listen() -> Scanner:
    """A line that has just been opened."""
    return Scanner(_look, SIZE)


def _look(data: bytes) -> Frame | NoFrame | None:
    if data[0] != _HEAD or (len(data) > 1 and data[1] not in (_BODY, _OBJECT)):
        return NOISE
    if len(data) < SIZE:
        return None
    return Frame(SIZE, (_read(data[:SIZE]),))


def _read(answer: bytes) -> Event:
    if answer[1] == _OBJECT:
        return Told("object", raw=answer)  # not set to bodies: it isn't anybody's temperature
    whole, hundredths = answer[2:4]
    if hundredths > 99:
        return Refused("fields", size=SIZE)
    found = values(temperature=(whole + Decimal(hundredths).scaleb(-2)))
    return found if isinstance(found, Refused) else Said(found, answer)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Answers of an A&D UA-767PC to measurements, without I/O, clock or threads.

    frame = STX data sum         sum = the bytes of data added, modulo 256
    data  = pairs of hexadecimal digits: 80 valid, systolic - diastolic, diastolic, pulse, mean

Source: docs/devices/aandd-ua767.md.
"""

import re
from typing import Final

from drivers.checks import sum_of
from drivers.plausible import pressure
from drivers.said import Event, Refused, Said, Told, Unsure
from drivers.scanner import NOISE, Frame, Listener, NoFrame, Scanner

_STX: Final = 0x02
DIGITS: Final = 10
SIZE: Final = DIGITS + 2
_DATA: Final = re.compile(rb"[0-9A-F]{10}")
_VALID: Final = 0x80


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(_look, SIZE, at_silence=_alone)


def _look(data: bytes) -> Frame | NoFrame | None:
    if data[0] == _STX:
        if len(data) < SIZE:
            return None
        body = data[1 : 1 + DIGITS]
        if sum_of(body) != data[SIZE - 1]:
            return NoFrame("check")
        if not _DATA.fullmatch(body):
            return NoFrame("fields")
        return Frame(SIZE, (_read(body, data[:SIZE]),))
    if len(data) <= DIGITS and re.fullmatch(rb"[0-9A-F]+", data):
        return None  # without its frame: a silence tells
    return NOISE


def _alone(data: bytes) -> Frame | NoFrame | None:
    if not _DATA.fullmatch(data):
        return NoFrame("cut", len(data))
    said = _read(data, data)
    return Frame(DIGITS, (Unsure("unchecked", said.values) if isinstance(said, Said) else said,))


def _read(digits: bytes, raw: bytes) -> Event:
    valid, difference, diastolic, pulse, mean = bytes.fromhex(digits.decode("ascii"))
    if valid != _VALID:
        return Told("not-valid", (("code", f"{valid:02x}"),), raw)
    found = pressure(diastolic + difference, diastolic, pulse, mean)
    return found if isinstance(found, Refused) else Said(found, raw)

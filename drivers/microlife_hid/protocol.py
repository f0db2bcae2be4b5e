# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Reports of a Microlife blood-pressure device on USB (HID), without I/O, clock or threads.

    report = length (0-7), then as many valid bytes
    answer = 06, text in hexadecimal digits, two digits: sum of the text's characters, modulo 256
    data   = count (4 digits), 4 more, user (24), then 32 digits for each record
    record = yymmddHHMM, 6 more, a word: systolic (bits 0-9), diastolic (10-19), pulse (20-29)

Source: docs/devices/microlife-hid.md.
"""

import re
from datetime import datetime
from typing import Final

from drivers.checks import sum_of
from drivers.plausible import pressure
from drivers.said import Event, Refused, Said, Told

MOST: Final = 7
_ACK: Final = b"\x06"
_HEAD: Final = 32
_RECORD: Final = 32
MOST_RECORDS: Final = 250
_DIGITS: Final = re.compile(rb"[0-9A-Fa-f]+")


class Reports:
    """One report at a time; holds at most one answer that isn't over yet."""

    def __init__(self) -> None:
        self._answer = b""

    def receive(self, data: bytes) -> list[Event]:
        if not data:
            return []
        size = data[0]
        if size > MOST or len(data) <= size:
            return [*self.idle(), Refused("fields", size=len(data))]
        valid = data[1 : 1 + size]
        events = self.idle() if valid.startswith(_ACK) else []
        self._answer += valid
        if size < MOST or len(self._answer) > _HEAD + (1 + MOST_RECORDS) * _RECORD:
            events += self.idle()
        return events

    def idle(self) -> list[Event]:
        answer, self._answer = self._answer, b""
        return _read(answer) if answer else []


def listen() -> Reports:
    """A device that has just been opened."""
    return Reports()


def _read(answer: bytes) -> list[Event]:
    text, check = answer[1:-2], answer[-2:]
    if not answer.startswith(_ACK) or not _DIGITS.fullmatch(text + check):
        return [Refused("fields", size=len(answer))]
    if sum_of(text) != int(check, 16):
        return [Refused("check", size=len(answer))]
    if len(text) < _HEAD:
        return [Told("answer", raw=answer)]
    count = int(text[:4], 16)
    records = text[_HEAD:]
    if len(records) != count * _RECORD:
        return [Refused("length", size=len(answer))]
    return [
        _record(records[at : at + _RECORD], number)
        for number, at in enumerate(range(0, len(records), _RECORD), start=1)
    ]


def _record(digits: bytes, number: int) -> Event:
    word = int(digits[16:24], 16)
    try:
        # The device knows no zone.
        at = datetime.strptime(digits[:10].decode("ascii"), "%y%m%d%H%M")  # noqa: DTZ007
    except ValueError:
        return Refused("date", f"record {number}")
    found = pressure(word & 0x3FF, word >> 10 & 0x3FF, word >> 20 & 0x3FF)
    if isinstance(found, Refused):
        return found
    return Said(found, digits, at, details=(("record", number),))

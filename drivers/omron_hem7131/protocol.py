# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Reports of an Omron HEM-7131U or HEM-7322U on USB (HID) to records, without I/O.

    report  = 02 size 81 00 AH AL 28 (40 bytes) XOR     XOR over size .. XOR is 0
    memory  = from address 02AC on; the blocks of 40 bytes follow one another
    record  = diastolic, systolic - 25, year - 2000, pulse, two words, 6 bytes     14 bytes
    words   = month (bits 13-10), day (9-5), hour (4-0); minute (11-6 of the second)
    FF FF FF: an empty place

Source: docs/devices/omron-hem7131.md.
"""

from datetime import datetime
from typing import Final

from drivers.checks import xor_of
from drivers.plausible import pressure
from drivers.said import Event, Refused, Said, Told

FIRST_ADDRESS: Final = 0x02AC
BLOCK: Final = 0x28
RECORD: Final = 14
MOST_RECORDS: Final = 200
_DATA: Final = 7
_EMPTY: Final = b"\xff\xff\xff"
_SYSTOLIC_OFFSET: Final = 25


class Memory:
    """The memory as far as it was read without a gap; a block that doesn't follow begins anew."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._next = FIRST_ADDRESS
        self._rest = b""
        self._number = 0

    def receive(self, data: bytes) -> list[Event]:
        if len(data) < _DATA + 1:
            return [Refused("fields", size=len(data))] if data else []
        end = data[1]
        if not _DATA <= end < len(data) or xor_of(data[1 : end + 1]):
            return [Refused("check", size=len(data))]
        if data[6] != BLOCK or end != _DATA + BLOCK:
            return [Told("answer", raw=data)]
        address = int.from_bytes(data[4:6], "big")
        if address == FIRST_ADDRESS:
            self._begin()
        elif address != self._next:
            return [Refused("order", f"{address:04x}", len(data))]
        self._next = address + BLOCK
        self._rest += data[_DATA : _DATA + BLOCK]
        return self._records()

    def idle(self) -> list[Event]:
        return []

    def _records(self) -> list[Event]:
        events: list[Event] = []
        while len(self._rest) >= RECORD and self._number < MOST_RECORDS:
            record, self._rest = self._rest[:RECORD], self._rest[RECORD:]
            self._number += 1
            if not record.startswith(_EMPTY):
                events.append(_read(record, self._number))
        return events


def listen() -> Memory:
    """A device that has just been opened."""
    return Memory()


def _read(record: bytes, number: int) -> Event:
    when, minutes = (int.from_bytes(record[at : at + 2], "big") for at in (4, 6))
    try:
        # The device knows no zone.
        at = datetime(  # noqa: DTZ001
            2000 + record[2],
            when >> 10 & 0x0F,
            when >> 5 & 0x1F,
            when & 0x1F,
            minutes >> 6 & 0x3F,
        )
    except ValueError:
        return Refused("date", f"record {number}")
    found = pressure(record[1] + _SYSTOLIC_OFFSET, record[0], record[3])
    if isinstance(found, Refused):
        return found
    return Said(found, record, at, details=(("record", number),))

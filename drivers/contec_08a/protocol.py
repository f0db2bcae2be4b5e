# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Reports of a Contec 08A on USB (HID) to records, without I/O, clock or threads.

    4A 43 n    ready; n other than 01: the device is switched off
    46 41 ..   byte 4 (bits 6-0): how many records; byte 13 (bits 1-0): the user
    record     82 80 systolic diastolic pulse mean year month . day hour minute . .    14 bytes
               all but systolic in bits 6-0; year from 2000

No check character. How a systolic pressure below 128 looks was never seen: such a byte is refused,
and one above is believed only where the mean lies as a mean does, which keeps 120 from being read
as 248. Source: docs/devices/contec-08a.md.
"""

from datetime import datetime
from decimal import Decimal
from typing import Final

from drivers.plausible import pressure
from drivers.said import Event, Refused, Said, Told

RECORD: Final = 14
_HEAD: Final = b"\x82\x80"
_READY, _COUNT = b"\x4a\x43", b"\x46\x41"
_SEVEN: Final = 0x7F
_SYSTOLIC: Final = 2
# Where a mean lies between diastolic and systolic; the samples have 0.26 to 0.53.
_MEAN_LIES: Final = (Decimal("0.2"), Decimal("0.6"))


class Reports:
    """Each report is whole."""

    def receive(self, data: bytes) -> list[Event]:
        if data.startswith(_READY) and len(data) > 2:
            return [Told("ready" if data[2] == 1 else "switched-off")]
        if data.startswith(_COUNT) and len(data) >= RECORD:
            details = (("records", data[4] & _SEVEN), ("user", data[13] & 0x03))
            return [Told("count", details)]
        events: list[Event] = []
        while data.startswith(_HEAD):
            record, data = data[:RECORD], data[RECORD:]
            events.append(_read(record))
        if not events and data:
            return [Refused("fields", size=len(data))]
        return events

    def idle(self) -> list[Event]:
        return []


def listen() -> Reports:
    """A device that has just been opened."""
    return Reports()


def _read(record: bytes) -> Event:  # noqa: PLR0911 - one for each reason to refuse
    if len(record) < RECORD:
        return Refused("cut", size=len(record))
    if not all(byte & 0x80 for byte in record[3:]):
        return Refused("fields", size=RECORD)
    systolic = record[_SYSTOLIC]
    if systolic <= _SEVEN:
        return Refused("never-seen", "systolic below 128", RECORD)
    diastolic, pulse, mean, year, month, _, day, hour, minute = (
        byte & _SEVEN for byte in record[3:12]
    )
    try:
        at = datetime(2000 + year, month, day, hour, minute)  # noqa: DTZ001 - it knows no zone
    except ValueError:
        return Refused("date", size=RECORD)
    found = pressure(systolic, diastolic, pulse, mean)
    if isinstance(found, Refused):
        return found
    low, high = _MEAN_LIES
    if not low <= Decimal(mean - diastolic) / (systolic - diastolic) <= high:
        return Refused("implausible", "mean", RECORD)
    return Said(found, record, at)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One measurement in the memory of a Beurer BM55, BM58 or BM65. Pure.

    systolic - 25, diastolic - 25, pulse, month (bit 7: movement), day (bit 7: user 2), hour,
    minute, year - 2000 (bit 7: irregular heartbeat)                                8 bytes

No check character: possible numbers, diastolic < systolic and a possible date are all that confirms
a record; a reading needs the same record twice. Source: docs/devices/beurer-bm-hid.md.
"""

from datetime import datetime
from typing import Final

from drivers.plausible import pressure
from drivers.said import Event, Refused, Said

SIZE: Final = 8
_OFFSET: Final = 25


def read(record: bytes) -> Event:
    """What SIZE bytes say."""
    systolic, diastolic, pulse, month, day, hour, minute, year = record
    try:
        # The device knows no zone.
        at = datetime(2000 + (year & 0x7F), month & 0x7F, day & 0x7F, hour, minute)  # noqa: DTZ001
    except ValueError:
        return Refused("date", size=SIZE)
    found = pressure(systolic + _OFFSET, diastolic + _OFFSET, pulse)
    if isinstance(found, Refused):
        return found
    marks = {"movement": month & 0x80, "irregular-heartbeat": year & 0x80}
    return Said(
        found,
        record,
        at,
        tuple(name for name, set_ in marks.items() if set_),
        (("user", 2 if day & 0x80 else 1),),
    )

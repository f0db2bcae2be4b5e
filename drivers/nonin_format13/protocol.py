# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A spot check of a Nonin 9560 (data format 13), without I/O, clock or threads.

    00 02  type (2)  length (2)  century yy mm dd hh mm ss 1/100  status (2)  pulse (2)  0  SpO2
    check  03                                                      22 bytes in all

    status  0200 SmartPoint, 0100 no measurement, 0010 from the memory, 0001 low battery
    pulse 1FF and SpO2 7F: none

How the check byte is made is told nowhere: so nothing confirms the values, and they are told as
such. Source: docs/devices/nonin-format13.md.
"""

from datetime import datetime
from typing import Final

from drivers.plausible import values
from drivers.said import Event, Refused, Told, Unsure
from drivers.scanner import NOISE, Frame, Listener, NoFrame, Scanner

SIZE: Final = 22
_HEAD: Final = b"\x00\x02"
_END: Final = 0x03
NO_PULSE: Final = 0x1FF
NO_SPO2: Final = 0x7F
_NOTHING_MEASURED, _FROM_MEMORY = 0x0100, 0x0010


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(_look, SIZE)


def device_time(frame: bytes) -> datetime | None:
    """What the device's own clock showed, naive; None where that is no time at all."""
    century, year, month, day, hour, minute, second, hundredths = frame[6:14]
    try:
        return datetime(  # noqa: DTZ001 - the device knows no zone
            century * 100 + year, month, day, hour, minute, second, hundredths * 10_000
        )
    except ValueError:
        return None


def _look(data: bytes) -> Frame | NoFrame | None:
    if not _HEAD.startswith(data[:2]):
        return NOISE
    if len(data) < SIZE:
        return None
    if data[SIZE - 1] != _END:
        return NoFrame("end")
    return Frame(SIZE, (_read(data[:SIZE]),))


def _read(data: bytes) -> Event:
    marks, pulse = (int.from_bytes(data[at : at + 2], "big") for at in (14, 16))
    spo2 = data[19]
    if marks & _NOTHING_MEASURED or pulse == NO_PULSE or spo2 == NO_SPO2:
        return Told("no-values", raw=data)
    found = values(spo2=spo2, pulse=pulse)
    if isinstance(found, Refused):
        return found
    name = "from-memory" if marks & _FROM_MEMORY else "check-unknown"
    return Unsure(name, found, data)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Answers of a SenseAir S8 (CO2 in the room's air), without I/O, clock or threads.

    FE 04 02 high low CRC      ppm; CRC-16 of Modbus, low byte first

Source: docs/devices/senseair-s8.md.
"""

from typing import Final

from drivers import modbus
from drivers.plausible import values
from drivers.said import Event, Refused, Said
from drivers.scanner import Scanner

SIZE: Final = 7
_ADDRESS, _FUNCTION, _DATA = 0xFE, 0x04, 2


def listen() -> Scanner:
    """A line that has just been opened."""
    return Scanner(modbus.answers(_ADDRESS, _FUNCTION, _DATA, _read), SIZE)


def _read(frame: bytes) -> tuple[Event, ...]:
    found = values(co2=int.from_bytes(frame[3:5], "big"))
    return (found if isinstance(found, Refused) else Said(found, frame),)

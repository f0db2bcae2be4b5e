# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Answers of a Sensirion SCD30 (CO2, temperature and humidity of the air), without I/O.

    61 03 0C  CO2 (4)  temperature (4)  humidity (4)  CRC      floats, high byte first
    61 03 02  00 01  CRC                                       a measurement is ready
    61 06  register (2)  value (2)  CRC                        a register was set

CRC-16 of Modbus, low byte first. Source: docs/devices/scd30.md.
"""

import math
import struct
from decimal import Context, Decimal
from typing import Final

from drivers import modbus
from drivers.checks import crc16_modbus
from drivers.plausible import values
from drivers.said import Event, Refused, Said, Told
from drivers.scanner import Frame, NoFrame, Scanner

SIZE: Final = 17
_ADDRESS, _FUNCTION, _DATA, _READY = 0x61, 0x03, 12, 2
_SET, _SET_SIZE = 0x06, 8
_WHOLE: Final = Context(prec=64)  # the largest float of 32 bits has 39 digits before the point


def listen() -> Scanner:
    """A line that has just been opened."""
    return Scanner(_look, SIZE)


def _look(data: bytes) -> Frame | NoFrame | None:
    if data[:2] == bytes([_ADDRESS, _SET]):
        return _was_set(data[:_SET_SIZE])
    return (_READINESS if data[2:3] == bytes([_READY]) else _MEASUREMENT)(data)


def _was_set(frame: bytes) -> Frame | NoFrame | None:
    if len(frame) < _SET_SIZE:
        return None
    if crc16_modbus(frame[:-2]) != int.from_bytes(frame[-2:], "little"):
        return NoFrame("check")
    return Frame(_SET_SIZE, (Told("set", raw=frame),))


def _read(frame: bytes) -> tuple[Event, ...]:
    numbers = struct.unpack(">fff", frame[3:-2])
    if not all(map(math.isfinite, numbers)):
        return (Refused("not-a-number"),)
    # A float of 32 bits has seven digits; the sensor's own steps are coarser than what is kept.
    co2, temperature, humidity = (
        Decimal(number).quantize(Decimal(step), context=_WHOLE)
        for number, step in zip(numbers, ("1", "0.01", "0.1"), strict=True)
    )
    found = values(co2=co2, air_temperature=temperature, humidity=humidity)
    return (found if isinstance(found, Refused) else Said(found, frame),)


def _readiness(frame: bytes) -> tuple[Event, ...]:
    return (Told("ready" if frame[4] == 1 else "not-ready", raw=frame),)


_MEASUREMENT: Final = modbus.answers(_ADDRESS, _FUNCTION, _DATA, _read)
_READINESS: Final = modbus.answers(_ADDRESS, _FUNCTION, _READY, _readiness)

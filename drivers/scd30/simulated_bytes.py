# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the simulated sensor says: written from the table of docs/devices, not from the decoder."""

import math
import struct
from collections.abc import Callable, Mapping

from drivers.checks import crc16_modbus
from drivers.simulated_air import Air

READY = b"\x61\x03\x00\x27\x00\x01\x3d\xa1"
READ = b"\x61\x03\x00\x28\x00\x06\x4c\x60"
GO = b"\x61\x06\x00\x36\x00\x00\x60\x64"
TOO_MUCH = 40001.0


class Scd30:
    """`drivers.simulated_air.AirWire`."""

    baud = 19200

    def __init__(self) -> None:
        self._goes = False

    def answers(
        self,
        air: Air,
        wrong: Callable[[str], bool],
        count: int,  # noqa: ARG002 - it says the same however often it is asked
    ) -> Mapping[bytes, Callable[[], bytes]]:
        return {
            READY: lambda: self._ready(wrong),
            READ: lambda: self._read(air, wrong),
            GO: self._go,
        }

    def _go(self) -> bytes:
        self._goes = True
        return GO

    def _ready(self, wrong: Callable[[str], bool]) -> bytes:
        if wrong("device-error"):
            return _checked(b"\x61\x83\x02")
        return _checked(b"\x61\x03\x02\x00" + bytes([self._goes or not wrong("not-started")]))

    def _read(self, air: Air, wrong: Callable[[str], bool]) -> bytes:
        co2, temperature, humidity = float(air.co2), float(air.temperature), float(air.humidity)
        if wrong("warming-up"):
            co2, temperature, humidity = 0.0, 0.0, 0.0
        if wrong("above-range"):
            co2 = TOO_MUCH
        if wrong("not-a-number"):
            co2 = math.nan
        return _checked(b"\x61\x03\x0c" + struct.pack(">fff", co2, temperature, humidity))


def _checked(frame: bytes) -> bytes:
    return frame + crc16_modbus(frame).to_bytes(2, "little")

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the simulated sensor says: written from the table of docs/devices, not from the decoder."""

from collections.abc import Callable, Mapping

from drivers.checks import crc16_modbus
from drivers.simulated_air import Air

READ = b"\xfe\x04\x00\x03\x00\x01\xd5\xc5"
TOO_MUCH = 32767


class S8:
    """`drivers.simulated_air.AirWire`."""

    baud = 9600

    def answers(
        self,
        air: Air,
        wrong: Callable[[str], bool],
        count: int,  # noqa: ARG002 - it says the same however often it is asked
    ) -> Mapping[bytes, Callable[[], bytes]]:
        return {READ: lambda: self._read(air, wrong)}

    def _read(self, air: Air, wrong: Callable[[str], bool]) -> bytes:
        if wrong("device-error"):
            return _checked(b"\xfe\x84\x04")
        ppm = 0 if wrong("warming-up") else TOO_MUCH if wrong("above-range") else air.co2
        return _checked(b"\xfe\x04\x02" + ppm.to_bytes(2, "big"))


def _checked(frame: bytes) -> bytes:
    return frame + crc16_modbus(frame).to_bytes(2, "little")

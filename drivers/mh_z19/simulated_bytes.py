# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the simulated sensor says: written from the table of docs/devices, not from the decoder."""

from collections.abc import Callable, Mapping

from drivers.simulated_air import Air

READ = b"\xff\x01\x86\x00\x00\x00\x00\x00\x79"
OFFSET = 40
WARMING_UP = (400, 410, 5000)
TOO_MUCH = 5000
OTHER_COMMAND = 0x99


class MhZ19:
    """`drivers.simulated_air.AirWire`."""

    baud = 9600

    def answers(
        self, air: Air, wrong: Callable[[str], bool], count: int
    ) -> Mapping[bytes, Callable[[], bytes]]:
        return {READ: lambda: self._read(air, wrong, count)}

    def _read(self, air: Air, wrong: Callable[[str], bool], count: int) -> bytes:
        ppm = TOO_MUCH if wrong("above-range") else air.co2
        if wrong("warming-up"):
            ppm = WARMING_UP[count % len(WARMING_UP)]
        command = OTHER_COMMAND if wrong("device-error") else 0x86
        data = bytes([command, *ppm.to_bytes(2, "big"), int(air.temperature) + OFFSET, 0, 35, 0])
        return b"\xff" + data + bytes([-sum(data) % 256])

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the simulated device says: written from the table of docs/devices, not from the decoder."""

from drivers.simulated_stream import Shown

FRAMES = 25


class Moments:
    """`drivers.simulated_stream.Wire`; a moment is a packet."""

    hertz = 3
    baud = 9600

    def __call__(self, shown: Shown) -> bytes:
        status = 0x80
        if not shown.finger or not shown.probe:
            status |= 0x40
        elif shown.spo2 is None:
            status |= 0x10
        pulse = 511 if shown.pulse is None else shown.pulse
        spo2 = 127 if shown.spo2 is None else shown.spo2
        data = [pulse >> 7 & 0x03, pulse & 0x7F, spo2, 48, *[0] * (FRAMES - 4)]
        return b"".join(
            self._frame(status | (number == 0), shown.pleth * 2, byte)
            for number, byte in enumerate(data)
        )

    def _frame(self, status: int, pleth: int, data: int) -> bytes:
        frame = bytes([0x01, status, pleth, data])
        return frame + bytes([sum(frame) % 256])

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the simulated device says: written from the table of docs/devices, not from the decoder."""

from drivers.simulated_stream import Shown


class Moments:
    """`drivers.simulated_stream.Wire`."""

    hertz = 75
    baud = 9600

    def __call__(self, shown: Shown) -> bytes:
        pulse = 511 if shown.pulse is None else shown.pulse
        spo2 = 127 if shown.spo2 is None else shown.spo2
        marks, alarm = 0x80, 0x00
        if not shown.finger or not shown.probe:
            alarm = 0x08
        elif shown.spo2 is None:
            marks |= 0x20
        return bytes([marks | pulse >> 7 & 0x03, pulse & 0x7F, spo2, alarm])

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the simulated device says: written from the table of docs/devices, not from the decoder."""

from drivers.simulated_stream import Shown


class Moments:
    """`drivers.simulated_stream.Wire`."""

    hertz = 60
    baud = 19200

    def __call__(self, shown: Shown) -> bytes:
        signal = 0x86
        bars = shown.pleth // 9
        if not shown.probe:
            return bytes([0x80, 0x00, 0x10, 0x00, 0x00])
        if not shown.finger:
            return bytes([0x90, 0x00, 0x00, 0x00, 0x00])
        if shown.spo2 is None or shown.pulse is None:
            return bytes([signal, shown.pleth, bars | 0x20, 0x00, 0x00])
        high = 0x40 if shown.pulse >= 0x80 else 0x00
        return bytes([signal, shown.pleth, bars | high, shown.pulse & 0x7F, shown.spo2])

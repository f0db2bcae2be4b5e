# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A simulated CMS50E or PO80 on USB: reports made from the page; it streams while it is asked to.

Twenty reports a second with three items of the curve, and the values in every tenth of them. What
stands behind the items is left over from an earlier report, as in a real buffer.
"""

from typing import Final

from drivers.hid_cable import HidCable
from drivers.simulated_stream import OnDemand, Shown, simulator

_SIZE: Final = 64
_MISSING: Final = 127


class Reports:
    """`drivers.simulated_stream.Wire`."""

    hertz = 20
    baud = 115200

    def __init__(self) -> None:
        self._buffer = bytes(_SIZE)

    def __call__(self, shown: Shown) -> bytes:
        seen = shown.finger and shown.probe
        spo2 = shown.spo2 if seen and shown.spo2 is not None else _MISSING
        pulse = shown.pulse if seen and shown.pulse is not None else _MISSING
        curve = bytes([0xEB, 0x00, 0x00, shown.pleth if seen else 0, 0x00, 0x00])
        # A pulse of 127 and more can't be told from none.
        values = bytes([0xEB, 0x01, 0x00, min(pulse, _MISSING), spo2, 0x00])
        items = curve * 2 + values + curve
        self._buffer = items + b"\x00" + self._buffer[len(items) + 1 :]
        return self._buffer


simulate = simulator(
    Reports(),
    OnDemand(HidCable((0x28E9, 0x028A), _SIZE), begin=b"\x9b\x01\x1c", end=b"\x9b\x00\x1b"),
)

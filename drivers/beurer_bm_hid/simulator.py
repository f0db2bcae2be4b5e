# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A Beurer BM58 on USB: the memory of one with a serial cable, in reports filled up with F4.

Options are documented in docs/devices/beurer-bm-hid.md.
"""

from typing import Final

from drivers.beurer_bm_serial.simulator import Bm58, pressure_simulator
from drivers.hid_cable import HidCable
from drivers.simulated_memory import Kind
from drivers.simulated_shelf import Shelf

_SIZE: Final = 8
_RECORD: Final = b"\xac"  # in front of a record, on the serial cable alone


class Bm58Hid:
    """`drivers.simulated_shelf.Model`."""

    def __init__(self, shelf: Shelf) -> None:
        self._bm58 = Bm58(shelf)

    def hear(self, data: bytes) -> list[bytes]:
        """One report."""
        command = data[:2] if data[:1] == b"\xa3" else data[:1]
        answers = self._bm58.hear(command)
        return [answer.removeprefix(_RECORD).ljust(_SIZE, b"\xf4") for answer in answers]


KIND: Final = Kind(Bm58Hid, hid=HidCable((0x0C45, 0x7406), _SIZE))
simulate = pressure_simulator(KIND)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A simulated Contour USB: the frames of one with a serial cable, in reports.

EOT is answered by EOT, the header and ENQ at once; the header comes again as the first frame. What
stands behind a report's length is left over from the one before, as in a real buffer.
"""

from typing import Final

from drivers.contour_serial.simulator import Contour
from drivers.hid_cable import HidCable
from drivers.simulated_memory import Kind, simulator
from drivers.simulated_shelf import Shelf

_SIZE, _MOST = 64, 60
_EOT, _ENQ = b"\x04", b"\x05"


class ContourUsb:
    """`drivers.simulated_shelf.Model`."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._contour = Contour(shelf)
        self._buffer = bytes(_MOST)

    def hear(self, data: bytes) -> list[bytes]:
        """One report."""
        if len(data) != _SIZE or not data.startswith(b"ABC") or data[3] > _MOST:
            self._shelf.misunderstood()
            return []
        said = data[4 : 4 + data[3]]
        answer = b"".join(self._contour.hear(said))
        if said == _EOT:
            answer = _EOT + self._contour.header() + _ENQ
        return [self._report(answer[at : at + _MOST]) for at in range(0, len(answer), _MOST)]

    def _report(self, data: bytes) -> bytes:
        self._buffer = data + self._buffer[len(data) :]
        return b"ABC" + bytes([len(data)]) + self._buffer


KIND: Final = Kind(ContourUsb, newest_first=False, hid=HidCable((0x1A79, 0x6002), _SIZE))
simulate = simulator(KIND)

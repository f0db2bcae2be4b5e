# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Reports of an Ascensia (Bayer) Contour on USB (HID, blood glucose), without I/O.

    report = "ABC" length (0-60) data      frames and records as in `drivers.astm`

What stands behind the length was in an earlier report. Source: docs/devices/contour-usb.md.
"""

from drivers.astm import Records
from drivers.contour_usb.reports import HEAD, MOST
from drivers.said import Event, Refused


class Reports:
    """One report at a time."""

    def __init__(self) -> None:
        self._records = Records()

    def receive(self, data: bytes) -> list[Event]:
        if not data:
            return []
        size = data[3] if len(data) > len(HEAD) else MOST + 1
        if not data.startswith(HEAD) or size > MOST or len(data) < len(HEAD) + 1 + size:
            return [*self._records.idle(), Refused("fields", size=len(data))]
        return self._records.receive(data[4 : 4 + size])

    def idle(self) -> list[Event]:
        return self._records.idle()


def listen() -> Reports:
    """A device that has just been opened."""
    return Reports()

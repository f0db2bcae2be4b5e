# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Reports of a Contec CMS50E or Beurer PO80 on USB (HID), without I/O, clock or threads.

    report = items of 6 bytes, each beginning with EB
    item   = EB 00 . curve . .       sixty a second
             EB 01 . pulse SpO2 .    127 or more: none

No check character. Source: docs/devices/contec-cms50e-hid.md.
"""

from typing import Final

from drivers.oximetry.showing import moment
from drivers.said import Event, Refused
from drivers.scanner import Listener

ITEM: Final = 6
_HEAD: Final = 0xEB
_CURVE, _VALUES = 0x00, 0x01
NONE_FROM: Final = 127


def listen() -> Listener:
    """A device that has just been opened."""
    return Items()


class Items:
    """One report at a time; the curve's last point is kept for the next values."""

    def __init__(self) -> None:
        self._curve = 0

    def receive(self, data: bytes) -> list[Event]:
        events: list[Event] = []
        for at in range(0, len(data), ITEM):
            item = data[at : at + ITEM]
            if item[0] != _HEAD:
                if at == 0:
                    events.append(Refused("fields", size=len(data)))
                break  # what is behind the last item was in an earlier report
            if len(item) < ITEM:
                break
            if item[1] == _CURVE:
                self._curve = item[3] & 0x7F
            elif item[1] == _VALUES:
                events.append(self._read(item))
        return events

    def idle(self) -> list[Event]:
        return []

    def _read(self, item: bytes) -> Event:
        pulse, spo2 = (number if number < NONE_FROM else None for number in item[3:5])
        return moment(item, spo2, pulse, pleth=self._curve)

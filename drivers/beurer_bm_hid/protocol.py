# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Reports of a Beurer BM55, BM58 or BM65 on USB (HID), without I/O, clock or threads.

    report = 8 bytes, filled up with F4
    55     ready (to AA)            A9   no such record (to A3 n)
    n      how many records (A2)    text a part of the name (A4 to A7)
    record `drivers.beurer_bm_hid.record`

Source: docs/devices/beurer-bm-hid.md.
"""

from typing import Final

from drivers.beurer_bm_hid import record
from drivers.said import Event, Refused, Told

_FILL: Final = 0xF4
_READY, _NO_RECORD = 0x55, 0xA9
_TEXT: Final = range(0x20, 0x7F)


class Reports:
    """Each report is whole."""

    def receive(self, data: bytes) -> list[Event]:
        if not data:
            return []
        said = data[: record.SIZE].rstrip(bytes([_FILL]))
        if len(said) == 1:
            return [_single(said[0])]
        if said and all(byte in _TEXT for byte in said):
            return [Told("name", (("text", said.decode("ascii")),), said)]
        if len(data) < record.SIZE:
            return [Refused("cut", size=len(data))]
        return [record.read(data[: record.SIZE])]

    def idle(self) -> list[Event]:
        return []


def listen() -> Reports:
    """A device that has just been opened."""
    return Reports()


def _single(byte: int) -> Event:
    if byte == _READY:
        return Told("ready")
    if byte == _NO_RECORD:
        return Told("no-such-record")
    return Told("count", (("records", byte),))

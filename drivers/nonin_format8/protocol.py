# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bytes of a Nonin in data format 8 to moments of its stream, without I/O, clock or threads.

    byte 0  1, bit 5 out of track, 4 low perfusion, 3 marginal, 2 artefact, 1-0 pulse (high bits)
    byte 1  pulse (7 bits); with the high bits 511: none
    byte 2  SpO2; 127: none
    byte 3  bit 5 SmartPoint, 3 alarm, 0 low battery

No check character. Source: docs/devices/nonin-format8.md.
"""

from typing import Final

from drivers.oximetry.showing import moment, unless
from drivers.said import Event
from drivers.scanner import NOISE, Frame, Listener, NoFrame, Scanner

SIZE: Final = 4
_SYNC: Final = 0x80
NO_PULSE: Final = 511
NO_SPO2: Final = 127


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(_look, SIZE)


def _look(data: bytes) -> Frame | NoFrame | None:
    if not data[0] & _SYNC:
        return NOISE
    for at, byte in enumerate(data[1:SIZE], start=1):
        if byte & _SYNC:
            return NoFrame("cut", at)
    if len(data) < SIZE:
        return None
    return Frame(SIZE, (_read(data[:SIZE]),))


def _read(data: bytes) -> Event:
    return moment(
        data,
        unless(data[2], NO_SPO2),
        unless((data[0] & 0x03) << 7 | data[1], NO_PULSE),
        finger_out=bool(data[3] & 0x08),
        searching=bool(data[0] & 0x20),
    )

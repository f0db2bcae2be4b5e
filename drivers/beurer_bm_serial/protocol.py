# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bytes of a Beurer BM58 or BM65 with a serial cable, without I/O, clock or threads.

    55          ready (to AA)
    AC record   the 8 bytes of `drivers.beurer_bm_hid.record` (to A3 n)

4800 bits a second. Source: docs/devices/beurer-bm-serial.md.
"""

from typing import Final

from drivers.beurer_bm_hid import record
from drivers.said import Refused, Told
from drivers.scanner import NOISE, Frame, Listener, NoFrame, Scanner

_READY, _RECORD = 0x55, 0xAC
SIZE: Final = 1 + record.SIZE


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(_look, SIZE)


def _look(data: bytes) -> Frame | NoFrame | None:
    if data[0] == _READY:
        return Frame(1, (Told("ready"),))
    if data[0] != _RECORD:
        return NOISE
    if len(data) < SIZE:
        return None
    said = record.read(data[1:SIZE])
    if isinstance(said, Refused):
        return NoFrame(said.reason, detail=said.detail)
    return Frame(SIZE, (said,))

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The packets of LifeScan's binary meters. Pure.

packet = 02 length link message 03 CRC      length of the whole; CRC-16/CCITT, low byte first
link   = 10 more, 08 disconnect, 04 acknowledge, 02 and 01 counters
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from drivers.checks import crc16_ccitt
from drivers.plausible import beyond_meters, values
from drivers.said import Event, Refused, Said, Told
from drivers.scanner import NOISE, Frame, Look, NoFrame

SHORTEST: Final = 6
LONGEST: Final = 64
_HEAD, _END = 0x02, 0x03


def packet(message: bytes, link: int = 0) -> bytes:
    """What goes to the meter."""
    checked = bytes([_HEAD, SHORTEST + len(message), link]) + message + bytes([_END])
    return checked + crc16_ccitt(checked).to_bytes(2, "little")


def packets(read: Callable[[int, bytes, bytes], Event]) -> Look:
    """`read` gets the link byte, the message and the whole packet."""

    def look(data: bytes) -> Frame | NoFrame | None:
        if data[0] != _HEAD:
            return NOISE
        if len(data) < 2:
            return None
        size = data[1]
        if not SHORTEST <= size <= LONGEST:
            return NoFrame("length")
        if len(data) < size:
            return None
        raw = data[:size]
        if raw[-3] != _END or crc16_ccitt(raw[:-2]) != int.from_bytes(raw[-2:], "little"):
            return NoFrame("check")
        return Frame(size, (read(raw[2], raw[3:-3], raw),))

    return look


def link_state(link: int) -> Event:
    """Of a packet without a message."""
    return Told("disconnected" if link & 0x08 else "acknowledged" if link & 0x04 else "link")


def record(seconds: int, epoch: datetime, milligrams: int, raw: bytes) -> Event:
    """A blood glucose in mg/dL, at `seconds` of the device's own clock (it knows no zone)."""
    if milligrams and (beyond := beyond_meters(milligrams)):
        return Told(beyond, raw=raw)
    found = values(glucose=milligrams)
    if isinstance(found, Refused):
        return found
    return Said(found, raw, epoch + timedelta(seconds=seconds))

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The bytes that the simulated thermometer says, right ones and wrong ones. Pure.

Made from the layout in docs/devices/taidoc-thermometer.md and not from the driver's own code, so
that the two can disagree.
"""

from dataclasses import dataclass
from datetime import datetime

SIZE = 8
CONNECT, CLOCK, MODEL, TIME, VALUE, COUNT = 0x22, 0x23, 0x24, 0x25, 0x26, 0x2B
THERMOMETER, GLUCOSE_METER = 0x1261, 0x4277


@dataclass(frozen=True, slots=True)
class Entry:
    """One temperature in the memory: when, on the device's clock, and the number it keeps."""

    at: datetime
    number: int


def is_question(frame: bytes) -> bool:
    """Whether these eight bytes are a question with the right sum."""
    return frame[0] == 0x51 and frame[6] == 0xA3 and sum(frame[:7]) & 0xFF == frame[7]


def answer(command: int, data: bytes) -> bytes:
    """Four data bytes in a frame."""
    frame = b"\x51" + bytes([command]) + data.ljust(4, b"\x00") + b"\xa5"
    return frame + bytes([sum(frame) & 0xFF])


def number(value: int) -> bytes:
    """Low byte first."""
    return value.to_bytes(2, "little")


def time(at: datetime | None) -> bytes:
    """Year from 2000, month, day in one word, then minute and hour; zeros for a clock never set."""
    if at is None:
        return bytes(4)
    return number((at.year - 2000) << 9 | at.month << 5 | at.day) + bytes([at.minute, at.hour])


def with_flipped_bit(frame: bytes) -> bytes:
    """One bit of the first data byte is wrong; the sum isn't."""
    return frame[:2] + bytes([frame[2] ^ 0x04]) + frame[3:]

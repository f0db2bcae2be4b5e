# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Answers in Modbus RTU: address, function, count of bytes, data, CRC (low byte first). Pure."""

from collections.abc import Callable
from typing import Final

from drivers.checks import crc16_modbus
from drivers.said import Event, Told
from drivers.scanner import NOISE, Frame, Look, NoFrame

_ERROR: Final = 0x80


def answers(
    address: int, function: int, size: int, read: Callable[[bytes], tuple[Event, ...]]
) -> Look:
    """Those of one device to one question whose answer has `size` bytes of data."""
    whole = size + 5
    refusal = 5

    def look(data: bytes) -> Frame | NoFrame | None:
        if data[0] != address:
            return NOISE
        if len(data) < 3:
            return None
        if data[1] == function | _ERROR:
            return _checked(data, refusal, _refused)
        if data[1:3] != bytes([function, size]):
            return NOISE
        return _checked(data, whole, read)

    return look


def _checked(
    data: bytes, size: int, read: Callable[[bytes], tuple[Event, ...]]
) -> Frame | NoFrame | None:
    frame = data[:size]
    if len(frame) < size:
        return None
    if crc16_modbus(frame[:-2]) != int.from_bytes(frame[-2:], "little"):
        return NoFrame("check")
    return Frame(size, read(frame))


def _refused(frame: bytes) -> tuple[Event, ...]:
    return (Told("device-error", (("code", frame[2]),), frame),)

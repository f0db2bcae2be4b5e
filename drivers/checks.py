# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The checks that devices put behind what they say. Pure; all take and give whole bytes."""

from functools import reduce
from operator import xor


def xor_of(data: bytes) -> int:
    """All bytes, exclusive or."""
    return reduce(xor, data, 0)


def sum_of(data: bytes) -> int:
    """All bytes added, modulo 256."""
    return sum(data) & 0xFF


def crc16_modbus(data: bytes) -> int:
    """Modbus over serial line: polynomial 8005 reflected, start FFFF; low byte goes first."""
    value = 0xFFFF
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ 0xA001 if value & 1 else value >> 1
    return value


def crc16_ccitt(data: bytes) -> int:
    """CRC-16/CCITT-FALSE: polynomial 1021, start FFFF."""
    value = 0xFFFF
    for byte in data:
        value ^= byte << 8
        for _ in range(8):
            value = (value << 1 ^ 0x1021 if value & 0x8000 else value << 1) & 0xFFFF
    return value

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The bytes that the simulated CMS50 says, right ones and wrong ones. Pure.

Made from the layout in docs/devices/contec-cms50.md and not from the driver's own code, so that the
two can disagree.
"""

import math

START = bytes.fromhex("7D 81 A1 80 80 80 80 80 80")
STOP = bytes.fromhex("7D 81 A2 80 80 80 80 80 80")
KEEP_ALIVE = bytes.fromhex("7D 81 AF 80 80 80 80 80 80")
FREED = bytes.fromhex("0C 80")
NOT_SUPPORTED = bytes.fromhex("0B 81 A1 85")  # feedback to A1, reason 05

NO_PULSE, NO_SPO2, NO_PERFUSION = 0xFF, 0x7F, 0xFFFF
SIGNAL = 6


def _package(kind: int, data: list[int]) -> bytes:
    high = 0x80
    for number, value in enumerate(data):
        high |= (value >> 7) << number
    return bytes([kind, high, *(value | 0x80 for value in data)])


def values(pleth: int, spo2: int, pulse: int, perfusion: int | None) -> bytes:
    """A finger is in and all is well; `perfusion` in hundredths of a percent."""
    return _sample(SIGNAL, pleth, pulse, spo2, perfusion)


def searching(pleth: int) -> bytes:
    """A finger is in, nothing found yet."""
    return _sample(2, 0x80 | pleth, NO_PULSE, NO_SPO2, None)


def finger_out() -> bytes:
    """Nothing in the clip."""
    return _sample(0x80, 0, NO_PULSE, NO_SPO2, None)


def _sample(first: int, second: int, pulse: int, spo2: int, perfusion: int | None) -> bytes:
    bar = (second & 0x7F) * 15 // 127
    third = bar if perfusion is not None else bar | 0x10
    hundredths = NO_PERFUSION if perfusion is None else perfusion
    return _package(0x01, [first, second, third, pulse, spo2, hundredths & 0xFF, hundredths >> 8])


def pleth(seconds: float, pulse: int) -> int:
    """The curve of a finger, 0 to 127: steep rise, slow fall with a second, lower crest, and the
    breath underneath."""
    beat = seconds * pulse / 60 % 1.0
    crest = math.exp(-(((beat - 0.18) / 0.09) ** 2))
    second_crest = 0.45 * math.exp(-(((beat - 0.48) / 0.13) ** 2))
    fall = 0.25 * max(0.0, 1.0 - beat)
    breath = 0.06 * math.sin(2 * math.pi * seconds / 4.2)
    return round(127 * min(max((crest + second_crest + fall) / 1.35 + breath, 0.0), 1.0))


def old_protocol(pleth_: int, spo2: int, pulse: int) -> bytes:
    """What a CMS50 with older firmware says all the time, 19200 8O1."""
    return bytes(
        [0x80 | SIGNAL, pleth_, (pulse >> 7) << 6 | pleth_ * 15 // 127, pulse & 0x7F, spo2]
    )


def read_too_fast(data: bytes) -> bytes:
    """`data` sent with 19200 8O1 and read with 115200 8N1: every bit is six of ours."""
    line: list[int] = []
    for byte in data:
        bits = [byte >> number & 1 for number in range(8)]
        for bit in (0, *bits, 1 - sum(bits) % 2, 1):
            line += [bit] * 6
    return bytes(_read_8n1(line))


def _read_8n1(line: list[int]) -> list[int]:
    found: list[int] = []
    at = 0
    while (at := _next(line, 0, at)) + 10 <= len(line):
        found.append(sum(line[at + 1 + number] << number for number in range(8)))
        # Without a stop bit there is no new start before the line has been high.
        at = at + 10 if line[at + 9] else _next(line, 1, at + 10)
    return found


def _next(line: list[int], level: int, at: int) -> int:
    while at < len(line) and line[at] != level:
        at += 1
    return at


def with_flipped_bit(package: bytes, number: int) -> bytes:
    """One bit of the package is wrong, another one for each number."""
    flipped = bytearray(package)
    bit = number % (len(package) * 8)
    flipped[bit // 8] ^= 1 << bit % 8
    return bytes(flipped)

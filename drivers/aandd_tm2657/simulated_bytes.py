# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The bytes that the simulated TM-2657P says, right ones and wrong ones. Pure.

Made from the layout in docs/devices/aandd-tm2657.md and not from the driver's own code, so that the
two can disagree.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import reduce
from operator import xor

HEADER = b"\x16\x16\x01\x30\x30"
ACKNOWLEDGE = HEADER + b"\x06"
REFUSE = HEADER + b"\x15"
START = bytes.fromhex("16 16 01 30 30 02 53 54 03 07")
STOP = bytes.fromhex("16 16 01 30 30 02 53 50 03 03")
NORMAL_END = "E00"

VALUES = {"systolic": "S", "mean": "M", "diastolic": "D", "pulse": "P"}
_EXTRAS = "i 0|m0|r0|t 35|cN|l  |d|h     |s     |w      |f      |e      |b     ".split("|")
_FIRST_VALUE = 5  # fields in front of it: model, time, format, mode, error code


def block(
    vitals: Mapping[str, int],
    at: datetime,
    *,
    error: str = NORMAL_END,
    missing: str = "",
    model: str = "TM2657",
) -> bytes:
    """A result block in the long format "RA"; with an error code, or `missing` one value."""
    fields = [model, f"{at:%y%m%d%H%M}", "RA", "M", error]
    for name, letter in VALUES.items():
        blank = error != NORMAL_END or name == missing
        fields.append(letter + ("   " if blank else f"{vitals[name]:3}"))
    fields += ["I00", "L143", f"p{vitals['systolic'] + 40:3}", *_EXTRAS, ""]
    body = b"\x01\x30\x30\x02" + "\x1e".join(fields).encode("ascii") + b"\x03"
    return HEADER[:2] + body + bytes([reduce(xor, body)])


def with_flipped_bit(data: bytes) -> bytes:
    """One bit of the systolic value's last digit is wrong; the check character isn't."""
    start = [i for i, byte in enumerate(data) if byte == 0x1E][_FIRST_VALUE - 1]
    flipped = bytearray(data)
    flipped[start + 4] ^= 0x01
    return bytes(flipped)


def with_even_parity(data: bytes) -> bytes:
    """What a device set to 7E1 looks like on a line read as 8N1."""
    return bytes(byte | (byte.bit_count() % 2) << 7 for byte in data)

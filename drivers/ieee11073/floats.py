# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""FLOAT and SFLOAT of IEEE 11073: a signed exponent of ten and a signed mantissa. Pure.

    FLOAT   exponent (8 bits) mantissa (24)      SFLOAT  exponent (4 bits) mantissa (12)

The exponent carries the precision: F014 is 2.0. High byte first.
"""

from decimal import Decimal
from enum import StrEnum


class Special(StrEnum):
    """What a mantissa says that is no number; so does every one that the standard reserves."""

    NAN = "not-a-number"
    NOT_AT_THIS_RESOLUTION = "not-at-this-resolution"
    RESERVED = "reserved"
    PLUS_INFINITY = "plus-infinity"
    MINUS_INFINITY = "minus-infinity"


def sfloat(data: bytes) -> Decimal | Special:
    """Of 2 bytes."""
    return _read(int.from_bytes(data, "big"), 12, 4)


def float_(data: bytes) -> Decimal | Special:
    """Of 4 bytes."""
    return _read(int.from_bytes(data, "big"), 24, 8)


def _read(word: int, mantissa_bits: int, exponent_bits: int) -> Decimal | Special:
    mantissa = word & (1 << mantissa_bits) - 1
    middle = 1 << mantissa_bits - 1
    specials = {
        middle - 1: Special.NAN,
        middle: Special.NOT_AT_THIS_RESOLUTION,
        middle - 2: Special.PLUS_INFINITY,
        middle + 2: Special.MINUS_INFINITY,
        middle + 1: Special.RESERVED,
    }
    if mantissa in specials:
        return specials[mantissa]
    exponent = _signed(word >> mantissa_bits, exponent_bits)
    return Decimal(_signed(mantissa, mantissa_bits)).scaleb(exponent)


def _signed(number: int, bits: int) -> int:
    return number - (1 << bits) if number >> bits - 1 else number

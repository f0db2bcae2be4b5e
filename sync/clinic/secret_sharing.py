# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Shamir's secret sharing over GF(256), byte by byte (Shamir, "How to share a secret", 1979).

Any `need` shares give the secret back; fewer say nothing about it, whatever is computed. The field
is the one of AES (FIPS 197, 4.2), the shares are those of draft-mcgrew-tss-03. Nothing here notices
a wrong share: the paper around it does (`paper_share`). Its time depends on the secret, so it is
for a machine on which nobody else runs programs. Randomness comes in.
"""

from collections.abc import Callable, Mapping
from functools import reduce

MOST = 255  # x = 0 is the secret itself
_REDUCE = 0x11B  # x^8 + x^4 + x^3 + x + 1


def multiply(a: int, b: int) -> int:
    """In GF(256)."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a <<= 1
        if a & 0x100:
            a ^= _REDUCE
        b >>= 1
    return product


def inverse(a: int) -> int:
    """Of a number other than 0: a to the 254th."""
    return reduce(multiply, [a] * 254, 1)


def split(secret: bytes, need: int, of: int, random: Callable[[int], bytes]) -> dict[int, bytes]:
    """`of` shares by their x from 1; `random(n)` gives n bytes that nobody can guess."""
    if not 2 <= need <= of <= MOST:
        raise ValueError((need, of))
    # One polynomial for each byte: the secret is its value at 0, the rest of it is chance.
    rows = [secret, *(random(len(secret)) for _ in range(need - 1))]
    return {
        x: bytes(_value(column, x) for column in zip(*rows, strict=True)) for x in range(1, of + 1)
    }


def _value(coefficients: tuple[int, ...], x: int) -> int:
    """Of a polynomial, by Horner's rule."""
    value = 0
    for coefficient in reversed(coefficients):
        value = multiply(value, x) ^ coefficient
    return value


def join(shares: Mapping[int, bytes]) -> bytes:
    """The secret, from as many shares as are needed, or more: Lagrange's formula at 0."""
    weights = {
        x: reduce(multiply, (multiply(o, inverse(o ^ x)) for o in shares if o != x), 1)
        for x in shares
    }
    terms = [[multiply(weights[x], byte) for byte in share] for x, share in shares.items()]
    return bytes(reduce(int.__xor__, column) for column in zip(*terms, strict=True))

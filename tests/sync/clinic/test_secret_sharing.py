# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The field against FIPS 197, shares against draft-mcgrew-tss-03, and what fewer shares tell."""

import secrets
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.clinic import secret_sharing
from sync.clinic.secret_sharing import inverse, join, multiply, split


def test_the_field_is_the_one_of_aes() -> None:
    assert multiply(0x57, 0x83) == 0xC1  # FIPS 197, 4.2
    assert multiply(0x57, 0x13) == 0xFE  # FIPS 197, 4.2.1
    assert inverse(0x53) == 0xCA  # the example of FIPS 197's S-box: {53} goes to {ed}
    assert all(multiply(a, inverse(a)) == 1 for a in range(1, 256))


def test_the_shares_of_the_draft() -> None:
    """draft-mcgrew-tss-03, section 9: M = 2, N = 2."""
    shares = {1: bytes.fromhex("B9FA07E185"), 2: bytes.fromhex("F5409B4511")}
    assert join(shares) == bytes.fromhex("7465737400")
    # The slope that leads to them, and from there to both.
    slope = bytes(a ^ b for a, b in zip(shares[1], b"test\0", strict=True))
    assert split(b"test\0", 2, 2, lambda _: slope) == shares


@settings(max_examples=20, deadline=None)
@given(st.binary(min_size=1, max_size=32), st.integers(2, 4), st.integers(0, 2))
def test_any_that_are_enough_give_the_secret(secret: bytes, need: int, more: int) -> None:
    shares = split(secret, need, need + more, secrets.token_bytes)
    for chosen in combinations(shares, need):
        assert join({x: shares[x] for x in chosen}) == secret
    assert join(shares) == secret


def test_fewer_say_nothing() -> None:
    """Whatever the secret, over all polynomials each pair of values is as frequent as any other."""
    for secret in (0, 0x5A):
        seen: Counter[tuple[int, int]] = Counter()
        for first in range(0, 256, 51):
            for second in range(256):
                rows = iter([bytes([first]), bytes([second])])
                shares = split(bytes([secret]), 3, 3, lambda _, rows=rows: next(rows))
                seen[shares[1][0], shares[3][0]] += 1
        assert set(seen.values()) == {1}
    for secret in range(0, 256, 51):
        values = {split(bytes([secret]), 2, 2, lambda _, c=c: bytes([c]))[2] for c in range(256)}
        assert len(values) == 256


@pytest.mark.parametrize(("need", "of"), [(1, 3), (4, 3), (2, 256), (0, 0)])
def test_numbers_that_make_no_sense_are_refused(need: int, of: int) -> None:
    with pytest.raises(ValueError, match=rf"\({need}, {of}\)"):
        split(b"x", need, of, secrets.token_bytes)
    assert secret_sharing.MOST == 255

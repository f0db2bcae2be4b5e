# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whether reports are numbered, of descriptors as devices have them and of any bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.hid_descriptor import is_numbered

# A vendor's page, one report of 64 bytes each way: what most meters have.
PLAIN = bytes.fromhex("06a0ff0901a1010902150026ff00750895408102090395409102c0")
NUMBERED = bytes.fromhex("06a0ff0901a101850109021500 26ff0075089540810 2c0".replace(" ", ""))


@pytest.mark.parametrize(
    ("descriptor", "numbered"),
    [
        (b"", False),
        (PLAIN, False),
        (NUMBERED, True),
        (b"\xfe\x02\x00\x85\x01" + PLAIN, False),  # a long item's data is no item
        (b"\xfe\x02\x00\x85\x01" + NUMBERED, True),
        (b"\xfe", False),
        (b"\x27\x85\x85\x85\x85", False),  # nor a short item's
    ],
)
def test_descriptors(descriptor: bytes, numbered: bool) -> None:
    assert is_numbered(descriptor) is numbered


@given(st.binary(max_size=64))
def test_any_bytes_end(descriptor: bytes) -> None:
    assert is_numbered(descriptor) in {True, False}

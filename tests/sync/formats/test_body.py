# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Compression and padding: bounded, exact, and the same size for what is nearly the same."""

import struct

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from sync.formats import body


def framed(frame: bytes) -> bytes:
    packed = struct.pack(">I", len(frame)) + frame
    return packed + bytes(-len(packed) % body.BLOCK)


@given(plaintext=st.binary(max_size=2000))
def test_what_goes_in_comes_out_in_whole_blocks(plaintext: bytes) -> None:
    packed = body.pack(plaintext)
    assert len(packed) % body.BLOCK == 0
    assert body.unpack(packed) == plaintext


@given(data=st.binary(max_size=600))
def test_noise_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(body.BodyError):
        body.unpack(data)


def test_the_largest_plaintext_goes_through_and_one_byte_more_does_not() -> None:
    largest = bytes(body.MAX_PLAINTEXT)
    assert body.unpack(body.pack(largest)) == largest
    with pytest.raises(body.PlaintextTooLong) as refusal:
        body.pack(largest + b"\0")
    assert refusal.value.got == body.MAX_PLAINTEXT + 1


def test_a_bomb_is_refused_before_it_is_expanded() -> None:
    bomb = zstandard.ZstdCompressor().compress(bytes(body.MAX_PLAINTEXT + 1))
    with pytest.raises(body.PlaintextTooLong):
        body.unpack(framed(bomb))


def test_a_frame_that_hides_its_size_is_refused() -> None:
    frame = zstandard.ZstdCompressor(write_content_size=False).compress(b"text")
    with pytest.raises(body.NotOneFrame):
        body.unpack(framed(frame))


@pytest.mark.parametrize("change", [lambda f: f + f, lambda f: f[:-1], lambda f: f[:-2] + b"\0\0"])
def test_not_exactly_one_whole_frame_is_refused(change) -> None:  # type: ignore[no-untyped-def]
    frame = zstandard.ZstdCompressor(write_checksum=True).compress(b"some text, twice: some text")
    with pytest.raises(body.NotOneFrame):
        body.unpack(framed(change(frame)))

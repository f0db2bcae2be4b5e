# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bytes of a reader to texts: whole, in pieces, cut, with noise; and never anything but text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.code_reader.decoding import decode
from drivers.code_reader.protocol import LONGEST, CodeReaderProtocol, Reason, Refused, Text
from tests.drivers.vectors import Vector, vectors_of

VECTORS = vectors_of("code-reader")
CODE = b"K7MP4Q2X"


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_a_vector_in_pieces_of_any_size(vector: Vector) -> None:
    for size in range(1, len(vector.data) + 1):
        protocol = CodeReaderProtocol()
        events = []
        for at in range(0, len(vector.data), size):
            events += protocol.receive(vector.data[at : at + size])
        events += protocol.idle()
        whole = CodeReaderProtocol()
        assert events == [*whole.receive(vector.data), *whole.idle()]


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\r\n\r\n", b""])
def test_whatever_ends_a_text(end: bytes) -> None:
    protocol = CodeReaderProtocol()
    assert [*protocol.receive(CODE + end), *protocol.idle()] == [Text(CODE.decode())]
    assert protocol.idle() == []


@pytest.mark.parametrize("noise", [b"\x00", b"\x7f", b"\x80", b"\xff", b"\x1b"])
def test_noise_spoils_the_text_that_it_is_in_and_no_other(noise: bytes) -> None:
    for spoiled in (noise + CODE, CODE[:3] + noise + CODE[3:], CODE + noise):
        protocol = CodeReaderProtocol()
        events = protocol.receive(spoiled + b"\r\n" + CODE + b"\r\n")
        assert events == [Refused(Reason.NOT_PRINTABLE, 9), Text(CODE.decode())]


def test_a_text_without_end_is_refused_and_forgotten() -> None:
    protocol = CodeReaderProtocol()
    assert protocol.receive(b"A" * 100_000) == []
    assert protocol.receive(b"\r" + CODE + b"\r") == [
        Refused(Reason.TOO_LONG, 100_000),
        Text(CODE.decode()),
    ]
    assert protocol.receive(b"A" * LONGEST + b"\r") == [Text("A" * LONGEST)]


@given(st.binary(max_size=700))
def test_any_bytes(data: bytes) -> None:
    for outcome in decode(data):
        if outcome["kind"] == "status":
            text = outcome["text"]
            assert isinstance(text, str)
            assert text.isascii()
            assert text.isprintable()
            assert text.encode() in data

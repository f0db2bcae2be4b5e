# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bytes of a reader to texts: whole, in pieces, cut, with noise; and never anything but text."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.code_reader.decoding import decode
from drivers.code_reader.protocol import LONGEST, CodeReaderProtocol, Reason, Refused, Text
from drivers.fault import DeviceFault
from drivers.strangers import Recognised
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
def test_noise_spoils_everything_up_to_the_next_pause(noise: bytes) -> None:
    for spoiled in (noise + CODE, CODE[:3] + noise + CODE[3:], CODE + noise):
        protocol = CodeReaderProtocol()
        assert protocol.receive(spoiled + b"\r\n" + CODE + b"\r\n") == []
        assert protocol.idle() == [Refused(Reason.NOT_PRINTABLE, 21)]
        assert protocol.receive(CODE + b"\r\n") == [Text(CODE.decode())]


def test_a_megabyte_of_nonsense_holds_no_text() -> None:
    protocol = CodeReaderProtocol()
    noise = random.Random(1).randbytes(1_000_000)  # noqa: S311 - the same noise every time
    assert protocol.receive(noise) == []
    assert protocol.idle() == [Refused(Reason.NOT_PRINTABLE, 1_000_000)]


def test_a_text_that_is_cut_into_letters_is_none() -> None:
    protocol = CodeReaderProtocol()
    for byte in CODE:
        assert protocol.receive(bytes([byte])) + protocol.idle() == [Refused(Reason.TOO_SHORT, 1)]
    assert protocol.receive(b"AB\rABC\r") == [Refused(Reason.TOO_SHORT, 2), Text("ABC")]


def test_another_device_is_told_by_name_until_it_is_gone() -> None:
    protocol = CodeReaderProtocol()
    named = Recognised(DeviceFault.WRONG_DEVICE, "particle sensor")
    assert protocol.receive(b"BM\x00\x1c") == [named]
    assert protocol.idle() == [Refused(Reason.NOT_PRINTABLE, 4)]
    assert protocol.receive(b"BM\x00\x1c") == []
    protocol.quiet()
    assert named in protocol.receive(b"BM\x00\x1c")


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

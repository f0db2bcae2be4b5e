# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every vector: whole, byte by byte, cut everywhere, and with noise before, inside and after."""

import pytest

from drivers.aandd_tm2657.decoding import decode
from drivers.aandd_tm2657.events import Event, Garble, Garbled, Result
from drivers.aandd_tm2657.protocol import START, STOP, Tm2657Protocol
from tests.drivers.aandd_tm2657.vectors import BLOCKS, VECTORS, block
from tests.drivers.vectors import Vector

NOISE = b"\x00\xff noise \x16\x16\x01"


def events_of(*pieces: bytes) -> list[Event]:
    protocol = Tm2657Protocol()
    return [event for piece in pieces for event in protocol.receive(piece)]


def only_result(events: list[Event]) -> Result:
    (result,) = [event for event in events if isinstance(event, Result)]
    return result


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_a_vector_decodes_to_what_its_source_says(vector: Vector) -> None:
    assert decode(vector.data) == vector.outcome


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_the_cut_of_a_read_changes_nothing(vector: Vector) -> None:
    whole = events_of(vector.data)
    assert len(whole) == 1
    assert events_of(*(bytes([byte]) for byte in vector.data)) == whole
    for cut in range(len(vector.data) + 1):
        assert events_of(vector.data[:cut], vector.data[cut:]) == whole


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_noise_before_and_after_costs_nothing(vector: Vector) -> None:
    whole = events_of(vector.data)
    assert events_of(NOISE, vector.data, NOISE) == whole
    assert events_of(NOISE + vector.data + vector.data + NOISE) == whole * 2


@pytest.mark.parametrize("vector", BLOCKS, ids=str)
@pytest.mark.parametrize("foreign", [b"\x00", b"\x80", b"\xff", b"7", b"\x06"])
def test_a_byte_too_many_inside_gives_no_reading_and_spoils_nothing_after(
    vector: Vector, foreign: bytes
) -> None:
    whole = events_of(vector.data)
    for at in range(2, len(vector.data)):
        spoiled = vector.data[:at] + foreign + vector.data[at:]
        assert [e for e in events_of(spoiled) if isinstance(e, Result)] == []
        assert events_of(spoiled, vector.data)[-1:] == whole


@pytest.mark.parametrize("vector", BLOCKS, ids=str)
def test_half_a_block_is_no_reading_and_the_next_one_is(vector: Vector) -> None:
    for cut in range(len(vector.data)):
        half, good = vector.data[:cut], vector.data
        assert [e for e in events_of(half) if isinstance(e, Result)] == []
        assert only_result(events_of(half, good)) == events_of(good)[0]
        protocol = Tm2657Protocol()
        protocol.receive(half)
        protocol.idle()
        assert protocol.receive(good) == events_of(good)


@pytest.mark.parametrize("ending", [block()[:30], block()[:-1], block()[:4]])
def test_the_byte_that_breaks_a_block_may_be_the_only_syn_of_the_next(ending: bytes) -> None:
    assert only_result(events_of(ending, block()[1:])) == events_of(block())[0]


def test_half_a_block_followed_by_silence_is_told() -> None:
    protocol = Tm2657Protocol()
    assert protocol.receive(block()[:30]) == []
    assert protocol.idle() == [Garbled(Garble.CUT, 24)]
    assert protocol.idle() == []


def test_half_a_header_followed_by_silence_is_noise() -> None:
    protocol = Tm2657Protocol()
    assert protocol.receive(block()[:4]) == []
    assert protocol.idle() == [Garbled(Garble.NOISE, 4)]


def test_the_commands_are_those_of_the_public_drivers() -> None:
    assert bytes.fromhex("16 16 01 30 30 02 53 54 03 07") == START
    assert bytes.fromhex("16 16 01 30 30 02 53 50 03 03") == STOP

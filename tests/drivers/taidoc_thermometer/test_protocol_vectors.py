# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every vector: whole, byte by byte, cut everywhere, and with noise before, inside and after."""

from datetime import datetime
from decimal import Decimal

import pytest

from drivers.taidoc_thermometer import simulated_bytes as wire
from drivers.taidoc_thermometer.decoding import decode
from drivers.taidoc_thermometer.events import Answer, Asked, Event, Garble, Garbled
from drivers.taidoc_thermometer.protocol import CONNECT, RECORD_VALUE, TaiDocProtocol, question
from drivers.taidoc_thermometer.record import model_of, temperature_of, time_of
from tests.drivers.vectors import Vector, vectors_of

VECTORS = vectors_of("taidoc-thermometer")
WHOLE = [vector for vector in VECTORS if vector.name != "taidoc-wrong-sum"]
FRAME = wire.answer(wire.VALUE, wire.number(368))
NOISE = b"\x00\xff noise \x22"  # no byte of it begins a frame


def events_of(*pieces: bytes) -> list[Event]:
    """Followed by silence."""
    protocol = TaiDocProtocol()
    return [event for piece in pieces for event in protocol.receive(piece)] + protocol.idle()


def frames_of(*pieces: bytes) -> list[Answer | Asked]:
    return [event for event in events_of(*pieces) if isinstance(event, Answer | Asked)]


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_a_vector_decodes_to_what_its_source_says(vector: Vector) -> None:
    assert decode(vector.data) == vector.outcome


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_the_cut_of_a_read_changes_nothing(vector: Vector) -> None:
    whole = events_of(vector.data)
    assert events_of(*(bytes([byte]) for byte in vector.data)) == whole
    for cut in range(len(vector.data) + 1):
        assert events_of(vector.data[:cut], vector.data[cut:]) == whole


@pytest.mark.parametrize("vector", WHOLE, ids=str)
def test_noise_before_and_after_costs_nothing(vector: Vector) -> None:
    whole = frames_of(vector.data)
    assert frames_of(NOISE, vector.data, NOISE) == whole
    assert frames_of(NOISE + vector.data + vector.data + NOISE) == whole * 2


@pytest.mark.parametrize("foreign", [b"\x00", b"\x51", b"\xa5", b"\xff", b"7"])
def test_a_byte_too_many_or_too_few_inside_costs_that_frame_and_no_other(foreign: bytes) -> None:
    good = frames_of(FRAME)
    for at in range(1, len(FRAME)):
        spoiled = FRAME[:at] + foreign + FRAME[at:]
        assert frames_of(spoiled, FRAME, FRAME)[-1:] == good
        assert all(one in good for one in frames_of(spoiled, FRAME))
        assert frames_of(FRAME[:at] + FRAME[at + 1 :], FRAME, FRAME)[-1:] == good


def test_half_a_frame_is_none_and_the_next_one_is() -> None:
    for cut in range(1, len(FRAME)):
        assert frames_of(FRAME[:cut]) == []
        protocol = TaiDocProtocol()
        protocol.receive(FRAME[:cut])
        assert protocol.unsettled == cut
        assert protocol.idle() == [Garbled(Garble.CUT, cut), Garbled(Garble.NOISE, cut)]
        assert protocol.receive(FRAME) == frames_of(FRAME)
        assert protocol.unsettled == 0


def test_the_questions_are_those_of_the_public_drivers() -> None:
    assert question(CONNECT) == bytes.fromhex("51 22 00 00 00 00 A3 16")
    assert question(RECORD_VALUE) == bytes.fromhex("51 26 00 00 00 00 A3 1A")
    assert question(RECORD_VALUE, 300)[2:4] == b"\x2c\x01"


@pytest.mark.parametrize(
    ("data", "model"), [("6112", "TD-1261"), ("7742", "TD-4277"), ("610a", None), ("ffff", None)]
)
def test_the_model_is_four_digits_or_none(data: str, model: str | None) -> None:
    assert model_of(bytes.fromhex(data)) == model


@pytest.mark.parametrize(
    ("number", "temperature"),
    [(1, "0.1"), (368, "36.8"), (999, "99.9"), (1000, "10.00"), (3680, "36.80"), (65534, "655.34")],
)
def test_a_number_is_tenths_below_a_thousand_and_hundredths_from_there(
    number: int, temperature: str
) -> None:
    assert str(temperature_of(wire.number(number))) == temperature


@pytest.mark.parametrize(
    "at",
    [
        datetime(2000, 1, 1),  # noqa: DTZ001 - the device knows no zone
        datetime(2024, 2, 29, 23, 59),  # noqa: DTZ001
        datetime(2127, 12, 31, 12, 30),  # noqa: DTZ001
    ],
)
def test_a_time_comes_out_as_it_went_in(at: datetime) -> None:
    assert time_of(wire.time(at)) == at


@pytest.mark.parametrize("data", ["00000000", "212400FF", "2124FF00", "5E240000", "E1250000"])
def test_what_is_no_time(data: str) -> None:
    assert time_of(bytes.fromhex(data)) is None


def test_a_time_belongs_to_the_value_behind_it_alone() -> None:
    outcomes = decode(VECTORS[9].data + FRAME)
    assert [one.get("device_time") for one in outcomes if one["kind"] == "reading"] == [
        "2019-01-01T21:14:00",
        None,
    ]


def test_a_capture_of_something_else_is_told_by_name() -> None:
    assert decode(b"BM\x00\x1c")[0]["detail"] == "particle sensor"


def test_an_answer_shows_no_value_when_it_is_printed() -> None:
    (answer,) = frames_of(FRAME)
    assert repr(answer) == "Answer(command=38)"
    assert temperature_of(answer.data if isinstance(answer, Answer) else b"") == Decimal("36.8")

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every vector: whole, byte by byte, cut everywhere, and with noise before, inside and after."""

from dataclasses import replace
from decimal import Decimal

import pytest

from drivers.contec_cms50 import simulated_bytes as wire
from drivers.contec_cms50.decoding import decode
from drivers.contec_cms50.events import Garble, Garbled, Sample
from drivers.contec_cms50.protocol import KEEP_ALIVE, START, STOP, Cms50Protocol
from tests.drivers.contec_cms50.samples import CAPTURED, VECTORS, events_of, samples_of, stream
from tests.drivers.vectors import Vector

NOISE = b"\x42\xff\x00noise\x81"  # no byte of it begins a package
PACKAGE = CAPTURED[:9]


def told(*pieces: bytes) -> list[object]:
    """Without the noise, which comes in portions."""
    return [event for event in events_of(*pieces) if not isinstance(event, Garbled)]


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_a_vector_decodes_to_what_its_source_says(vector: Vector) -> None:
    assert decode(vector.data) == vector.outcome


def test_what_was_captured_comes_out_as_the_capture_says() -> None:
    first, *_, last = samples_of(CAPTURED)
    assert isinstance(first, Sample)
    assert isinstance(last, Sample)
    assert (first.signal, first.pleth, last.pleth) == (5, 51, 42)
    assert (first.spo2, first.pulse, first.perfusion) == (97, 65, None)
    assert first.raw == PACKAGE
    assert not first.finger_out
    assert not first.searching


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_the_cut_of_a_read_changes_nothing(vector: Vector) -> None:
    whole = events_of(vector.data)
    assert events_of(*(bytes([byte]) for byte in vector.data)) == whole
    for cut in range(len(vector.data) + 1):
        assert events_of(vector.data[:cut], vector.data[cut:]) == whole


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_noise_before_and_after_costs_at_most_the_package_it_touches(vector: Vector) -> None:
    whole = told(vector.data)
    assert told(NOISE, vector.data) == whole
    assert told(NOISE, vector.data, b"\x42" + NOISE) == whole
    assert told(vector.data, b"\x81", vector.data) == [*whole[:-1], *whole]


@pytest.mark.parametrize("foreign", [b"\x00", b"\x7f", b"\x80", b"\xff", b"\x42"])
def test_a_byte_too_many_inside_a_package_costs_that_package(foreign: bytes) -> None:
    good = samples_of(CAPTURED)
    for at in range(1, 9):
        spoiled = CAPTURED[:at] + foreign + CAPTURED[at:]
        assert samples_of(spoiled) == good[1:]


def test_a_byte_too_few_costs_that_package() -> None:
    good = samples_of(CAPTURED)
    for at in range(9):
        spoiled = CAPTURED[:at] + CAPTURED[at + 1 :]
        assert samples_of(spoiled) == good[1:]


def test_half_a_package_followed_by_silence_is_told() -> None:
    protocol = Cms50Protocol()
    assert protocol.receive(PACKAGE[:5]) == []
    assert protocol.idle() == [Garbled(Garble.CUT, 5), Garbled(Garble.NOISE, 5)]
    assert protocol.idle() == []


def test_a_whole_package_waits_for_what_follows() -> None:
    protocol = Cms50Protocol()
    assert protocol.receive(PACKAGE) == []
    assert protocol.receive(b"\x81")[0] == Garbled(Garble.TOO_LONG, 9)
    assert protocol.receive(PACKAGE + PACKAGE[:1]) == samples_of(PACKAGE)


@pytest.mark.parametrize(
    ("package", "spo2", "pulse"),
    [
        (wire.values(51, 0x7F, 71, 385), None, 71),
        (wire.values(51, 96, 0xFF, 385), 96, None),
        (wire.values(51, 0, 0, 385), None, None),
        (wire.searching(51), None, None),
        (wire.finger_out(), None, None),
    ],
)
def test_what_is_not_there_is_no_number(
    package: bytes, spo2: int | None, pulse: int | None
) -> None:
    (sample,) = samples_of(package)
    assert isinstance(sample, Sample)
    assert (sample.spo2, sample.pulse) == (spo2, pulse)


@pytest.mark.parametrize(("hundredths", "index"), [(1, "0.01"), (385, "3.85"), (3000, "30.00")])
def test_the_perfusion_index_is_exact(hundredths: int, index: str) -> None:
    (sample,) = samples_of(wire.values(51, 96, 71, hundredths))
    assert isinstance(sample, Sample)
    assert sample.perfusion == Decimal(index)


@pytest.mark.parametrize("hundredths", [None, 0, 3001, 0xFFFF])
def test_a_perfusion_index_that_is_not_there(hundredths: int | None) -> None:
    (sample,) = samples_of(wire.values(51, 96, 71, hundredths))
    assert isinstance(sample, Sample)
    assert (sample.spo2, sample.pulse, sample.perfusion) == (96, 71, None)


def test_a_signal_beyond_the_scale_is_none() -> None:
    data = bytearray(PACKAGE)
    data[2] = 0x8F
    (sample,) = samples_of(bytes(data))
    assert isinstance(sample, Sample)
    assert sample.signal is None


def test_a_sample_shows_no_value_when_it_is_printed() -> None:
    sample = samples_of(stream(0.02))[0]
    assert isinstance(sample, Sample)
    assert not any(value in repr(replace(sample, signal=None)) for value in ("96", "71", "3.85"))


def test_the_commands_are_those_of_the_makers_document() -> None:
    assert bytes.fromhex("7D 81 A1 80 80 80 80 80 80") == START
    assert bytes.fromhex("7D 81 A2 80 80 80 80 80 80") == STOP
    assert bytes.fromhex("7D 81 AF 80 80 80 80 80 80") == KEEP_ALIVE


def test_a_capture_of_something_else_is_told_by_name() -> None:
    outcomes = decode(b"BM\x00\x1c" + bytes(28))
    assert outcomes[0] == {"kind": "refused", "reason": "wrong-device", "detail": "particle sensor"}
    assert outcomes[1] == {"kind": "refused", "reason": "noise", "detail": "", "bytes": 32}

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whatever the bytes are: no exception, no growth, no dependence on the cuts, and recovery."""

import itertools

from hypothesis import example, given
from hypothesis import strategies as st

from drivers.contec_cms50 import simulated_bytes as wire
from drivers.contec_cms50.decoding import decode
from drivers.contec_cms50.protocol import NOISE_PORTION, WINDOWS, Cms50Protocol
from drivers.oximetry.sample import Implausible, Sample
from drivers.reading import Quantity
from tests.drivers.contec_cms50.samples import CAPTURED, events_of, samples_of

GOOD = CAPTURED[:9]
# Bytes that look like the device's more often than chance would.
PIECES = st.one_of(
    st.binary(max_size=40),
    st.sampled_from([GOOD, GOOD[:-1], GOOD[1:], b"\x01", b"\x0b\x81\xa1\x85", b"\x0c\x80"]),
    st.binary(min_size=8, max_size=8).map(
        lambda data: b"\x01" + bytes(byte | 0x80 for byte in data)
    ),
)
STREAMS = st.lists(PIECES, max_size=8).map(b"".join)


@given(STREAMS, st.lists(st.integers(0, 400), max_size=6))
def test_events_depend_on_the_bytes_and_never_on_the_cuts(data: bytes, cuts: list[int]) -> None:
    bounds = [0, *sorted(min(cut, len(data)) for cut in cuts), len(data)]
    pieces = [data[a:b] for a, b in itertools.pairwise(bounds)]
    assert events_of(*pieces) == events_of(data)


@given(STREAMS)
@example(GOOD[:-1])
@example(GOOD + b"\xff")
def test_after_any_noise_the_next_package_is_read(noise: bytes) -> None:
    assert events_of(noise, GOOD)[-1:] == samples_of(GOOD) or events_of(noise, GOOD)[
        -2:-1
    ] == samples_of(GOOD)  # noise that is not a whole portion is told at the silence


@given(STREAMS)
def test_after_a_silence_nothing_is_left_over(noise: bytes) -> None:
    protocol = Cms50Protocol()
    protocol.receive(noise)
    protocol.idle()
    assert protocol.idle() == []
    assert protocol.receive(GOOD) + protocol.idle() == samples_of(GOOD)


@given(STREAMS)
def test_every_sample_keeps_the_rules(data: bytes) -> None:
    for sample in samples_of(data):
        if isinstance(sample, Implausible):
            continue
        assert sample.raw in data
        assert sample.spo2 is None or sample.spo2 in WINDOWS[Quantity.SPO2]
        assert sample.pulse is None or sample.pulse in WINDOWS[Quantity.PULSE]
        if sample.finger_out or sample.searching:
            assert (sample.spo2, sample.pulse) == (None, None)


@given(STREAMS)
def test_whatever_it_is_can_be_shown_to_it_staff(data: bytes) -> None:
    assert all(item["kind"] in ("reading", "status", "refused") for item in decode(data))


@given(st.integers(0, 127), st.integers(0, 255), st.integers(0, 255), st.integers(0, 0xFFFF))
@example(51, 96, 71, 385)
def test_numbers_come_out_as_they_went_in_or_not_at_all(
    pleth: int, spo2: int, pulse: int, perfusion: int
) -> None:
    (sample,) = samples_of(wire.values(pleth, spo2, pulse, perfusion))
    if isinstance(sample, Sample):
        assert sample.pleth == pleth
        assert sample.spo2 in (spo2, None)
        assert sample.pulse in (pulse, None)
        assert sample.perfusion is None or sample.perfusion * 100 == perfusion
    else:
        assert spo2 not in (*range(35, 101), 0, 0x7F) or pulse not in (*range(25, 251), 0, 0xFF)


def test_a_flood_makes_neither_memory_nor_events() -> None:
    protocol = Cms50Protocol()
    for portion in (b"\x00", b"\xff", GOOD[:5], bytes(range(256))):
        flood = portion * (50_000 // len(portion))
        events = protocol.receive(flood)
        assert not any(isinstance(event, Sample) for event in events)
        assert len(events) <= len(flood) // NOISE_PORTION + len(flood) // len(GOOD[:5]) + 2
        held = sum(len(value) for value in vars(protocol).values() if isinstance(value, bytes))
        assert held <= 9

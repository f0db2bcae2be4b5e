# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whatever the bytes are: no exception, no growth, no dependence on the cuts, and recovery."""

import itertools

from hypothesis import example, given
from hypothesis import strategies as st

from drivers.taidoc_thermometer import simulated_bytes as wire
from drivers.taidoc_thermometer.decoding import decode
from drivers.taidoc_thermometer.events import Answer
from drivers.taidoc_thermometer.protocol import (
    NOISE_PORTION,
    SIZE,
    TaiDocProtocol,
    check_sum,
    question,
)
from tests.drivers.taidoc_thermometer.test_protocol_vectors import FRAME, events_of, frames_of

# Bytes that look like the device's more often than chance would.
PIECES = st.one_of(
    st.binary(max_size=40),
    st.sampled_from([FRAME, FRAME[:-1], FRAME[1:], b"\x51", b"\x51\x51", question(0x26)]),
    st.binary(min_size=5, max_size=5).map(lambda data: wire.answer(data[0], data[1:])),
)
STREAMS = st.lists(PIECES, max_size=8).map(b"".join)


@given(STREAMS, st.lists(st.integers(0, 400), max_size=6))
def test_events_depend_on_the_bytes_and_never_on_the_cuts(data: bytes, cuts: list[int]) -> None:
    bounds = [0, *sorted(min(cut, len(data)) for cut in cuts), len(data)]
    pieces = [data[a:b] for a, b in itertools.pairwise(bounds)]
    assert events_of(*pieces) == events_of(data)


@given(STREAMS)
@example(FRAME[:-1])
@example(b"\x51" * 7)
def test_after_any_noise_one_frame_may_be_lost_and_the_next_is_read(noise: bytes) -> None:
    assert frames_of(noise, FRAME, FRAME)[-1:] == frames_of(FRAME)


@given(STREAMS)
def test_after_a_silence_nothing_is_left_over(noise: bytes) -> None:
    protocol = TaiDocProtocol()
    protocol.receive(noise)
    protocol.idle()
    assert protocol.idle() == []
    assert protocol.receive(FRAME) == frames_of(FRAME)


@given(STREAMS)
def test_every_answer_has_the_right_sum_and_was_there(data: bytes) -> None:
    for frame in frames_of(data):
        if isinstance(frame, Answer):
            assert frame.raw in data
            assert frame.raw[7] == check_sum(frame.raw[:7])
            assert frame.data == frame.raw[2:6]


@given(STREAMS)
def test_whatever_it_is_can_be_shown_to_it_staff(data: bytes) -> None:
    assert all(item["kind"] in ("reading", "status", "refused") for item in decode(data))


def test_a_flood_makes_neither_memory_nor_events() -> None:
    protocol = TaiDocProtocol()
    for portion in (b"\x00", b"\x51", FRAME[:5], bytes(range(256))):
        flood = portion * (50_000 // len(portion))
        events = protocol.receive(flood)
        assert len(events) <= len(flood) // NOISE_PORTION + len(flood) // len(portion) + 1
        assert protocol.unsettled < SIZE + NOISE_PORTION

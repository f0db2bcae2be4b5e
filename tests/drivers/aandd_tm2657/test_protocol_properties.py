# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whatever the bytes are: no exception, no growth, no dependence on the cuts, and recovery."""

import itertools

from hypothesis import example, given
from hypothesis import strategies as st

from drivers.aandd_tm2657.block import WINDOWS
from drivers.aandd_tm2657.events import Event, Garbled, Result
from drivers.aandd_tm2657.protocol import MAX_BODY, NOISE_PORTION, Tm2657Protocol
from drivers.reading import Quantity
from tests.drivers.aandd_tm2657.vectors import ACKNOWLEDGE, BLOCKS, block, framed

GOOD = block()
# Bytes that look like the device's more often than chance would.
PIECES = st.one_of(
    st.binary(max_size=40),
    st.sampled_from([GOOD, GOOD[:-1], GOOD[:6], ACKNOWLEDGE, b"\x16", b"\x16\x01", b"\x03"]),
    st.text("SMDPEIL0123456789 \x1e\x02\x03\x16", max_size=70).map(
        lambda text: framed(b"TM2657\x1e" + text.encode("ascii"))
    ),
)
STREAMS = st.lists(PIECES, max_size=6).map(b"".join)
DIGITS = st.integers(0, 999)


def events_of(pieces: list[bytes]) -> list[Event]:
    protocol = Tm2657Protocol()
    return [event for piece in pieces for event in protocol.receive(piece)]


@given(STREAMS, st.lists(st.integers(0, 400), max_size=6))
def test_events_depend_on_the_bytes_and_never_on_the_cuts(stream: bytes, cuts: list[int]) -> None:
    bounds = [0, *sorted(cuts), len(stream)]
    pieces = [stream[a:b] for a, b in itertools.pairwise(bounds)]
    if b"".join(pieces) != stream:  # a cut beyond the end
        pieces = [bytes([byte]) for byte in stream]
    assert events_of(pieces) == events_of([stream])


@given(STREAMS)
@example(GOOD[:-1])
@example(b"\x16\x16\x0100\x02\x03")
def test_after_any_noise_the_next_block_is_read(noise: bytes) -> None:
    (truth,) = events_of([GOOD])
    assert events_of([noise, GOOD])[-1] == truth


@given(STREAMS)
def test_after_a_silence_nothing_is_left_over(noise: bytes) -> None:
    protocol = Tm2657Protocol()
    protocol.receive(noise)
    protocol.idle()
    assert protocol.idle() == []
    assert protocol.receive(GOOD) == events_of([GOOD])


@given(STREAMS)
def test_every_result_keeps_the_rules(stream: bytes) -> None:
    for event in events_of([stream]):
        if isinstance(event, Result):
            assert event.diastolic < event.mean < event.systolic
            assert event.systolic in WINDOWS[Quantity.SYSTOLIC]
            assert event.pulse in WINDOWS[Quantity.PULSE]
            assert event.raw in stream


@given(DIGITS, DIGITS, DIGITS, DIGITS)
@example(142, 106, 88, 71)
def test_numbers_come_out_as_they_went_in_or_not_at_all(s: int, m: int, d: int, p: int) -> None:
    data = block(systolic=f"S{s:3}", mean=f"M{m:3}", diastolic=f"D{d:3}", pulse=f"P{p:3}")
    (event,) = events_of([data])
    sane = 50 <= s <= 280 and 30 <= m <= 240 and 20 <= d <= 200 and 30 <= p <= 240 and d < m < s
    assert isinstance(event, Result) == sane
    if isinstance(event, Result):
        assert (event.systolic, event.mean, event.diastolic, event.pulse) == (s, m, d, p)


POSITIONS = st.integers(6, len(BLOCKS[0].data) - 3)


@given(POSITIONS, POSITIONS, st.integers(5, 7))
def test_two_flips_that_the_check_character_cannot_see_are_caught_by_the_fields(
    first: int, second: int, column: int
) -> None:
    """In these columns a flip makes a letter, a sign or no ASCII at all out of a digit."""
    (truth,) = events_of([BLOCKS[0].data])
    assert isinstance(truth, Result)
    spoiled = bytearray(BLOCKS[0].data)
    spoiled[first] ^= 1 << column
    spoiled[second] ^= 1 << column
    for event in events_of([bytes(spoiled)]):
        if isinstance(event, Result):
            assert (event.systolic, event.mean) == (truth.systolic, truth.mean)
            assert (event.diastolic, event.pulse) == (truth.diastolic, truth.pulse)


def test_a_flood_makes_neither_memory_nor_events() -> None:
    protocol = Tm2657Protocol()
    for portion in (b"\x00", b"\x16", GOOD[:6] + b"A" * 50, bytes(range(256))):
        flood = portion * (100_000 // len(portion))
        events = protocol.receive(flood)
        assert len(events) <= len(flood) // NOISE_PORTION + 2 * len(flood) // 56
        assert all(isinstance(event, Garbled) for event in events)
        held = sum(
            len(value) for value in vars(protocol).values() if isinstance(value, bytes | bytearray)
        )
        assert held <= MAX_BODY + 8

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whatever the bytes are: no exception, no growth, no dependence on the cuts, and recovery."""

import itertools
from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from drivers.mt_sics import simulated_bytes as wire
from drivers.mt_sics.decoding import decode
from drivers.mt_sics.events import OtherUnit, Weight
from drivers.mt_sics.protocol import MAX_LINE, MtSicsProtocol
from tests.drivers.mt_sics.test_protocol_vectors import LINE, events_of, weights_of

# Bytes that look like the scale's more often than chance would.
PIECES = st.one_of(
    st.binary(max_size=40),
    st.sampled_from([LINE, LINE[:-1], LINE[5:], b"\r\n", b"\r", b"S I\r\n", wire.MODEL, b"ES"]),
    st.text("SDI+-. 0123456789kg\r\n", max_size=30).map(lambda text: text.encode("ascii")),
)
STREAMS = st.lists(PIECES, max_size=8).map(b"".join)


@given(STREAMS, st.lists(st.integers(0, 400), max_size=6))
def test_events_depend_on_the_bytes_and_never_on_the_cuts(data: bytes, cuts: list[int]) -> None:
    bounds = [0, *sorted(min(cut, len(data)) for cut in cuts), len(data)]
    pieces = [data[a:b] for a, b in itertools.pairwise(bounds)]
    assert events_of(*pieces) == events_of(data)


@given(STREAMS)
@example(LINE[:-1])
@example(b"x" * (MAX_LINE - 1))
def test_after_any_noise_and_a_line_end_the_next_weight_is_read(noise: bytes) -> None:
    assert events_of(noise + b"\r\n", LINE)[-1:] == weights_of(LINE)


@given(STREAMS)
def test_after_a_silence_nothing_is_left_over(noise: bytes) -> None:
    protocol = MtSicsProtocol()
    protocol.receive(noise)
    protocol.idle()
    assert protocol.idle() == []
    assert protocol.receive(LINE) == weights_of(LINE)


@given(STREAMS)
def test_every_weight_is_a_line_that_was_there(data: bytes) -> None:
    for weight in weights_of(data):
        assert weight.raw in data
        assert len(weight.raw) in (18, 19)


@given(STREAMS)
def test_whatever_it_is_can_be_shown_to_it_staff(data: bytes) -> None:
    assert all(item["kind"] in ("reading", "status", "refused") for item in decode(data))


@given(
    st.decimals(-999, 999_999, places=2),
    st.booleans(),
    st.sampled_from(["kg", "g", "lb"]),
)
@example(Decimal("82.40"), True, "kg")
def test_numbers_come_out_as_they_went_in_or_not_at_all(
    kilograms: Decimal, stable: bool, unit: str
) -> None:
    (event,) = events_of(wire.weight(kilograms, stable=stable, unit=unit))
    if unit == "lb":
        assert event == OtherUnit("lb")
    elif isinstance(event, Weight):
        assert (event.kilograms, event.stable) == (kilograms.quantize(Decimal("0.01")), stable)

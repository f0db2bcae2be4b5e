# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Flipped bits against a sum as check: every single one is seen, pairs may hide, and the record is
read twice for those. The figures are the ones of the docs."""

import itertools
from collections import Counter
from decimal import Decimal

from drivers.conversation import Finished
from drivers.reading import Quantity
from drivers.taidoc_thermometer import simulated_bytes as wire
from drivers.taidoc_thermometer.events import Answer
from drivers.taidoc_thermometer.record import HIGHEST, LOWEST, temperature_of
from tests.drivers.taidoc_thermometer.talk import OLD, Talk
from tests.drivers.taidoc_thermometer.test_protocol_vectors import FRAME, frames_of

BITS = len(FRAME) * 8


def flipped(data: bytes, *bits: int) -> bytes:
    spoiled = bytearray(data)
    for bit in bits:
        spoiled[bit // 8] ^= 1 << bit % 8
    return bytes(spoiled)


def outcome(data: bytes) -> str:
    """What one value frame alone says."""
    found = [one for one in frames_of(data) if isinstance(one, Answer)]
    if not found or found[0].command != wire.VALUE:
        return "lost"
    temperature = temperature_of(found[0].data)
    if temperature == Decimal("36.8"):
        return "same"
    plausible = temperature is not None and LOWEST <= temperature <= HIGHEST
    return "wrong" if plausible else "refused"


def test_every_single_flip_is_seen() -> None:
    assert Counter(outcome(flipped(FRAME, bit)) for bit in range(BITS)) == {"lost": BITS}


def test_pairs_of_flips_that_cancel_each_other() -> None:
    outcomes = Counter(
        outcome(flipped(FRAME, *pair)) for pair in itertools.combinations(range(BITS), 2)
    )
    assert outcomes == {"lost": 1980, "same": 11, "refused": 20, "wrong": 5}


def test_no_such_pair_in_one_frame_becomes_a_reading() -> None:
    """Each that gives another plausible value, in each of the two readings of the record."""
    pairs = [
        pair
        for pair in itertools.combinations(range(BITS), 2)
        if outcome(flipped(FRAME, *pair)) == "wrong"
    ]
    for pair, spoiled_read in itertools.product(pairs, (1, 2)):
        talk = Talk(*OLD)
        talk.start()
        answer, reads = talk.answer, 0

        def spoil(frame: bytes, pair=pair, spoiled_read=spoiled_read, answer=answer):  # type: ignore[no-untyped-def]
            nonlocal reads
            said = answer(frame)
            if said == FRAME:
                reads += 1
                if reads == spoiled_read:
                    return flipped(said, *pair)
            return said

        talk.answer = spoil  # type: ignore[method-assign]
        talk.takes()
        talk.waits(3)
        (end,) = talk.ends
        assert isinstance(end, Finished)
        assert end.reading.value(Quantity.TEMPERATURE) == Decimal("36.8")

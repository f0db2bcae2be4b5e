# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Flipped bits in a stream that has no check character: in single packages they do become wrong
values, and nothing that is believed ever is one. The figures are the ones of the docs."""

import random
from collections import Counter

import pytest

from drivers.oximetry.sample import Sample
from drivers.oximetry.steadiness import PACKAGES, Run, Shown
from tests.drivers.contec_cms50.samples import CAPTURED, samples_of, stream


def shown(*pieces: bytes) -> list[tuple[int, int]]:
    """The values of every single package."""
    values = [Shown.of(sample).values for sample in samples_of(*pieces)]
    return [pair for pair in values if pair is not None]


def believed(data: bytes) -> set[tuple[int, int]]:
    """Every pair of values that was ever believed."""
    run: Run[Shown] = Run()
    found = set()
    for sample in samples_of(data):
        run.feed(Shown.of(sample))
        if run.believed is not None and run.believed.values is not None:
            found.add(run.believed.values)
    return found


def flipped(data: bytes, *bits: int) -> bytes:
    spoiled = bytearray(data)
    for bit in bits:
        spoiled[bit // 8] ^= 1 << bit % 8
    return bytes(spoiled)


def test_every_single_flip_of_the_captured_stream() -> None:
    """All 504 bits, in front of as many packages again: what one package says, and what counts."""
    outcomes: Counter[str] = Counter()
    for bit in range(len(CAPTURED) * 8):
        spoiled = flipped(CAPTURED, bit) + CAPTURED
        assert believed(spoiled) == {(97, 65)}
        wrong = [values for values in shown(spoiled) if values != (97, 65)]
        outcomes["wrong" if wrong else "same" if len(shown(spoiled)) == 14 else "lost"] += 1
    assert outcomes == {"wrong": 70, "same": 266, "lost": 168}


def test_every_pair_of_flips_in_two_neighbours() -> None:
    """The same bit twice, or any other: six packages never agree on what two flips say."""
    packages = stream(0.5)
    for first in range(72):
        for second in range(72, 144):
            assert believed(flipped(packages, first, second)) <= {(96, 71)}


@pytest.mark.parametrize(
    ("one_in", "packages", "wrong_alone"),
    [(10_000, 36_000, 33), (1_000, 36_000, 351), (100, 36_000, 2_913)],
)
def test_ten_minutes_with_flipped_bits(one_in: int, packages: int, wrong_alone: int) -> None:
    chance = random.Random(0)  # noqa: S311 - the same flips every time
    data = stream(packages / 60)
    spoiled = bytearray(data)
    for _ in range(len(data) * 8 // one_in):
        bit = chance.randrange(len(data) * 8)
        spoiled[bit // 8] ^= 1 << bit % 8
    alone = [values for values in shown(bytes(spoiled)) if values != (96, 71)]
    assert len(alone) == wrong_alone
    assert believed(bytes(spoiled)) == {(96, 71)}


def test_the_rule_is_what_keeps_them_out() -> None:
    """The same wrong value in as many packages as are needed would be believed: one less isn't."""
    good, bad = stream(0.5), stream((PACKAGES - 1) / 60, spo2=80)
    assert believed(good + bad + good) == {(96, 71)}
    assert believed(good + bad + stream(1 / 60, spo2=80) + good) == {(96, 71), (80, 71)}


def test_a_perfusion_index_with_a_flipped_bit_is_not_taken_along() -> None:
    samples = [one for one in samples_of(stream(1)) if isinstance(one, Sample)]
    run: Run[object] = Run()
    for sample in samples:
        run.feed(sample.perfusion)
    spoiled = samples_of(flipped(stream(1 / 60), 7 * 8))[0]
    assert isinstance(spoiled, Sample)
    assert spoiled.perfusion != samples[0].perfusion
    run.feed(spoiled.perfusion)
    assert run.believed == samples[0].perfusion

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Flipped bits in answers that have no check character: in single answers they do become another
weight, and no reading ever is one. The figures are the ones of the docs."""

import random
from collections import Counter
from decimal import Decimal

import pytest

from drivers.conversation import Finished
from drivers.mt_sics.holding import ANSWERS
from drivers.mt_sics.protocol import WEIGHT_STABLE
from drivers.reading import Quantity
from tests.drivers.mt_sics.talk import STEADY, Talk
from tests.drivers.mt_sics.test_protocol_vectors import weights_of

TRUTH = Decimal("82.40")
BITS = len(STEADY) * 8


def flipped(*bits: int) -> bytes:
    spoiled = bytearray(STEADY)
    for bit in bits:
        spoiled[bit // 8] ^= 1 << bit % 8
    return bytes(spoiled)


def outcome(answer: bytes) -> str:
    """What one answer alone says."""
    found = weights_of(answer)
    if not found:
        return "lost"
    return "same" if found[0].kilograms == TRUTH and found[0].stable else "wrong"


def weighed(*answers: bytes) -> list[Decimal | None]:
    """The readings that come of these answers in the middle of good ones."""
    talk = Talk()
    talk.is_named()
    talk.weighs(STEADY, 18)
    for answer in (*answers, *[STEADY] * 30):
        if not talk.ends:
            talk.hears(answer)
            # A lost end of line is the silence's business.
            talk.steps += talk.conversation.silent(talk.time.now)
            talk.waits(0.1)
    return [end.reading.value(Quantity.WEIGHT) for end in talk.ends if isinstance(end, Finished)]


def test_every_single_flip_of_an_answer() -> None:
    outcomes = Counter(outcome(flipped(bit)) for bit in range(BITS))
    assert outcomes == {"wrong": 11, "lost": 141}


def test_every_single_flip_at_every_place_of_the_last_answers() -> None:
    """Of those that are held, and of the confirmation itself: the reading is right or waits."""
    for bit in range(BITS):
        for before in range(5):
            assert weighed(*[STEADY] * before, flipped(bit)) == [TRUTH]


def test_every_pair_of_flips_in_one_answer() -> None:
    outcomes = Counter(
        outcome(flipped(first, second)) for first in range(BITS) for second in range(first)
    )
    assert outcomes == {"wrong": 64, "lost": 11_412}


def test_the_same_flip_in_as_many_answers_as_are_needed_is_believed_and_one_less_is_not() -> None:
    """What the rule can't see, and that it is the rule that sees the rest."""
    other = b"S S      83.40 kg\r\n"
    talk = Talk()
    talk.is_named()
    for _ in range(ANSWERS):
        talk.hears(other)
        talk.waits(1)
    assert talk.said[-1] == WEIGHT_STABLE
    talk.hears(STEADY)
    assert talk.ends == []
    assert weighed(*[other] * 21) == [TRUTH]  # held for two seconds, and not confirmed
    assert weighed(*[other] * 23) == [Decimal("83.40")]


@pytest.mark.parametrize(("one_in", "wrong_alone"), [(10_000, 10), (1_000, 113), (100, 268)])
def test_ten_thousand_answers_with_flipped_bits(one_in: int, wrong_alone: int) -> None:
    chance = random.Random(0)  # noqa: S311 - the same flips every time
    answers = [bytearray(STEADY) for _ in range(10_000)]
    for _ in range(len(answers) * BITS // one_in):
        bit = chance.randrange(BITS)
        chance.choice(answers)[bit // 8] ^= 1 << bit % 8
    assert sum(outcome(bytes(answer)) == "wrong" for answer in answers) == wrong_alone
    for begin in range(0, len(answers), 100):
        assert weighed(*map(bytes, answers[begin : begin + 100])) in ([TRUTH], [])

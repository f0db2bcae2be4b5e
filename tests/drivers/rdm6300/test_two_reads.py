# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One read proves nothing; two in a row count once for each time that a badge is held there."""

from hypothesis import given
from hypothesis import strategies as st

from drivers.rdm6300.two_reads import TOGETHER_SECONDS, TwoReads

READS = st.lists(st.tuples(st.sampled_from("AB"), st.sampled_from([0.06, 0.5, 1.0, 1.1, 60.0])))


def test_the_second_counts_and_no_further_one() -> None:
    reads = TwoReads()
    assert [reads.read("A", at / 16) for at in range(6)] == [
        False,
        True,
        False,
        False,
        False,
        False,
    ]


def test_held_there_again_it_counts_again() -> None:
    reads = TwoReads()
    later = 2 * TOGETHER_SECONDS
    assert [reads.read("A", at) for at in (0, 0.1, later, later + 0.1)] == [False, True] * 2


def test_another_read_in_between_begins_anew() -> None:
    reads = TwoReads()
    said = [reads.read(name, at / 16) for at, name in enumerate("ABABBAA")]
    assert said == [False, False, False, False, True, False, True]


@given(reads=READS)
def test_what_counts_was_read_right_before_and_not_long_ago(
    reads: list[tuple[str, float]],
) -> None:
    two, now, before = TwoReads(), 0.0, ("", -60.0)
    for name, later in reads:
        now += later
        if two.read(name, now):
            assert before[0] == name
            assert now - before[1] <= TOGETHER_SECONDS
        before = name, now

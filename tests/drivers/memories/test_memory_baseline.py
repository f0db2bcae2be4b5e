# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which record was added since a look: never another one, in whichever order they are told."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.memory_baseline import (
    Anew,
    Baseline,
    Disorder,
    Entry,
    Glance,
    Nothing,
    Proved,
    Verdict,
    wanted,
)
from drivers.said import Told

RECORDS = [Entry(bytes([number]), Told("record", raw=bytes([number]))) for number in range(9)]
A, B, C, D = RECORDS[:4]


def glance(records: Sequence[Entry], before: Baseline | None, serial: str = "1") -> Glance:
    """As a device is asked: no more than what is wanted."""
    indexes = wanted(len(records), before)
    return Glance(len(records), {index: records[index] for index in indexes}, "M", serial)


def judged(old: Sequence[Entry], new: Sequence[Entry], serial: str = "1") -> Verdict:
    before = Baseline(glance(old, None))
    return before.judge(glance(new, before, serial))


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        ([A, B], [A, B], Nothing()),
        ([], [], Nothing()),
        ([], [A], Proved(A)),
        ([], [A, B], Disorder()),  # which of them is newer nobody knows
        ([A], [B, A], Proved(B)),
        ([A], [A, B], Proved(B)),
        ([A, B], [C, A, B], Proved(C)),
        ([A, B], [A, B, C], Proved(C)),
        ([A, B], [D, C, A, B], Proved(D)),
        ([A, B], [A, B, C, D], Proved(D)),
        ([A, B], [C, A], Proved(C)),  # full: the oldest went
        ([A, B], [B, C], Proved(C)),
        ([A], [B], Disorder()),
        ([A, B, C], [A, B], Anew()),
        ([A, B], [C, D], Disorder()),
        ([A, B], [C, B, A], Disorder()),
        ([A, B], [A, A, B], Proved(A)),  # the same value in the same minute
        ([A, A], [A, A, A], Proved(A)),
        ([A, A], [A, A, B], Proved(B)),
        ([B, A, A], [C, A, A], Disorder()),
    ],
)
def test_what_a_second_look_proves(old: list[Entry], new: list[Entry], verdict: Verdict) -> None:
    assert judged(old, new) == verdict


def test_another_meter_is_another_beginning_whatever_it_holds() -> None:
    assert judged([A, B], [C, A, B], serial="2") == Anew()


@given(
    # As time goes: what is alike to the last byte was taken in the same minute, one after another.
    history=st.lists(st.integers(0, 8), max_size=9).map(sorted),
    since=st.integers(0, 4),
    capacity=st.integers(1, 8),
    newest_first=st.booleans(),
)
def test_whatever_is_proved_is_the_newest_that_was_added(
    history: list[int], since: int, capacity: int, newest_first: bool
) -> None:
    """The device keeps the last `capacity` records and tells them in its own order."""
    records = [RECORDS[number] for number in reversed(history)]
    before, after = records[since:][:capacity], records[:capacity]
    order = 1 if newest_first else -1
    verdict = judged(before[::order], after[::order])
    if isinstance(verdict, Proved):
        assert since
        assert verdict.entry == records[0]


@given(count=st.integers(0, 600), before=st.integers(0, 600))
def test_no_more_than_six_records_are_asked_for(count: int, before: int) -> None:
    known = Baseline(Glance(before, {}))
    indexes = wanted(count, known)
    assert len(indexes) <= 6
    assert list(indexes) == sorted(set(indexes))
    assert all(0 <= index < count for index in indexes)

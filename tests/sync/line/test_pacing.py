# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How much and how soon: bounds that hold whatever the line does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.line.pacing import FIRST_BATCH, LARGEST_BATCH, ONE_ITEM, Backoff, BatchSize


def latest(_low: float, high: float) -> float:
    return high


def test_a_batch_grows_while_full_ones_are_answered_soon() -> None:
    size = BatchSize()
    sizes = []
    for _ in range(5):
        size.succeeded(size.bytes, 0.5)
        sizes.append(size.bytes)
    assert sizes == [16384, 32768, 32768, 32768, 32768]


def test_a_small_batch_says_nothing_about_a_large_one() -> None:
    size = BatchSize()
    size.succeeded(500, 0.1)
    assert size.bytes == FIRST_BATCH


@pytest.mark.parametrize(
    ("seconds", "expected"), [(2.9, 16384), (4.0, 12288), (8.0, 6144), (10.1, 4096)]
)
def test_a_batch_is_what_the_last_goodput_carries_in_six_seconds(
    seconds: float, expected: int
) -> None:
    size = BatchSize()
    size.succeeded(FIRST_BATCH, seconds)
    assert size.bytes == expected


def test_faults_halve_down_to_one_item_and_success_begins_anew() -> None:
    size = BatchSize()
    sizes = []
    for _ in range(3):
        size.failed()
        sizes.append(size.bytes)
    assert sizes == [4096, 2048, ONE_ITEM]
    size.succeeded(684, 0.5)
    assert size.bytes == FIRST_BATCH


@given(st.lists(st.none() | st.tuples(st.integers(1, 10**6), st.floats(0, 60))))
def test_a_batch_is_always_within_bounds(answers: list[tuple[int, float] | None]) -> None:
    size = BatchSize()
    for answer in answers:
        size.failed() if answer is None else size.succeeded(*answer)
        assert size.bytes == ONE_ITEM or 2048 <= size.bytes <= LARGEST_BATCH


def test_pauses_double_and_are_capped_low() -> None:
    backoff = Backoff(latest)
    assert [backoff.failed(0.0) for _ in range(6)] == [0.5, 1.0, 2.0, 4.0, 4.0, 4.0]
    backoff.succeeded()
    assert backoff.failed(0.0) == 0.5


def test_after_an_hour_pauses_are_a_little_longer() -> None:
    backoff = Backoff(latest)
    for _ in range(5):
        backoff.failed(100.0)
    assert backoff.failed(100.0 + 3600.0) == 4.0
    assert backoff.failed(100.0 + 3600.1) == 6.0


def test_what_the_relay_asks_for_is_kept_within_reason() -> None:
    backoff = Backoff(latest)
    assert backoff.failed(0.0, asked_for=30.0) == 30.5
    assert backoff.failed(0.0, asked_for=10.0**8) == 901.0

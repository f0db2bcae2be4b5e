# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The clinic's time, from receipts that may be old and a clock that only counts."""

from hypothesis import given
from hypothesis import strategies as st

from sync.line.clinic_time import ClinicTime

NOON = 1_795_424_400_000


def test_nothing_is_known_before_the_first_receipt() -> None:
    assert ClinicTime().at(5.0) is None


def test_it_goes_on_by_the_steady_clock() -> None:
    time = ClinicTime()
    time.heard(NOON, 100.0)
    assert time.at(160.0) == NOON + 60_000


def test_an_old_receipt_given_again_sets_nothing_back() -> None:
    time = ClinicTime()
    time.heard(NOON, 100.0)
    time.heard(NOON - 3_600_000, 110.0)
    assert time.at(110.0) == NOON + 10_000


def test_a_later_word_counts_and_so_does_a_slightly_earlier_one_after_a_day() -> None:
    time = ClinicTime()
    time.heard(NOON, 0.0)
    time.heard(NOON + 5_000, 1.0)
    assert time.at(1.0) == NOON + 5_000
    day = 86_401.0
    time.heard(NOON + 5_000 + 86_400_000 - 8_000, day)
    assert time.at(day) == NOON + 86_397_000


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**9)), min_size=1))
def test_it_is_never_ahead_of_an_honest_clinic(heard: list[tuple[int, int]]) -> None:
    time = ClinicTime()
    now = 0
    for seconds, age_ms in heard:
        now += seconds
        time.heard(NOON + now * 1000 - age_ms, float(now))
        said = time.at(float(now))
        assert said is not None
        assert said <= NOON + now * 1000

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a wrong PIN costs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.station.pin_wait import (
    LONGEST_SECONDS,
    Instant,
    PinTries,
    failed,
    in_this_boot,
    read_tries,
    seconds_after,
    seconds_left,
)


def test_the_waits() -> None:
    waits = [seconds_after(failures) for failures in range(13)]
    assert waits == [0, 0, 0, 5, 15, 30, 60, 120, 240, 480, 900, 900, 900]
    assert seconds_after(10**9) == LONGEST_SECONDS
    assert all(earlier <= later for earlier, later in pairwise(map(seconds_after, range(100))))


def test_a_wait_runs_down_in_its_boot() -> None:
    tries = PinTries()
    for _ in range(3):
        tries = failed(tries, Instant("a", 1_000))
    assert tries == PinTries(3, "a", 6_000)
    for ms, left in ((1_000, 5), (1_001, 5), (5_000, 1), (5_999, 1), (6_000, 0), (10**9, 0)):
        assert seconds_left(tries, Instant("a", ms)) == left


def test_after_another_boot_the_whole_wait_runs_again() -> None:
    tries = PinTries(3, "a", 6_000)
    assert in_this_boot(tries, Instant("a", 9_999)) is tries
    now = Instant("b", 100)
    assert in_this_boot(tries, now) == PinTries(3, "b", 5_100)
    assert in_this_boot(PinTries(2, "a", 1), now) == PinTries(2, "b", 100)


def test_a_wait_is_never_longer_than_it_can_be() -> None:
    assert seconds_left(PinTries(3, "a", 10**15), Instant("a", 0)) == 5


@given(st.integers(0, 30), st.text(), st.integers(0, 2**62))
def test_tries_survive_the_store(failures: int, boot: str, until_ms: int) -> None:
    tries = PinTries(failures, boot, until_ms)
    assert read_tries(tries.text()) == tries


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"failures":"0","boot":"a","until_ms":0}', PinTries(-1).text()]
)
def test_what_makes_no_sense_costs_the_longest_wait(text: str) -> None:
    tries = in_this_boot(read_tries(text), Instant("b", 0))
    assert seconds_left(tries, Instant("b", 0)) == LONGEST_SECONDS


def test_nothing_written_nothing_to_wait() -> None:
    assert read_tries(None) == PinTries()

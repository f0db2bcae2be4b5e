# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What may be said of a device's check."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene.device_checks import Check, Standing, is_blocked, standing

DUE = date(2027, 5, 31)
DAYS = st.dates(date(1970, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-61, Standing.GOOD),
        (-60, Standing.SOON),
        (0, Standing.SOON),
        (1, Standing.PAST),
        (4000, Standing.PAST),
    ],
)
def test_it_is_said_sixty_days_ahead_and_past_from_the_day_after(days: int, said: Standing) -> None:
    assert standing(Check(DUE), DUE + timedelta(days=days)) is said


@given(DAYS, st.booleans())
def test_a_clock_that_nobody_vouches_for_says_nothing_and_blocks_nothing(
    due: date, blocks: bool
) -> None:
    assert standing(Check(due, blocks), None) is Standing.UNKNOWN
    assert not is_blocked(Check(due, blocks), None)


@given(DAYS, DAYS, st.booleans())
def test_only_what_is_past_is_blocked_and_only_if_the_profile_says_so(
    due: date, today: date, blocks: bool
) -> None:
    assert is_blocked(Check(due, blocks), today) == (blocks and today > due)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What may be said of a device's check."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene.device_checks import Check, Standing, standing

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


@given(DAYS)
def test_a_clock_that_nobody_vouches_for_says_nothing(due: date) -> None:
    assert standing(Check(due), None) is Standing.UNKNOWN


@given(DAYS, DAYS)
def test_past_is_past_and_nothing_else(due: date, today: date) -> None:
    assert (standing(Check(due), today) is Standing.PAST) == (today > due)

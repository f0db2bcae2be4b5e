# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Daily and weekly lists: nothing is done that was not ticked under the date that is shown."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hygiene.day_lists import ListName, Ticks, asked_for, left, on, ticked, week_of

MONDAY = date(2026, 11, 23)
ITEMS = ("a", "b", "c")
DAYS = st.dates(date(1970, 1, 1), date(2100, 1, 1))
TOUCH = st.tuples(
    st.sampled_from(ListName), st.sampled_from(ITEMS), st.sampled_from(["", "anna", None])
)


def test_a_tick_stays_for_its_day_and_a_weekly_one_for_its_week() -> None:
    ticks = on(Ticks(), MONDAY)
    for name in ListName:
        ticks = ticked(ticks, name, "a", "anna")
    tuesday = on(ticks, MONDAY + timedelta(days=1))
    assert left(tuesday, ListName.OPENING, ITEMS) == ITEMS
    assert left(tuesday, ListName.WEEKLY, ITEMS) == ("b", "c")
    assert left(on(tuesday, MONDAY + timedelta(days=7)), ListName.WEEKLY, ITEMS) == ITEMS
    assert on(ticks, MONDAY) == ticks


@given(st.lists(st.tuples(DAYS, TOUCH), max_size=20), DAYS)
def test_whatever_the_clock_does_nothing_is_done_that_was_not_ticked_that_day(
    happened: list[tuple[date, tuple[ListName, str, str | None]]], today: date
) -> None:
    ticks, last = Ticks(), dict[tuple[ListName, str], tuple[date, str | None]]()
    for day, (name, item, staff) in happened:
        ticks = ticked(on(ticks, day), name, item, staff)
        last[name, item] = (day, staff)
    ticks = on(ticks, today)
    for name in ListName:
        for item in set(ITEMS) - set(left(ticks, name, ITEMS)):
            day, staff = last[name, item]
            assert ticks.of(name)[item] == staff
            assert day == today or (name is ListName.WEEKLY and week_of(day) == week_of(today))


def test_what_is_asked_for_comes_in_its_order_and_the_closing_list_in_its_time() -> None:
    everything = dict.fromkeys(ListName, 1)
    assert asked_for(everything, 8, 15) is ListName.OPENING
    assert asked_for({**everything, ListName.OPENING: 0}, 8, 15) is ListName.WEEKLY
    assert asked_for({**everything, ListName.OPENING: 0}, 15, 15) is ListName.CLOSING
    assert asked_for({}, 15, 15) is None


def test_the_first_days_of_january_may_belong_to_the_year_before() -> None:
    assert week_of(date(2027, 1, 1)) == "2026-W53"

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A date typed digit by digit."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.viewmodels.date_entry import DateEntry, Part


def typed(keys: str) -> DateEntry:
    entry = DateEntry()
    for key in keys:
        entry = entry.delete_last() if key == "<" else entry.press(key)
    return entry


@pytest.mark.parametrize(
    ("keys", "parts", "at"),
    [
        ("", ("", "", ""), Part.DAY),
        ("1", ("1", "", ""), Part.DAY),
        ("17", ("17", "", ""), Part.MONTH),
        ("4", ("04", "", ""), Part.MONTH),
        ("42", ("04", "02", ""), Part.YEAR),
        ("1703", ("17", "03", ""), Part.YEAR),
        ("17031948", ("17", "03", "1948"), Part.YEAR),
        ("170319485", ("17", "03", "1948"), Part.YEAR),
        ("17a 0.3", ("17", "03", ""), Part.YEAR),
        ("1703<", ("17", "0", ""), Part.MONTH),
        ("1703<<<", ("1", "", ""), Part.DAY),
        ("1<<", ("", "", ""), Part.DAY),
    ],
)
def test_typing(keys: str, parts: tuple[str, str, str], at: Part) -> None:
    entry = typed(keys)
    assert (entry.parts, entry.at) == (parts, at)


def test_a_lonely_digit_is_filled_up_when_another_box_is_touched() -> None:
    entry = typed("3").go_to(Part.MONTH)
    assert (entry.parts, entry.at) == (("03", "", ""), Part.MONTH)
    assert typed("17031").go_to(Part.MONTH).parts == ("17", "", "1")


def test_a_box_that_is_touched_is_typed_anew() -> None:
    entry = typed("18031948").go_to(Part.DAY)
    assert entry.parts == ("", "03", "1948")
    entry = entry.press("1").press("7").press("5")
    assert (entry.parts, entry.at) == (("17", "03", "1948"), Part.YEAR)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_can_be_typed(day: date) -> None:
    entry = typed(f"{day:%d%m}{day.year:04}")
    assert entry.date == day
    assert entry.missing == 0


@pytest.mark.parametrize("keys", ["31021948", "29021949", "00011948", "01001948", "01010000"])
def test_days_that_no_calendar_has(keys: str) -> None:
    entry = typed(keys)
    assert entry.missing == 0
    assert entry.date is None


def test_the_representation_tells_nothing() -> None:
    assert "17" not in repr(typed("17031948"))
    assert "1948" not in repr(typed("17031948"))

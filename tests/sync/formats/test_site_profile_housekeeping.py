# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The site profile's `[lists]`, `[stock]` and `[checks]`."""

from datetime import date

import pytest

from sync.formats import site_profile
from sync.formats.site_profile_housekeeping import (
    CLOSING,
    OPENING,
    WEEKLY,
    DeviceCheck,
    StockKind,
)
from tests.sync.formats.test_site_profile import PROFILE, refused

SECTIONS = """
[lists]
closing_from = 16
[lists.weekly]
floor = "Boden wischen"
[lists.closing]
[stock.wipes]
name = "Tücher"
unit = "Packung"
pack = 100
warn_at = 2
per_item = 1
[stock.gel]
name = "Handgel"
unit = "Flasche"
per_visit = 3
[checks.cuff]
due = 2027-05-31
"""


def test_what_is_written_holds_and_what_is_left_out_is_the_kiosks_own() -> None:
    profile = site_profile.parse(PROFILE + SECTIONS, "x")
    assert profile.lists is not None
    assert (profile.lists.closing_from, profile.lists.opening) == (16, OPENING)
    assert (dict(profile.lists.weekly), dict(profile.lists.closing)) == (
        {"floor": "Boden wischen"},
        {},
    )
    assert dict(profile.stock) == {
        "wipes": StockKind("Tücher", "Packung", 100, 2, 1),
        "gel": StockKind("Handgel", "Flasche", per_visit=3),
    }
    assert dict(profile.checks) == {"cuff": DeviceCheck(date(2027, 5, 31))}


def test_without_any_of_it_nothing_is_asked_for() -> None:
    profile = site_profile.parse(PROFILE, "x")
    assert (profile.lists, dict(profile.stock), dict(profile.checks)) == (None, {}, {})


def test_an_empty_section_has_the_kiosks_own_lists() -> None:
    lists = site_profile.parse(PROFILE + "[lists]\n", "x").lists
    assert lists is not None
    assert (lists.opening, lists.closing, lists.weekly) == (OPENING, CLOSING, WEEKLY)


@pytest.mark.parametrize(
    ("was", "becomes", "key"),
    [
        ("closing_from = 16", "closing_from = 24", "closing_from"),
        ("floor =", "Floor =", "Floor"),
        ('"Boden wischen"', '""', "floor"),
        ("pack = 100", "pack = 0", "pack"),
        ("warn_at", "warn_on", "warn_on"),
        ("due = 2027-05-31", 'due = "2027-05-31"', "due"),
        ("[stock.gel]", "[stock.my_gel]", "my_gel"),
    ],
)
def test_a_mistake_is_named(was: str, becomes: str, key: str) -> None:
    assert refused(PROFILE + SECTIONS.replace(was, becomes)).key.endswith(key)

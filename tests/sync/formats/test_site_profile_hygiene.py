# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The site profile's `[hygiene]`."""

from decimal import Decimal

import pytest

from sync.formats import site_profile
from sync.formats.site_profile_hygiene import Disinfectant
from tests.sync.formats.test_site_profile import PROFILE, refused

SECTION = """
[hygiene]
airing_minutes = 10
co2_limit = 800
items = ["seat", "door-handle"]
[hygiene.products.wipes-a]
name = "Flächentücher A"
vah_listed = true
concentration = 0.5
contact_seconds = 120
opened = "2026-11-20"
use_by = "2027-06-30"
"""


def test_products_are_read_in_their_order() -> None:
    second = SECTION.replace("wipes-a", "b").split('handle"]\n')[1].split("opened")[0]
    hygiene = site_profile.parse(PROFILE + SECTION + second, "x").hygiene
    assert hygiene is not None and hygiene.airing_minutes == 10
    assert (hygiene.co2_limit, hygiene.items) == (800, ("seat", "door-handle"))
    wipes = Disinfectant("Flächentücher A", True, Decimal("0.5"), 120, "2026-11-20", "2027-06-30")
    assert next(iter(hygiene.products.items())) == ("wipes-a", wipes)
    assert (hygiene.products["b"].opened, hygiene.products["b"].use_by) == ("", "")


def test_it_may_be_left_out_and_five_minutes_are_the_rule() -> None:
    assert site_profile.parse(PROFILE, "x").hygiene is None
    shorter = SECTION.replace("airing_minutes = 10\nco2_limit = 800\n", "")
    shorter = shorter.replace('items = ["seat", "door-handle"]\n', "")
    hygiene = site_profile.parse(PROFILE + shorter, "x").hygiene
    assert hygiene is not None and hygiene.airing_minutes == 5
    assert (hygiene.co2_limit, hygiene.items) == (1000, ())


@pytest.mark.parametrize(
    ("was", "becomes", "key"),
    [
        ("contact_seconds = 120", "contact_seconds = 14", "contact_seconds"),
        ("contact_seconds = 120\n", "", "contact_seconds"),
        ("2027-06-30", "30.06.2027", "use_by"),
        ("wipes-a", "wipes_a", "wipes_a"),
        ("= 10", "= 61", "airing_minutes"),
        ("= 800", "= 599", "co2_limit"),
        ('"seat"', '"chair"', "items"),
        ('"seat"', '"door-handle"', "items"),
        ('["seat", "door-handle"]', '"seat"', "items"),
        ("vah_listed = true", 'vah_listed = "ja"', "vah_listed"),
    ],
)
def test_a_mistake_is_named(was: str, becomes: str, key: str) -> None:
    assert refused(PROFILE + SECTION.replace(was, becomes)).key.endswith(key)


def test_without_any_product_the_room_could_never_be_cleaned() -> None:
    assert refused(PROFILE + "[hygiene.products]\n").key == "hygiene.products.wipes-a"

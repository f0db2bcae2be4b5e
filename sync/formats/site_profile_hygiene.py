# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the site profile says of the room between two people: disinfectants and airing."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from sync.formats.site_profile_rules import Line, Number, Several, Text, Whole, YesNo
from sync.formats.site_profile_section import Section

HYGIENE_KEYS = ("airing_minutes", "co2_limit", "items", "products")
# What a site may have wiped besides what always is; each has a drawn picture.
ITEMS = ("door-handle", "seat", "table", "light-switch", "gel-dispenser")
_DATE = Text(r"20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", "2027-06-30")
# Stands in the logbook as it is here.
_ID = Text(r"[a-z0-9][a-z0-9-]{0,31}", "wipes-a")


@dataclass(frozen=True, slots=True)
class Disinfectant:
    """`concentration` in percent; dates are YYYY-MM-DD, "" where none is given. `contact_seconds`
    is the maker's (KRINKO 2022, edoc.rki.de 176904/11570)."""

    name: str
    vah_listed: bool
    concentration: Decimal
    contact_seconds: int
    opened: str = ""
    use_by: str = ""


@dataclass(frozen=True, slots=True)
class Hygiene:
    """`products` by id, in the order of the profile; `items` out of `ITEMS`; `co2_limit` in ppm:
    above it a room isn't aired (1000 is the guide value of the Umweltbundesamt, 2008)."""

    products: Mapping[str, Disinfectant]
    airing_minutes: int = 5
    co2_limit: int = 1000
    items: tuple[str, ...] = ()


def read_hygiene(section: Section | None) -> Hygiene | None:
    """Raises `ProfileError`."""
    if section is None:
        return None
    products = section.section("products", ())
    keys = Disinfectant.__match_args__
    # Without any the room could never be cleaned: the first one is asked for by the example's name.
    ids = products.names(_ID) or (_ID.example,)
    return Hygiene(
        MappingProxyType({each: _product(products.section(each, keys)) for each in ids}),
        section.get_or("airing_minutes", Whole(0, 60), 5),
        section.get_or("co2_limit", Whole(600, 2000), 1000),
        section.get_or("items", Several(ITEMS), ()),
    )


def _product(section: Section) -> Disinfectant:
    return Disinfectant(
        name=section.get("name", Line(60, "Flächentücher")),
        vah_listed=section.get("vah_listed", YesNo()),
        concentration=section.get("concentration", Number(0, 100)),
        contact_seconds=section.get("contact_seconds", Whole(15, 3600)),
        opened=section.get_or("opened", _DATE, ""),
        use_by=section.get_or("use_by", _DATE, ""),
    )

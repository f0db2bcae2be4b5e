# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The site profile's section of attendants: who opens their pages, with what, and from when to
when. Pure: which day it is comes in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from sync.formats.pin import PinHash
from sync.formats.site_profile_rules import Choice, Day, Line, Pin, Text
from sync.formats.site_profile_section import Section

_ID = Text(r"[a-z0-9][a-z0-9-]{0,31}", "anna-1")  # what the logbook takes
_NAME = Line(24, "Anna Muster")
_SECRETS = ("pin", "badge")
_KEYS = (*_SECRETS, "name", "role", "from", "until")


class StaffRole(StrEnum):
    """What somebody is here; the logbook says so with her id."""

    ATTENDANT = "attendant"
    DEPUTY = "deputy"  # stands in for the attendant
    IT = "it"


_ROLE = Choice(tuple(str(each) for each in StaffRole))


@dataclass(frozen=True, slots=True)
class Staff:
    """One attendant: what stands for a PIN of her own, and for her badge; at least one of them.

    `name` is shown to her at the screen and stands in no logbook. `since` and `until` are her first
    and her last day, by the site's calendar; None: no bound.
    """

    pin: PinHash | None = None
    badge: PinHash | None = None
    since: date | None = None
    until: date | None = None
    name: str = ""
    role: StaffRole = StaffRole.ATTENDANT

    def counts_on(self, day: date) -> bool:
        """Both ends included."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Attendants:
    """`pin` is the room's, for whoever has none of her own; `staff` by its ids."""

    pin: PinHash
    staff: Mapping[str, Staff] = field(default_factory=lambda: MappingProxyType({}))


def attendants_in(section: Section | None) -> Attendants | None:
    """Raises `ProfileError`."""
    if section is None:
        return None
    people = section.section_or_none("staff", ())
    ids = people.names(_ID) if people else ()
    staff = {each: _staff(people.section(each, _KEYS)) for each in ids if people}
    return Attendants(section.get("pin", Pin()), MappingProxyType(staff))


def _staff(section: Section) -> Staff:
    section.at_least_one(_SECRETS)
    return Staff(
        pin=section.get_or("pin", Pin(), None),
        badge=section.get_or("badge", Pin(), None),
        since=section.get_or("from", Day(), None),
        until=section.get_or("until", Day(), None),
        name=section.get_or("name", _NAME, ""),
        role=StaffRole(section.get_or("role", _ROLE, StaffRole.ATTENDANT.value)),
    )

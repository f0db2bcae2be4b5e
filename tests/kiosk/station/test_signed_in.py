# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What whoever has signed in is told: her name, and in time that her access will end."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

import pytest

from kiosk.station.messages import NOBODY, Access, SignedIn
from kiosk.station.scribe import ATTENDANT
from kiosk.station.signed_in import signed_in
from kiosk.station.staff_keys import GRACE, is_current
from sync.formats.logbook import Who
from sync.formats.logbook_words import Role
from sync.formats.pin import hash_pin
from sync.formats.site_profile import Attendants, Staff, StaffRole

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
FRESH, OLD = NOW + timedelta(days=6), NOW - timedelta(seconds=1)
BERLIN = ZoneInfo("Europe/Berlin")
PIN = hash_pin("2222", bytes(16))
ANNA = Staff(pin=PIN, name="Anna Muster", role=StaffRole.DEPUTY)
WHO = Who(Role.DEPUTY, "anna-1")


def people(**staff: Staff) -> Attendants:
    return Attendants(PIN, MappingProxyType({"anna-1": ANNA, **staff}))


def told(who: Who, attendants: Attendants, expires: datetime | None = FRESH) -> SignedIn:
    return signed_in(who, attendants, BERLIN, expires, NOW)


def test_by_her_name_and_role() -> None:
    assert told(WHO, people()) == SignedIn("Anna Muster", Role.DEPUTY, Access.OPEN, None)
    assert "Anna" not in repr(told(WHO, people()))


def test_by_her_id_where_the_list_has_no_name_and_by_nothing_for_the_rooms_pin() -> None:
    nameless = replace(ANNA, name="")
    assert told(WHO, Attendants(PIN, {"anna-1": nameless})).name == "anna-1"
    assert told(ATTENDANT, people()) == NOBODY
    assert told(Who(Role.ATTENDANT, "gone"), people()).name == ""


@pytest.mark.parametrize(
    ("days", "access"),
    [(0, Access.UNTIL_HER_LAST_DAY), (14, Access.UNTIL_HER_LAST_DAY), (15, Access.OPEN)],
)
def test_her_last_day_is_said_two_weeks_ahead(days: int, access: Access) -> None:
    until = date(2026, 11, 27) + timedelta(days=days)
    said = told(WHO, Attendants(PIN, {"anna-1": replace(ANNA, until=until)}))
    assert said.access is access
    assert said.last == (None if access is Access.OPEN else until.isoformat())


def test_an_old_list_is_said_from_its_first_moment_to_everybody_until_the_line_is_back() -> None:
    for who in (WHO, ATTENDANT):
        said = told(who, people(), OLD)
        assert (said.access, said.last) == (Access.UNTIL_THE_LINE_IS_BACK, "2026-12-11")
        assert told(who, people(), NOW).access is Access.OPEN
        assert told(who, people(), None).access is Access.OPEN
    assert (
        told(ATTENDANT, Attendants(PIN), OLD).access is Access.OPEN
    )  # nobody has anything of her own


def test_the_day_that_is_said_is_the_day_on_which_it_ends() -> None:
    said = told(WHO, people(), OLD)
    assert said.last is not None
    midnight = datetime.combine(date.fromisoformat(said.last), datetime.min.time(), BERLIN)
    assert is_current(OLD, midnight)
    assert not is_current(OLD, midnight + timedelta(days=1))
    assert midnight < OLD + GRACE

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whose a PIN or badge is; and that finding out takes the same work whoever it is."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from types import MappingProxyType

import pytest

from kiosk.station.staff_keys import GRACE, StaffKeys, is_current
from sync.formats.logbook import Who
from sync.formats.logbook_words import Role
from sync.formats.pin import NotABadge, PinHash, hash_badge, hash_pin
from sync.formats.site_profile import Attendants, Staff, StaffRole

SALTS = count()
ROOM, ANNA, BEA = "1111", "2222", "3333"
ANNAS_BADGE, NOBODYS_BADGE = "14008EC793", "6F007B3972"
ANYBODY = Who(Role.ATTENDANT)
TODAY, DAY = date(2026, 11, 27), timedelta(days=1)


def pin(said: str) -> PinHash:
    return hash_pin(said, next(SALTS).to_bytes(16, "big"))


@dataclass
class Counted:
    """A hash that says how often it was worked out."""

    made: PinHash
    asked: list[str] = field(default_factory=list)

    def matches(self, said: str) -> bool:
        self.asked.append(said)
        return self.made.matches(said)


@pytest.fixture(scope="module")
def people() -> Attendants:
    badge = hash_badge(ANNAS_BADGE, bytes(16))
    staff = {"anna-1": Staff(pin(ANNA), badge), "bea": Staff(pin(BEA)), "cleo": Staff(pin(BEA))}
    return Attendants(pin(ROOM), MappingProxyType(staff))


@pytest.mark.parametrize(
    ("said", "who"),
    [
        (ROOM, ANYBODY),
        (ANNA, Who(Role.ATTENDANT, "anna-1")),
        (ANNAS_BADGE, Who(Role.ATTENDANT, "anna-1")),
        (BEA, ANYBODY),  # of two: nobody can say whose
        (NOBODYS_BADGE, None),
        (ANNAS_BADGE.lower(), None),
        ("4444", None),
        ("", None),
    ],
)
def test_who_it_is(people: Attendants, said: str, who: Who | None) -> None:
    assert StaffKeys(people, TODAY, current=True).who(said) == who


@pytest.mark.parametrize("current", [True, False])
@pytest.mark.parametrize("said", [ROOM, ANNA, "4444"])
def test_all_are_worked_out_whoever_it_is(people: Attendants, said: str, current: bool) -> None:
    counted = [Counted(each.pin) for each in people.staff.values() if each.pin]
    staff = {f"s{n}": Staff(pin=each) for n, each in enumerate(counted)}  # type: ignore[arg-type]
    StaffKeys(Attendants(people.pin, MappingProxyType(staff)), TODAY, current).who(said)
    assert [each.asked for each in counted] == [[said]] * 3


@pytest.mark.parametrize("wrong", ["", "14008EC79", "14008ec793", "14008EC7933", "14008EC79G"])
def test_what_is_no_badge(wrong: str) -> None:
    with pytest.raises(NotABadge):
        hash_badge(wrong, bytes(16))


@pytest.mark.parametrize(
    ("since", "until", "opens"),
    [
        (None, None, True),
        (TODAY, TODAY, True),
        (TODAY + DAY, None, False),
        (None, TODAY - DAY, False),
        (TODAY - DAY, TODAY + DAY, True),
    ],
)
def test_she_opens_from_her_first_day_to_her_last(
    people: Attendants, since: date | None, until: date | None, opens: bool
) -> None:
    anna = replace(people.staff["anna-1"], since=since, until=until)
    keys = StaffKeys(replace(people, staff={"anna-1": anna}), TODAY, current=True)
    who = Who(Role.ATTENDANT, "anna-1") if opens else None
    assert [keys.who(said) for said in (ANNA, ANNAS_BADGE, ROOM)] == [who, who, ANYBODY]


@pytest.mark.parametrize("role", StaffRole)
def test_she_is_what_the_list_says_she_is(people: Attendants, role: StaffRole) -> None:
    anna = replace(people.staff["anna-1"], role=role, name="Anna Muster")
    keys = StaffKeys(replace(people, staff={"anna-1": anna}), TODAY, current=True)
    assert keys.who(ANNA) == Who(Role(role.value), "anna-1")


def test_with_an_old_profile_only_the_rooms_own_pin_opens(people: Attendants) -> None:
    keys = StaffKeys(people, TODAY, current=False)
    assert [keys.who(said) for said in (ANNA, BEA, ANNAS_BADGE)] == [None] * 3
    assert keys.who(ROOM) == ANYBODY


def test_of_two_with_one_pin_who_left_is_not_taken_for_who_stayed(people: Attendants) -> None:
    gone = replace(people.staff["bea"], until=TODAY - DAY)
    staff = {"bea": gone, "cleo": replace(gone, until=None)}
    assert StaffKeys(replace(people, staff=staff), TODAY, current=True).who(BEA) == ANYBODY


def test_a_profile_is_current_for_the_grace_after_its_signatures_and_not_before_it_came() -> None:
    expires = datetime(2026, 11, 1, tzinfo=UTC)
    last = expires + GRACE
    moments = (expires, last, last + timedelta(seconds=1))
    assert [is_current(expires, now) for now in moments] == [True, True, False]
    assert not is_current(None, expires)

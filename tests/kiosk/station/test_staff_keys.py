# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whose a PIN or badge is; and that finding out takes the same work whoever it is."""

from dataclasses import dataclass, field
from itertools import count
from types import MappingProxyType

import pytest

from kiosk.station.staff_keys import StaffKeys
from sync.formats.logbook import Who
from sync.formats.logbook_words import Role
from sync.formats.pin import NotABadge, PinHash, hash_badge, hash_pin
from sync.formats.site_profile import Attendants, Staff

SALTS = count()
ROOM, ANNA, BEA = "1111", "2222", "3333"
ANNAS_BADGE, NOBODYS_BADGE = "14008EC793", "6F007B3972"
ANYBODY = Who(Role.ATTENDANT)


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
    assert StaffKeys(people).who(said) == who


@pytest.mark.parametrize("said", [ROOM, ANNA, "4444"])
def test_all_are_worked_out_whoever_it_is(people: Attendants, said: str) -> None:
    counted = [Counted(each.pin) for each in people.staff.values() if each.pin]
    staff = {f"s{n}": Staff(pin=each) for n, each in enumerate(counted)}  # type: ignore[arg-type]
    StaffKeys(Attendants(people.pin, MappingProxyType(staff))).who(said)
    assert [each.asked for each in counted] == [[said]] * 3


@pytest.mark.parametrize("wrong", ["", "14008EC79", "14008ec793", "14008EC7933", "14008EC79G"])
def test_what_is_no_badge(wrong: str) -> None:
    with pytest.raises(NotABadge):
        hash_badge(wrong, bytes(16))

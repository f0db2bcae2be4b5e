# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What becomes of a code, with real day lists."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from drivers.reading import Quantity
from kiosk.checkin.lookup import Known
from kiosk.checkin.lookup import look_up as find
from kiosk.visit.answers import Vital
from kiosk.visit.events import CodeAccepted, CodeRefused
from kiosk.visit.state import Appointment, CheckIn, CodeProblem, PlanLimit, Timing
from sync.formats.appointment_code import check_character, tag
from sync.formats.day_list import PLANS, DayList, Limit, ListedAppointment, serialise
from sync.formats.limits import RANGES

SALT = bytes(range(16))
DAY = datetime(2026, 6, 3, 22, 0, tzinfo=UTC)  # midnight in Berlin
START = DAY + timedelta(hours=12)
END = START + timedelta(minutes=20)
CODE = "K7MP4Q2" + check_character("K7MP4Q2")
OTHER = "AAAAAAA" + check_character("AAAAAAA")
UNKNOWN = "BBBBBBB" + check_character("BBBBBBB")
ID = "6f1f6c1e-6f0e-4b32-9a44-0d0f6a6e7c01"
OTHER_ID = "6f1f6c1e-6f0e-4b32-9a44-0d0f6a6e7c02"
PLAN = (Vital.BLOOD_PRESSURE, Vital.OXIMETRY)
LIMITS = (Limit("systolic", None, Decimal(150)), Limit("spo2", Decimal(92), None))
PLAN_LIMITS = (
    PlanLimit(Quantity.SYSTOLIC, high=Decimal(150)),
    PlanLimit(Quantity.SPO2, low=Decimal(92)),
)


def _listed(id_: str, code: str) -> ListedAppointment:
    plan = tuple(vital.value for vital in PLAN)
    return ListedAppointment(id_, tag(code, SALT), START, END, plan, LIMITS)


LIST = DayList(
    site="crossen",
    since=DAY,
    until=DAY + timedelta(days=1),
    salt=SALT,
    appointments=(_listed(ID, CODE), _listed(OTHER_ID, OTHER)),
)
KNOWN = Known(serialise(LIST).decode(), frozenset(), None)
APPOINTMENT = Appointment(ID, START, END, PLAN, PLAN_LIMITS)


def look_up(code: str, known: Known, now: datetime) -> CodeAccepted | CodeRefused:
    """As it was typed."""
    return find(code, known, now, scanned=False)


@pytest.mark.parametrize(
    ("now", "timing"),
    [
        (START - timedelta(seconds=1), (Timing.EARLY,)),
        (START, ()),
        (END - timedelta(seconds=1), ()),
        (END, (Timing.LATE,)),
        (END + timedelta(days=3), (Timing.LATE,)),  # the list is old, but it knows the code
    ],
)
def test_a_known_code(now: datetime, timing: tuple[Timing, ...]) -> None:
    assert look_up(CODE, KNOWN, now) == CodeAccepted(CheckIn.KNOWN, APPOINTMENT, timing, CODE)


def test_a_used_appointment_goes_on_with_a_mark() -> None:
    known = replace(KNOWN, used=frozenset({ID}))
    answer = look_up(CODE, known, START - timedelta(hours=1))
    assert answer == CodeAccepted(CheckIn.KNOWN, APPOINTMENT, (Timing.EARLY, Timing.USED), CODE)


@pytest.mark.parametrize("typed", ["k7mp 4q2", "K7MP-4Q2"])
def test_a_code_as_people_type_it(typed: str) -> None:
    answer = look_up(typed + CODE[-1].lower(), KNOWN, START)
    assert isinstance(answer, CodeAccepted)
    assert answer.appointment == APPOINTMENT


@pytest.mark.parametrize(
    "code", ["", "K7MP4Q2", CODE[:-1] + "0", CODE + "A", "K7MP4Q2Ä", CODE[::-1]]
)
def test_a_code_that_cannot_be(code: str) -> None:
    assert look_up(code, KNOWN, START) == CodeRefused(CodeProblem.CHECK_CHARACTER)


def test_a_right_code_that_the_list_of_today_does_not_know() -> None:
    assert look_up(UNKNOWN, KNOWN, START) == CodeRefused(CodeProblem.NOT_TODAY)


@pytest.mark.parametrize("now", [DAY - timedelta(seconds=1), DAY + timedelta(days=1)])
def test_a_right_code_on_a_day_without_a_list(now: datetime) -> None:
    assert look_up(UNKNOWN, KNOWN, now) == CodeAccepted(CheckIn.UNVERIFIED, code=UNKNOWN)


@pytest.mark.parametrize("day_list", [None, "", "{}", "no json"])
def test_a_right_code_without_a_readable_list(day_list: str | None) -> None:
    known = Known(day_list, frozenset(), None)
    assert look_up(CODE, known, START) == CodeAccepted(CheckIn.UNVERIFIED, code=CODE)


def test_after_an_interruption_only_the_same_appointment_goes_on() -> None:
    known = replace(KNOWN, only=ID, used=frozenset({ID}))
    assert look_up(CODE, known, START) == CodeAccepted(CheckIn.KNOWN, APPOINTMENT, code=CODE)
    other = CodeRefused(CodeProblem.OTHER_APPOINTMENT)
    assert look_up(OTHER, known, START) == other
    assert look_up(UNKNOWN, known, START) == other
    assert look_up(CODE, replace(known, day_list=None), START) == other
    assert look_up("K7MP4Q2", known, START) == CodeRefused(CodeProblem.CHECK_CHARACTER)


def test_whatever_a_plan_or_a_limit_may_name_is_known_here() -> None:
    assert {vital.value for vital in Vital} == PLANS
    assert set(RANGES) <= {quantity.value for quantity in Quantity}

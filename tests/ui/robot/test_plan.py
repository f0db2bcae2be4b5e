# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The plan is taken whole or refused at the place that is wrong."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from kiosk.visit.answers import VisitReason
from kiosk.visit.api import Quantity
from kiosk.visit.state import Arm
from tests.ui.robot.desk import CODE
from tests.ui.robot.plans import GOOD
from ui.robot.plan import Plan, PlanError, Script, parse_plan

VITALS = {
    Quantity.SYSTOLIC: Decimal(142),
    Quantity.DIASTOLIC: Decimal(88),
    Quantity.PULSE: Decimal(71),
}


def test_a_plan_is_read() -> None:
    assert parse_plan(json.dumps(GOOD)) == Plan(CODE, date(1948, 3, 17), Arm.LEFT, VITALS)


def test_a_patient_may_give_numbers_and_words() -> None:
    given = {
        "kvnr": "X110359890",
        "callback": "03669347",
        "words": "Mir ist übel, seit langem.",
    }
    plan = parse_plan(json.dumps({**GOOD, **given, "reason": "other", "script": "by-hand"}))
    assert (plan.kvnr, plan.callback, plan.words) == tuple(given.values())
    assert (plan.reason, plan.script) == (VisitReason.OTHER, Script.BY_HAND)


def test_a_patient_may_come_without_a_slip() -> None:
    assert parse_plan(json.dumps({**GOOD, "code": None})).code is None


def test_nothing_of_the_person_is_in_the_repr() -> None:
    told = {"kvnr": "X110359890", "callback": "03669347", "words": "Mir"}
    plan = parse_plan(json.dumps({**GOOD, **told}))
    assert repr(plan) == "Plan(reason=<VisitReason.ROUTINE: 'routine'>, script=<Script.SMOOTH: ''>)"


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"code": "K7MP 4Q2X"}, "code"),
        ({"code": "K7MP4Q2"}, "code"),
        ({"code": 7}, "code"),
        ({"birth_date": "17.03.1948"}, "birth_date"),
        ({"birth_date": "1948-02-31"}, "birth_date"),
        ({"birth_date": 1948}, "birth_date"),
        ({"arm": "both"}, "arm"),
        ({"vitals": "120"}, "vitals"),
        ({"vitals": {"girth": "120"}}, "vitals"),
        ({"slip": "two\nlines"}, "slip"),
        ({"reader": "below"}, "reader"),
        ({"vitals": {"weight": "heavy"}}, "vitals"),
        ({"kvnr": "110359890"}, "kvnr"),
        ({"callback": "110"}, "callback"),
        ({"callback": "036693 47"}, "callback"),
        ({"words": "SOS"}, "words"),
        ({"reason": "pain"}, "reason"),
        ({"script": "dance"}, "script"),
        ({"pin": "12"}, "pin"),
        ({"pulse": 71}, "pulse"),
    ],
)
def test_a_mistake_is_named(change: dict[str, Any], key: str) -> None:
    with pytest.raises(PlanError) as refusal:
        parse_plan(json.dumps({**GOOD, **change}))
    assert refusal.value.key == key


def test_a_missing_key_is_named() -> None:
    with pytest.raises(PlanError) as refusal:
        parse_plan(json.dumps({key: value for key, value in GOOD.items() if key != "birth_date"}))
    assert refusal.value.key == "birth_date"


@pytest.mark.parametrize("text", ["", "[]", "null", "{"])
def test_what_is_no_object_is_no_plan(text: str) -> None:
    with pytest.raises(PlanError) as refusal:
        parse_plan(text)
    assert refusal.value.key == ""

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The plan is taken whole or refused at the place that is wrong."""

import json
from datetime import date
from typing import Any

import pytest

from kiosk.visit.state import Arm
from ui.robot.plan import Plan, PlanError, parse_plan

GOOD: dict[str, Any] = {"code": "K7MP4Q2X", "birth_date": "1948-03-17", "arm": "left"}


def test_a_plan_is_read() -> None:
    assert parse_plan(json.dumps(GOOD)) == Plan("K7MP4Q2X", date(1948, 3, 17), Arm.LEFT)


def test_a_patient_may_come_without_a_slip() -> None:
    assert parse_plan(json.dumps({**GOOD, "code": None})).code is None


def test_nothing_of_the_person_is_in_the_repr() -> None:
    assert repr(parse_plan(json.dumps(GOOD))) == "Plan()"


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
    ],
)
def test_a_mistake_is_named(change: dict[str, Any], key: str) -> None:
    with pytest.raises(PlanError) as refusal:
        parse_plan(json.dumps({**GOOD, **change}))
    assert refusal.value.key == key


def test_a_missing_key_is_named() -> None:
    with pytest.raises(PlanError) as refusal:
        parse_plan(json.dumps({key: GOOD[key] for key in ("code", "arm")}))
    assert refusal.value.key == "birth_date"


@pytest.mark.parametrize("text", ["", "[]", "null", "{"])
def test_what_is_no_object_is_no_plan(text: str) -> None:
    with pytest.raises(PlanError) as refusal:
        parse_plan(text)
    assert refusal.value.key == ""

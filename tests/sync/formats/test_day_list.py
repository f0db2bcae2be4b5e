# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The day list: exact round trip, every contradiction refused, codes found by tag alone."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.formats import appointment_code, day_list
from sync.formats.day_list import DayList, Limit, ListedAppointment
from sync.formats.strict_json import DocumentError

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CODES = [seven + appointment_code.check_character(seven) for seven in ("K7MP4Q2", "2345678")]
SALT = bytes(range(16))


def listed(number: int, tag: bytes) -> ListedAppointment:
    start = NINE + timedelta(hours=number)
    end = start + timedelta(minutes=20)
    return ListedAppointment(str(UUID(int=number)), tag, start, end, ("blood-pressure",))


def sample() -> DayList:
    tags = (appointment_code.tag(CODES[0], SALT), bytes(16))
    appointments = tuple(listed(i, tag) for i, tag in enumerate(tags))
    return DayList("crossen-1", NINE, NINE + timedelta(days=1), SALT, appointments)


def test_round_trip() -> None:
    assert day_list.parse(day_list.serialise(sample())) == sample()


@given(
    st.lists(st.binary(min_size=16, max_size=16), unique=True, max_size=5),
    st.binary(min_size=16, max_size=16),
)
def test_round_trip_of_any_list(tags: list[bytes], salt: bytes) -> None:
    appointments = tuple(listed(i, tag) for i, tag in enumerate(tags))
    any_list = DayList("a", NINE, NINE + timedelta(days=2), salt, appointments)
    assert day_list.parse(day_list.serialise(any_list)) == any_list


LIMITS = (
    Limit("systolic", Decimal(90), Decimal(160)),
    Limit("spo2", Decimal(92), None),
    Limit("temperature", None, Decimal("38.50")),
)


def test_round_trip_of_limits_and_a_plan_in_its_own_order() -> None:
    first, second = sample().appointments
    plan = ("weight", "blood-pressure", "temperature", "oximetry")
    limited = replace(sample(), appointments=(replace(first, plan=plan, limits=LIMITS), second))
    data = day_list.serialise(limited)
    assert day_list.parse(data) == limited
    assert json.loads(data)["appointments"][0]["limits"] == [
        {"quantity": "systolic", "low": "90", "high": "160"},
        {"quantity": "spo2", "low": "92"},
        {"quantity": "temperature", "high": "38.50"},
    ]


def test_without_limits_a_list_is_what_it_always_was() -> None:
    """Kiosks that know no limits refuse the key: they must not meet it without need."""
    (first, _) = json.loads(day_list.serialise(sample()))["appointments"]
    assert first.keys() == {"id", "tag", "start", "end", "plan"}


@settings(deadline=None)  # a busy machine is no fault of the list
@given(st.decimals(30, 43, places=2))
def test_every_digit_of_a_limit_stays(bound: Decimal) -> None:
    first, second = sample().appointments
    limited = replace(first, limits=(Limit("temperature", None, bound),))
    found = day_list.parse(day_list.serialise(replace(sample(), appointments=(limited, second))))
    (limit,) = found.appointments[0].limits
    assert str(limit.high) == str(bound)


def test_a_code_is_found_by_its_tag() -> None:
    assert sample().find(CODES[0]) == sample().appointments[0]
    assert sample().find(CODES[1]) is None
    with pytest.raises(appointment_code.CodeError):
        sample().find("K7MP4Q22")


def test_covers_its_own_time_only() -> None:
    covers = sample().covers
    assert covers(NINE)
    assert not covers(NINE - timedelta(seconds=1))
    assert not covers(NINE + timedelta(days=1))


def test_no_tag_in_the_repr() -> None:
    assert "tag" not in repr(sample())


Change = Callable[[dict[str, object]], object]
SPO2: dict[str, object] = {"quantity": "spo2"}


def _limited(*limits: object) -> Change:
    return lambda document: _first(document, limits=list(limits))


def _first(document: dict[str, object], **change: object) -> None:
    document["appointments"][0].update(change)  # type: ignore[index]


@pytest.mark.parametrize(
    ("where", "change"),
    [
        ("format", lambda d: d.update(format=2)),
        ("document", lambda d: d.update(more=1)),
        ("document", lambda d: d.pop("salt")),
        ("site", lambda d: d.update(site="../x")),
        ("until", lambda d: d.update(until=d["from"])),
        ("appointments", lambda d: d.update(appointments=None)),
        ("appointments", lambda d: _first(d, id=d["appointments"][1]["id"])),
        ("appointments", lambda d: _first(d, tag=d["appointments"][1]["tag"])),
        (r"appointments\[0\].id", lambda d: _first(d, id="1")),
        (r"appointments\[0\].tag", lambda d: _first(d, tag="AA==")),
        (r"appointments\[0\].end", lambda d: _first(d, end=d["appointments"][0]["start"])),
        (r"appointments\[0\].plan", lambda d: _first(d, plan=[])),
        (r"appointments\[0\].plan", lambda d: _first(d, plan=["blood-pressure"] * 2)),
        (r"appointments\[0\].plan\[0\]", lambda d: _first(d, plan=["surgery"])),
        (r"appointments\[0\]", lambda d: _first(d, given="Erika")),
        (r"appointments\[0\].limits", _limited()),
        (r"appointments\[0\].limits", lambda d: _first(d, limits=None)),
        (r"appointments\[0\].limits", _limited(SPO2 | {"low": "92"}, SPO2 | {"high": "99"})),
        (r"appointments\[0\].limits\[0\]", _limited("spo2")),
        (r"appointments\[0\].limits\[0\]", _limited({"low": "92"})),
        (r"appointments\[0\].limits\[0\]", _limited(SPO2 | {"low": "92", "unit": "%"})),
        (r"appointments\[0\].limits\[0\].quantity", _limited({"quantity": "mood", "low": "1"})),
        (r"appointments\[0\].limits\[0\].low", _limited(SPO2)),
        (r"appointments\[0\].limits\[0\].low", _limited(SPO2 | {"low": 92})),
        (r"appointments\[0\].limits\[0\].low", _limited(SPO2 | {"low": None})),
        (r"appointments\[0\].limits\[0\].low", _limited(SPO2 | {"low": "92.125"})),
        (r"appointments\[0\].limits\[0\].low", _limited(SPO2 | {"low": "9.2e1"})),
        (r"appointments\[0\].limits\[0\].low", _limited(SPO2 | {"low": "092"})),
        (r"appointments\[0\].limits\[0\].low", _limited(SPO2 | {"low": "NaN"})),
        (r"appointments\[0\].limits\[0\].low", _limited(SPO2 | {"low": "-92"})),
        (r"appointments\[0\].limits\[0\].low", _limited(SPO2 | {"low": "٩٢"})),
        (r"appointments\[0\].limits\[0\].low", _limited(SPO2 | {"low": "49.99"})),
        (r"appointments\[0\].limits\[0\].high", _limited(SPO2 | {"high": "100.01"})),
        (r"appointments\[0\].limits\[0\].high", _limited(SPO2 | {"low": "92", "high": "92"})),
        (r"appointments\[0\].limits\[0\].high", _limited(SPO2 | {"low": "92", "high": "91"})),
    ],
)
def test_a_mistake_is_named(where: str, change: Change) -> None:
    document = json.loads(day_list.serialise(sample()))
    change(document)
    with pytest.raises(DocumentError, match=f"^{where}: "):
        day_list.parse(json.dumps(document).encode())

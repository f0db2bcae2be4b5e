# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The day list: exact round trip, every contradiction refused, codes found by tag alone."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.formats import appointment_code, day_list
from sync.formats.day_list import DayList, ListedAppointment
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
    ],
)
def test_a_mistake_is_named(where: str, change: Change) -> None:
    document = json.loads(day_list.serialise(sample()))
    change(document)
    with pytest.raises(DocumentError, match=f"^{where}: "):
        day_list.parse(json.dumps(document).encode())

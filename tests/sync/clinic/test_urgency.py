# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Urgency: read as the kiosk wrote it, shown where practice staff look, whatever else is there."""

from collections.abc import Iterator
from typing import Any

import pytest

from sync.clinic.urgency import Urgency, read_urgency
from tests.sync.clinic.desk import Desk
from tests.sync.clinic.kiosk import bundle, entry, new_record, patient
from tests.sync.clinic.kit import Clinic

UR = {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ActPriority", "code": "UR"}]}
NOTHING = Urgency(False, (), ())


def extension(name: str, code: object) -> dict[str, object]:
    return {"url": f"urn:telemed-kiosk:extension:{name}", "valueCode": code}


EXCEEDED = [extension("limit-exceeded", "systolic"), extension("limit-exceeded", "spo2")]
SIGN = extension("warning-sign", "chest-pain")


@pytest.fixture
def desk(clinic: Clinic) -> Iterator[Desk]:
    made = Desk(clinic)
    yield made
    made.close()


def record_with(**encounter: object) -> dict[str, Any]:
    resource = {"resourceType": "Encounter", **encounter}
    return bundle(patient(new_record()), {"resource": resource})


def arrive(desk: Desk, **encounter: object) -> tuple[Any, str]:
    """What `arrived` tells of a visit with such an Encounter, to programs and to people."""
    record = new_record()
    made = entry(record, 2, {"resourceType": "Encounter", **encounter})
    desk.send_record(record, bundle(patient(record), made))
    desk.inbox().run_once()
    (data,) = desk.clinic.ok("arrived", "--json").data
    return data, desk.clinic.ok("arrived").out


def test_what_the_kiosk_wrote_is_read() -> None:
    made = record_with(priority=UR, extension=[*EXCEEDED, SIGN, extension("arm", "left")])
    assert read_urgency(made) == Urgency(True, ("systolic", "spo2"), ("chest-pain",))


def test_each_is_told_once() -> None:
    made = record_with(extension=[*EXCEEDED, *EXCEEDED])
    assert read_urgency(made) == Urgency(False, ("systolic", "spo2"), ())


@pytest.mark.parametrize(
    "encounter",
    [
        {},
        {"priority": "UR"},
        {"priority": {"coding": "UR"}},
        {"priority": {"coding": [{"system": "http://elsewhere", "code": "UR"}]}},
        {"priority": {"coding": [UR["coding"][0] | {"code": "R"}]}},
        {"extension": {"url": "urn:telemed-kiosk:extension:warning-sign", "valueCode": "a"}},
        {"extension": ["warning-sign", {"url": "warning-sign", "valueCode": "a"}]},
    ],
)
def test_what_says_nothing_of_urgency(encounter: dict[str, object]) -> None:
    assert read_urgency(record_with(**encounter)) == NOTHING


@pytest.mark.parametrize("made", [{}, {"entry": 1}, {"entry": [1, {}, {"resource": "Encounter"}]}])
def test_a_record_of_any_shape_is_read(made: dict[str, Any]) -> None:
    assert read_urgency(made) == NOTHING


@pytest.mark.parametrize("code", ["\x1b[2J", "", "x" * 41, None, {"a": 1}, "Brust Schmerz"])
def test_a_code_that_cannot_be_shown_is_not_left_out(code: object) -> None:
    made = record_with(extension=[extension("warning-sign", code)])
    assert read_urgency(made).warning_signs == ("unknown",)


def test_the_practice_sees_it(desk: Desk) -> None:
    data, line = arrive(desk, priority=UR, extension=[*EXCEEDED, SIGN])
    assert data["urgent"] is True
    assert data["limits_exceeded"] == ["systolic", "spo2"]
    assert data["warning_signs"] == ["chest-pain"]
    assert (
        "  DRINGEND  außerhalb der Grenzen: Blutdruck oberer Wert, Sauerstoff  "
        "Warnzeichen: chest-pain  "
    ) in line


def test_a_quantity_that_is_new_to_the_clinic_is_shown_as_it_is(desk: Desk) -> None:
    _, line = arrive(desk, priority=UR, extension=[extension("limit-exceeded", "glucose")])
    assert "  DRINGEND  außerhalb der Grenzen: glucose  " in line


def test_what_is_not_urgent_says_so_to_programs_and_nothing_to_people(desk: Desk) -> None:
    data, line = arrive(desk, status="finished")
    assert (data["urgent"], data["limits_exceeded"], data["warning_signs"]) == (False, [], [])
    assert "DRINGEND" not in line
    assert "Grenzen" not in line
    assert "Warnzeichen" not in line

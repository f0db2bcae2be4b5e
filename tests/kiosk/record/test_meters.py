# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Oximeter, thermometer, scale, and values that were typed in."""

from dataclasses import replace
from decimal import Decimal

import pytest

from drivers.fault import DeviceFault
from drivers.reading import Quantity, Value
from kiosk.record.facts import Completed, NotTaken, Skipped, Taken
from kiosk.visit.answers import Site, SkipReason, Vital
from kiosk.visit.state import VitalResult
from tests.kiosk.record.looking import bounds, codings, extensions, numbers, reason
from tests.kiosk.record.making import (
    FEVER,
    LOWER,
    OWN_PRESSURE,
    OXIMETER,
    RECORDS,
    SATURATION,
    VISIT,
    WALK_IN,
    WEIGHT,
    make,
    told,
)

ALL = RECORDS["everything"]
LITTLE = RECORDS["little"]
OWN = RECORDS["own pressure"]


def test_oxygen_saturation_as_the_profile_of_pulse_oximetry_wants_it() -> None:
    taken = ALL.resource(42)
    assert codings(taken) == ["2708-6", "59408-5", "442476006", "431314004", "150324"]
    assert taken["valueQuantity"]["value"] == 96
    assert numbers(taken) == {"61006-3": Decimal("4.3")}
    assert taken["effectiveDateTime"] == "2026-06-04T12:01:00.000+02:00"
    assert "bodySite" not in taken
    assert "method" not in taken


def test_the_oximeters_pulse_is_an_observation_of_its_own() -> None:
    pulse = ALL.resource(43)
    assert codings(pulse)[0] == "8867-4"
    assert pulse["valueQuantity"]["value"] == 71
    assert pulse["device"] == ALL.resource(42)["device"]


def test_a_perfusion_index_that_was_not_told_is_missing() -> None:
    assert "component" not in ALL.resource(44)


def test_a_saturation_that_was_not_told_is_missing_beside_its_pulse() -> None:
    pulse = told(OXIMETER, pulse="71")
    result = VitalResult(Vital.OXIMETRY, reading=pulse)
    made = make(WALK_IN, [Taken(Vital.OXIMETRY, 1, pulse)], Completed((result,), None))
    found = [each for each in made.resources if each["resourceType"] == "Observation"]
    assert [each["id"] for each in found] == [f"{VISIT}-41"]


@pytest.mark.parametrize(
    ("site", "code", "body"),
    [
        (Site.EAR, "415974002", "42859004"),
        (Site.FOREHEAD, "1366425007", "52795006"),
        (None, "386725007", None),
    ],
)
def test_a_temperature_says_where_it_was_taken(
    site: Site | None, code: str, body: str | None
) -> None:
    result = VitalResult(Vital.TEMPERATURE, reading=FEVER, site=site)
    made = make(WALK_IN, [Taken(Vital.TEMPERATURE, 1, FEVER, site)], Completed((result,), None))
    taken = made.resource(60)
    assert codings(taken) == ["8310-5", code, "150364"]
    assert str(taken["valueQuantity"]["value"]) == "38.20"
    assert taken["valueQuantity"]["unit"] == "°C"
    assert ("bodySite" in taken) == (body is not None)
    if body is not None:
        assert taken["bodySite"]["coding"][0]["code"] == body


def test_weight() -> None:
    taken = ALL.resource(70)
    assert codings(taken) == ["29463-7", "27113001", "188736"]
    assert (taken["valueQuantity"]["value"], taken["valueQuantity"]["code"]) == (
        Decimal("71.45"),
        "kg",
    )


def test_a_height_that_was_measured_with_the_weight_is_an_observation_of_its_own() -> None:
    height = Value(Quantity.HEIGHT, Decimal("176.5"), "cm")
    both = replace(WEIGHT, values=(height, *WEIGHT.values))
    result = VitalResult(Vital.WEIGHT, reading=both)
    facts = [Taken(Vital.WEIGHT, 1, WEIGHT), Taken(Vital.WEIGHT, 2, both)]
    made = make(WALK_IN, facts, Completed((result,), None))
    assert codings(made.resource(71)) == ["29463-7", "27113001", "188736"]
    taken = made.resource(81)
    assert codings(taken) == ["8302-2", "1153637007", "188740"]
    assert taken["valueQuantity"]["value"] == Decimal("176.5")
    assert taken["valueQuantity"]["unit"] == taken["valueQuantity"]["code"] == "cm"
    assert taken["device"] == made.resource(71)["device"]


def test_each_device_once() -> None:
    names = [ALL.resource(number)["deviceName"][0]["name"] for number in range(4, 8)]
    assert names == ["CMS50D+", "FT 95", "7830", "TM2657"]
    assert ALL.resource(42)["device"] == {"reference": f"Device/{VISIT}-4"}


def test_a_trial_without_a_reading_stays_and_a_reading_after_it_has_its_own_place() -> None:
    failed = ALL.resource(40)
    assert (failed["status"], reason(failed)) == ("cancelled", ("error", "no-contact"))
    assert codings(failed)[0] == "2708-6"
    assert extensions(failed) == []


def test_a_repeated_take_stays_and_is_marked_at_the_end_alone() -> None:
    for number in (42, 43):
        assert ("superseded", True) in extensions(ALL.resource(number))
        assert ALL.resource(number)["status"] == "final"
    for number in (44, 45, 60, 70, 10):
        assert ("superseded", True) not in extensions(ALL.resource(number))
    assert "superseded" not in str(ALL.steps)


def test_the_take_that_counts_may_be_an_earlier_one() -> None:
    facts = [Taken(Vital.OXIMETRY, n, each) for n, each in enumerate((SATURATION, LOWER), 1)]
    result = VitalResult(Vital.OXIMETRY, reading=SATURATION)
    made = make(WALK_IN, [*facts], Completed((result,), None))
    assert ("superseded", True) not in extensions(made.resource(40))
    assert ("superseded", True) in extensions(made.resource(42))


def test_more_takes_than_a_row_has_places() -> None:
    facts = [Taken(Vital.WEIGHT, n, WEIGHT) for n in range(1, 12)]
    made = make(WALK_IN, [*facts], Completed((VitalResult(Vital.WEIGHT, reading=WEIGHT),), None))
    assert [made.resource(number)["resourceType"] for number in (79, 170)] == ["Observation"] * 2
    assert ("superseded", True) not in extensions(made.resource(170))


def test_a_device_whose_check_is_past_says_so_and_no_other() -> None:
    devices = [each for each in ALL.resources if each["resourceType"] == "Device"]
    marks = {each["deviceName"][0]["name"]: extensions(each) for each in devices}
    past = ("check-past", "2026-05-31")
    assert sum(mark == [past] for mark in marks.values()) == 1
    assert [past] == next(mark for name, mark in marks.items() if name.startswith("TM"))
    assert all(mark == [] for name, mark in marks.items() if not name.startswith("TM"))


def test_a_value_that_was_typed_in_has_no_device() -> None:
    typed = LITTLE.resource(70)
    assert extensions(typed) == [("origin", "by-hand")]
    assert not {"device", "method", "bodySite"} & set(typed)
    assert typed["valueQuantity"]["value"] == 72
    assert [each["id"] for each in LITTLE.resources if each["resourceType"] == "Device"] == [
        f"{VISIT}-4"  # the thermometer
    ]


def test_a_blood_pressure_that_was_typed_in_is_a_panel_without_device_method_and_arm() -> None:
    typed = OWN.resource(20)
    assert codings(typed)[0] == "85354-9"
    assert numbers(typed) == {"8480-6": 151, "8462-4": 92}
    assert OWN.resource(21)["valueQuantity"]["value"] == OWN_PRESSURE.values[2].value
    assert not {"device", "method", "bodySite"} & set(typed)
    assert ("superseded", True) in extensions(OWN.resource(10))  # what the cuff had measured
    assert ("superseded", True) not in extensions(typed)


@pytest.mark.parametrize(
    ("why", "code"),
    [
        (SkipReason.UNWILLING, "asked-declined"),
        (SkipReason.UNABLE, "not-performed"),
        (SkipReason.DEVICE, "error"),
        (SkipReason.LATER, "not-performed"),
    ],
)
@pytest.mark.parametrize("vital", Vital)
def test_what_was_not_measured_says_why(vital: Vital, why: SkipReason, code: str) -> None:
    result = VitalResult(vital, skipped=why)
    made = make(WALK_IN, [Skipped(vital, why)], Completed((result,), None))
    number = {Vital.BLOOD_PRESSURE: 20, Vital.OXIMETRY: 40, Vital.TEMPERATURE: 60}.get(vital, 70)
    skipped = made.resource(number)
    assert skipped["status"] == "cancelled"
    for part in skipped.get("component", [skipped]):
        assert reason(part) == (code, why.value)
    assert extensions(skipped) == []


def test_a_decision_that_was_taken_back_is_superseded() -> None:
    facts = [Skipped(Vital.WEIGHT, SkipReason.LATER), Taken(Vital.WEIGHT, 1, WEIGHT)]
    made = make(WALK_IN, [*facts], Completed((VitalResult(Vital.WEIGHT, reading=WEIGHT),), None))
    assert extensions(made.resource(70)) == [("superseded", True)]
    assert made.resource(71)["status"] == "final"


def test_a_take_before_a_decision_to_go_without_is_superseded() -> None:
    facts = [Taken(Vital.WEIGHT, 1, WEIGHT), Skipped(Vital.WEIGHT, SkipReason.UNWILLING)]
    result = VitalResult(Vital.WEIGHT, skipped=SkipReason.UNWILLING)
    made = make(WALK_IN, [*facts], Completed((result,), None))
    assert ("superseded", True) in extensions(made.resource(70))
    assert extensions(made.resource(71)) == []


def test_a_blood_pressure_by_a_meter_fails_in_its_components() -> None:
    fact = NotTaken(Vital.BLOOD_PRESSURE, 1, DeviceFault.GARBLED)
    failed = make(WALK_IN, [fact], Completed((), None)).resource(20)
    assert [reason(part) for part in failed["component"]] == [("error", "garbled")] * 2


def test_a_limit_that_is_passed_stands_with_the_value_that_counts() -> None:
    assert bounds(ALL.resource(44)) == {"low": 92}
    assert "referenceRange" not in ALL.resource(42)  # it doesn't count any more
    assert "referenceRange" not in ALL.resource(45)  # no limit of the pulse is passed
    systolic, diastolic = ALL.resource(30)["component"]
    assert bounds(systolic) == {"low": 100, "high": 140}
    assert "referenceRange" not in diastolic
    assert systolic["referenceRange"][0]["low"]["code"] == "mm[Hg]"
    first, second = (ALL.resource(number)["component"][0] for number in (10, 12))
    assert "referenceRange" not in first
    assert bounds(second) == {"low": 100, "high": 140}
    assert "interpretation" not in str(ALL.bundle)

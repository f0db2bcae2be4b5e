# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a record says, element by element."""

from dataclasses import replace
from datetime import UTC
from decimal import Decimal

import pytest

from drivers.fault import DeviceFault
from drivers.reading import DeviceInfo, Quantity, Value
from kiosk.record.builder import RecordBuilder
from kiosk.record.facts import ArmTaken, Measured, NotMeasured
from kiosk.visit.state import Arm
from tests.kiosk.record.looking import extensions, numbers
from tests.kiosk.record.making import (
    INSURED,
    KNOWN,
    NO_MORE,
    PLACE,
    READ,
    RECORDS,
    SEATED,
    TEXT,
    VISIT,
    WALK_IN,
    WHOLE,
    exact,
    make,
    minutes,
)
from tests.kiosk.visit.making import APPOINTMENT, NOON, a_reading

RECORD = RECORDS["whole"]


def test_the_kinds_and_their_numbers() -> None:
    found = {
        each["id"].removeprefix(f"{VISIT}-"): each["resourceType"] for each in RECORD.resources
    }
    assert found == {
        "1": "Patient",
        "2": "Encounter",
        "3": "Consent",
        "4": "Device",
        **dict.fromkeys(["10", "11", "12", "13", "14", "30"], "Observation"),  # no pulse in the 3rd
    }


@pytest.mark.parametrize(
    ("record", "identifier"),
    [
        ("whole", [{"system": "urn:telemed-kiosk:appointment", "value": APPOINTMENT.id}]),
        ("unverified", [{"system": "urn:telemed-kiosk:appointment-code", "value": "K7MP4Q2X"}]),
        ("skipped", None),
    ],
)
def test_the_patient_is_a_birth_date_and_an_appointment(record: str, identifier: object) -> None:
    patient = RECORDS[record].resource(1)
    assert patient["birthDate"] == "1948-03-17"
    assert patient.get("identifier") == identifier
    assert set(patient) <= {"resourceType", "id", "birthDate", "identifier"}


def test_a_number_of_the_insurance_and_one_to_call_back_if_they_were_given() -> None:
    patient = RECORDS["everything"].resource(1)
    (number,) = patient["identifier"]
    assert (number["system"], number["value"]) == (
        "http://fhir.de/sid/gkv/kvid-10",
        INSURED.insurance_number,
    )
    assert number["type"]["coding"][0]["code"] == "KVZ10"
    assert patient["telecom"] == [{"system": "phone", "value": INSURED.callback}]


def test_the_insurance_number_of_somebody_with_an_appointment() -> None:
    made = make(replace(KNOWN, insurance_number="A123456780"), [*SEATED, *READ], WHOLE)
    systems = [each["system"] for each in made.resource(1)["identifier"]]
    assert systems == ["urn:telemed-kiosk:appointment", "http://fhir.de/sid/gkv/kvid-10"]


def test_a_known_appointments_code_stays_out_of_the_record() -> None:
    assert "K7MP4Q2X" not in str(RECORD.bundle)


def test_the_encounter_from_the_first_step_to_the_end() -> None:
    first = RECORD.steps[0][1]["resource"]
    assert (first["resourceType"], first["status"]) == ("Encounter", "in-progress")
    assert first["period"] == {"start": "2026-06-04T12:00:00.000+02:00"}
    encounter = RECORD.resource(2)
    assert encounter["status"] == "finished"
    assert encounter["period"]["end"] == "2026-06-04T12:06:00.000+02:00"
    assert encounter["class"]["code"] == "VR"
    assert encounter["identifier"] == [{"system": "urn:telemed-kiosk:visit", "value": str(VISIT)}]
    assert encounter["location"][0]["location"]["identifier"]["value"] == "crossen"
    assert encounter["serviceProvider"] == {"display": "Praxis Dr. Horvath"}


def test_marks_stand_in_the_encounter() -> None:
    assert extensions(RECORD.resource(2)) == [
        ("check-in", "known"),
        ("slip", "signed"),
        ("timing", "early"),
        ("timing", "used"),
        ("arm", "left"),
    ]
    assert ("check-in", "unverified") in extensions(RECORDS["unverified"].resource(2))
    assert extensions(RECORDS["shortened"].resource(2)) == [
        ("check-in", "walk-in"),
        ("arm", "right"),
        ("rest-shortened", True),
    ]


def test_a_visit_that_ended_early_says_so_in_its_last_step() -> None:
    encounter = RECORDS["ended"].steps[-1][0]["resource"]
    assert encounter["status"] == "finished"
    assert ("ended-early", "idle") in extensions(encounter)


def test_the_consent_names_the_very_text() -> None:
    consent = RECORD.resource(3)
    assert extensions(consent) == [
        ("consent-text-version", TEXT.version),
        ("consent-text-language", "de"),
        ("consent-text-sha256", TEXT.sha256),
    ]
    assert consent["policy"] == [{"uri": "urn:telemed-kiosk:consent-text:treatment:2:de"}]
    assert consent["scope"]["coding"][0]["code"] == "treatment"
    assert consent["dateTime"] == "2026-06-04T12:00:00.000+02:00"
    assert consent["provision"] == {"type": "permit"}


def test_the_device_as_it_names_itself() -> None:
    assert RECORD.resource(4) == {
        "resourceType": "Device",
        "id": f"{VISIT}-4",
        "manufacturer": "A&D",
        "deviceName": [{"name": "TM2657", "type": "model-name"}],
        "extension": [{"url": "urn:telemed-kiosk:extension:check-past", "valueDate": "2026-05-31"}],
    }


def test_a_serial_number_if_it_tells_one_and_one_device_for_each() -> None:
    other = replace(a_reading(), device=DeviceInfo("A&D", "TM2657", "5130900123"))
    made = make(WALK_IN, [*SEATED, READ[0], Measured(2, other), READ[2]], WHOLE)
    assert made.resource(5)["serialNumber"] == "5130900123"
    used = [made.resource(number)["device"]["reference"] for number in (10, 12, 14)]
    assert used == [f"Device/{VISIT}-{number}" for number in (4, 5, 4)]


def test_a_reading() -> None:
    reading = RECORD.resource(12)
    codes = [(each["system"], each["code"]) for each in reading["code"]["coding"]]
    assert codes == [
        ("http://loinc.org", "85354-9"),
        ("http://snomed.info/sct", "75367002"),
        ("urn:iso:std:iso:11073:10101", "150016"),
    ]
    assert numbers(reading) == {"8480-6": Decimal(142), "8462-4": Decimal(88)}
    assert reading["status"] == "final"
    assert reading["bodySite"]["coding"][0]["code"] == "368208006"
    assert reading["method"]["coding"][0]["code"] == "17146006"
    assert reading["effectiveDateTime"] == reading["issued"] == "2026-06-04T12:00:00.000+02:00"
    assert extensions(reading) == [
        ("origin", "measured"),
        ("raw-frame-sha256-8", "0001020304050607"),
        ("device-time", "2026-06-04T12:01:00"),
    ]


def test_the_right_arm() -> None:
    assert RECORDS["shortened"].resource(10)["bodySite"]["coding"][0]["code"] == "368209003"


def test_the_pulse_is_an_observation_of_its_own() -> None:
    pulse = RECORD.resource(13)
    assert [each["code"] for each in pulse["code"]["coding"]] == ["8867-4", "364075005", "147842"]
    assert pulse["valueQuantity"]["value"] == 71
    assert "bodySite" not in pulse


def test_a_mean_arterial_pressure_and_quality() -> None:
    told = a_reading()
    told = replace(
        told,
        values=(*told.values, Value(Quantity.MEAN_ARTERIAL, Decimal("106.0"), "mm[Hg]")),
        quality=("irregular-pulse", "moved"),
        device_time=None,
    )
    made = make(WALK_IN, [Measured(1, told)], WHOLE).resource(10)
    assert str(numbers(made)["8478-0"]) == "106.0"
    assert extensions(made)[2:] == [("quality", "irregular-pulse"), ("quality", "moved")]
    assert "bodySite" not in made  # nobody said which arm


def test_the_mean_is_of_the_last_two_and_has_no_code_of_a_reading() -> None:
    mean = RECORD.resource(30)
    assert mean["code"]["coding"][0]["code"] == "96607-7"
    assert numbers(mean) == {"96608-5": Decimal("143.5"), "96609-3": Decimal("86.5")}
    assert [each["reference"] for each in mean["derivedFrom"]] == [
        f"Observation/{VISIT}-12",
        f"Observation/{VISIT}-14",
    ]
    for code in ("8480-6", "8462-4", "85354-9"):
        assert code not in str(mean)
    assert extensions(mean) == []
    assert extensions(RECORDS["unverified"].resource(30)) == [("fourth-reading-missing", True)]


def test_the_mean_of_readings_with_a_failure_between_them() -> None:
    facts = [
        *SEATED,
        READ[0],
        NotMeasured(2, DeviceFault.MOVED),
        Measured(3, a_reading()),
        Measured(4, a_reading()),
    ]
    made = make(WALK_IN, facts, WHOLE).resource(30)
    assert [each["reference"][-2:] for each in made["derivedFrom"]] == ["14", "16"]


@pytest.mark.parametrize(
    ("record", "code", "text"),
    [("skipped", "asked-declined", "skipped"), ("failed", "error", "too-few")],
)
def test_no_mean_has_a_reason(record: str, code: str, text: str) -> None:
    for part in RECORDS[record].resource(30)["component"]:
        assert part["dataAbsentReason"]["coding"][0]["code"] == code
        assert part["dataAbsentReason"]["text"] == text
    assert "derivedFrom" not in RECORDS[record].resource(30)


@pytest.mark.parametrize(
    ("number", "code", "text"), [(10, "error", "moved"), (18, "not-performed", "stopped")]
)
def test_an_inflation_without_a_reading_is_in_the_record(number: int, code: str, text: str) -> None:
    failed = RECORDS["failed"].resource(number)
    assert failed["status"] == "cancelled"
    assert [part["code"]["coding"][0]["code"] for part in failed["component"]] == [
        "8480-6",
        "8462-4",
    ]
    for part in failed["component"]:
        assert part["dataAbsentReason"]["coding"][0]["code"] == code
        assert part["dataAbsentReason"]["text"] == text


def test_going_on_without_the_fourth_reading_takes_no_mean_away() -> None:
    made = make(WALK_IN, [*SEATED, *READ, NO_MORE], replace(WHOLE, fourth_missing=True))
    assert [entry["resource"]["id"] for entry in made.steps[-1]] == [f"{VISIT}-20"]
    assert numbers(made.resource(30))["96608-5"] == Decimal("143.5")


def test_a_series_that_begins_anew_lies_over_no_earlier_one() -> None:
    facts = [*SEATED, READ[0], Measured(1, a_reading(150)), NotMeasured(1, None), READ[2]]
    made = make(WALK_IN, facts, WHOLE)
    pressures = [numbers(made.resource(number))["8480-6"] for number in (10, 12, 16)]
    assert pressures == [140, 150, 145]


def test_a_sixth_inflation_has_its_place() -> None:
    made = make(WALK_IN, [*SEATED, *READ, *READ], WHOLE)
    assert numbers(made.resource(110))["8480-6"] == 145


def test_a_correction_of_the_arm_is_the_arm_of_the_readings() -> None:
    builder = RecordBuilder(VISIT, PLACE, KNOWN, TEXT, NOON.astimezone(UTC))
    for arm in (Arm.LEFT, Arm.RIGHT):
        builder.step(ArmTaken(arm), minutes(1))
    entries = exact(builder.step(READ[0], minutes(2)))
    assert entries[1]["resource"]["bodySite"]["coding"][0]["code"] == "368209003"

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Is what was delivered what the patient said and the devices showed; and was it read out so?"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from tests.e2e.atspi.room import PERFUSION, PULSE, SPO2, Heard, Told
from tests.e2e.world import BIRTH_DATE, VITALS

Json = dict[str, Any]
MEASURED, BY_HAND = "measured", "by-hand"
ORIGIN = "urn:telemed-kiosk:extension:origin"
Values = dict[tuple[str, str], set[Decimal]]  # LOINC code and origin

WEIGHT, TEMPERATURE, OXYGEN, HEART_RATE = "29463-7", "8310-5", "2708-6", "8867-4"
SYSTOLIC, DIASTOLIC, PERFUSION_INDEX = "8480-6", "8462-4", "61006-3"


def faults(bundle: Json, told: Told, heard: Heard) -> list[str]:
    """Every difference; empty when all is well."""
    found, wanted = _values(bundle), _wanted(told)
    differences = [
        f"{key}: {found.get(key)}, not {wanted.get(key)}" for key in _unlike(found, wanted)
    ]
    differences += [f"{name}: {got!r}, not {want!r}" for name, got, want in _said(bundle, told)]
    unsaid = [
        text for text in _shown(told) if not any(text in said for said in heard["review-headline"])
    ]
    return differences + [f"{text!r} was not read out before it was saved" for text in unsaid]


def _unlike(found: Values, wanted: Values) -> Iterable[tuple[str, str]]:
    return [key for key in found.keys() | wanted.keys() if found.get(key) != wanted.get(key)]


def _wanted(told: Told) -> Values:
    wanted: Values = {(OXYGEN, MEASURED): {Decimal(SPO2)}, (HEART_RATE, MEASURED): {Decimal(PULSE)}}
    wanted[PERFUSION_INDEX, MEASURED] = {Decimal(PERFUSION)}
    wanted[TEMPERATURE, BY_HAND] = {_number(told.vitals["temperature"])}
    wanted[WEIGHT, BY_HAND] = {_number(told.vitals["weight"])}
    if told.vitals["blood-pressure"] == "measure":
        wanted[SYSTOLIC, MEASURED] = {Decimal(VITALS["systolic"])}
        wanted[DIASTOLIC, MEASURED] = {Decimal(VITALS["diastolic"])}
        wanted[HEART_RATE, MEASURED].add(Decimal(VITALS["pulse"]))
    return wanted


def _number(typed: str) -> Decimal:
    return Decimal(typed.replace(",", "."))


def _values(bundle: Json) -> Values:
    found: Values = {}
    for observation in _resources(bundle, "Observation"):
        origins = [e["valueCode"] for e in observation.get("extension", []) if e["url"] == ORIGIN]
        for part in (observation, *observation.get("component", [])):
            if "valueQuantity" in part and origins:
                key = (part["code"]["coding"][0]["code"], origins[0])
                found.setdefault(key, set()).add(Decimal(str(part["valueQuantity"]["value"])))
    return found


def _said(bundle: Json, told: Told) -> list[tuple[str, object, object]]:
    """Name, what is in the record, what was said; where they differ."""
    (patient,), (response,) = (
        _resources(bundle, "Patient"),
        _resources(bundle, "QuestionnaireResponse"),
    )
    answers = {item["linkId"]: item["answer"][0] for item in response["item"] if "answer" in item}
    compared = [
        ("birth date", patient["birthDate"], BIRTH_DATE),
        ("telephone", [each["value"] for each in patient["telecom"]], [told.phone]),
        ("own words", answers["reason-text"]["valueString"], told.words),
        ("pain", answers["pain"]["valueInteger"], int(told.pain)),
        ("medicines", answers["medicines-today"]["valueBoolean"], True),
    ]
    return [each for each in compared if each[1] != each[2]]


def _shown(told: Told) -> list[str]:
    """Numbers as the review reads them out."""
    typed = [number for number in told.vitals.values() if number[0].isdigit()]
    pressure = f"{VITALS['systolic']}\u00a0/\u00a0{VITALS['diastolic']}"
    measured = [pressure] if told.vitals["blood-pressure"] == "measure" else []
    return [*typed, *measured, f"{SPO2} %"]


def _resources(bundle: Json, kind: str) -> list[Json]:
    resources = [entry["resource"] for entry in bundle["entry"]]
    return [each for each in resources if each["resourceType"] == kind]

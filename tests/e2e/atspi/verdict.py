# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Is what was delivered what the patient said and the devices showed; and was it read out so?"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from tests.e2e.atspi.room import PERFUSION, PULSE, SPO2, TEMPERATURE, WEIGHT, Heard, Told
from tests.e2e.world import BIRTH_DATE, VITALS

Json = dict[str, Any]
MEASURED, BY_HAND = "measured", "by-hand"
MEASURE, SKIP = "measure", "skip"
ORIGIN = "urn:telemed-kiosk:extension:origin"
ONE_OF = ("Patient", "Encounter", "QuestionnaireResponse")
Values = dict[tuple[str, str], set[Decimal]]  # LOINC code and origin

HEART_RATE = "8867-4"
DEVICES = {
    "oximetry": {"2708-6": SPO2, "61006-3": PERFUSION, HEART_RATE: PULSE},
    "temperature": {"8310-5": TEMPERATURE},
    "blood-pressure": {
        "8480-6": str(VITALS["systolic"]),
        "8478-0": "106",  # the mean arterial pressure: a third of the way up, as the cuff has it
        "8462-4": str(VITALS["diastolic"]),
        HEART_RATE: str(VITALS["pulse"]),
    },
    "weight": {"29463-7": WEIGHT},
}
"""What each device shows, by LOINC code. What is typed in here has one number alone."""
READ_OUT = {
    "oximetry": f"{SPO2} %",
    "temperature": TEMPERATURE.replace(".", ","),
    "blood-pressure": f"{VITALS['systolic']}\u00a0/\u00a0{VITALS['diastolic']}",
    "weight": WEIGHT.replace(".", ","),
}


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
    wanted: Values = {}
    for vital, how in told.vitals.items():
        for code, shown in DEVICES[vital].items() if how != SKIP else ():
            value, origin = (shown, MEASURED) if how == MEASURE else (how, BY_HAND)
            wanted.setdefault((code, origin), set()).add(Decimal(value.replace(",", ".")))
    return wanted


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
    (patient,), (visit,), (response,) = (_resources(bundle, kind) for kind in ONE_OF)
    answers = {item["linkId"]: item["answer"][0] for item in response["item"] if "answer" in item}
    extensions = {each["url"].rpartition(":")[2]: each for each in visit["extension"]}
    consents = [each["provision"]["type"] for each in _resources(bundle, "Consent")]
    compared = [
        ("birth date", patient["birthDate"], BIRTH_DATE),
        ("telephone", [each["value"] for each in patient["telecom"]], [told.phone]),
        ("operator", extensions["operator"]["valueCode"], "myself"),
        ("consents", consents, ["permit", "permit"]),
        ("hands", extensions["hand-hygiene"]["valueCode"], told.hands[len("hands-") :] or "done"),
        ("own words", answers["reason-text"]["valueString"], told.words),
        ("pain", answers["pain"]["valueInteger"], int(told.pain)),
        ("medicines", answers["medicines-today"]["valueBoolean"], True),
        ("skipped", _reasons(bundle), {"unable"} if SKIP in told.vitals.values() else set()),
    ]
    return [each for each in compared if each[1] != each[2]]


def _reasons(bundle: Json) -> set[str]:
    """Why something was not measured."""
    cancelled = [o for o in _resources(bundle, "Observation") if o["status"] == "cancelled"]
    parts = [part for each in cancelled for part in (each, *each.get("component", []))]
    return {part["dataAbsentReason"]["text"] for part in parts if "dataAbsentReason" in part}


def _shown(told: Told) -> list[str]:
    """Numbers as the review reads them out."""
    ways = [(vital, how) for vital, how in told.vitals.items() if how != SKIP]
    return [READ_OUT[vital] if how == MEASURE else how for vital, how in ways]


def _resources(bundle: Json, kind: str) -> list[Json]:
    resources = [entry["resource"] for entry in bundle["entry"]]
    return [each for each in resources if each["resourceType"] == kind]

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Did the clinic open what the patient confirmed? Compared field by field, never as text."""

from decimal import Decimal
from typing import Any

# LOINC codes as they stand in the bundle (docs/formats); the mean has codes of its own.
READING_CODES = {"8480-6": "systolic", "8462-4": "diastolic", "8867-4": "pulse"}
MEAN_CODES = {"96608-5": "systolic", "96609-3": "diastolic"}
READINGS_AT_LEAST = 3

Vitals = dict[str, Decimal]


class VitalsError(ValueError):
    """`--vitals` isn't `systolic=142,diastolic=88,pulse=71`."""


def parse_vitals(text: str) -> Vitals:
    """The command line's values; raises VitalsError."""
    vitals: Vitals = {}
    for part in text.split(","):
        name, _, number = part.partition("=")
        if name not in READING_CODES.values() or not number.isdigit():
            raise VitalsError(text)
        vitals[name] = Decimal(number)
    if set(vitals) != set(READING_CODES.values()):
        raise VitalsError(text)
    return vitals


def _coded_values(bundle: dict[str, Any], codes: dict[str, str]) -> list[tuple[str, Decimal]]:
    found: list[tuple[str, Decimal]] = []
    for entry in bundle["entry"]:
        resource = entry["resource"]
        if resource["resourceType"] != "Observation":
            continue
        for part in [resource, *resource.get("component", [])]:
            for coding in part["code"]["coding"]:
                name = codes.get(coding["code"])
                if name is not None and "valueQuantity" in part:
                    found.append((name, Decimal(str(part["valueQuantity"]["value"]))))
    return found


def differences(bundle: dict[str, Any], vitals: Vitals, birth_date: str) -> list[str]:
    """What in `bundle` isn't what the patient confirmed; empty when all is right."""
    wrong: list[str] = []
    patients = [
        e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == "Patient"
    ]
    if [p.get("birthDate") for p in patients] != [birth_date]:
        wrong.append("birth date")
    readings = _coded_values(bundle, READING_CODES)
    for name, wanted in vitals.items():
        values = [value for found, value in readings if found == name]
        if len(values) < READINGS_AT_LEAST or set(values) != {wanted}:
            wrong.append(f"{name}: {len(values)} readings, wanted {READINGS_AT_LEAST} of {wanted}")
    means = _coded_values(bundle, MEAN_CODES)
    if sorted(means) != sorted((name, vitals[name]) for name in MEAN_CODES.values()):
        wrong.append(f"mean: {means}")
    return wrong

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The vitals of the command line, and which of them a delivered bundle holds, field by field."""

from collections import defaultdict
from decimal import Decimal, InvalidOperation
from typing import Any

# LOINC codes as they stand in the bundle (docs/formats); the mean has codes of its own.
CODES = {
    "8480-6": "systolic",
    "8462-4": "diastolic",
    "8867-4": "pulse",
    "59408-5": "spo2",
    "8310-5": "temperature",
    "29463-7": "weight",
}
MEAN_CODES = {"96608-5": "systolic", "96609-3": "diastolic"}
NAMES = tuple(CODES.values())
PRESSURE = ("systolic", "diastolic", "pulse")

Vitals = dict[str, Decimal]
Values = dict[str, list[Decimal]]


class VitalsError(ValueError):
    """`--vitals` isn't `systolic=142,diastolic=88,pulse=71,spo2=96,...`."""


def parse_vitals(text: str) -> Vitals:
    """The command line's values, any of `NAMES`; raises VitalsError.

    The pressures come together, and whoever has a pulse in the finger has told it.
    """
    vitals: Vitals = {}
    for part in filter(None, text.split(",")):
        name, _, number = part.partition("=")
        if name not in NAMES or name in vitals:
            raise VitalsError(text)
        vitals[name] = _number(number, text)
    if ("systolic" in vitals) != ("diastolic" in vitals):
        raise VitalsError(text)
    if vitals.keys() & {"systolic", "spo2"} and "pulse" not in vitals:
        raise VitalsError(text)
    return vitals


def _number(text: str, whole: str) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise VitalsError(whole) from error
    if not number.is_finite() or number <= 0:
        raise VitalsError(whole)
    return number


def resources(bundle: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """Every resource of that type."""
    every = (entry["resource"] for entry in bundle["entry"])
    return [resource for resource in every if resource["resourceType"] == kind]


def values(bundle: dict[str, Any], codes: dict[str, str], origin: str | None = None) -> Values:
    """Every value that counts (status final), by name; with `origin` only those of that origin."""
    found: Values = defaultdict(list)
    for resource in resources(bundle, "Observation"):
        if resource["status"] != "final" or (origin and extension(resource, "origin") != [origin]):
            continue
        for part in [resource, *resource.get("component", [])]:
            names = {codes[c["code"]] for c in part["code"]["coding"] if c["code"] in codes}
            for name in names if "valueQuantity" in part else ():
                found[name].append(Decimal(str(part["valueQuantity"]["value"])))
    return dict(found)


def extension(resource: dict[str, Any], name: str) -> list[Any]:
    """The values of our extensions of that name."""
    url = f"urn:telemed-kiosk:extension:{name}"
    return [
        next(value for key, value in each.items() if key != "url")
        for each in resource.get("extension", [])
        if each["url"] == url
    ]

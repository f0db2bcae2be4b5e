# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Values of a record as a person of the practice reads them. Pure; the record may have any shape.

What doesn't count (another take does, the patient left it out, none came about) isn't told.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

_EXTENSION = "urn:telemed-kiosk:extension:"
_LOINC = "http://loinc.org"


@dataclass(frozen=True, slots=True)
class Finding:
    """One value: LOINC code, unit as it is printed, when, and the plan's bounds that it passes."""

    code: str
    display: str
    value: Decimal = field(repr=False)
    unit: str
    at: datetime | None
    by_hand: bool
    low: Decimal | None = field(default=None, repr=False)
    high: Decimal | None = field(default=None, repr=False)


def findings(bundle: dict[str, Any]) -> list[Finding]:
    """In the record's order."""
    found: list[Finding] = []
    for entry in _objects(bundle.get("entry")):
        for resource in _objects([entry.get("resource")]):
            if resource.get("resourceType") == "Observation" and _counts(resource):
                found += _values(resource)
    return found


def _counts(observation: dict[str, Any]) -> bool:
    marks = {str(each.get("url")) for each in _objects(observation.get("extension"))}
    gone = {f"{_EXTENSION}superseded", f"{_EXTENSION}left-out"}
    return observation.get("status") == "final" and not marks & gone


def _values(observation: dict[str, Any]) -> Iterator[Finding]:
    at = _moment(observation.get("effectiveDateTime"))
    by_hand = any(
        each.get("url") == f"{_EXTENSION}origin" and each.get("valueCode") == "by-hand"
        for each in _objects(observation.get("extension"))
    )
    for part in (observation, *_objects(observation.get("component"))):
        for quantity in _objects([part.get("valueQuantity")]):
            value, (code, display) = _number(quantity.get("value")), _coding(part.get("code"))
            if value is not None and code:
                unit = str(quantity.get("unit", ""))
                bounds = _bounds(part.get("referenceRange"))
                yield Finding(code, display, value, unit, at, by_hand, *bounds)


def _bounds(ranges: object) -> tuple[Decimal | None, Decimal | None]:
    for each in _objects(ranges):
        low, high = (
            next((_number(side.get("value")) for side in _objects([each.get(name)])), None)
            for name in ("low", "high")
        )
        return low, high
    return None, None


def _coding(concept: object) -> tuple[str, str]:
    for each in _objects([concept]):
        for coding in _objects(each.get("coding")):
            if coding.get("system") == _LOINC:
                return str(coding.get("code", "")), str(coding.get("display", ""))
    return "", ""


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    number = Decimal(value)
    # An exponent of a million would be written as a million digits.
    return number if number.is_finite() and abs(number.adjusted()) < 12 else None


def _moment(value: object) -> datetime | None:
    try:
        return datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _objects(value: object) -> Iterator[dict[str, Any]]:
    for each in value if isinstance(value, list | tuple) else ():
        if isinstance(each, dict):
            yield each

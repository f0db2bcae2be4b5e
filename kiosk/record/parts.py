# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The small pieces that FHIR R4 resources are made of, as plain JSON values."""

from datetime import datetime
from decimal import Decimal
from typing import cast

from kiosk.record.codes import EXTENSION, UCUM, UNIT_NAMES, Coding

Json = dict[str, object]


def coding(code: Coding) -> Json:
    return {"system": code.system, "code": code.code, "display": code.display}


def concept(*codes: Coding, text: str | None = None) -> Json:
    made: Json = {"coding": [coding(code) for code in codes]}
    return made if text is None else made | {"text": text}


def quantity(value: Decimal, unit: str) -> Json:
    """`unit` is UCUM; the number keeps its digits (`exact_json`)."""
    return {"value": value, "unit": UNIT_NAMES.get(unit, unit), "system": UCUM, "code": unit}


def extension(name: str, kind: str, value: object) -> Json:
    """One of ours: `name` after our URN, `kind` as in value[x] ("Code", "String", ...)."""
    return {"url": EXTENSION + name, "value" + kind: value}


def marked(resource: Json, mark: Json) -> Json:
    """The resource with one more extension."""
    before = cast("list[Json]", resource.get("extension", []))
    return resource | {"extension": [*before, mark]}


def identifier(system: str, value: str) -> Json:
    return {"system": system, "value": value}


def moment(at: datetime) -> str:
    """A FHIR dateTime or instant, to the millisecond, with the zone that `at` is in."""
    return at.isoformat(timespec="milliseconds")

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Short ways to what a resource says."""

from decimal import Decimal
from typing import Any

Json = dict[str, Any]


def extensions(resource: Json) -> list[tuple[str, object]]:
    """Ours, as (name, value)."""
    found = []
    for each in resource.get("extension", []):
        (value,) = (item for key, item in each.items() if key != "url")
        found.append((each["url"].removeprefix("urn:telemed-kiosk:extension:"), value))
    return found


def numbers(resource: Json) -> dict[str, Decimal]:
    """LOINC code to value of each component."""
    return {
        part["code"]["coding"][0]["code"]: part["valueQuantity"]["value"]
        for part in resource["component"]
    }


def codings(resource: Json) -> list[str]:
    return [each["code"] for each in resource["code"]["coding"]]


def reason(part: Json) -> tuple[str, str]:
    """Why there is no value, as (code, text)."""
    why = part["dataAbsentReason"]
    return why["coding"][0]["code"], why["text"]


def bounds(part: Json) -> dict[str, Decimal]:
    """The plan's, of a value that passes them."""
    (found,) = part["referenceRange"]
    assert found["type"] == {"text": "plan"}
    return {side: found[side]["value"] for side in ("low", "high") if side in found}

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Is somebody to look at this record now? What the kiosk wrote into its Encounter, and no more:
nothing here judges a reading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_PRIORITY = "http://terminology.hl7.org/CodeSystem/v3-ActPriority"
_URGENT = "UR"
_EXTENSION = "urn:telemed-kiosk:extension:"
# FHIR's codes may hold blanks; ours never do, and what is shown on a terminal has to be harmless.
_CODE = re.compile(r"[a-z0-9-]{1,40}")


@dataclass(frozen=True, slots=True)
class Urgency:
    """`limits_exceeded` are quantities, `warning_signs` codes, each once and in order."""

    urgent: bool
    limits_exceeded: tuple[str, ...]
    warning_signs: tuple[str, ...]


def read_urgency(bundle: dict[str, Any]) -> Urgency:
    """Of a record as it was opened, whatever shape it has."""
    encounters = [
        entry["resource"]
        for entry in _objects(bundle.get("entry"))
        if isinstance(entry.get("resource"), dict)
        and entry["resource"].get("resourceType") == "Encounter"
    ]
    return Urgency(
        urgent=any(map(_is_urgent, encounters)),
        limits_exceeded=_codes(encounters, "limit-exceeded"),
        warning_signs=_codes(encounters, "warning-sign"),
    )


def _is_urgent(encounter: dict[str, Any]) -> bool:
    priority = encounter.get("priority")
    codings = _objects(priority.get("coding")) if isinstance(priority, dict) else ()
    return any(c.get("system") == _PRIORITY and c.get("code") == _URGENT for c in codings)


def _codes(encounters: list[dict[str, Any]], extension: str) -> tuple[str, ...]:
    codes = (
        str(each.get("valueCode"))
        for encounter in encounters
        for each in _objects(encounter.get("extension"))
        if each.get("url") == _EXTENSION + extension
    )
    # One that can't be shown is still one: who reads the list must know that there is something.
    shown = (code if _CODE.fullmatch(code) else "unknown" for code in codes)
    return tuple(dict.fromkeys(shown))


def _objects(value: object) -> Iterator[dict[str, Any]]:
    for each in value if isinstance(value, list) else ():
        if isinstance(each, dict):
            yield each

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Steps laid over one another, and what of a whole record only its end can say."""

from collections.abc import Iterable
from typing import Any

from kiosk.record.numbers import MEAN

Json = dict[str, Any]


def laid(steps: Iterable[Iterable[Json]]) -> dict[str, Json]:
    """Resource name to resource: the record as far as it came."""
    return {entry["request"]["url"]: entry["resource"] for step in steps for entry in step}


def same(name: str, whole: Json, step: Json) -> bool:
    """Does the whole record hold what a step confirmed?"""
    if name.endswith(f"-{MEAN}"):  # that there is none is said anew at the end
        return True
    if name.startswith("Encounter/"):  # a limit that is passed is known at the end
        return _identity(whole) == _identity(step)
    if name.startswith("QuestionnaireResponse/"):
        return whole | {"status": step["status"]} == step
    return _unjudged(whole) == _unjudged(step)


def _identity(encounter: Json) -> list[Any]:
    return [encounter[part] for part in ("id", "identifier", "subject", "location")]


def _unjudged(value: Any) -> Any:
    """Without what the end says of a take: whether it counts, and the plan's bounds."""
    if isinstance(value, list):
        return [_unjudged(each) for each in value if not _is_superseded(each)]
    if isinstance(value, dict):
        parts = {key: _unjudged(each) for key, each in value.items() if key != "referenceRange"}
        return {key: each for key, each in parts.items() if each != []}
    return value


def _is_superseded(value: object) -> bool:
    return isinstance(value, dict) and str(value.get("url")).endswith(":superseded")

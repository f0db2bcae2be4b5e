# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Search as FHIR R4 has it (3.1.1), as far as ISiK's basics ask for. Pure."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

Resource = dict[str, Any]
Matches = Callable[[Resource, str], bool]

MOST = 100  # resources a page
_USUAL = 50
_DATE = re.compile(r"(eq|ge|le|gt|lt)?(\d{4}-\d{2}-\d{2})(T[0-9:.]{5,15}(Z|[+-]\d{2}:\d{2}))?")


class SearchError(ValueError):
    """What was asked can't be answered; `parameter` is the one at fault."""

    def __init__(self, parameter: str) -> None:
        super().__init__(parameter)
        self.parameter = parameter


def search(
    kind: str, resources: Sequence[Resource], asked: Sequence[tuple[str, str]]
) -> tuple[list[Resource], int, int, int]:
    """The page, how many match at all, the offset and the size. Raises `SearchError`.

    An unknown parameter is an error: whoever left it out would show somebody too much.
    """
    found = [each for each in resources if each.get("resourceType") == kind]
    offset, count = 0, _USUAL
    for name, value in asked:
        if name == "_count":
            count = min(_whole(name, value), MOST)
        elif name == "_offset":
            offset = _whole(name, value)
        elif name != "_format":
            matches = _PARAMETERS[kind].get(name)
            if matches is None or not value:
                raise SearchError(name)
            found = [each for each in found if _any(matches, each, name, value)]
    return found[offset : offset + count], len(found), offset, count


def _any(matches: Matches, resource: Resource, name: str, value: str) -> bool:
    try:
        return any(matches(resource, each) for each in value.split(","))
    except ValueError as error:
        raise SearchError(name) from error


def _whole(name: str, value: str) -> int:
    if re.fullmatch(r"[0-9]{1,9}", value) is None:
        raise SearchError(name)
    return int(value)


def _objects(value: object) -> Iterator[Resource]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            yield each


def _token(systems: Iterator[tuple[object, object]], asked: str) -> bool:
    system, bar, code = asked.rpartition("|")
    return any(said == code and (not bar or of == (system or None)) for of, said in systems)


def _coded(field: str) -> Matches:
    def matches(resource: Resource, asked: str) -> bool:
        concepts = _objects(resource.get(field))
        codings = (c for concept in concepts for c in _objects(concept.get("coding")))
        return _token(((c.get("system"), c.get("code")) for c in codings), asked)

    return matches


def _identified(resource: Resource, asked: str) -> bool:
    said = _objects(resource.get("identifier"))
    return _token(((each.get("system"), each.get("value")) for each in said), asked)


def _plain(field: str) -> Matches:
    return lambda resource, asked: resource.get(field) == asked


def _refers(field: str, kind: str) -> Matches:
    def matches(resource: Resource, asked: str) -> bool:
        wanted = asked if "/" in asked else f"{kind}/{asked}"
        return any(each.get("reference") == wanted for each in _objects(resource.get(field)))

    return matches


def _dated(field: str) -> Matches:
    def matches(resource: Resource, asked: str) -> bool:
        shape = _DATE.fullmatch(asked)
        if shape is None:
            raise ValueError(asked)
        begin, end = _span(shape[2] + (shape[3] or ""))
        said = resource.get(field)
        if not isinstance(said, str):
            return False
        first, last = _span(said)
        return {
            "eq": begin <= first and last <= end,
            "ge": last > begin,
            "le": first < end,
            "gt": last > end,
            "lt": first < begin,
        }[shape[1] or "eq"]

    return matches


def _span(text: str) -> tuple[datetime, datetime]:
    """From the first moment that a date or time means to the one behind its last."""
    at = datetime.fromisoformat(text)
    length = timedelta(seconds=1) if "T" in text else timedelta(days=1)
    begin = at if at.tzinfo else at.replace(tzinfo=UTC)
    return begin, begin + length


_PARAMETERS: dict[str, dict[str, Matches]] = {
    "Patient": {
        "_id": _plain("id"),
        "identifier": _identified,
        "birthdate": _dated("birthDate"),
    },
    "Encounter": {
        "_id": _plain("id"),
        "identifier": _identified,
        "status": _plain("status"),
        "patient": _refers("subject", "Patient"),
        "subject": _refers("subject", "Patient"),
    },
    "Observation": {
        "_id": _plain("id"),
        "status": _plain("status"),
        "code": _coded("code"),
        "category": _coded("category"),
        "date": _dated("effectiveDateTime"),
        "patient": _refers("subject", "Patient"),
        "subject": _refers("subject", "Patient"),
        "encounter": _refers("encounter", "Encounter"),
    },
}
KINDS = tuple(_PARAMETERS)


def parameters(kind: str) -> list[str]:
    """What `kind` can be searched by."""
    return list(_PARAMETERS[kind])

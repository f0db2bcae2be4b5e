# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""JSON in which a Decimal is a number with exactly its digits: 142 stays 142, 88.50 stays 88.50.

The `json` module can only write a Decimal as a float or as a string; FHIR wants a number, and its
precision is part of the value (R4, datatypes, decimal).
"""

import json
from collections.abc import Mapping
from decimal import Decimal


class NotJsonError(TypeError):
    """A value that no JSON says exactly (float, NaN, a key that is no text, another type)."""

    def __init__(self, got: object) -> None:
        super().__init__(type(got).__name__)
        self.got = type(got).__name__  # the type alone: the value may be a patient's


def dumps(value: object) -> bytes:
    """Compact UTF-8. Raises `NotJsonError`."""
    return _text(value).encode("utf-8")


def _text(value: object) -> str:
    match value:
        case None | bool() | int() | str():
            return json.dumps(value, ensure_ascii=False)
        case Decimal() if value.is_finite():
            return format(value, "f")
        case Mapping():
            pairs = (f"{_key(key)}:{_text(item)}" for key, item in value.items())
            return "{" + ",".join(pairs) + "}"
        case list() | tuple():
            return "[" + ",".join(_text(item) for item in value) + "]"
        case _:
            raise NotJsonError(value)


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise NotJsonError(key)
    return json.dumps(key, ensure_ascii=False)

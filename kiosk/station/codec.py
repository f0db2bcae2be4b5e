# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Frozen dataclasses to JSON objects and back, strictly, by their type hints. Pure.

JSON knows neither bytes nor UUIDs: bytes travel as standard base64, UUIDs as their canonical text,
enums as their value. Nothing is coerced: `true` is no integer, an unknown or missing key is
refused.
"""

import base64
import binascii
import dataclasses
import json
import types
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

Message = TypeVar("Message")
_UNIONS = (Union, types.UnionType)


class Malformed(ValueError):  # noqa: N818 - reads as what it is at every place it is raised
    """A JSON object is not the message it claims to be. `field` names the place."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


def to_json(value: object) -> str:
    """A dataclass or a dict of them as one line of JSON."""
    return json.dumps(value, default=_plain, ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> Any:
    """What `json` doesn't know itself (it writes a StrEnum as its text)."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(type(value).__name__)


def from_json(kind: type[Message], data: object) -> Message:
    """The `kind` (a dataclass) that `data` describes; raises Malformed."""
    if not isinstance(data, dict):
        raise Malformed(kind.__name__)
    hints = get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]
    for name in names:
        if name not in data:
            raise Malformed(name)
    for name in data:
        if name not in names:
            raise Malformed(str(name))
    return kind(**{name: _value(hints[name], data[name], name) for name in names})


def _value(hint: Any, raw: Any, field: str) -> Any:
    origin = get_origin(hint)
    if origin in _UNIONS:  # only `X | None` is ever used
        return None if raw is None else _value(get_args(hint)[0], raw, field)
    if origin is tuple:
        if not isinstance(raw, list):
            raise Malformed(field)
        return tuple(_value(get_args(hint)[0], item, field) for item in raw)
    if origin is dict:
        if not isinstance(raw, dict):
            raise Malformed(field)
        return {str(key): _value(get_args(hint)[1], item, field) for key, item in raw.items()}
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return from_json(hint, raw)
    return _scalar(hint, raw, field)


def _scalar(hint: Any, raw: Any, field: str) -> Any:
    if hint in (str, int, bool):
        if type(raw) is not hint:  # exact: bool is a subclass of int
            raise Malformed(field)
        return raw
    if not isinstance(raw, str):
        raise Malformed(field)
    try:
        return base64.b64decode(raw, validate=True) if hint is bytes else hint(raw)
    except (ValueError, binascii.Error) as error:
        raise Malformed(field) from error

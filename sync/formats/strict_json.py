# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Strict reading of the small JSON documents that both ends of the line agree on.

One way to be right: every key that a document must have is there, once, with its type; and no other
but those that it may have. A refusal says where and what was expected; it never quotes the value,
which may be a secret.
"""

import base64
import binascii
import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import NoReturn, TypeVar

T = TypeVar("T")


class DocumentError(ValueError):
    """The document is not what it should be at `where`; `expected` says what would be right."""

    def __init__(self, where: str, expected: str) -> None:
        super().__init__(f"{where or 'document'}: expected {expected}")
        self.where = where
        self.expected = expected


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise DocumentError("", "each key once")
    return found


def _no_constant(_name: str) -> NoReturn:
    raise DocumentError("", "JSON without NaN and Infinity")


def load(data: bytes) -> object:
    """JSON from UTF-8 bytes; `DocumentError` for anything else, and for a key given twice."""
    try:
        return json.loads(
            data.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_no_constant
        )
    except DocumentError:
        raise
    except (ValueError, RecursionError) as error:
        raise DocumentError("", "JSON in UTF-8") from error


def dump(value: Mapping[str, object]) -> bytes:
    """The one spelling of a document: keys in order, no blanks, UTF-8."""
    return json.dumps(
        value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    ).encode()


class Fields:
    """One JSON object of a document, read key by key."""

    def __init__(
        self,
        value: object,
        where: str,
        keys: frozenset[str],
        optional: frozenset[str] = frozenset(),
    ) -> None:
        """Raises `DocumentError` unless `value` is an object with exactly these keys.

        Those in `optional` may be missing; whether one is, `in` tells.
        """
        if not isinstance(value, dict):
            raise DocumentError(where, "an object")
        if value.keys() - optional != keys:
            raise DocumentError(where, "the keys " + ", ".join(sorted(keys)))
        self._value: dict[str, object] = value
        self._where = where

    def __contains__(self, key: str) -> bool:
        return key in self._value

    def where(self, key: str) -> str:
        return f"{self._where}.{key}" if self._where else key

    def refuse(self, key: str, expected: str) -> DocumentError:
        return DocumentError(self.where(key), expected)

    def text(self, key: str, pattern: str = r"[^\x00-\x1f]{1,200}") -> str:
        value = self._value[key]
        if not isinstance(value, str) or re.fullmatch(pattern, value) is None:
            raise self.refuse(key, f"text like {pattern}")
        return value

    def whole(self, key: str, low: int, high: int) -> int:
        value = self._value[key]
        if type(value) is not int or not low <= value <= high:  # True is an int, and not meant
            raise self.refuse(key, f"a whole number from {low} to {high}")
        return value

    def raw(self, key: str, size: int) -> bytes:
        """`size` bytes, written in base64 the one canonical way."""
        value = self._value[key]
        try:
            raw = base64.b64decode(value if isinstance(value, str) else "!", validate=True)
        except (binascii.Error, ValueError):
            raw = b""
        if len(raw) != size or base64.b64encode(raw).decode() != value:
            raise self.refuse(key, f"{size} bytes in base64")
        return raw

    def instant(self, key: str) -> datetime:
        """`2026-11-23T09:30:00Z`, aware."""
        value = self.text(key, r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
        try:
            return datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        except ValueError as error:
            raise self.refuse(key, "a date and time that exist") from error

    def dump(self) -> bytes:
        """The object itself, in the one spelling."""
        return dump(self._value)

    def fields(self, key: str, keys: frozenset[str]) -> "Fields":
        return Fields(self._value[key], self.where(key), keys)

    def values(self, key: str, names: str, texts: str, largest: int) -> dict[str, int | str]:
        """An object of any names like `names` with texts like `texts` or whole numbers from 0 on.

        For what a newer writer may have more of than this reader knows.
        """
        value = self._value[key]
        if not isinstance(value, dict):
            raise self.refuse(key, "an object")
        inner = Fields(value, self.where(key), frozenset(value))
        for name, each in value.items():
            if re.fullmatch(names, name) is None:
                raise self.refuse(key, f"names like {names}")
            if isinstance(each, str):
                inner.text(name, texts)
            else:
                inner.whole(name, 0, largest)
        return dict(value)

    def each(self, key: str, read: Callable[[object, str], T]) -> tuple[T, ...]:
        """A list, each member read by `read(member, where)`."""
        value = self._value[key]
        if not isinstance(value, list):
            raise self.refuse(key, "a list")
        return tuple(read(member, f"{self.where(key)}[{i}]") for i, member in enumerate(value))


def a_text(pattern: str) -> Callable[[object, str], str]:
    """A reader for `Fields.each`: text of one pattern."""

    def read(value: object, where: str) -> str:
        if not isinstance(value, str) or re.fullmatch(pattern, value) is None:
            raise DocumentError(where, f"text like {pattern}")
        return value

    return read


def instant_text(instant: datetime) -> str:
    """An aware datetime as `2026-11-23T09:30:00Z`, whole seconds."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def base64_text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")

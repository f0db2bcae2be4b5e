# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One table of a site profile, read key by key; knows which line to blame, not what keys mean."""

import re
import tomllib
from decimal import Decimal
from typing import TypeVar

from sync.formats.site_profile_rules import (
    Allowed,
    OneOf,
    ProfileError,
    Rule,
    Table,
    Text,
    Toml,
    line_of,
)

T = TypeVar("T")
D = TypeVar("D")

KEY = Text(r"[a-z0-9][a-z0-9_-]{0,31}", "cuff")


class Section:
    """`keys` are the keys that it may have; none: any names like `cuff`."""

    def __init__(
        self, text: str, file: str, path: tuple[str, ...], value: object, keys: tuple[str, ...]
    ) -> None:
        """Raises `ProfileError` unless `value` is a table with no other keys."""
        self._text, self._file, self._path = text, file, path
        if not isinstance(value, dict):
            raise self._wrong((), value, Table(keys))
        for name in value:
            # First, because a misspelt key is also a missing one, and this line shows it.
            allowed = name in keys if keys else KEY.read(name) is not None
            if not allowed:
                raise self._wrong((name,), name, Table(keys))
        self._value: dict[str, object] = value

    def _wrong(self, below: tuple[str, ...], got: object, allowed: Allowed) -> ProfileError:
        path = (*self._path, *below)
        shown = None if got is None else str(got) if allowed.quotes else "…"
        return ProfileError(self._file, line_of(self._text, path), ".".join(path), shown, allowed)

    def __contains__(self, key: str) -> bool:
        return key in self._value

    def names(self, rule: Rule[str] = KEY) -> tuple[str, ...]:
        """Of a table with any names. Raises `ProfileError` for one that `rule` doesn't take."""
        for name in self._value:
            if rule.read(name) is None:
                raise self._wrong((name,), name, rule)
        return tuple(self._value)

    def get(self, key: str, rule: Rule[T]) -> T:
        """What must be there. Raises `ProfileError`."""
        given = self._value.get(key)
        value = rule.read(given)
        if value is None:
            raise self._wrong((key,), given, rule)
        return value

    def get_or(self, key: str, rule: Rule[T], default: D) -> T | D:
        """What may be left out, and is right if it is there. Raises `ProfileError`."""
        return self.get(key, rule) if key in self else default

    def exactly_one(self, keys: tuple[str, ...]) -> None:
        """Raises `ProfileError` for the second of them, or for the first where there is none."""
        given = [key for key in self._value if key in keys]
        if not given:
            raise self._wrong((keys[0],), None, OneOf(keys))
        for key in given[1:]:
            raise self._wrong((key,), key, OneOf(keys))

    def at_least_one(self, keys: tuple[str, ...]) -> None:
        """Raises `ProfileError` for the first where there is none of them."""
        if not any(key in self._value for key in keys):
            raise self._wrong((keys[0],), None, OneOf(keys))

    def section(self, key: str, keys: tuple[str, ...]) -> "Section":
        """A table below, that must be there. Raises `ProfileError`."""
        value = self._value.get(key)
        return Section(self._text, self._file, (*self._path, key), value, keys)

    def section_or_none(self, key: str, keys: tuple[str, ...]) -> "Section | None":
        """A table below, that may be left out. Raises `ProfileError`."""
        return self.section(key, keys) if key in self else None


def load(text: str, file: str, keys: tuple[str, ...]) -> Section:
    """The whole profile as one table. Raises `ProfileError`."""
    try:
        value = tomllib.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError) as error:  # numbers too long, brackets too deep: no TOML
        # Up to Python 3.13 the line is told in the message alone, and not for the file's end.
        said = re.search(r"at line (\d+)", str(error))
        line = int(said[1]) if said else max(1, len(text.splitlines()))
        raise ProfileError(file, line, "", None, Toml()) from error
    return Section(text, file, (), value, keys)

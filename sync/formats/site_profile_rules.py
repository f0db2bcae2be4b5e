# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Kinds of values that a site profile may hold; the error that names a mistake by its line."""

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Generic, TypeVar

from sync.formats.pin import NotAPinHash, PinHash, parse

T = TypeVar("T")
Scalar = TypeVar("Scalar", str, int)


class Allowed:
    """What is allowed in one place. The leaf carries it as data; sentences are made elsewhere."""

    __slots__ = ()

    # May a mistake say what stands there instead?
    quotes: ClassVar[bool] = True


class Rule(Allowed, ABC, Generic[T]):
    """What is allowed as a value."""

    __slots__ = ()

    @abstractmethod
    def read(self, value: object) -> T | None:
        """The value with its type, or None if it is not allowed."""


@dataclass(frozen=True, slots=True)
class Text(Rule[str]):
    """Text of this pattern; `example` shows one."""

    pattern: str
    example: str

    def read(self, value: object) -> str | None:
        fits = isinstance(value, str) and re.fullmatch(self.pattern, value) is not None
        return str(value) if fits else None


@dataclass(frozen=True, slots=True)
class Line(Rule[str]):
    """One line for people to read: up to `longest` characters, and something to be seen."""

    longest: int
    example: str

    def read(self, value: object) -> str | None:
        fits = (
            isinstance(value, str)
            and len(value) <= self.longest
            and not value.isspace()
            and re.fullmatch(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029]+", value) is not None
        )
        return str(value) if fits else None


@dataclass(frozen=True, slots=True)
class Pin(Rule[PinHash]):
    """What stands for a PIN. Whoever writes the PIN itself here must not find it in a log."""

    quotes: ClassVar[bool] = False

    def read(self, value: object) -> PinHash | None:
        try:
            return parse(value) if isinstance(value, str) else None
        except NotAPinHash:
            return None


@dataclass(frozen=True, slots=True)
class Choice(Rule[Scalar]):
    """One of these."""

    values: tuple[Scalar, ...]

    def read(self, value: object) -> Scalar | None:
        # By type too: in Python True == 1 and 1.0 == 1.
        fits = (each for each in self.values if type(each) is type(value) and each == value)
        return next(fits, None)


@dataclass(frozen=True, slots=True)
class Several(Rule[tuple[str, ...]]):
    """Any of these, each at most once."""

    values: tuple[str, ...]

    def read(self, value: object) -> tuple[str, ...] | None:
        if not isinstance(value, list) or any(each not in self.values for each in value):
            return None
        return tuple(value) if len(set(value)) == len(value) else None


@dataclass(frozen=True, slots=True)
class Whole(Rule[int]):
    """A whole number, both ends included."""

    low: int
    high: int

    def read(self, value: object) -> int | None:
        return value if type(value) is int and self.low <= value <= self.high else None


@dataclass(frozen=True, slots=True)
class Number(Rule[Decimal]):
    """A number, whole or with a decimal point, both ends included; read as Decimal."""

    low: int
    high: int

    def read(self, value: object) -> Decimal | None:
        if type(value) is int or (isinstance(value, Decimal) and value.is_finite()):
            number = Decimal(value)
            return number if self.low <= number <= self.high else None
        return None


@dataclass(frozen=True, slots=True)
class YesNo(Rule[bool]):
    """True or false."""

    def read(self, value: object) -> bool | None:
        return value if isinstance(value, bool) else None


@dataclass(frozen=True, slots=True)
class Yes(Rule[bool]):
    """True; whoever means no leaves the key out."""

    def read(self, value: object) -> bool | None:
        return True if value is True else None


@dataclass(frozen=True, slots=True)
class Day(Rule[date]):
    """A day of TOML's own, without quotes and without a time."""

    def read(self, value: object) -> date | None:
        return value if type(value) is date else None  # a time is a date too, in Python


@dataclass(frozen=True, slots=True)
class OneOf(Allowed):
    """Exactly one of these keys."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table(Allowed):
    """A table with these keys and no others. Empty: any names like `cuff`."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Toml(Allowed):
    """TOML at all."""


class ProfileError(ValueError):
    """A mistake in a profile. `line` counts from 1; `got` is None if something is missing."""

    def __init__(self, file: str, line: int, key: str, got: str | None, allowed: Allowed) -> None:
        super().__init__(f"{file}:{line}: {key}: got {got!r}, allowed: {allowed}")
        self.file = file
        self.line = line
        self.key = key
        self.got = got
        self.allowed = allowed


_HEADER = re.compile(r"\s*\[\s*([A-Za-z0-9_.\"' -]+?)\s*\]")
_ASSIGNMENT = re.compile(r"\s*([A-Za-z0-9_\"'.-]+)\s*=")


def _path(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip(" \"'") for part in dotted.split("."))


def line_of(text: str, path: tuple[str, ...]) -> int:
    """Where `path` is written in a TOML text; else the nearest table above it; else 1.

    tomllib tells no lines. Reading headers and assignments is enough for every usual spelling; an
    unusual one only makes the line less exact, never the verdict.
    """
    best, best_depth, table = 1, 0, tuple[str, ...]()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            here = table = _path(header[1])
        elif assignment := _ASSIGNMENT.match(line):
            here = (*table, *_path(assignment[1]))
        else:
            continue
        if best_depth < len(here) and here == path[: len(here)]:
            best, best_depth = number, len(here)
    return best

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The site profile: what IT staff write about one room, as TOML (docs/formats/site-profile.md).

Checked by shape alone, without looking anything up: whether a time zone or a driver exists is
asked where they are used. A mistake is named with its line and with what is allowed there. Unknown
keys are mistakes too: a misspelt key would be a setting that silently doesn't hold.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import TypeVar

from sync.formats.day_list import SITE_PATTERN
from sync.formats.site_profile_rules import (
    Allowed,
    Choice,
    Number,
    ProfileError,
    Rule,
    Table,
    Text,
    Toml,
    Whole,
    YesNo,
    line_of,
)

__all__ = [
    "DevicePlace",
    "Help",
    "Panel",
    "Practice",
    "ProfileError",
    "Site",
    "SiteProfile",
    "VisitTimes",
    "parse",
]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Site:
    id: str
    name: str
    timezone: str
    language: str


@dataclass(frozen=True, slots=True)
class Practice:
    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class Help:
    phone: str


@dataclass(frozen=True, slots=True)
class VisitTimes:
    rest_seconds: int
    pause_seconds: int
    idle_seconds: int
    idle_warning_seconds: int


@dataclass(frozen=True, slots=True)
class Panel:
    diagonal_inches: Decimal


@dataclass(frozen=True, slots=True)
class DevicePlace:
    """A place for a device. `experimental`: a driver may be used whose facts come from code alone,
    not from a capture or a document."""

    driver: str
    port: str
    speed: int
    experimental: bool = False


@dataclass(frozen=True, slots=True)
class SiteProfile:
    site: Site
    practice: Practice
    help: Help
    visit: VisitTimes
    panel: Panel
    devices: Mapping[str, DevicePlace]


_NAME = Text(r"[^\x00-\x1f\x7f]{1,80}", "Gesundheitsraum Crossen")
_PHONE = Text(r"[+0-9][0-9 /()-]{1,30}[0-9]", "03641 123456")
_KEY = Text(r"[a-z0-9][a-z0-9_-]{0,31}", "cuff")
_SPEEDS = Choice((1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200))
_SECTIONS = ("format", "site", "practice", "help", "visit", "panel", "devices")


class _Section:
    """One table of the profile being read; knows which line to blame."""

    def __init__(
        self, text: str, file: str, path: tuple[str, ...], value: object, keys: tuple[str, ...]
    ) -> None:
        self._text, self._file, self._path = text, file, path
        if not isinstance(value, dict):
            raise self._wrong((), value, Table(keys))
        for name in value:
            # First, because a misspelt key is also a missing one, and this line shows it.
            allowed = name in keys if keys else _KEY.read(name) is not None
            if not allowed:
                raise self._wrong((name,), name, Table(keys))
        self._value: dict[str, object] = value

    def _wrong(self, below: tuple[str, ...], got: object, allowed: Allowed) -> ProfileError:
        path = (*self._path, *below)
        shown = None if got is None else str(got)
        return ProfileError(self._file, line_of(self._text, path), ".".join(path), shown, allowed)

    def names(self) -> tuple[str, ...]:
        return tuple(self._value)

    def get(self, key: str, rule: Rule[T]) -> T:
        given = self._value.get(key)
        value = rule.read(given)
        if value is None:
            raise self._wrong((key,), given, rule)
        return value

    def section(self, key: str, keys: tuple[str, ...]) -> "_Section":
        value = self._value.get(key)
        return _Section(self._text, self._file, (*self._path, key), value, keys)


def _load(text: str, file: str) -> object:
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        # Up to Python 3.13 the line is told in the message alone, and not for the file's end.
        said = re.search(r"at line (\d+)", str(error))
        line = int(said[1]) if said else max(1, len(text.splitlines()))
        raise ProfileError(file, line, "", None, Toml()) from error


def _device(section: _Section) -> DevicePlace:
    return DevicePlace(
        driver=section.get("driver", _KEY),
        port=section.get("port", _KEY),
        speed=section.get("speed", _SPEEDS),
        experimental="experimental" in section.names() and section.get("experimental", YesNo()),
    )


def _visit(section: _Section) -> VisitTimes:
    return VisitTimes(
        # 3 to 5 minutes of rest and 1 to 2 between readings: ESC 2024, ESH 2023.
        rest_seconds=section.get("rest_seconds", Whole(180, 900)),
        pause_seconds=section.get("pause_seconds", Whole(60, 120)),
        idle_seconds=section.get("idle_seconds", Whole(60, 600)),
        # WCAG 2.2, 2.2.1: at least 20 s to react.
        idle_warning_seconds=section.get("idle_warning_seconds", Whole(20, 120)),
    )


def parse(text: str, name: str) -> SiteProfile:
    """The profile in `text`; `name` is the file's name as the person who wrote it knows it.

    Raises `ProfileError` for the first mistake.
    """
    top = _Section(text, name, (), _load(text, name), _SECTIONS)
    top.get("format", Choice((1,)))
    site = top.section("site", Site.__match_args__)
    practice = top.section("practice", Practice.__match_args__)
    devices = top.section("devices", ())
    return SiteProfile(
        site=Site(
            id=site.get("id", Text(SITE_PATTERN, "crossen-1")),
            name=site.get("name", _NAME),
            timezone=site.get(
                "timezone", Text(r"[A-Z][A-Za-z_]+(/[A-Za-z_+-]+){1,2}", "Europe/Berlin")
            ),
            language=site.get("language", Choice(("de",))),
        ),
        practice=Practice(name=practice.get("name", _NAME), phone=practice.get("phone", _PHONE)),
        help=Help(phone=top.section("help", Help.__match_args__).get("phone", _PHONE)),
        visit=_visit(top.section("visit", VisitTimes.__match_args__)),
        panel=Panel(
            top.section("panel", Panel.__match_args__).get("diagonal_inches", Number(7, 65))
        ),
        devices=MappingProxyType(
            {
                place: _device(devices.section(place, DevicePlace.__match_args__))
                for place in devices.names()
            }
        ),
    )

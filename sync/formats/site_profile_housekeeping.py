# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the site profile says of daily and weekly lists, of stock, and of device checks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from sync.formats.site_profile_rules import Day, Line, Text, Whole
from sync.formats.site_profile_section import Section

LIST_KEYS = ("closing_from", "opening", "closing", "weekly")
# Stand in the logbook as they are here.
_ID = Text(r"[a-z0-9][a-z0-9-]{0,31}", "windows")
_WORDS = Line(40, "Fenster schließen")

OPENING: Mapping[str, str] = MappingProxyType(
    {
        "devices-on": "Geräte einschalten",
        "screen-clean": "Bildschirm und Flächen ansehen: sauber?",
        "dispensers": "Spender füllen: Handgel und Tücher",
        "waste": "Abfallbeutel einsetzen",
    }
)
CLOSING: Mapping[str, str] = MappingProxyType(
    {
        "surfaces": "Alle Flächen wischen",
        "waste": "Abfall hinausbringen",
        "windows": "Fenster schließen",
        "door": "Raum abschließen",
    }
)
WEEKLY: Mapping[str, str] = MappingProxyType(
    {
        "floor": "Boden wischen",
        "devices": "Geräte und Kabel auf Schäden ansehen",
        "use-by": "Haltbarkeit der Mittel prüfen",
    }
)


@dataclass(frozen=True, slots=True)
class Lists:
    """Words by id, in the order of the profile; `closing_from` is an hour, 0-23."""

    closing_from: int = 15
    opening: Mapping[str, str] = field(default_factory=lambda: OPENING)
    closing: Mapping[str, str] = field(default_factory=lambda: CLOSING)
    weekly: Mapping[str, str] = field(default_factory=lambda: WEEKLY)


@dataclass(frozen=True, slots=True)
class StockKind:
    """`unit` is what `pack` pieces come in; `warn_at` so many of them are little."""

    name: str
    unit: str
    pack: int = 1
    warn_at: int = 1
    per_item: int = 0
    per_visit: int = 0


@dataclass(frozen=True, slots=True)
class DeviceCheck:
    """`due`: the last day on which it may be used without another check."""

    due: date


def read_lists(section: Section | None) -> Lists | None:
    """None: there are none. Raises `ProfileError`."""
    if section is None:
        return None
    return Lists(
        section.get_or("closing_from", Whole(0, 23), 15),
        _words(section, "opening", OPENING),
        _words(section, "closing", CLOSING),
        _words(section, "weekly", WEEKLY),
    )


def read_stock(section: Section | None) -> Mapping[str, StockKind]:
    """By id. Raises `ProfileError`."""
    if section is None:
        return MappingProxyType({})
    keys = StockKind.__match_args__
    found = {each: _kind(section.section(each, keys)) for each in section.names(_ID)}
    return MappingProxyType(found)


def read_checks(section: Section | None) -> Mapping[str, DeviceCheck]:
    """By place. Raises `ProfileError`."""
    if section is None:
        return MappingProxyType({})
    keys = DeviceCheck.__match_args__
    found = {each: _check(section.section(each, keys)) for each in section.names(_ID)}
    return MappingProxyType(found)


def _words(section: Section, name: str, usual: Mapping[str, str]) -> Mapping[str, str]:
    below = section.section_or_none(name, ())
    if below is None:
        return usual
    return MappingProxyType({each: below.get(each, _WORDS) for each in below.names(_ID)})


def _kind(section: Section) -> StockKind:
    return StockKind(
        name=section.get("name", Line(24, "Tücher")),
        unit=section.get("unit", Line(14, "Packung")),
        pack=section.get_or("pack", Whole(1, 1000), 1),
        warn_at=section.get_or("warn_at", Whole(0, 100), 1),
        per_item=section.get_or("per_item", Whole(0, 20), 0),
        per_visit=section.get_or("per_visit", Whole(0, 20), 0),
    )


def _check(section: Section) -> DeviceCheck:
    return DeviceCheck(section.get("due", Day()))

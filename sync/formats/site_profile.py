# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The site profile: what IT staff write about one room, as TOML (docs/formats/site-profile.md).

Checked by shape alone, without looking anything up: whether a time zone or a driver exists is
asked where they are used. A mistake is named with its line and with what is allowed there. Unknown
keys are mistakes too: a misspelt key would be a setting that silently doesn't hold.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from sync.formats.day_list import SITE_PATTERN
from sync.formats.site_profile_housekeeping import (
    LIST_KEYS,
    DeviceCheck,
    Lists,
    StockKind,
    read_checks,
    read_lists,
    read_stock,
)
from sync.formats.site_profile_hygiene import HYGIENE_KEYS, Hygiene, read_hygiene
from sync.formats.site_profile_rules import (
    Choice,
    Line,
    Number,
    ProfileError,
    Text,
    Whole,
    Yes,
    YesNo,
)
from sync.formats.site_profile_section import KEY, Section, load
from sync.formats.site_profile_staff import Attendants, Staff, StaffRole, attendants_in
from sync.formats.site_profile_welcome import Answers, Welcome, read_welcome

__all__ = [
    "Answers",
    "Attendants",
    "Bell",
    "BellKind",
    "DevicePlace",
    "Help",
    "Hygiene",
    "Panel",
    "Practice",
    "ProfileError",
    "Site",
    "SiteProfile",
    "Staff",
    "StaffRole",
    "Statistics",
    "VisitTimes",
    "Welcome",
    "parse",
]


CLEANING_SECONDS = 60


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


class BellKind(StrEnum):
    """How the bell in the next room is rung."""

    RELAY = "relay"
    RTS = "rts"


@dataclass(frozen=True, slots=True)
class Bell:
    kind: BellKind
    port: str


@dataclass(frozen=True, slots=True)
class Help:
    """Who helps. `message`: may people send the practice a word from the room?
    `answer_seconds`: how long somebody who called is asked to wait, after the last of those who
    can be called, before hearing of another way. `second_seconds`, `clinic_seconds`: since a call,
    unanswered, before the second bell rings and the message leaves.
    """

    phone: str
    bell: Bell | None = None
    message: bool = False
    answer_seconds: int = 60
    second_bell: Bell | None = None
    second_seconds: int = 60
    clinic_seconds: int = 0


@dataclass(frozen=True, slots=True)
class Statistics:
    """Who receives anonymous figures."""

    receiver: str


@dataclass(frozen=True, slots=True)
class VisitTimes:
    rest_seconds: int
    pause_seconds: int
    idle_seconds: int
    idle_warning_seconds: int


@dataclass(frozen=True, slots=True)
class Panel:
    """`cleaning_seconds`: how long the touch is dead while an attendant cleans it."""

    diagonal_inches: Decimal
    cleaning_seconds: int = CLEANING_SECONDS


@dataclass(frozen=True, slots=True)
class DevicePlace:
    """A place for a device. `experimental`: a driver may be used whose facts come from code alone,
    not from a capture or a document.

    Exactly one says which port it is: `port` by name, `serial` by its adapter, `usb` by its socket,
    `probe` by asking whoever is plugged in.
    """

    driver: str
    port: str
    speed: int
    experimental: bool = False
    serial: str = ""
    usb: str = ""
    probe: bool = False


@dataclass(frozen=True, slots=True)
class SiteProfile:
    """Without `statistics` nobody is asked for figures; without `attendants` there is no PIN."""

    site: Site
    practice: Practice
    help: Help
    visit: VisitTimes
    panel: Panel
    devices: Mapping[str, DevicePlace]
    welcome: Welcome = field(default_factory=Welcome)
    statistics: Statistics | None = None
    attendants: Attendants | None = None
    hygiene: Hygiene | None = None
    lists: Lists | None = None
    stock: Mapping[str, StockKind] = field(default_factory=dict)
    checks: Mapping[str, DeviceCheck] = field(default_factory=dict)


_NAME = Text(r"[^\x00-\x1f\x7f]{1,80}", "Gesundheitsraum Crossen")
_PHONE = Text(r"[+0-9][0-9 /()-]{1,30}[0-9]", "03641 123456")
_ZONE = Text(r"[A-Z][A-Za-z_]+(/[A-Za-z_+-]+){1,2}", "Europe/Berlin")
_RECEIVER = Line(80, "Landkreis Greiz")
_SPEEDS = Choice((1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200))
_SERIAL = Text(r"[A-Za-z0-9:._+-]{1,64}", "A50285BI")
_USB = Text(r"[A-Za-z0-9:._+-]{1,96}", "pci-0000:00:14.0-usb-0:2:1.0")
_BINDINGS = ("port", "serial", "usb", "probe")
_HELP = (
    "phone",
    "bell",
    "bell_port",
    "message",
    "answer_seconds",
    "second_bell",
    "second_bell_port",
    "second_seconds",
    "clinic_seconds",
)


def _site(section: Section) -> Site:
    return Site(
        id=section.get("id", Text(SITE_PATTERN, "crossen-1")),
        name=section.get("name", _NAME),
        timezone=section.get("timezone", _ZONE),
        language=section.get("language", Choice(("de",))),
    )


def _practice(section: Section) -> Practice:
    return Practice(name=section.get("name", _NAME), phone=section.get("phone", _PHONE))


def _help(section: Section) -> Help:
    return Help(
        phone=section.get("phone", _PHONE),
        bell=_bell(section, "bell"),
        message=section.get_or("message", YesNo(), default=False),
        answer_seconds=section.get_or("answer_seconds", Whole(20, 600), 60),
        second_bell=_bell(section, "second_bell"),
        second_seconds=section.get_or("second_seconds", Whole(20, 600), 60),
        clinic_seconds=section.get_or("clinic_seconds", Whole(0, 600), 0),
    )


def _bell(section: Section, name: str) -> Bell | None:
    # Either alone is a mistake: a bell without a port can't ring, a port alone rings nothing.
    port = f"{name}_port"
    if name not in section and port not in section:
        return None
    kind = section.get(name, Choice(tuple(str(each) for each in BellKind)))
    return Bell(BellKind(kind), section.get(port, KEY))


def _visit(section: Section) -> VisitTimes:
    return VisitTimes(
        # 3 to 5 minutes of rest and 1 to 2 between readings: ESC 2024, ESH 2023.
        rest_seconds=section.get("rest_seconds", Whole(180, 900)),
        pause_seconds=section.get("pause_seconds", Whole(60, 120)),
        idle_seconds=section.get("idle_seconds", Whole(60, 600)),
        # WCAG 2.2, 2.2.1: at least 20 s to react.
        idle_warning_seconds=section.get("idle_warning_seconds", Whole(20, 120)),
    )


def _panel(section: Section) -> Panel:
    return Panel(
        diagonal_inches=section.get("diagonal_inches", Number(7, 65)),
        cleaning_seconds=section.get_or("cleaning_seconds", Whole(20, 300), CLEANING_SECONDS),
    )


def _device(section: Section) -> DevicePlace:
    section.exactly_one(_BINDINGS)
    return DevicePlace(
        driver=section.get("driver", KEY),
        port=section.get_or("port", KEY, ""),
        speed=section.get("speed", _SPEEDS),
        experimental=section.get_or("experimental", YesNo(), default=False),
        serial=section.get_or("serial", _SERIAL, ""),
        usb=section.get_or("usb", _USB, ""),
        probe=section.get_or("probe", Yes(), default=False),
    )


def _devices(section: Section) -> Mapping[str, DevicePlace]:
    places = section.names()
    keys = DevicePlace.__match_args__
    return MappingProxyType({each: _device(section.section(each, keys)) for each in places})


def _statistics(section: Section | None) -> Statistics | None:
    return Statistics(section.get("receiver", _RECEIVER)) if section else None


def parse(text: str, name: str) -> SiteProfile:
    """The profile in `text`; `name` is the file's name as the person who wrote it knows it.

    Raises `ProfileError` for the first mistake.
    """
    top = load(text, name, ("format", *SiteProfile.__match_args__))
    top.get("format", Choice((1,)))
    return SiteProfile(
        site=_site(top.section("site", Site.__match_args__)),
        practice=_practice(top.section("practice", Practice.__match_args__)),
        help=_help(top.section("help", _HELP)),
        visit=_visit(top.section("visit", VisitTimes.__match_args__)),
        panel=_panel(top.section("panel", Panel.__match_args__)),
        devices=_devices(top.section("devices", ())),
        welcome=read_welcome(top.section_or_none("welcome", (*Answers.__match_args__, "en"))),
        statistics=_statistics(top.section_or_none("statistics", Statistics.__match_args__)),
        lists=read_lists(top.section_or_none("lists", LIST_KEYS)),
        stock=read_stock(top.section_or_none("stock", ())),
        checks=read_checks(top.section_or_none("checks", ())),
        hygiene=read_hygiene(top.section_or_none("hygiene", HYGIENE_KEYS)),
        attendants=attendants_in(top.section_or_none("attendants", Attendants.__match_args__)),
    )

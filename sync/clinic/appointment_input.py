# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What practice staff type or import as an appointment, read strictly.

The same rules hold for the command line and for CSV files. A mistake names the field and what is
allowed there, in German; it never repeats the value, which may be a patient's.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from sync.clinic.plan_input import read_limits, read_plan
from sync.clinic.practice_store import NewAppointment
from sync.clinic.problem import FieldError

T = TypeVar("T")

_NAME = re.compile(r"[^\x00-\x1f\x7f]{1,80}")
_NUMBER = re.compile(r"[0-9A-Za-z][0-9A-Za-z ./_-]{0,31}")
_MINUTES = range(5, 241)
_OLDEST = date(1900, 1, 1)

# The published sites, each with its time zone.
Zones = Mapping[str, ZoneInfo]


@dataclass(frozen=True, slots=True)
class AppointmentFields:
    """An appointment as text, field by field; no `limits`: none."""

    site: str
    start: str
    minutes: str
    plan: str
    given: str
    family: str
    birth_date: str
    patient_number: str
    limits: str = ""


def read_appointment(fields: AppointmentFields, zones: Zones, today: date) -> NewAppointment:
    """Raises `FieldError` for the first field that is wrong."""
    zone = zones.get(fields.site)
    if zone is None:
        published = ", ".join(sorted(zones)) or "noch keiner (zuerst „site publish“)"
        raise FieldError("site", f"ein veröffentlichter Raum: {published}")
    start = _start(fields.start, zone)
    minutes = _minutes(fields.minutes)
    plan = read_plan(fields.plan)
    number = fields.patient_number.strip()
    if _NUMBER.fullmatch(number) is None:
        raise FieldError("patient_number", "1 bis 32 Ziffern, Buchstaben, Punkt, Strich")
    return NewAppointment(
        site=fields.site,
        start=start,
        end=start + timedelta(minutes=minutes),
        plan=plan,
        given=_name("given", fields.given),
        family=_name("family", fields.family),
        birth_date=_birth_date(fields.birth_date, today),
        patient_number=number,
        limits=read_limits(fields.limits, plan),
    )


def _start(text: str, zone: ZoneInfo) -> datetime:
    allowed = "ein Zeitpunkt wie 2026-11-23T09:30 oder 23.11.2026 09:30"
    found = _first(
        text,
        "start",
        allowed,
        datetime.fromisoformat,
        lambda t: datetime.strptime(t, "%d.%m.%Y %H:%M"),  # noqa: DTZ007 - the zone comes below
    )
    if len(text.strip()) <= len("2026-11-23"):
        raise FieldError("start", allowed)  # a date alone would become midnight
    # Practice staff think in the room's time; what names its own offset keeps it.
    aware = found.replace(tzinfo=zone) if found.tzinfo is None else found
    return aware.astimezone(UTC).replace(microsecond=0)


def _minutes(text: str) -> int:
    if re.fullmatch(r" *[0-9]{1,3} *", text) is None or int(text) not in _MINUTES:
        raise FieldError("minutes", f"eine Zahl von {_MINUTES[0]} bis {_MINUTES[-1]}")
    return int(text)


def _name(field: str, text: str) -> str:
    name = " ".join(text.split())
    if _NAME.fullmatch(name) is None:
        raise FieldError(field, "1 bis 80 Zeichen")
    return name


def _birth_date(text: str, today: date) -> date:
    allowed = (
        f"ein Datum wie 1948-03-17 oder 17.03.1948, ab {_OLDEST.year} und nicht in der Zukunft"
    )
    found = _first(
        text,
        "birth_date",
        allowed,
        date.fromisoformat,
        lambda t: datetime.strptime(t, "%d.%m.%Y").replace(tzinfo=UTC).date(),
    )
    if not _OLDEST <= found <= today:
        raise FieldError("birth_date", allowed)
    return found


def _first(text: str, field: str, allowed: str, *readers: Callable[[str], T]) -> T:
    for read in readers:
        try:
            return read(text.strip())
        except ValueError:
            continue
    raise FieldError(field, allowed)

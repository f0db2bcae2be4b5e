# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The signed list of a room's appointments: when and what, never who (docs/formats/day-list.md).

The kiosk keeps it on its disk. It names nobody: an appointment is an id, a window and a plan, and a
tag in which the code on the slip can be recognised but from which it can't be worked out cheaply.
"""

import hmac
from dataclasses import dataclass, field
from datetime import datetime

from sync.formats import appointment_code
from sync.formats.limits import Limit, limit_data, read_limit
from sync.formats.strict_json import (
    DocumentError,
    Fields,
    a_text,
    base64_text,
    dump,
    instant_text,
    load,
)

__all__ = [
    "PLANS",
    "SITE_PATTERN",
    "DayList",
    "Limit",
    "ListedAppointment",
    "parse",
    "serialise",
]

SITE_PATTERN = r"[a-z0-9][a-z0-9-]{0,31}"
PLANS = frozenset({"blood-pressure", "oximetry", "temperature", "weight"})

_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_KEYS = frozenset({"format", "site", "from", "until", "salt", "appointments"})
_APPOINTMENT_KEYS = frozenset({"id", "tag", "start", "end", "plan"})
_LIMITS = frozenset({"limits"})


@dataclass(frozen=True, slots=True)
class ListedAppointment:
    """One window. Times are aware UTC; `tag` is `appointment_code.tag(code, salt)`; `plan` is of
    `PLANS`, in the order in which it is to be done; each quantity has at most one limit."""

    id: str
    tag: bytes = field(repr=False)
    start: datetime
    end: datetime
    plan: tuple[str, ...]
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class DayList:
    """All appointments of `site` that start in [since, until). Times are aware UTC."""

    site: str
    since: datetime
    until: datetime
    salt: bytes
    appointments: tuple[ListedAppointment, ...]

    def covers(self, instant: datetime) -> bool:
        """May a code that is not found be refused at this instant?"""
        return self.since <= instant < self.until

    def find(self, code: str) -> ListedAppointment | None:
        """The appointment of a valid code, or None. Some 30 ms of work: not for a GUI thread.

        Raises `appointment_code.CodeError` for a code whose check character is wrong.
        """
        wanted = appointment_code.tag(code, self.salt)
        # No early end: how long it takes must not tell where in the list the code stands.
        found = [each for each in self.appointments if hmac.compare_digest(each.tag, wanted)]
        return found[0] if found else None


def _appointment(value: object, where: str) -> ListedAppointment:
    fields = Fields(value, where, _APPOINTMENT_KEYS, optional=_LIMITS)
    start, end = fields.instant("start"), fields.instant("end")
    if end <= start:
        raise fields.refuse("end", "an instant after the start")
    plan = fields.each("plan", a_text("|".join(sorted(PLANS))))
    if not plan or len(set(plan)) != len(plan):
        raise fields.refuse("plan", "at least one step, each once")
    return ListedAppointment(
        id=fields.text("id", _UUID),
        tag=fields.raw("tag", appointment_code.TAG_SIZE),
        start=start,
        end=end,
        plan=plan,
        limits=_limits(fields) if "limits" in fields else (),
    )


def _limits(fields: Fields) -> tuple[Limit, ...]:
    limits = fields.each("limits", read_limit)
    # An empty list would be a second way to say that there are none.
    if not limits or len({each.quantity for each in limits}) != len(limits):
        raise fields.refuse("limits", "at least one limit, each quantity once")
    return limits


def parse(data: bytes) -> DayList:
    """A day list from a document's bytes; `DocumentError` says where it is wrong."""
    fields = Fields(load(data), "", _KEYS)
    fields.whole("format", 1, 1)
    appointments = fields.each("appointments", _appointment)
    for name, distinct in (
        ("id", {each.id for each in appointments}),
        ("tag", {each.tag for each in appointments}),
    ):
        if len(distinct) != len(appointments):
            raise DocumentError("appointments", f"each {name} once")
    since, until = fields.instant("from"), fields.instant("until")
    if until <= since:
        raise fields.refuse("until", "an instant after the first")
    return DayList(
        site=fields.text("site", SITE_PATTERN),
        since=since,
        until=until,
        salt=fields.raw("salt", appointment_code.SALT_SIZE),
        appointments=appointments,
    )


def serialise(day_list: DayList) -> bytes:
    """The document's bytes; `parse` gives the same list back."""
    return dump(
        {
            "format": 1,
            "site": day_list.site,
            "from": instant_text(day_list.since),
            "until": instant_text(day_list.until),
            "salt": base64_text(day_list.salt),
            "appointments": [_data(each) for each in day_list.appointments],
        }
    )


def _data(listed: ListedAppointment) -> dict[str, object]:
    limits = {"limits": [limit_data(each) for each in listed.limits]} if listed.limits else {}
    return {
        "id": listed.id,
        "tag": base64_text(listed.tag),
        "start": instant_text(listed.start),
        "end": instant_text(listed.end),
        "plan": list(listed.plan),
        **limits,
    }

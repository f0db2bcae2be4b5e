# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a code means on this machine at this moment. Some 30 ms of work: not for the GUI thread.

The kiosk can't say whose code it is, and doesn't have to: it lets everybody go on whom the clinic
can match later. A code is refused only if it can't be right.
"""

from dataclasses import dataclass
from datetime import datetime

from drivers.reading import Quantity
from kiosk.visit.answers import Vital
from kiosk.visit.events import CodeAccepted, CodeRefused
from kiosk.visit.state import Appointment, CheckIn, CodeProblem, PlanLimit, Timing
from sync.formats import appointment_code
from sync.formats.day_list import DayList, ListedAppointment, parse
from sync.formats.strict_json import DocumentError


@dataclass(frozen=True, slots=True)
class Known:
    """What the station told: the day list's JSON if there is one, ids that were used already, and
    the appointment that alone may go on after an interruption."""

    day_list: str | None
    used: frozenset[str]
    only: str | None


def look_up(code: str, known: Known, now: datetime) -> CodeAccepted | CodeRefused:
    """`now` is aware. Early, late and used are marks and stop nobody."""
    code = appointment_code.normalise(code)
    if not appointment_code.is_valid(code):
        return CodeRefused(CodeProblem.CHECK_CHARACTER)
    day_list = _readable(known.day_list)
    listed = day_list.find(code) if day_list else None
    if known.only is not None and (listed is None or listed.id != known.only):
        return CodeRefused(CodeProblem.OTHER_APPOINTMENT)
    if listed is not None:
        return _accepted(listed, known, now)
    if day_list and day_list.covers(now):
        return CodeRefused(CodeProblem.NOT_TODAY)
    return CodeAccepted(CheckIn.UNVERIFIED)


def _accepted(listed: ListedAppointment, known: Known, now: datetime) -> CodeAccepted:
    marks = (
        (Timing.EARLY, now < listed.start),
        (Timing.LATE, now >= listed.end),
        # Who goes on after an interruption uses it once, however often it was begun.
        (Timing.USED, listed.id in known.used and listed.id != known.only),
    )
    appointment = Appointment(
        listed.id, listed.start, listed.end, tuple(map(Vital, listed.plan)), _limits(listed)
    )
    timing = tuple(mark for mark, holds in marks if holds)
    return CodeAccepted(CheckIn.KNOWN, appointment, timing)


def _limits(listed: ListedAppointment) -> tuple[PlanLimit, ...]:
    return tuple(
        PlanLimit(Quantity(limit.quantity), limit.low, limit.high) for limit in listed.limits
    )


def _readable(day_list: str | None) -> DayList | None:
    """A list that can't be read is no list: the clinic matches the code."""
    if day_list is None:
        return None
    try:
        return parse(day_list.encode())
    except DocumentError:
        return None

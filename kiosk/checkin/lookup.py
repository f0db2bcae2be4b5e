# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a code or a slip means here and now. Some 30 ms of work: not for the GUI thread.

The kiosk can't say whose code it is, and doesn't have to: it lets everybody go on whom the clinic
can match later. A code is refused only if it can't be right.
"""

from dataclasses import dataclass
from datetime import datetime

from drivers.reading import Quantity
from kiosk.visit.answers import Vital
from kiosk.visit.events import CodeAccepted, CodeRefused
from kiosk.visit.state import Appointment, CheckIn, CodeProblem, PlanLimit, Timing
from sync.formats import appointment_code, signed_slip
from sync.formats.day_list import DayList, ListedAppointment, parse
from sync.formats.signed_slip import SlipError
from sync.formats.strict_json import DocumentError


@dataclass(frozen=True, slots=True)
class Known:
    """What the station told: the day list's JSON if there is one, ids that were used already, and
    the appointment that alone may go on after an interruption."""

    day_list: str | None
    used: frozenset[str]
    only: str | None
    site: str | None = None
    slip_key: bytes | None = None


def look_up(read: str, known: Known, now: datetime, *, scanned: bool) -> CodeAccepted | CodeRefused:
    """`now` is aware. Early, late and used are marks and stop nobody.

    `scanned`: by a reader. It reads whatever is held under it, a box of gloves as well.
    """
    if scanned and signed_slip.is_slip(read):
        return _look_up_slip(read, known, now)
    code = appointment_code.normalise(read)
    if not appointment_code.is_valid(code):
        return CodeRefused(CodeProblem.NO_SLIP if scanned else CodeProblem.CHECK_CHARACTER)
    day_list = _readable(known.day_list)
    listed = day_list.find(code) if day_list else None
    return _found(code, listed, day_list, known, now)


def _look_up_slip(text: str, known: Known, now: datetime) -> CodeAccepted | CodeRefused:
    """The clinic has signed it, so it holds where there is no list; a list knows what is newer."""
    if known.slip_key is None:  # no clinic yet; and a made-up key might be one that anybody can use
        return CodeRefused(CodeProblem.NO_SLIP)
    try:
        slip = signed_slip.read(text, known.slip_key)
    except SlipError:
        return CodeRefused(CodeProblem.NO_SLIP)
    if slip.site != known.site:
        return CodeRefused(CodeProblem.OTHER_ROOM)
    day_list = _readable(known.day_list)
    appointments = day_list.appointments if day_list else ()
    listed = next((each for each in appointments if each.id == slip.id), None)
    if listed is None and not (day_list and day_list.covers(slip.start)):
        listed = ListedAppointment(slip.id, b"", slip.start, slip.end, slip.plan)
    return _found(slip.code, listed, day_list, known, now)


def _found(
    code: str,
    listed: ListedAppointment | None,
    day_list: DayList | None,
    known: Known,
    now: datetime,
) -> CodeAccepted | CodeRefused:
    if known.only is not None and (listed is None or listed.id != known.only):
        return CodeRefused(CodeProblem.OTHER_APPOINTMENT)
    if listed is not None:
        return _accepted(code, listed, known, now)
    if day_list and day_list.covers(now):
        return CodeRefused(CodeProblem.NOT_TODAY)
    return CodeAccepted(CheckIn.UNVERIFIED, code=code)


def _accepted(code: str, listed: ListedAppointment, known: Known, now: datetime) -> CodeAccepted:
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
    return CodeAccepted(CheckIn.KNOWN, appointment, timing, code)


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

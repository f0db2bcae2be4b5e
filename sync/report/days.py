# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A room's days out of its course, and the one spelling of what they say. Pure."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from sync.formats.logbook import Entry
from sync.formats.strict_json import dump
from sync.report.course import Closure, Course
from sync.report.occurrences import Blocked, Day, Hands

LONGEST_DAYS = 400  # a year, and the month in which somebody asks for it


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days of the room, both included; at most `LONGEST_DAYS`."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Raises ValueError."""
        if not 0 <= (self.last - self.first).days < LONGEST_DAYS:
            raise ValueError("a period that ends before it begins, or is too long")

    def __iter__(self) -> Iterator[date]:
        return (self.first + timedelta(n) for n in range((self.last - self.first).days + 1))


def days_of(entries: Iterable[Entry], period: Period, zone: tzinfo) -> tuple[Day, ...]:
    """`entries`: all there are, also before the period: a cleaning may begin the evening before."""
    course = Course(zone)
    for entry in entries:
        course.follow(entry)
    course.close()
    return tuple(_day(course, day, zone) for day in period)


def figures(days: Iterable[Day]) -> bytes:
    """The one spelling of what the days say: JSON."""
    return dump({"days": [_plain(asdict(day)) for day in days]})


def digest(days: Iterable[Day]) -> bytes:
    """32 B: two reports that say the same have the same."""
    return hashlib.sha256(b"telemed-kiosk/hygiene-report/v1\0" + figures(days)).digest()


def _day(course: Course, day: date, zone: tzinfo) -> Day:
    first, last = course.first, course.last
    return Day(
        day=day,
        recorded=first is not None and last is not None and first.date() <= day <= last.date(),
        visits=_count(course.visits, day),
        interrupted=_count(course.interrupted, day),
        cleanings=tuple(each for each in course.cleanings if each.begun.date() == day),
        blocked=tuple(_blocked(course, day, zone)),
        hands=_hands(course, day),
        wiped=_count(course.wiped, day),
        traces=tuple(trace for at, trace in course.traces if at.date() == day),
        gaps=tuple(each for each in course.gaps if each.at.date() == day),
        noted=tuple(each for each in course.noted if each.at.date() == day),
    )


def _count(moments: Iterable[datetime], day: date) -> int:
    return sum(moment.date() == day for moment in moments)


def _hands(course: Course, day: date) -> Hands:
    told = [hands for when, hands in course.hands if when == day]
    return Hands(
        sum(each.offered for each in told),
        sum(each.done for each in told),
        sum(each.seconds for each in told),
    )


def _blocked(course: Course, day: date, zone: tzinfo) -> Iterator[Blocked]:
    begin = datetime.combine(day, time(), zone)
    end = datetime.combine(day + timedelta(1), time(), zone)
    for closure in course.closures:
        seconds = _overlap(closure, begin, end, course.last or closure.since)
        if seconds or closure.since.date() == day:
            yield Blocked(closure.since, closure.until, closure.reason, seconds)


def _overlap(closure: Closure, begin: datetime, end: datetime, last: datetime) -> int:
    """Whole seconds; what is still closed counts up to the last entry."""
    until, since = closure.until or last, closure.since
    # In seconds since 1970: two moments of one zone are subtracted as if no summer ended between.
    length = min(until.timestamp(), end.timestamp()) - max(since.timestamp(), begin.timestamp())
    return max(0, int(length))


def _plain(value: object) -> object:
    """As JSON can write it."""
    match value:
        case dict():
            return {name: _plain(each) for name, each in value.items()}
        case list() | tuple():
            return [_plain(each) for each in value]
        case datetime():
            return value.isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case _:
            return value

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Follows a room through its logbook, entry by entry, and keeps what a report tells. Pure.

It knows the words of `logbook_words` and passes by all others: a logbook may say more than a report
of it. A length is measured by CLOCK_BOOTTIME, which nobody can set; over a boot by the machine's
clock, for want of anything better.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo

from sync.formats.logbook import Entry
from sync.formats.logbook_words import Event, Value
from sync.report.occurrences import Break, Cleaning, End, Gap, Hands, Noted, Wipe

_IN_A_VISIT = ("occupied", "resumed")
_NOTED = (Event.LIST_TICKED, Event.STOCK_COUNTED, Event.STOCK_LOW, Event.CHECK_DUE)
_CLOSED, _READY = "blocked", "ready"


@dataclass(slots=True)
class _Round:
    """A cleaning that goes on."""

    begun: Entry
    staff: list[str] = field(default_factory=list)
    wipes: list[Wipe] = field(default_factory=list)
    items: int = 0
    product: str = ""
    needed: int | None = None
    contact_from: Entry | None = None
    contact: int | None = None
    cut: str = ""
    cut_by: str = ""
    airing_from: Entry | None = None
    airing: int | None = None


@dataclass(frozen=True, slots=True)
class Closure:
    """From one entry to another; `until` None: still closed."""

    since: datetime
    until: datetime | None
    reason: str


class Course:
    """What happened, in the order of the entries; `zone` is the room's."""

    def __init__(self, zone: tzinfo) -> None:
        self.visits: list[datetime] = []
        self.interrupted: list[datetime] = []
        self.cleanings: list[Cleaning] = []
        self.closures: list[Closure] = []
        self.gaps: list[Gap] = []
        self.hands: list[tuple[date, Hands]] = []
        self.wiped: list[datetime] = []
        self.traces: list[tuple[datetime, str]] = []
        self.noted: list[Noted] = []
        self.first: datetime | None = None
        self.last: datetime | None = None
        self._zone = zone
        self._before: Entry | None = None
        self._round: _Round | None = None
        self._used: Entry | None = None
        self._closed: tuple[datetime, str] | None = None
        self._why_closed = ""
        self._take: Mapping[str, Callable[[Entry], None]] = {
            Event.LOGBOOK_BEGUN: self._book_begun,
            Event.STATION_STARTED: self._station_started,
            Event.VISIT_STARTED: self._visit_started,
            Event.VISIT_INTERRUPTED: lambda entry: self.interrupted.append(self._at(entry)),
            Event.ROOM_CHANGED: self._room_changed,
            Event.ROOM_WIPED: self._wiped,
            Event.ITEM_WIPED: self._item_wiped,
            Event.CONTACT_CUT_SHORT: self._cut_short,
            Event.ROOM_BLOCKED: self._blocked,
            Event.DATA_WIPED: lambda entry: self.wiped.append(self._at(entry)),
            Event.DATA_LEFT: self._data_left,
            Event.HANDS_COUNTED: self._hands_counted,
            **dict.fromkeys(_NOTED, self._note),
        }

    def follow(self, entry: Entry) -> None:
        """The next entry, of the same logbook or of the one that was begun after it."""
        at, before = self._at(entry), self._before
        if before is None and entry.number > 1:
            self.gaps.append(Gap(at, Break.FORGOTTEN, None))
        if before is not None and entry.when.at < before.when.at:
            self.gaps.append(Gap(at, Break.CLOCK_BACK, self.last))
        self._take.get(entry.event, _pass_by)(entry)
        self.first, self.last, self._before = self.first or at, at, entry

    def close(self) -> None:
        """There are no more entries."""
        self._end_round(End.OPEN)
        if self._closed is not None:
            self.closures.append(Closure(self._closed[0], None, self._closed[1]))
            self._closed = None

    # --- entries ----------------------------------------------------------------------------------

    def _book_begun(self, entry: Entry) -> None:
        if entry.fields.get("enrolled") == "yes" and entry.fields.get("store") == "new":
            self.gaps.append(Gap(self._at(entry), Break.NEW_BOOK, self.last))

    def _station_started(self, entry: Entry) -> None:
        before = self._before
        if before is not None and before.event not in (Event.STATION_STOPPED, Event.LOGBOOK_BEGUN):
            self.gaps.append(Gap(self._at(entry), Break.CRASHED, self._at(before)))

    def _visit_started(self, entry: Entry) -> None:
        if entry.fields.get("resumed") == "no":
            self.visits.append(self._at(entry))

    def _hands_counted(self, entry: Entry) -> None:
        """It says itself which day it counts: it is written when that is over."""
        fields = entry.fields
        offered, done = _whole(fields, "offered"), _whole(fields, "cleaned")
        try:
            day = date.fromisoformat(str(fields.get("day")))
        except ValueError:  # of a version that tells it otherwise
            return
        self.hands.append((day, Hands(offered, done, _whole(fields, "seconds"))))

    def _item_wiped(self, entry: Entry) -> None:
        if self._round is not None:
            item, product = (str(entry.fields.get(each, "")) for each in ("item", "product"))
            self._round.wipes.append(Wipe(item, product, _who(entry)))
            self._by(entry)

    def _wiped(self, entry: Entry) -> None:
        if self._round is not None:
            self._round.items = _whole(entry.fields, "items")
            self._round.product = str(entry.fields.get("product", ""))
            self._round.needed = _whole(entry.fields, "seconds")
            self._by(entry)

    def _cut_short(self, entry: Entry) -> None:
        """Told directly before the room changes."""
        if self._round is not None:
            self._round.cut = str(entry.fields.get("reason", ""))
            self._round.cut_by = _who(entry)

    def _blocked(self, entry: Entry) -> None:
        """Told directly before the room changes."""
        self._why_closed = str(entry.fields.get("reason", ""))

    def _note(self, entry: Entry) -> None:
        fields = tuple(sorted(entry.fields.items()))
        self.noted.append(Noted(self._at(entry), _who(entry), entry.event, fields))

    def _data_left(self, entry: Entry) -> None:
        self.traces.append((self._at(entry), str(entry.fields.get("trace", ""))))

    def _room_changed(self, entry: Entry) -> None:
        was, now = str(entry.fields.get("was")), str(entry.fields.get("is"))
        because = str(entry.fields.get("because"))
        if now == "cleaning" or because == "cleaned":
            self._end_round(End.BEGUN_ANEW)
            self._round = _Round(entry)
            self._by(entry)
        elif now == "contact-time" and self._round is not None:
            self._round.contact_from = entry
        elif was == "contact-time" and now == "airing":
            self._contact_ended(entry, because)
        if was in _IN_A_VISIT and now in ("used", "interrupted") and self._used is None:
            self._used = entry
        self._door(entry, was, now)
        if now == _READY:
            self._ready(entry)

    def _contact_ended(self, entry: Entry, because: str) -> None:
        going = self._round
        if going is None or going.contact_from is None:
            return
        going.contact = _seconds(going.contact_from, entry)
        going.airing_from = entry
        if because == "contact-cut-short" and not going.cut:
            going.cut = "other"

    def _door(self, entry: Entry, was: str, now: str) -> None:
        if now == _CLOSED and was != _CLOSED:
            self._end_round(End.BLOCKED)
            self._closed, self._why_closed = (self._at(entry), self._why_closed), ""
        elif was == _CLOSED and now != _CLOSED and self._closed is not None:
            self.closures.append(Closure(self._closed[0], self._at(entry), self._closed[1]))
            self._closed = None

    def _ready(self, entry: Entry) -> None:
        going = self._round
        if going is not None and going.airing_from is not None:
            going.airing = _seconds(going.airing_from, entry)
        self._end_round(End.READY, entry)
        self._used = None

    # --- a cleaning -------------------------------------------------------------------------------

    def _by(self, entry: Entry) -> None:
        if self._round is not None and _who(entry) not in self._round.staff:
            self._round.staff.append(_who(entry))

    def _end_round(self, end: End, ready: Entry | None = None) -> None:
        going, self._round = self._round, None
        if going is None:
            return
        since = self._used if ready is not None else None
        self.cleanings.append(
            Cleaning(
                begun=self._at(going.begun),
                staff=tuple(going.staff),
                end=end,
                wipes=tuple(going.wipes),
                items=going.items or len(going.wipes),
                product=going.product,
                needed=going.needed,
                contact=going.contact,
                cut=going.cut,
                cut_by=going.cut_by,
                airing=going.airing,
                ready=None if ready is None else self._at(ready),
                turnaround=None if since is None or ready is None else _seconds(since, ready),
            )
        )

    def _at(self, entry: Entry) -> datetime:
        return entry.when.at.astimezone(self._zone)


def _pass_by(_entry: Entry) -> None:
    """A word that the report has no place for."""


def _whole(fields: Mapping[str, Value], name: str, other: int = 0) -> int:
    """Entries of a newer version may have something else there."""
    value = fields.get(name, other)
    return value if isinstance(value, int) else other


def _who(entry: Entry) -> str:
    return entry.who.staff or entry.who.role.value


def _seconds(begin: Entry, end: Entry) -> int:
    """Whole ones from one entry to a later one, never negative."""
    if begin.when.boot == end.when.boot:
        return max(0, end.when.up_ms - begin.when.up_ms) // 1000
    return max(0, int((end.when.at - begin.when.at).total_seconds()))

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Days of a room, made up: every way through the room's table, with restarts, new boots, clocks
that are set, and entries of which a report knows nothing."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

from hygiene.turnover_table import TABLE, RoomEvent, RoomState
from sync.formats.logbook import Draft, Moment, Who
from sync.formats.logbook_words import Event, Role, Value

BEGIN = datetime(2026, 10, 24, 6, tzinfo=UTC)  # summer time ends that night
STATION, PATIENT = Who(Role.STATION), Who(Role.PATIENT)
STAFF = (
    Who(Role.ATTENDANT, "anna"),
    Who(Role.ATTENDANT, "bert"),
    Who(Role.ATTENDANT),
    Who(Role.IT),
)
_SHORT = {RoomState.CONTACT_TIME: 90, RoomState.AIRING: 600, RoomState.OCCUPIED: 1500}


class Room:
    """Draws what happens next; `drafts` is what the station would write."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - makes up days
        self._at = BEGIN
        self._up_ms = 1000
        self._boot = self._uuid()
        self._state = RoomState.READY
        self._visit = self._uuid()

    def drafts(self, count: int) -> Iterator[Draft]:
        """At least so many, in the order in which they would lie."""
        enrolled = self._random.choice(("yes", "no"))
        yield self._draft(STATION, Event.LOGBOOK_BEGUN, {"enrolled": enrolled, "store": "new"})
        yield self._draft(STATION, Event.STATION_STARTED, {"version": "1.0"})
        made = 2
        while made < count:
            for draft in self._next():
                yield draft
                made += 1

    def _next(self) -> Iterator[Draft]:
        self._wait(_SHORT.get(self._state, 2400))
        match self._random.randrange(40):
            case 0:
                yield from self._restart(in_order=True)
            case 1:
                yield from self._restart(in_order=False)
            case 2:
                self._at += timedelta(seconds=self._random.randrange(-7200, 7200))
            case 3:
                self._wait(60_000)  # a night
            case 4:
                yield self._hands()
            case 5:
                yield self._draft(STATION, Event.HELP_CALLED, {})
            case 6:
                yield self._draft(STATION, Event.DATA_WIPED, {"items": 10})
            case 7:
                yield self._draft(STATION, Event.DATA_LEFT, {"trace": "clipboard"})
            case 8:
                ticked: dict[str, Value] = {"list": "opening", "item": "lights", "done": "yes"}
                day = self._at.date().isoformat()
                yield self._draft(STAFF[0], Event.LIST_TICKED, {**ticked, "day": day})
            case 9:
                yield self._draft(STATION, Event.STOCK_LOW, {"item": "gel", "count": 2})
            case 10:
                check: dict[str, Value] = {"place": "cuff", "standing": "past"}
                yield self._draft(STATION, Event.CHECK_DUE, check)
            case _:
                yield from self._change(self._random.choice(list(TABLE[self._state])))

    def _restart(self, *, in_order: bool) -> Iterator[Draft]:
        if in_order:
            yield self._draft(STATION, Event.STATION_STOPPED, {})
        self._wait(4000)
        if self._random.randrange(2):
            self._boot, self._up_ms = self._uuid(), 500
        yield self._draft(STATION, Event.STATION_STARTED, {"version": "1.0"})

    def _change(self, event: RoomEvent) -> Iterator[Draft]:
        was, self._state = self._state, TABLE[self._state][event].to
        who = self._random.choice(STAFF)
        changed = {"was": was.value, "is": self._state.value, "because": event.value}
        if event is RoomEvent.VISIT_STARTED:
            self._visit = self._uuid()
            resumed = "yes" if self._state is RoomState.RESUMED else "no"
            yield self._draft(
                PATIENT, Event.VISIT_STARTED, {"visit": str(self._visit), "resumed": resumed}
            )
        if event is RoomEvent.VISIT_BROKEN:
            broken: dict[str, Value] = {"visit": str(self._visit), "why": "left"}
            yield self._draft(STATION, Event.VISIT_INTERRUPTED, broken)
        if event is RoomEvent.WIPED:
            yield from self._wiped(who, changed)
            return
        if event is RoomEvent.CONTACT_CUT_SHORT:
            yield self._draft(who, Event.CONTACT_CUT_SHORT, {"reason": "emergency", "seconds": 7})
        if event is RoomEvent.BLOCKED:
            yield self._draft(who, Event.ROOM_BLOCKED, {"reason": "soiled"})
        yield self._draft(who, Event.ROOM_CHANGED, dict(changed))

    def _wiped(self, who: Who, changed: dict[str, str]) -> Iterator[Draft]:
        """As a station of today tells it, thing by thing, or one that knew them by number alone."""
        product, seconds = self._random.choice((("wipes-a", 60), ("spray-b", 300)))
        things = self._random.sample(("surfaces", "touch-screen", "cuff", "seat", "table"), 3)
        named = self._random.randrange(2)
        for thing in things if named else ():
            yield self._draft(
                self._random.choice(STAFF), Event.ITEM_WIPED, {"item": thing, "product": product}
            )
        yield self._draft(who, Event.ROOM_CHANGED, dict(changed))
        items = len(things) if named else self._random.randrange(2, 6)
        yield self._draft(
            who, Event.ROOM_WIPED, {"product": product, "items": items, "seconds": seconds}
        )

    def _hands(self) -> Draft:
        offered = self._random.randrange(1, 20)
        done = self._random.randrange(offered + 1)
        day = (self._at - timedelta(days=1)).date().isoformat()
        fields: dict[str, Value] = {"day": day, "offered": offered, "cleaned": done}
        return self._draft(STATION, Event.HANDS_COUNTED, {**fields, "seconds": done * 31})

    def _draft(self, who: Who, event: Event, fields: dict[str, Value]) -> Draft:
        self._up_ms += self._random.randrange(1, 900)
        return Draft(Moment(self._at, self._boot, self._up_ms), who, event, fields)

    def _wait(self, longest: int) -> None:
        seconds = self._random.randrange(1, longest)
        self._at += timedelta(seconds=seconds)
        self._up_ms += seconds * 1000

    def _uuid(self) -> UUID:
        return UUID(int=self._random.getrandbits(128), version=4)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the logbook says of visits and of the room, until a transaction of the store takes it.

A visit is named by its record's id, which is random and leads to nobody on this machine; never by
its appointment. What was begun and left with nothing journalled is not told at all.
"""

from uuid import UUID

from hygiene.turnover_table import RoomEvent, RoomState
from kiosk.station.scribe import PATIENT, STATION, Scribe
from sync.formats.logbook import Draft, Who
from sync.formats.logbook_words import Event, Value


class VisitEntries:
    """Of one visit book, under its lock."""

    def __init__(self, scribe: Scribe) -> None:
        self._scribe = scribe
        self._owed: list[Draft] = []
        self._opening: list[Draft] = []
        self._interrupted: set[UUID] = set()

    def due(self, *last: Draft) -> tuple[Draft, ...]:
        """For the transaction of a step or record: all that waits, and then `last`."""
        return (*self._owed, *self._opening, *last)

    def owed(self, *last: Draft) -> tuple[Draft, ...]:
        """For any other transaction: a visit that only began is no part of it."""
        return (*self._owed, *last)

    def written(self) -> None:
        """A transaction took what was `due`, or `owed`."""
        self._owed.clear()

    def journalled(self) -> None:
        """A transaction took what was `due`: the visit is on the disk."""
        self._owed.clear()
        self._opening.clear()

    def begun(self, visit: UUID, was: RoomState, now: RoomState) -> None:
        """Somebody is in the room; on the disk with the first step, or never."""
        resumed = "yes" if now is RoomState.RESUMED else "no"
        self._opening = [
            self._scribe.draft(
                PATIENT, Event.VISIT_STARTED, {"visit": str(visit), "resumed": resumed}
            ),
            self.room(PATIENT, was, now, RoomEvent.VISIT_STARTED),
        ]

    def untouched(self) -> None:
        """They left, and nothing was journalled."""
        self._opening.clear()

    def saved(self, visit: UUID, version: int) -> Draft:
        """A version of its record goes into the outbox."""
        fields: dict[str, Value] = {"visit": str(visit), "version": version}
        return self._scribe.draft(PATIENT, Event.RECORD_SAVED, fields)

    def ended(self, visit: UUID, how: str) -> None:
        """The visit is over: `completed`, `delivered` or `discarded`."""
        fields = {"visit": str(visit), "how": how}
        self._owed.append(self._scribe.draft(PATIENT, Event.VISIT_ENDED, fields))

    def interrupted(self, visit: UUID, why: str) -> None:
        """What was journalled goes to the clinic as it lies; said once for each visit."""
        if visit in self._interrupted:
            return
        self._interrupted.add(visit)
        fields = {"visit": str(visit), "why": why}
        self._owed.append(self._scribe.draft(STATION, Event.VISIT_INTERRUPTED, fields))

    def room_changed(self, was: RoomState, now: RoomState, because: RoomEvent) -> None:
        """The room became another with the end of a visit."""
        if was is not now:
            self._owed.append(self.room(STATION, was, now, because))

    def room(self, who: Who, was: RoomState, now: RoomState, because: RoomEvent) -> Draft:
        """The room became another."""
        fields = {"was": was.value, "is": now.value, "because": because.value}
        return self._scribe.draft(who, Event.ROOM_CHANGED, fields)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The one visit in the room: what is journalled of it, and what its end makes of the room.

Every change of the room is written in the transaction of the step or record that causes it, and so
is what the logbook says of it; a visit of which nothing was journalled leaves no trace on the disk.
"""

import asyncio
import hashlib
import logging
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from hygiene.turnover_table import RoomEvent, RoomState, next_state
from kiosk.station.line_server import Refused
from kiosk.station.messages import Refusal
from kiosk.station.room_record import RoomRecord, read_room
from kiosk.station.scribe import Scribe
from kiosk.station.store_refusals import store_refusals
from kiosk.station.store_worker import StoreWorker
from kiosk.station.visit_at_hand import Visit, check_device
from kiosk.station.visit_entries import VisitEntries
from sync.formats.logbook import Draft, Who
from sync.line.seal import Ticket
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreUnusable, WrongEnvelope

logger = logging.getLogger(__name__)

Change = tuple[RoomRecord, tuple[Draft, ...]]  # what becomes of it, and what is told of that


class VisitBook:
    """Room and visit of one station. What can't be granted is `Refused`."""

    def __init__(
        self,
        store: OutboxStore,
        worker: StoreWorker,
        changed: Callable[[], None],
        queued: Callable[[], None],
        scribe: Scribe,
    ) -> None:
        """`changed` hears of every change of room and visit, `queued` of every new record."""
        self._store = store
        self._worker = worker
        self._changed = changed
        self._queued = queued
        self._entries = VisitEntries(scribe)
        self._turn = asyncio.Lock()
        self._room = RoomRecord()
        self.visit: Visit | None = None

    @property
    def room(self) -> RoomRecord:
        """As it is now; on the disk once something was journalled."""
        return self._room

    async def recover(self) -> None:
        """At the start: whatever visit the last station left open was broken off."""
        self._room = read_room(await self._worker.call(self._store.room))
        open_visits = await self._worker.call(self._store.unfinished)
        if self._room.state in (RoomState.OCCUPIED, RoomState.RESUMED):
            event = RoomEvent.VISIT_BROKEN if open_visits else RoomEvent.VISIT_ENDED
            self._become(event)
            await self._worker.call(self._store.set_room, self._room.text(), self._entries.owed())
            self._entries.written()
        await self.deliver_broken()

    async def deliver_broken(self) -> None:
        """Put what is left of broken visits on its way; again later if the disk refuses."""
        async with self._turn:
            try:
                await self._deliver_broken()
            except StoreUnusable as error:
                logger.error(  # noqa: TRY400 - its name says it all
                    "broken visits not yet delivered", extra={"error": error.sqlite_name}
                )

    async def _deliver_broken(self) -> None:
        for visit in await self._worker.call(self._store.unfinished):
            if self.visit is not None and visit == self.visit.id:
                continue
            self._entries.interrupted(visit, "station-ended")
            room = self._room.text() if self.visit is None else None
            await self._worker.call(
                self._store.interrupt, visit, room=room, entries=self._entries.owed()
            )
            self._entries.written()
            logger.info("broken visit delivered")
            self._queued()

    async def begin(self, visit: UUID, appointment: str | None) -> None:
        """Somebody is in the room; nothing is written yet."""
        async with self._turn:
            if self.visit is not None:
                raise Refused(Refusal.OCCUPIED)
            if self._room.state is RoomState.INTERRUPTED and (
                appointment is None or appointment != self._room.appointment
            ):
                raise Refused(Refusal.NOT_READY)
            state = next_state(self._room.state, RoomEvent.VISIT_STARTED)
            if state is None:
                raise Refused(Refusal.NOT_READY)
            self._entries.begun(visit, self._room.state, state)
            self._room = RoomRecord(state, appointment, self._room.used)
            self.visit = Visit(visit, appointment)
        self._changed()

    async def journal(
        self, visit: UUID, step: int, blob: bytes, device: bytes, *, urgent: bool
    ) -> None:
        """Returns after the commit. `urgent`: the visit has become urgent with this step."""
        async with self._turn:
            now = self._the(visit)
            with store_refusals():
                check_device(blob, device)
                await self._worker.call(
                    self._store.journal_step,
                    visit,
                    step,
                    blob,
                    urgent=urgent,
                    room=self._room.text(),
                    entries=self._entries.due(),
                )
            self._entries.journalled()
            now.journalled = now.open_steps = True

    async def ticket(self, visit: UUID) -> Ticket:
        """The next place in the outbox."""
        self._the(visit)
        return await self._worker.call(self._store.ticket)

    async def complete(
        self,
        visit: UUID,
        envelope: bytes,
        appointment: str | None,
        device: bytes,
        *,
        urgent: bool,
    ) -> tuple[bytes, int]:
        """Digest and version of the record, after the commit."""
        async with self._turn:
            now = self._the(visit)
            with store_refusals():
                header = check_device(envelope, device)
                # The last one may come again: its answer was lost. Older ones are not asked about.
                if header.record != visit or header.version < now.version:
                    raise WrongEnvelope
                digest = await self._worker.call(
                    self._store.complete,
                    envelope,
                    urgent=urgent,
                    appointment=appointment,
                    room=self._room.text(),
                    entries=self._entries.due(self._entries.saved(visit, header.version)),
                )
            self._entries.journalled()
            now.journalled, now.open_steps, now.version = True, False, header.version
            now.how = "completed"
        self._queued()
        self._changed()
        return digest, header.version

    async def lies_there(self, envelope: bytes) -> bytes | None:
        """The digest, if this very envelope is in the outbox already."""
        digest = hashlib.sha256(envelope).digest()
        rows = await self._worker.call(self._store.listing)
        return digest if any(row.digest == digest for row in rows) else None

    async def abandon(self, visit: UUID, deliver: bool) -> None:
        """No record will come of it. What is not delivered is gone from the disk, too."""
        async with self._turn:
            now = self._the(visit)
            with store_refusals():
                await self._worker.call(self._store.abandon, visit, deliver)
            now.open_steps = False
            if not deliver:
                now.how = "discarded"
                await self._empty_log()
        self._queued()

    async def end(self, visit: UUID, broken: bool) -> None:
        """The visit is over; `broken`: nobody said so. Steps that are left are delivered."""
        async with self._turn:
            now = self._the(visit)
            if not now.journalled:
                event = RoomEvent.VISIT_UNTOUCHED
            elif broken and now.open_steps:
                event = RoomEvent.VISIT_BROKEN
            else:
                event = RoomEvent.VISIT_ENDED
            if not now.journalled:
                self._entries.untouched()
            elif now.open_steps:
                self._entries.interrupted(visit, "front-gone" if broken else "left")
            else:
                self._entries.ended(visit, now.how)
            self._become(event, told=now.journalled)
            self.visit = None
            logger.info("visit over", extra={"room": self._room.state.value})
            if now.journalled:
                await self._close(now)
        self._queued()
        self._changed()

    async def used(self, item: str) -> None:
        """A thing of the room was at somebody. On the disk at once, or with the first step: a
        visit that ends without one leaves no trace."""
        async with self._turn:
            if self.visit is None or item in self._room.used:
                return
            self._room = replace(self._room, used=(*self._room.used, item))
            if not self.visit.journalled:
                return
            with store_refusals():
                await self._worker.call(self._store.set_room, self._room.text())

    async def cleaned(self, who: Who) -> None:
        """Somebody says so, in a room whose profile doesn't say how."""

        def clean(room: RoomRecord) -> Change:
            state = next_state(room.state, RoomEvent.CLEANED)
            if state is None:  # a contact time that runs is not shortened by a word
                raise Refused(Refusal.NOT_READY)
            entry = self._entries.room(who, room.state, state, RoomEvent.CLEANED)
            return RoomRecord(state), (entry,)

        await self.redo(clean)

    async def redo(self, change: Callable[[RoomRecord], Change]) -> None:
        """Make another room of it, between two visits; in one transaction with what is told."""
        async with self._turn:
            if self.visit is not None:
                raise Refused(Refusal.NOT_READY)
            room, drafts = change(self._room)
            if room is self._room:
                return
            owed = self._entries.owed(*drafts)
            with store_refusals():
                await self._worker.call(self._store.set_room, room.text(), owed)
            self._entries.written()
            self._room = room
            logger.info("room changed", extra={"room": room.state.value})
        self._changed()

    async def _empty_log(self) -> None:
        """The steps are deleted; their bytes still lie in the write-ahead log."""
        try:
            await self._worker.call(self._store.checkpoint)
        except StoreUnusable as error:  # the next quiet moment empties it
            logger.error("log not yet emptied", extra={"error": error.sqlite_name})  # noqa: TRY400

    async def _close(self, visit: Visit) -> None:
        """Steps and room in one transaction; a disk that refuses now is asked again later."""
        try:
            room, owed = self._room.text(), self._entries.owed()
            if visit.open_steps:
                await self._worker.call(self._store.interrupt, visit.id, room=room, entries=owed)
            else:
                await self._worker.call(self._store.set_room, room, owed)
            self._entries.written()
        except StoreUnusable as error:
            logger.error(  # noqa: TRY400 - its name says it all
                "end of visit not yet written", extra={"error": error.sqlite_name}
            )

    def _become(self, event: RoomEvent, *, told: bool = True) -> None:
        state = next_state(self._room.state, event)
        if state is None:  # a room that can't be what it is said to be is a room to be cleaned
            state = RoomState.USED
        kept = self._room.appointment if state is RoomState.INTERRUPTED else None
        if told:
            self._entries.room_changed(self._room.state, state, event)
        self._room = RoomRecord(state, kept, () if state is RoomState.READY else self._room.used)

    def _the(self, visit: UUID) -> Visit:
        if self.visit is None or self.visit.id != visit:
            raise Refused(Refusal.NO_VISIT)
        return self.visit

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The one call for help of this room: tried in every way there is, and open until somebody came.

It belongs to the room and not to a front: it goes on when the front ends, and after a restart of
the station it is tried again. Knows no bell and no envelope, only ways that work or don't.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from drivers.clock import Clock
from kiosk.station.codec import Malformed, from_json, to_json
from kiosk.station.line_server import Refused
from kiosk.station.messages import CallStage, Refusal
from kiosk.station.scribe import PATIENT, STATION, Scribe
from kiosk.station.store_worker import StoreWorker
from kiosk.visit.answers import HelpReason
from sync.formats.logbook import Draft, Who
from sync.formats.logbook_words import Event
from sync.line.notes import Notes
from sync.line.store_errors import StoreUnusable

NOTE = "help"

# In the order in which more is proved.
_WAITS = (CallStage.CALLING, CallStage.CALLED, CallStage.SECOND, CallStage.CLINIC)

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class HelpCall:
    """`at`: when it was made, ISO 8601, UTC. The `id` is of this call alone."""

    id: UUID
    why: HelpReason
    at: str
    stage: CallStage = CallStage.CALLING


Way = Callable[[HelpCall], Awaitable[bool]]
Spawn = Callable[[Coroutine[None, None, None]], asyncio.Task[None]]


@dataclass(frozen=True, slots=True)
class Rung:
    """Who is called when nobody has answered for `after_seconds` since the ways before; at once if
    those reached nobody. `proves`: how far the call has come when it worked."""

    way: Way
    after_seconds: int
    proves: CallStage


@dataclass(frozen=True, slots=True)
class HelpWays:
    """How somebody can be called now. Each is done with True when it reached somebody's ear or
    desk, with False when it can't; `answer_seconds`: how long who calls waits for an answer after
    the last of them."""

    ways: tuple[Way, ...]
    answer_seconds: int
    later: tuple[Rung, ...] = ()

    @property
    def all_at_once(self) -> "HelpWays":
        """For what can't wait."""
        return HelpWays((*self.ways, *(rung.way for rung in self.later)), self.answer_seconds)


class HelpCalls:
    """`changed` hears of every new stage."""

    def __init__(
        self,
        notes: Notes,
        worker: StoreWorker,
        clock: Clock,
        *,
        ways: Callable[[], HelpWays],
        changed: Callable[[CallStage], None],
        spawn: Spawn,
        scribe: Scribe,
    ) -> None:
        """`ways` are asked for anew at each call: the site profile may have changed.

        `spawn` runs something beside everything else, and ends the station if it fails.
        """
        self._notes = notes
        self._worker = worker
        self._clock = clock
        self._ways = ways
        self._changed = changed
        self._spawn_beside = spawn
        self._scribe = scribe
        self._turn = asyncio.Lock()
        self._call: HelpCall | None = None
        self._trying: set[asyncio.Task[None]] = set()

    @property
    def stage(self) -> CallStage:
        """How far it has come."""
        return CallStage.NONE if self._call is None else self._call.stage

    @property
    def unseen(self) -> UUID | None:
        """The open call that nobody here comes for, as far as nobody at the clinic has seen it."""
        call = self._call
        return call.id if call and call.stage in (*_WAITS, CallStage.NOBODY) else None

    async def seen(self, call: UUID) -> None:
        """A person at the clinic has looked at this call; who was on the way to it stays so."""
        async with self._turn:
            now = self._call
            if now is not None and now.id == call == self.unseen:
                await self._become(replace(now, stage=CallStage.SEEN), STATION)

    async def recover(self) -> None:
        """At the start: a call that nobody here has answered is tried again."""
        call = _read(await self._worker.call(self._notes.read, NOTE))
        if call is None:
            return
        logger.warning("call for help still open", extra={"state": call.stage.value})
        if call.stage in (*_WAITS, CallStage.SEEN):
            await self._start(replace(call, stage=CallStage.CALLING))
        else:
            self._call = call

    async def call(self, why: HelpReason) -> None:
        """Somebody needs help. A call that is on already is enough, unless this one is graver."""
        async with self._turn:
            now = self._call
            graver = now is not None and why is HelpReason.WARNING_SIGN and now.why is not why
            if now is None or now.stage is CallStage.NOBODY or graver:
                call = HelpCall(uuid4(), why, self._clock.now().isoformat())
                await self._start(call, self._scribe.draft(PATIENT, Event.HELP_CALLED))

    async def cancel(self) -> None:
        """It was a mistake. What has left can't be called back."""
        async with self._turn:
            await self._end(PATIENT)

    async def coming(self, who: Who) -> None:
        """An attendant is on the way. Refused with `no-call`."""
        async with self._turn:
            call = self._the_call()
            await self._stop_trying()
            await self._become(replace(call, stage=CallStage.COMING), who)

    async def done(self, who: Who) -> None:
        """An attendant was there. Refused with `no-call`."""
        async with self._turn:
            self._the_call()
            await self._end(who)

    async def _end(self, who: Who) -> None:
        await self._stop_trying()
        await self._become(None, who)

    def _the_call(self) -> HelpCall:
        if self._call is None:
            raise Refused(Refusal.NO_CALL)
        return self._call

    # --- trying -----------------------------------------------------------------------------------

    async def _start(self, call: HelpCall, *entries: Draft) -> None:
        await self._stop_trying()
        self._show(call)  # before it is written: a disk must not keep anybody from being called
        logger.warning("call for help", extra={"reason": call.why.value})
        found = self._ways()
        hurry = call.why is HelpReason.WARNING_SIGN
        self._spawn(self._climb(call, found.all_at_once if hurry else found))
        await self._write(*entries)

    async def _climb(self, call: HelpCall, found: HelpWays) -> None:
        """From one who could come to the next, until patience ends. What was begun goes on."""
        async with asyncio.TaskGroup() as group:
            tries = [
                group.create_task(self._try(call, way, CallStage.CALLED)) for way in found.ways
            ]
            for rung in found.later:
                await self._unanswered(tries, rung.after_seconds)
                tries.append(group.create_task(self._try(call, rung.way, rung.proves)))
            await self._unanswered(tries, found.answer_seconds)
            await self._advance(call, CallStage.NOBODY)

    async def _try(self, call: HelpCall, way: Way, proves: CallStage) -> bool:
        reached = await way(call)
        if reached:
            await self._advance(call, proves)
        return reached

    async def _unanswered(self, tries: list[asyncio.Task[bool]], seconds: int) -> None:
        """Returns when nobody has answered for so long, or nobody is left who could."""
        waiting = asyncio.ensure_future(self._clock.sleep(seconds))
        try:
            while not waiting.done() and not all(
                each.done() and not each.result() for each in tries
            ):
                under_way = {each for each in tries if not each.done()}
                await asyncio.wait({waiting, *under_way}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()

    async def _advance(self, call: HelpCall, stage: CallStage) -> None:
        """As far as this very call still waits: nobody who was told otherwise hears it now."""
        now = self._call
        if now is None or now.id != call.id or now.stage not in _WAITS:
            return
        if stage is CallStage.NOBODY or _WAITS.index(stage) > _WAITS.index(now.stage):
            await self._become(replace(now, stage=stage), STATION)

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = self._spawn_beside(work)
        self._trying.add(task)
        task.add_done_callback(self._trying.discard)

    async def _stop_trying(self) -> None:
        """Returns when whatever rang is silent."""
        trying = list(self._trying)
        for task in trying:
            task.cancel()
        await asyncio.gather(*trying, return_exceptions=True)

    # --- what is remembered -----------------------------------------------------------------------

    async def _become(self, call: HelpCall | None, who: Who) -> None:
        """`who` has made it so; why somebody called is never told, it may be about their health."""
        before = self.stage
        self._show(call)
        if self.stage is before:
            await self._write()
        else:
            stage = {"stage": self.stage.value}
            await self._write(self._scribe.draft(who, Event.HELP_CHANGED, stage))

    def _show(self, call: HelpCall | None) -> None:
        before, self._call = self.stage, call
        if self.stage is not before:
            logger.info("help", extra={"state": self.stage.value})
            self._changed(self.stage)

    async def _write(self, *entries: Draft) -> None:
        """Without the disk it is only forgotten if the power goes, too."""
        text = to_json(self._call) if self._call is not None else ""
        try:
            await self._worker.call(self._notes.write, NOTE, text, entries)
        except StoreUnusable as error:
            self._scribe.owe(*entries)
            logger.error("call not written down", extra={"error": error.sqlite_name})  # noqa: TRY400


def _read(text: str | None) -> HelpCall | None:
    """What can't be read can't be called again; a mistake here must not stop the station."""
    if not text:
        return None
    try:
        return from_json(HelpCall, json.loads(text))
    except (ValueError, Malformed):
        logger.error("call for help unreadable")  # noqa: TRY400 - what is in it says nothing
        return None

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The visit's way to the disk: what was confirmed goes to the station, sealed, in order.

One errand at a time, each tried until the station has answered. So the record is never completed
before its steps are journalled, and nobody hears "saved" before the commit. A visit that the
station doesn't have (any more) can't be written: its errands are dropped and the flow is told; what
the station has of it, it delivers by itself.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kiosk.record.builder import RecordBuilder
from kiosk.record.facts import Completed, Fact
from kiosk.record.parts import Json
from kiosk.station.client import StationGone, StationRefused
from kiosk.station.messages import Hello, Refusal
from kiosk.visit.events import SaveFailed, VisitEvent, VisitRefused, VisitSaved
from kiosk.visit.sealing import Sealer, sealer_of
from kiosk.visit.showing import Commit
from kiosk.visit.state import Readiness
from kiosk.visit.station_port import Station

RETRY_SECONDS = 0.5  # of real time: the station's disk knows no other

Errand = Callable[[], Awaitable[None]]
logger = logging.getLogger(__name__)


class _NotTakenError(Exception):
    """The station has no such visit; `readiness` says why none can be begun."""

    def __init__(self, readiness: Readiness) -> None:
        super().__init__(readiness.value)
        self.readiness = readiness


class VisitWriter:
    """Writes one visit. Every method but `run` returns at once; `report` gets what came of it."""

    def __init__(
        self,
        visit: UUID,
        station: Station,
        report: Callable[[VisitEvent], None],
        retry_seconds: float = RETRY_SECONDS,
    ) -> None:
        self._visit = visit
        self._station = station
        self._report = report
        self._retry = retry_seconds
        self._errands: asyncio.Queue[tuple[Errand, Commit | None]] = asyncio.Queue()
        self._appointment: str | None = None
        self._sealer: Sealer | None = None
        self._builder: RecordBuilder | None = None
        self._steps = 0

    def begin(self, appointment: str | None, builder: RecordBuilder) -> None:
        """The consent was given: from now on there is something to write."""
        self._appointment, self._builder = appointment, builder
        self._put(self._begin)

    def take(self, hello: Hello) -> None:
        """There may be another key: whatever is sealed from now on is sealed to that one.

        If there is none any more, the visit that was begun is finished with the key that it has;
        the clinic's commands call a key lost only when there is another.
        """
        if self._sealer is not None:
            self._sealer = sealer_of(hello) or self._sealer

    def step(self, fact: Fact, at: datetime, urgent: bool = False) -> Commit | None:
        """A confirmed step. The record grows now, in the visit's order; sealing comes later.

        The answer is done when the station has committed the step (True) or doesn't have the visit
        (False); None if no visit was begun.
        """
        if self._builder is None:
            return None
        self._steps += 1
        step = _Step(self._steps, self._builder.step(fact, at), urgent)
        commit: Commit = asyncio.get_running_loop().create_future()
        self._put(lambda: self._send_step(step), commit)
        return commit

    def complete(self, completed: Completed, corrections: Iterable[Fact], at: datetime) -> None:
        """The whole record, or its next version; corrections have no step of their own."""
        if self._builder is not None:
            for fact in corrections:
                self._builder.step(fact, at)
            bundle = self._builder.bundle(completed, at)
            record = _Record(bundle, completed.version, completed.urgent)
            self._put(lambda: self._send_record(record))

    def abandon(self, deliver: bool) -> None:
        """No record will come: what was journalled is to be delivered, or forgotten."""
        self._put(lambda: self._station.abandon(self._visit, deliver=deliver))

    def leave(self) -> None:
        """The visit is over."""
        self._put(lambda: self._station.leave(self._visit))

    async def written(self) -> None:
        """Returns once the station has answered everything that was asked until now."""
        await self._errands.join()

    async def run(self) -> None:
        """Do the errands, until cancelled."""
        while True:
            errand, commit = await self._errands.get()
            try:
                await self._until_answered(errand)
            except _NotTakenError as error:
                self._give_up(commit, error.readiness)
            else:
                _tell(commit, True)
            self._errands.task_done()

    def _put(self, errand: Errand, commit: Commit | None = None) -> None:
        self._errands.put_nowait((errand, commit))

    async def _until_answered(self, errand: Errand) -> None:
        while True:
            try:
                await errand()
            except StationGone:
                logger.warning("station gone while writing")
            except StationRefused as error:
                logger.warning("station refused: %s", error.code)
                if error.code != Refusal.STORE_FAILED:
                    raise _NotTakenError(await self._readiness()) from error
            else:
                return
            self._report(SaveFailed())
            await asyncio.sleep(self._retry)

    def _give_up(self, commit: Commit | None, readiness: Readiness) -> None:
        _tell(commit, False)
        while not self._errands.empty():
            _, dropped = self._errands.get_nowait()
            _tell(dropped, False)
            self._errands.task_done()
        self._report(VisitRefused(readiness))

    async def _readiness(self) -> Readiness:
        try:
            return (await self._station.hello()).readiness
        except (StationGone, StationRefused):
            return Readiness.NO_STATION

    async def _begin(self) -> None:
        hello = await self._station.hello()  # the key may be another one than at the start
        self._sealer = sealer_of(hello)
        if self._sealer is None:
            raise _NotTakenError(Readiness.NO_KEY)
        await self._station.begin(self._visit, self._appointment)

    async def _send_step(self, step: "_Step") -> None:
        if step.sealed is None:
            seal = self._ready_sealer().step
            step.sealed = await asyncio.to_thread(seal, self._visit, step.number, step.entries)
        await self._station.journal_step(self._visit, step.number, step.sealed, urgent=step.urgent)

    async def _send_record(self, record: "_Record") -> None:
        while True:
            if record.sealed is None:
                ticket = await self._station.ticket(self._visit)
                seal = self._ready_sealer().visit
                record.sealed = await asyncio.to_thread(
                    seal, self._visit, record.version, ticket, record.bundle
                )
            try:
                await self._station.complete(
                    self._visit, record.sealed, self._appointment, urgent=record.urgent
                )
            except StationRefused as error:
                if error.code != Refusal.STALE_TICKET:
                    raise
                record.sealed = None  # somebody else's record has that place: take the next
            else:
                self._report(VisitSaved())
                return

    def _ready_sealer(self) -> Sealer:
        if self._sealer is None:
            raise _NotTakenError(Readiness.NO_KEY)
        return self._sealer


def _tell(commit: Commit | None, committed: bool) -> None:
    if commit is not None:
        commit.set_result(committed)


@dataclass(slots=True)
class _Step:
    """Sealed once: the same bytes may be handed in twice, other bytes for the same step not."""

    number: int
    entries: list[Json]
    urgent: bool
    sealed: bytes | None = None


@dataclass(slots=True)
class _Record:
    """Sealed anew only for another place in the outbox."""

    bundle: Json
    version: int
    urgent: bool
    sealed: bytes | None = None

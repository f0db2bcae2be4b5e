# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Carries the visit: events go through the flow, its effects are done, screens are told.

Knows no Qt. Everything but `run` returns at once and is called on the event loop's thread; slow
work (Argon2id, sealing) is done in worker threads. One controller is one front is one visit.

Events are judged by the newest state, and the cuff hears of it at once; the screens are told it
when the step that led to it is on the disk (`Showing`).
"""

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Coroutine
from typing import Any
from uuid import UUID

from drivers.clock import Clock
from kiosk.checkin.lookup import look_up
from kiosk.record.builder import RecordBuilder
from kiosk.record.facts import Consented
from kiosk.station.client import StationGone, StationRefused
from kiosk.station.messages import (
    CallStage,
    Hello,
    HelloEvent,
    MaintenanceEvent,
    ReadinessEvent,
    StationEvent,
    WayEvent,
)
from kiosk.visit import events as e
from kiosk.visit.answers import HelpStage
from kiosk.visit.devices import Sessions, VisitDevices, Watcher
from kiosk.visit.doing import Doing
from kiosk.visit.flow import advance, opening
from kiosk.visit.flow_step import Step, VisitRules
from kiosk.visit.news import StationNews, as_told, help_stage
from kiosk.visit.place import Place
from kiosk.visit.showing import PATIENCE_SECONDS, Listener, Showing
from kiosk.visit.staff import StaffErrands
from kiosk.visit.state import Overlay, Readiness, Screen, VisitState
from kiosk.visit.station_port import Station
from kiosk.visit.waiting import Alarm, IdleWatch
from kiosk.visit.writer import RETRY_SECONDS, VisitWriter

OpenDevices = Callable[[Place], Sessions]

IDLE_SECONDS = 90.0  # until the profile says otherwise
LAST_STOP_SECONDS = 2.0  # the front's end waits that long, at most, for the last stop to leave


class VisitController:
    """`visit` is the new visit's id. `open_devices` makes the sessions that the place asks for."""

    def __init__(
        self,
        visit: UUID,
        station: Station,
        open_devices: OpenDevices,
        clock: Clock,
        *,
        retry_seconds: float = RETRY_SECONDS,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        self.clock = clock
        self.finished = asyncio.Event()  # this front has nothing left to do: end the process
        self._visit = visit
        self._station = station
        self._open_devices = open_devices
        self._devices = VisitDevices(self.handle)
        self._news = StationNews()
        self._state = VisitState()
        self._showing = Showing(self._state, patience_seconds)
        self._events: deque[e.VisitEvent] = deque()
        self._busy = False
        self._stop_left = asyncio.Event()
        self._tasks = asyncio.TaskGroup()
        self._over = False
        self._alarm = Alarm(clock, self._wait_over)
        self._idle = IdleWatch(clock, self._idle_seconds, self._nobody_touches)
        self._writer = VisitWriter(visit, station, self.handle, retry_seconds)
        self._doing = Doing(
            self._devices,
            self._writer,
            StaffErrands(visit, station, self.handle),
            clock,
            self._spawn,
            begin=self._begin,
            look_up=self._look_up,
            end=self._end,
            consented=lambda: self._state.consented,
        )

    @property
    def visit(self) -> UUID:
        return self._visit

    @property
    def state(self) -> VisitState:
        """What the screens were told last; `accepts` and `handle` may know of a newer one."""
        return self._showing.state

    @property
    def profile(self) -> Place | None:  # None until the station has told it
        return self._news.place

    def subscribe(self, listener: Listener) -> None:
        """Every new state, in order, none before the step that led to it is on the disk."""
        self._showing.subscribe(listener)

    def watch(self, watcher: Watcher) -> None:
        """What running meters see; no part of the visit's state, and never recorded."""
        self._devices.watch(watcher)

    def statistics_text(self, language: str) -> str:
        """What the patient is asked about anonymous figures; empty where nobody gets any."""
        return self._news.place.statistics_text(language) if self._news.place else ""

    def consent_text(self, language: str) -> str:
        """What the patient is asked to agree to; empty as long as the practice isn't known."""
        return self._news.place.treatment_text(language).text if self._news.place else ""

    def touched(self) -> None:
        """Somebody is there; any touch answers the idle warning."""
        self._idle.restart()
        if self._state.overlay is Overlay.IDLE:
            self.handle(e.OverlayClosed())

    def hold_idle(self, held: bool) -> None:
        """While a page is read aloud nobody is expected to touch anything."""
        self._idle.hold(held)

    def accepts(self, event: e.VisitEvent) -> bool:
        """Would this event change anything now?"""
        return self._advance(event).state is not self._state

    def handle(self, event: e.VisitEvent) -> None:
        """Take an event; one that doesn't fit the state is refused without a word."""
        self._events.append(event)
        if self._busy:  # a listener or an effect said so: after what is being told now
            return
        self._busy = True
        try:
            while self._events:
                self._take(self._advance(self._events.popleft()))
        finally:
            self._busy = False

    async def run(self) -> None:
        """Serve until cancelled. The first thing that happens is the stop to the cuff."""
        self._take(opening())
        self._station.subscribe(self._hear)
        try:
            async with self._tasks:
                await self._serve()
        finally:
            self._alarm.cancel()
            self._showing.close()
            await self._station.close()

    async def _serve(self) -> None:
        try:
            for work in (self._writer.run(), self._idle.run(), self._refresh()):
                self._spawn(work)
            await asyncio.Event().wait()  # until cancelled
        finally:
            self._over = True

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Beside everything else; what fails there ends the front. Nothing starts at its end."""
        if self._over:
            work.close()
        else:
            self._tasks.create_task(work)

    # The flow

    def _advance(self, event: e.VisitEvent) -> Step:
        return advance(self._state, event, self.clock.monotonic(), self._rules())

    def _take(self, step: Step) -> None:
        before, self._state = self._state, step.state
        commits = [*filter(None, map(self._doing.carry_out, step.effects))]
        if step.state is before:
            return
        self._alarm.follow(step.state.countdown)
        self._note_stop()
        if (step.state.screen, step.state.overlay) != (before.screen, before.overlay):
            self._idle.restart()
        self._showing.show(step.state, commits[-1] if commits else None)  # the last comes last

    def _note_stop(self) -> None:
        waits = self._state.stop_pending and self._devices.has_cuff
        (self._stop_left.clear if waits else self._stop_left.set)()

    def _rules(self) -> VisitRules:
        now = self.clock.now()
        if self._news.place is None:  # nothing can start yet: the numbers have no meaning
            return VisitRules(0.0, 0.0, 0.0, "", now.date())
        return self._news.place.rules(now)

    # What happens by itself

    def _wait_over(self) -> None:
        idle = self._state.overlay is Overlay.IDLE
        self.handle(e.IdleExpired() if idle else e.CountdownEnded())

    def _nobody_touches(self) -> None:
        # Nobody is expected to touch anything during an inflation, and the flow would take it for
        # a reason to stop one. An inflation has its own deadline, the driver's.
        if self._state.screen is not Screen.INFLATING:
            self.handle(e.IdleNoticed())

    def _idle_seconds(self) -> float:
        return self._news.place.profile.visit.idle_seconds if self._news.place else IDLE_SECONDS

    def _hear(self, event: StationEvent) -> None:
        match event:
            case HelloEvent(hello):
                self._greet(hello)
            case ReadinessEvent(Readiness.NO_STATION):
                after = self._state.after_interruption
                self.handle(e.ReadinessChanged(Readiness.NO_STATION, after))
            case ReadinessEvent():  # why, and for whom, says the hello
                self._spawn(self._refresh())
            case WayEvent(visit, version, way):
                # The way of a version before is no news of what was corrected since.
                if (visit, version) == (self._visit, self._state.version):
                    self.handle(e.WayChanged(way))
            case MaintenanceEvent():
                pass  # the ports themselves hear of it (`kiosk.front`)
            case _:
                self.handle(as_told(event))

    # The station

    async def _refresh(self) -> None:
        with contextlib.suppress(StationGone, StationRefused):  # the client says so by itself
            self._greet(await self._station.hello())

    def _greet(self, hello: Hello) -> None:
        before = self._news.place
        readiness = self._news.take(hello)
        self._writer.take(hello)
        place = self._news.place
        if before is None and place is not None:
            self._open(place)
        elif place != before and self._state.screen is Screen.WELCOME:
            # Another room's rules or devices: a front that starts with them, not one that mends.
            self.finished.set()
        self.handle(readiness)
        self.handle(e.PhoneTasksChanged(hello.phone_open))
        # While it is being called, "none" proves nothing: the call may just be on its way.
        if hello.help is not CallStage.NONE or self._state.help is not HelpStage.CALLING:
            self.handle(e.HelpChanged(help_stage(hello.help)))

    def _open(self, place: Place) -> None:
        self._devices.open(self._open_devices(place), self._spawn)

    async def _look_up(self, code: str, scanned: bool) -> None:
        await self._refresh()  # the day list may be hours newer than this front
        known, now = self._news.known(), self.clock.now()
        self.handle(await asyncio.to_thread(look_up, code, known, now, scanned=scanned))

    def _begin(self, consented: Consented) -> None:
        place, where = self._news.place, self._news.record_place()
        if place is None or where is None:
            self.handle(e.VisitRefused(Readiness.NO_KEY))
            return
        builder = RecordBuilder(
            self._visit,
            where,
            consented,
            place.treatment_text(consented.language),
            self.clock.now(),
        )
        who = consented.appointment
        self._writer.begin(who.id if who else None, builder)

    async def _end(self) -> None:
        await self._writer.written()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LAST_STOP_SECONDS):
                await self._stop_left.wait()
        self.finished.set()

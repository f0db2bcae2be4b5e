# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the station does for the people in the room: help, telephone tasks, the attendant's PIN."""

from collections.abc import Awaitable, Callable
from datetime import UTC, tzinfo
from functools import partial

from drivers.ports import port_of
from hygiene.turnover_table import RoomState
from kiosk.station.attendants import Attendants, Levers
from kiosk.station.bell_way import BellWay
from kiosk.station.hands_count import HandsCount
from kiosk.station.help_calls import HelpCalls, HelpWays, Spawn
from kiosk.station.help_ladder import help_ways
from kiosk.station.housekeeping import Housekeeping
from kiosk.station.levers import RoomLevers
from kiosk.station.message_way import MessageWay
from kiosk.station.messages import (
    NOBODY,
    Attendant,
    HelpEvent,
    PhoneTaskEvent,
    SignedIn,
    StationEvent,
)
from kiosk.station.papers import Papers, site_profile_of
from kiosk.station.phone_tasks import PhoneTasks
from kiosk.station.pin_guard import Keys, PinGuard
from kiosk.station.report_asked import ReportAsked
from kiosk.station.room_air import RoomAir
from kiosk.station.room_care_state import care_state
from kiosk.station.room_desk import RoomDesk
from kiosk.station.room_turnover import RoomTurnover
from kiosk.station.scribe import Scribe
from kiosk.station.signed_in import signed_in
from kiosk.station.staff_keys import StaffKeys, is_current
from kiosk.station.store_worker import StoreWorker
from kiosk.station.surroundings import Surroundings
from kiosk.station.visit_book import VisitBook
from kiosk.visit.place import zone_of
from kiosk.visit.room_care import RoomCareState
from sync.formats.logbook import Who
from sync.formats.site_profile import CLEANING_SECONDS, Hygiene, SiteProfile
from sync.line.outbox_rows import Moved
from sync.line.store import OutboxStore


class RoomCare:
    """`papers` are asked for anew each time: the clinic may have published others."""

    def __init__(
        self,
        around: Surroundings,
        store: OutboxStore,
        worker: StoreWorker,
        book: VisitBook,
        *,
        papers: Callable[[], Papers],
        tell: Callable[[StationEvent], None],
        queued: Callable[[], None],
        spawn: Spawn,
        scribe: Scribe,
        clock_ahead: Callable[[], int | None],
    ) -> None:
        """`tell` reaches every front, `queued` hears of every new record; `spawn` runs something
        until the station ends."""
        self._around = around
        self._papers = papers
        self._scribe = scribe
        self.guard = PinGuard(store.notes, worker, around.boot_clock, self._keys, scribe)
        self.air = RoomAir(around.ports, around.clock, self._profile, spawn)
        self.turnover = RoomTurnover(
            book, around.clock, around.boot_clock, self._hygiene, scribe, air=self.air.air
        )
        self.house = Housekeeping(
            store.notes,
            worker,
            around.clock,
            profile=self._profile,
            clock_ahead=clock_ahead,
            name=self._name,
            scribe=scribe,
        )
        self.hands = HandsCount(store.notes, worker, around.clock, self._zone, scribe)
        self.report = ReportAsked(scribe, around.clock, self._zone)
        self._bell = BellWay(partial(port_of, around.ports), around.clock)
        self._message = MessageWay(store, worker, papers, queued)
        self.phone = PhoneTasks(
            store.phone_tasks, worker, around.clock, lambda count: tell(PhoneTaskEvent(count))
        )
        self.calls = HelpCalls(
            store.notes,
            worker,
            around.clock,
            ways=self._ways,
            changed=lambda stage: tell(HelpEvent(stage)),
            spawn=spawn,
            scribe=scribe,
        )

    async def recover(self) -> None:
        """What the last station left open. Raises `StoreUnusable`."""
        await self.turnover.recover()
        await self.house.recover()
        await self.phone.recover()
        profile = self._profile()
        for bell in (profile.help.bell, profile.help.second_bell) if profile else ():
            if bell is not None:
                await self._bell.silence(bell)
        await self.calls.recover()

    async def go_on(self) -> None:
        """What is over between two people, is over; to be asked every few seconds."""
        await self.turnover.go_on()
        await self.hands.go_on()
        await self.house.go_on(self.turnover.room.state)
        self.air.watch(self.turnover.room.state is RoomState.AIRING)

    def state(self) -> RoomCareState:
        """For the attendant."""
        turnover = self.turnover
        return care_state(turnover.room, self._hygiene(), turnover.around(), self._name)

    def moved(self, moved: Moved) -> None:
        """A row of the outbox has a new state."""
        self._message.moved(moved)
        self.phone.look_soon()

    def levers(self, end_visit: Callable[[], None]) -> RoomLevers:
        """What an attendant can do; `end_visit` is `no-visit` without one."""
        return RoomLevers(
            self.turnover,
            self.calls,
            self.phone,
            end_visit,
            self._scribe,
            house=self.house,
            cleaning_seconds=self._cleaning_seconds,
            report=self.report,
        )

    def desk(self, levers: Levers, overview: Callable[[], Awaitable[Attendant]]) -> RoomDesk:
        """For the front socket."""
        attendants = Attendants(
            self.guard,
            levers,
            overview,
            self._around.clock,
            self._scribe,
            introduce=self._introduce,
        )
        return RoomDesk(self.calls, attendants, self.hands)

    def _cleaning_seconds(self) -> int:
        profile = self._profile()
        return CLEANING_SECONDS if profile is None else profile.panel.cleaning_seconds

    def _name(self, staff: str) -> str:
        profile = self._profile()
        people = {} if profile is None or profile.attendants is None else profile.attendants.staff
        return (people[staff].name or staff) if staff in people else staff

    def _zone(self) -> tzinfo:
        profile = self._profile()
        return UTC if profile is None else zone_of(profile.site.timezone)

    def _hygiene(self) -> Hygiene | None:
        profile = self._profile()
        return None if profile is None else profile.hygiene

    def _ways(self) -> HelpWays:
        profile = self._profile()
        if profile is None:
            return HelpWays((), 0)
        return help_ways(profile.help, self._bell.ring, self._message.send)

    def _profile(self) -> SiteProfile | None:
        return site_profile_of(self._papers())

    def _introduce(self, who: Who) -> SignedIn:
        profile = self._profile()
        if profile is None or profile.attendants is None:  # gone since she came in
            return NOBODY
        zone, expires = zone_of(profile.site.timezone), self._papers().profile_expires
        return signed_in(who, profile.attendants, zone, expires, self._around.clock.now())

    def _keys(self) -> Keys | None:
        profile, now = self._profile(), self._around.clock.now()
        if profile is None or profile.attendants is None:
            return None
        today = now.astimezone(zone_of(profile.site.timezone)).date()
        current = is_current(self._papers().profile_expires, now)
        return StaffKeys(profile.attendants, today, current)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A room's care on a real store: calls, telephone tasks and PIN, with ways and time of the test's
own."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from uuid import UUID

from kiosk.station.attendants import Attendants
from kiosk.station.front_desk import FrontDesk
from kiosk.station.hands_count import HandsCount
from kiosk.station.help_calls import HelpCall, HelpCalls, HelpWays, Rung, Way
from kiosk.station.housekeeping import Housekeeping
from kiosk.station.levers import RoomLevers
from kiosk.station.messages import Access, Attendant, CallStage, HelpEvent, SignedIn
from kiosk.station.phone_tasks import PhoneTasks
from kiosk.station.pin_guard import PinGuard
from kiosk.station.pin_wait import Instant
from kiosk.station.report_asked import ReportAsked
from kiosk.station.room_desk import RoomDesk
from kiosk.station.room_turnover import RoomTurnover
from kiosk.station.store_worker import StoreWorker
from kiosk.station.visit_book import VisitBook
from sync.formats.logbook import Who
from sync.formats.logbook_words import Role
from sync.formats.site_profile import Hygiene, SiteProfile
from sync.line.store import OutboxStore
from tests.kiosk.station.unreadable import UnreadableStore
from tests.kiosk.station.writing import scribe_on
from tests.kiosk.visit.fake_room import ATTENDANT, PIN
from tests.kiosk.visit.fakes import ManualClock, settled

ANSWER_SECONDS = 60
FIRST_BOOT, SECOND_BOOT = str(UUID(int=1)), str(UUID(int=2))


BADGE, STAFF = "14008EC793", "anna-1"
OWN_PIN, SECOND = "1379", "berta-2"


class FakePin:
    """Anybody's PIN is `PIN`, `BADGE` somebody's badge, `OWN_PIN` somebody else's; `asked` counts
    how often one was tried."""

    def __init__(self) -> None:
        self.asked = 0
        self.no_memory = False

    def who(self, said: str) -> Who | None:
        self.asked += 1
        if self.no_memory:
            raise MemoryError
        people = {BADGE: Who(Role.ATTENDANT, STAFF), OWN_PIN: Who(Role.ATTENDANT, SECOND)}
        return {PIN: Who(Role.ATTENDANT), **people}.get(said)


class FakeBootClock:
    """Time since a boot, that a test sets."""

    def __init__(self) -> None:
        self.boot, self.ms = FIRST_BOOT, 1_000_000

    def now(self) -> Instant:
        return Instant(self.boot, self.ms)


class FakeWay:
    """A way that works, fails or hangs when the test says so."""

    def __init__(self) -> None:
        self.calls: list[HelpCall] = []
        self.cancelled = 0
        self._answer: asyncio.Future[bool] | None = None

    async def __call__(self, call: HelpCall) -> bool:
        self.calls.append(call)
        self._answer = asyncio.get_running_loop().create_future()
        try:
            return await self._answer
        except asyncio.CancelledError:
            self.cancelled += 1
            raise

    def end(self, answer: bool | Exception) -> None:
        """The last call of it ends like this."""
        assert self._answer is not None
        if isinstance(answer, Exception):
            self._answer.set_exception(answer)
        else:
            self._answer.set_result(answer)


class Care:
    """Everything that the station does for the people in the room."""

    def __init__(self, store: OutboxStore, worker: StoreWorker, *ways: Way) -> None:
        self.store, self.worker, self.ways = store, worker, ways
        self.later: tuple[Rung, ...] = ()
        self.clock, self.boot_clock, self.pin = ManualClock(), FakeBootClock(), FakePin()
        self.stages: list[CallStage] = []
        self.open_counts: list[int] = []
        self.tasks: list[asyncio.Task[None]] = []
        self.visits_ended = 0
        self.hygiene: Hygiene | None = None
        self.profile: SiteProfile | None = None
        self.clock_ahead: int | None = 0
        self._fronts: FrontDesk | None = None
        self.begin_again()

    def begin_again(self) -> None:
        """As after a restart of the station; nothing is recovered yet."""
        self.scribe = scribe_on(self.store, self.worker, self.clock, self.boot_clock)
        self.calls = HelpCalls(
            self.store.notes,
            self.worker,
            self.clock,
            ways=lambda: HelpWays(self.ways, ANSWER_SECONDS, self.later),
            changed=self._stage_changed,
            spawn=self.spawn,
            scribe=self.scribe,
        )
        self.phone = PhoneTasks(
            self.store.phone_tasks, self.worker, self.clock, self.open_counts.append
        )
        self.house = Housekeeping(
            self.store.notes,
            self.worker,
            self.clock,
            profile=lambda: self.profile,
            clock_ahead=lambda: self.clock_ahead,
            name=lambda staff: staff.title(),
            scribe=self.scribe,
        )
        self.guard = PinGuard(
            self.store.notes, self.worker, self.boot_clock, lambda: self.pin, self.scribe
        )

    def desk(
        self, book: VisitBook, overview: Callable[[], Awaitable[Attendant]] | None = None
    ) -> RoomDesk:
        turnover = RoomTurnover(
            book, self.clock, self.boot_clock, lambda: self.hygiene, self.scribe
        )
        levers = RoomLevers(
            turnover,
            self.calls,
            self.phone,
            self._end_visit,
            self.scribe,
            house=self.house,
            cleaning_seconds=lambda: 60,
            report=ReportAsked(self.scribe, self.clock, lambda: UTC),
        )
        attendants = Attendants(
            self.guard,
            levers,
            overview or self._overview,
            self.clock,
            self.scribe,
            introduce=lambda who: SignedIn(who.staff or "", who.role, Access.OPEN, None),
        )
        hands = HandsCount(self.store.notes, self.worker, self.clock, lambda: UTC, self.scribe)
        return RoomDesk(self.calls, attendants, hands)

    def subscribe(self, fronts: FrontDesk) -> None:
        """They hear of it as the station's own do, and their visits can be ended."""
        self._fronts = fronts

    async def end(self) -> None:
        """As the station does it: whatever runs is cancelled."""
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    async def settled(self) -> None:
        """Everything that can happen now has happened, also in the store's thread."""
        for _ in range(4):
            await settled()
            await self.worker.call(lambda: None)
        await settled()

    def spawn(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        self.tasks.append(asyncio.create_task(work))
        return self.tasks[-1]

    def _stage_changed(self, stage: CallStage) -> None:
        self.stages.append(stage)
        if self._fronts is not None:
            self._fronts.tell(HelpEvent(stage))

    def _end_visit(self) -> None:
        self.visits_ended += 1
        if self._fronts is not None:
            self._fronts.end_visit()

    async def _overview(self) -> Attendant:
        return replace(ATTENDANT, help=self.calls.stage, house=self.house.state())


def care_on(folder: Path, *ways: Way) -> Care:
    """On a new store in this folder; the test closes store and worker."""
    return Care(UnreadableStore(folder / "store.db"), StoreWorker(), *ways)

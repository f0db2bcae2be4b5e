# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A room between two people on a real store, with clocks and a sensor of the test's own."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from hygiene.airing import Air
from hygiene.turnover_table import RoomState
from kiosk.station.room_record import read_room
from kiosk.station.room_turnover import RoomTurnover
from sync.formats.logbook import Who
from sync.formats.logbook_words import Role
from sync.formats.site_profile import Hygiene
from sync.formats.site_profile_hygiene import Disinfectant
from tests.kiosk.station.booked import VISIT, Station, complete, visit_with_step
from tests.kiosk.station.cared import FakeBootClock
from tests.kiosk.visit.fakes import ManualClock

ANNA, BERTA = Who(Role.ATTENDANT, "anna-1"), Who(Role.ATTENDANT, "berta-2")
STALE = Disinfectant("alt", True, Decimal("0.5"), 15, use_by="2020-01-01")
WIPES = Disinfectant("Tücher", True, Decimal("0.5"), 120)
FOAM = Disinfectant("Schaum", True, Decimal("0.25"), 300)
HYGIENE = Hygiene({"old": STALE, "wipes": WIPES, "foam": FOAM}, airing_minutes=5)


class Room:
    """A booked station with its turnover; its clocks outlive it, as the machine's do."""

    def __init__(self, path: Path) -> None:
        self.booked = Station(path)
        self.clock, self.boot = ManualClock(), FakeBootClock()
        self.hygiene: Hygiene | None = HYGIENE
        self.air: Air = None
        self.begin_again()

    def begin_again(self) -> None:
        scribe = self.booked.scribe
        self.turnover = RoomTurnover(
            self.booked.book,
            self.clock,
            self.boot,
            lambda: self.hygiene,
            scribe,
            air=lambda: self.air,
        )

    async def killed(self, boot: str = "") -> None:
        """And started again; with `boot`, the machine."""
        if boot:
            self.boot.boot, self.boot.ms = boot, 0
        await self.booked.restart()
        self.begin_again()
        await self.turnover.recover()

    async def waited(self, seconds: int) -> RoomState:
        self.boot.ms += seconds * 1000
        await self.turnover.go_on()
        return self.state

    @property
    def state(self) -> RoomState:
        """As it is, and as it lies on the disk."""
        assert read_room(self.booked.store.room()) == self.booked.book.room
        return self.booked.book.room.state

    async def cleaned(self, who: Who = ANNA) -> None:
        """Thing by thing, with a fresh list."""
        await self.turnover.begin_cleaning(who)
        for item in self.turnover.room.way().left:
            await self.turnover.wipe(item, "wipes", who)

    def left(self) -> int:
        until = self.turnover.until()
        assert until is not None
        return (until - self.clock.now()) // timedelta(seconds=1)


async def used(room: Room) -> None:
    """By a visit with the cuff."""
    await visit_with_step(room.booked)
    await room.booked.book.used("cuff")
    await room.booked.book.used("cuff")
    await complete(room.booked)
    await room.booked.book.end(VISIT, broken=False)


def wiped(item: str, product: str) -> tuple[str, str, object]:
    return ("attendant", "item-wiped", {"item": item, "product": product})


def changed(role: str, was: str, now: str, because: str) -> tuple[str, str, object]:
    return (role, "room-changed", {"was": was, "is": now, "because": because})

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The part of the fake station that is no matter of a visit: help, and an attendant's doings."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from hygiene.day_lists import ListName
from hygiene.turnover_rules import Closed, Reason
from kiosk.station.client import StationRefused
from kiosk.station.messages import (
    Attendant,
    CallStage,
    Disk,
    EndVisitEvent,
    HelpEvent,
    PhoneTaskEvent,
    Refusal,
    StationEvent,
    Unlocked,
)
from kiosk.visit.attending import AttendantAction
from kiosk.visit.housekeeping import HandOver, House
from kiosk.visit.room_care import RoomCareState, RoomClosed, WipedItem
from kiosk.visit.state import Readiness

ATTENDANT = Attendant(
    room="ready",
    room_until=None,
    care=RoomCareState(),
    room_seconds=0,
    house=House(),
    readiness=Readiness.READY,
    visit=False,
    waiting=0,
    oldest_waiting_seconds=None,
    parked=0,
    line_fault="",
    disk=Disk(low=False, days=None),
    phone_tasks=(),
    help=CallStage.NONE,
)
PIN = "2580"
SECOND_PIN = "1379"


class FakeRoom:
    """Notes every call. `trouble` is raised by the named calls, first in, first out."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.visit: UUID | None = None
        self.stage = CallStage.NONE
        self.called_for: list[tuple[UUID | None, str]] = []
        self.unlocked = False
        self.overview = ATTENDANT
        self.trouble: dict[str, list[Exception]] = {}
        self._after: dict[str, tuple[str, Exception]] = {}
        self._listeners: list[Callable[[StationEvent], None]] = []

    def subscribe(self, callback: Callable[[StationEvent], None]) -> None:
        self._listeners.append(callback)

    def tell(self, event: StationEvent) -> None:
        """An event of the station."""
        for listener in self._listeners:
            listener(event)

    def fail(self, name: str, *errors: Exception) -> None:
        """The next calls of `name` end like this."""
        self.trouble.setdefault(name, []).extend(errors)

    def fail_after(self, first: str, name: str, error: Exception) -> None:
        """Once `first` was called, the next call of `name` ends like this."""
        self._after[first] = (name, error)

    async def call_help(self, visit: UUID | None, why: str) -> None:
        self._called("call-help")
        self.called_for.append((visit, why))
        if self.stage in (CallStage.NONE, CallStage.NOBODY):
            self._become(CallStage.CALLING)

    async def cancel_help(self) -> None:
        self._called("cancel-help")
        self._become(CallStage.NONE)

    async def unlock(self, pin: str) -> Unlocked:
        self._called("unlock")
        self.unlocked = pin == PIN
        return Unlocked(self.unlocked, 0)

    async def lock(self) -> None:
        self._called("lock")
        self.unlocked = False

    async def attendant(self) -> Attendant:
        self._called("attendant")
        self._check_unlocked()
        return replace(self.overview, help=self.stage, visit=self.visit is not None)

    async def attendant_do(self, action: str, task: str | None) -> None:
        self._called("attendant-do")
        self._check_unlocked()
        match AttendantAction(action):
            case AttendantAction.ROOM_CLEANED if self.visit is not None:
                raise StationRefused(Refusal.NOT_READY)
            case AttendantAction.HELP_COMING | AttendantAction.HELP_DONE as answer:
                if self.stage is CallStage.NONE:
                    raise StationRefused(Refusal.NO_CALL)
                coming = answer is AttendantAction.HELP_COMING
                self._become(CallStage.COMING if coming else CallStage.NONE)
            case AttendantAction.PHONE_DONE:
                left = tuple(each for each in self.overview.phone_tasks if each.id != task)
                if left == self.overview.phone_tasks:
                    raise StationRefused(Refusal.NO_TASK)
                self.overview = replace(self.overview, phone_tasks=left)
                self.tell(PhoneTaskEvent(len(left)))
            case AttendantAction.END_VISIT if self.visit is None:
                raise StationRefused(Refusal.NO_VISIT)
            case AttendantAction.END_VISIT:
                self.tell(EndVisitEvent())

    async def wipe(self, item: str, product: str) -> None:
        self._called("wipe")
        self._check_unlocked()
        care = self.overview.care
        if item not in care.left:
            raise StationRefused(Refusal.NO_ITEM)
        left = tuple(each for each in care.left if each != item)
        done = (*care.wiped, WipedItem(item, product, ""))
        self.overview = replace(self.overview, care=replace(care, left=left, wiped=done))

    async def cut_short(self, pin: str, reason: str) -> Unlocked:
        self._called("cut-short")
        Reason(reason)
        self._check_unlocked()
        if self.overview.room != "contact-time":
            raise StationRefused(Refusal.NOT_READY)
        if pin == PIN:
            raise StationRefused(Refusal.SAME_PERSON)
        if pin != SECOND_PIN:
            return Unlocked(accepted=False, wait_seconds=5)
        self.overview = replace(self.overview, room="airing")
        return Unlocked(accepted=True, wait_seconds=0, staff="berta-2")

    async def block_room(self, reason: str) -> None:
        self._called("block-room")
        self._check_unlocked()
        if self.visit is not None or self.overview.room == "blocked":
            raise StationRefused(Refusal.NOT_READY)
        closed = RoomClosed(Closed(reason), "", "")
        care = replace(self.overview.care, closed=closed)
        self.overview = replace(self.overview, room="blocked", care=care)

    async def tick(self, name: str, item: str, *, done: bool) -> None:
        self._called("tick")
        self._check_unlocked()
        house, wanted = self.overview.house, (ListName(name), item)
        if wanted not in {(each.list, each.item) for each in house.lists}:
            raise StationRefused(Refusal.NO_ITEM)
        lists = tuple(
            replace(each, done=done) if (each.list, each.item) == wanted else each
            for each in house.lists
        )
        self.overview = replace(self.overview, house=replace(house, lists=lists))

    async def count_stock(self, item: str, count: int) -> None:
        self._called("count-stock")
        self._check_unlocked()
        house = self.overview.house
        if item not in {each.item for each in house.stock}:
            raise StationRefused(Refusal.NO_ITEM)
        stock = tuple(
            replace(each, count=count) if each.item == item else each for each in house.stock
        )
        self.overview = replace(self.overview, house=replace(house, stock=stock))

    async def hand_over(self, text: str) -> None:
        self._called("hand-over")
        self._check_unlocked()
        note = HandOver(text, "", "2026-11-23T12:00:00+00:00") if text else None
        self.overview = replace(self.overview, house=replace(self.overview.house, note=note))

    def _check_unlocked(self) -> None:
        if not self.unlocked:
            raise StationRefused(Refusal.LOCKED)

    def _become(self, stage: CallStage) -> None:
        if self.stage is not stage:
            self.stage = stage
            self.tell(HelpEvent(stage))

    def _called(self, name: str, visit: UUID | None = None) -> None:
        self.calls.append(name)
        if name in self._after:
            self.fail(*self._after.pop(name))
        if self.trouble.get(name):
            raise self.trouble[name].pop(0)
        if visit is not None and visit != self.visit:
            raise StationRefused(Refusal.NO_VISIT)

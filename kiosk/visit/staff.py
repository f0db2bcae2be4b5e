# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Calls for help and the attendant's doings, as errands to the station. Knows no PIN's hash.

A station that isn't there can call nobody: then the screen says so, and shows the numbers.
"""

import contextlib
import logging
from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from kiosk.station.client import StationGone, StationRefused
from kiosk.station.messages import Attendant, Refusal
from kiosk.visit.answers import HelpReason, HelpStage
from kiosk.visit.attending import (
    AttendantAction,
    BlockRoom,
    CareDeed,
    CountStock,
    CutShort,
    HouseDeed,
    LeaveNote,
    TickItem,
    WipeItem,
)
from kiosk.visit.events import (
    AttendantLocked,
    AttendantSeen,
    HelpChanged,
    PinRefused,
    ScreenCleaningAgreed,
    SecondAnswered,
    VisitEvent,
)
from kiosk.visit.state import AttendantView, PhoneTask, SecondProblem
from kiosk.visit.station_port import Station

logger = logging.getLogger(__name__)


class StaffErrands:
    """Each method is one errand, to be run beside everything else."""

    def __init__(self, visit: UUID, station: Station, report: Callable[[VisitEvent], None]) -> None:
        self._visit = visit
        self._station = station
        self._report = report

    async def call(self, reason: HelpReason, in_visit: bool) -> None:
        try:
            await self._station.call_help(self._visit if in_visit else None, reason.value)
        except (StationGone, StationRefused):
            logger.exception("help not called")
            self._report(HelpChanged(HelpStage.NOBODY))

    async def cancel(self) -> None:
        # What isn't there has called nobody, and a call that was answered is over.
        with contextlib.suppress(StationGone, StationRefused):
            await self._station.cancel_help()

    async def unlock(self, pin: str) -> None:
        try:
            answer = await self._station.unlock(pin)
            if answer.accepted:
                await self._look()
            else:
                self._report(PinRefused(answer.wait_seconds))
        except (StationGone, StationRefused):
            self._report(AttendantLocked())

    async def lock(self) -> None:
        with contextlib.suppress(StationGone, StationRefused):
            await self._station.lock()

    async def do(self, action: AttendantAction, task: str | None) -> None:
        try:
            with contextlib.suppress(StationRefused):  # what became of it, the overview says
                await self._station.attendant_do(action.value, task)
                if action is AttendantAction.CLEAN_SCREEN:
                    self._report(ScreenCleaningAgreed())
                    return
            await self._look()
        except (StationGone, StationRefused):
            self._report(AttendantLocked())

    async def tend(self, deed: CareDeed) -> None:
        try:
            match deed:
                case CutShort():
                    self._report(await self._cut_short(deed))
                case WipeItem(item, product):
                    with contextlib.suppress(StationRefused):
                        await self._station.wipe(item, product)
                case BlockRoom(reason):
                    with contextlib.suppress(StationRefused):
                        await self._station.block_room(reason.value)
                case TickItem() | CountStock() | LeaveNote():
                    with contextlib.suppress(StationRefused):
                        await self._keep_house(deed)
            await self._look()
        except (StationGone, StationRefused):
            self._report(AttendantLocked())

    async def _keep_house(self, deed: HouseDeed) -> None:
        match deed:
            case TickItem(name, item, done):
                await self._station.tick(name.value, item, done=done)
            case CountStock(item, count):
                await self._station.count_stock(item, count)
            case LeaveNote(text):
                await self._station.hand_over(text)

    async def _cut_short(self, deed: CutShort) -> SecondAnswered:
        try:
            answer = await self._station.cut_short(deed.pin, deed.reason.value)
        except StationRefused as error:
            if error.code == Refusal.SAME_PERSON:
                return SecondAnswered(SecondProblem.SAME_PERSON)
            return SecondAnswered(None)  # there is nothing to cut short; the overview says what is
        if answer.accepted:
            return SecondAnswered(None)
        return SecondAnswered(SecondProblem.WRONG, answer.wait_seconds)

    async def _look(self) -> None:
        self._report(AttendantSeen(view_of(await self._station.attendant())))


def view_of(told: Attendant) -> AttendantView:
    """As the screen shows it."""
    who = told.signed_in
    return AttendantView(
        room=told.room,
        visit=told.visit,
        waiting=told.waiting,
        oldest_waiting_seconds=told.oldest_waiting_seconds,
        parked=told.parked,
        line_fault=told.line_fault,
        disk_low=told.disk.low,
        disk_days=told.disk.days,
        phone_tasks=tuple(
            PhoneTask(task.id, datetime.fromisoformat(task.at)) for task in told.phone_tasks
        ),
        room_until=datetime.fromisoformat(told.room_until) if told.room_until else None,
        name=who.name,
        role=who.role.value,
        access=who.access.value,
        access_last=date.fromisoformat(who.last) if who.last else None,
        care=told.care,
        house=told.house,
        room_seconds=told.room_seconds,
        report_asked=datetime.fromisoformat(told.report_asked) if told.report_asked else None,
    )

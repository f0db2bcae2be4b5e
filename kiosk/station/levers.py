# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an attendant can do in the room, at the screen with the PIN or through IT's command line."""

from collections.abc import Callable

from hygiene.turnover_rules import Closed, Reason
from kiosk.station.help_calls import HelpCalls
from kiosk.station.housekeeping import Housekeeping, HouseRequest
from kiosk.station.phone_tasks import PhoneTasks
from kiosk.station.report_asked import ReportAsked
from kiosk.station.room_turnover import RoomTurnover
from kiosk.station.scribe import Scribe
from sync.formats.logbook import Who
from sync.formats.logbook_words import Event


class RoomLevers:
    """Each is Refused where it can't be done now. `who` does it: the logbook says so."""

    def __init__(
        self,
        turnover: RoomTurnover,
        calls: HelpCalls,
        phone: PhoneTasks,
        end_visit: Callable[[], None],
        scribe: Scribe,
        *,
        house: Housekeeping,
        cleaning_seconds: Callable[[], int],
        report: ReportAsked,
    ) -> None:
        """`cleaning_seconds`: how long the touch is dead for whoever cleans the screen."""
        self._turnover = turnover
        self._calls = calls
        self._phone = phone
        self._end_visit = end_visit
        self._scribe = scribe
        self._house = house
        self._cleaning_seconds = cleaning_seconds
        self._report = report

    async def room_cleaned(self, who: Who) -> None:
        """`not-ready` while a visit is on, `checklist` where a word is not enough."""
        await self._turnover.cleaned(who)

    async def begin_cleaning(self, who: Who) -> None:
        """`not-ready` while a visit is on, or in a room that is blocked."""
        await self._turnover.begin_cleaning(who)

    async def wipe(self, item: str, product: str, who: Who) -> None:
        """`no-product` where it may not be used, `no-item` where that isn't to be wiped."""
        await self._turnover.wipe(item, product, who)
        await self._house.used(items=1)

    async def cut_short(self, reason: Reason, second: Who) -> None:
        """`not-ready` where no contact time runs, `same-person` unless they are two."""
        await self._turnover.cut_short(reason, second)

    async def block_room(self, reason: Closed, who: Who) -> None:
        """`not-ready` while a visit is on, or where it is blocked."""
        await self._turnover.block(reason, who)

    async def release_room(self, who: Who) -> None:
        """`not-ready` where it isn't blocked."""
        await self._turnover.release(who)

    async def keep_house(self, asked: HouseRequest, who: Who) -> None:
        """`no-item` for what the profile doesn't have."""
        await self._house.serve(asked, who)

    async def help_coming(self, who: Who) -> None:
        """`no-call` if nobody called."""
        await self._calls.coming(who)

    async def help_done(self, who: Who) -> None:
        """`no-call` if nobody called."""
        await self._calls.done(who)

    async def phone_done(self, task: str, who: Who) -> None:
        """`no-task` if it isn't open."""
        number = await self._phone.done(task)
        await self._scribe.write(who, Event.PHONE_DONE, {"task": number})

    async def end_visit(self, who: Who) -> None:
        """`no-visit` without one."""
        self._end_visit()
        await self._scribe.write(who, Event.VISIT_END_ASKED)

    async def clean_screen(self, who: Who) -> None:
        """The touch is dead from now: the front sees to it."""
        await self._scribe.write(who, Event.SCREEN_CLEANING, {"seconds": self._cleaning_seconds()})

    async def ask_report(self, who: Who) -> None:
        """Of the room's hygiene, from the practice, which has the logbook."""
        await self._report.ask(who)

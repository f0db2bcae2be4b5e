# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an attendant can do in the room, at the screen with the PIN or through IT's command line."""

from collections.abc import Callable

from kiosk.station.help_calls import HelpCalls
from kiosk.station.phone_tasks import PhoneTasks
from kiosk.station.visit_book import VisitBook


class RoomLevers:
    """Each is Refused where it can't be done now."""

    def __init__(
        self, book: VisitBook, calls: HelpCalls, phone: PhoneTasks, end_visit: Callable[[], None]
    ) -> None:
        self._book = book
        self._calls = calls
        self._phone = phone
        self._end_visit = end_visit

    async def room_cleaned(self) -> None:
        """`not-ready` while a visit is on."""
        await self._book.cleaned()

    async def help_coming(self) -> None:
        """`no-call` if nobody called."""
        await self._calls.coming()

    async def help_done(self) -> None:
        """`no-call` if nobody called."""
        await self._calls.done()

    async def phone_done(self, task: str) -> None:
        """`no-task` if it isn't open."""
        await self._phone.done(task)

    async def end_visit(self) -> None:
        """`no-visit` without one."""
        self._end_visit()

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an attendant may see and do at the screen, for as long as the PIN counts.

It counts on one connection, until it is locked, hung up or unused for two minutes.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Protocol

from drivers.clock import Clock
from hygiene.turnover_rules import Closed, Reason
from kiosk.station.housekeeping import HouseRequest
from kiosk.station.line_server import Connection, Refused
from kiosk.station.messages import (
    Answer,
    Attendant,
    AttendantDoRequest,
    AttendantEvent,
    AttendantRequest,
    BlockRoomRequest,
    CountStockRequest,
    CutShortRequest,
    Done,
    HandOverRequest,
    LockRequest,
    Refusal,
    SignedIn,
    TickRequest,
    Unlocked,
    UnlockRequest,
    WipeRequest,
)
from kiosk.station.scribe import Scribe
from kiosk.visit.attending import AttendantAction
from sync.formats.logbook import Who
from sync.formats.logbook_words import Event

UNUSED_SECONDS = 120.0

AttendantsRequest = (
    UnlockRequest
    | LockRequest
    | AttendantRequest
    | AttendantDoRequest
    | WipeRequest
    | CutShortRequest
    | BlockRoomRequest
    | HouseRequest
)


class Guard(Protocol):
    """Knows the PINs and badges."""

    async def unlock(self, said: str) -> Unlocked: ...

    async def confirm(self, pin: str) -> Unlocked: ...


class Levers(Protocol):
    """What there is to do; each Refused where it can't be done now."""

    async def room_cleaned(self, who: Who) -> None: ...

    async def begin_cleaning(self, who: Who) -> None: ...

    async def wipe(self, item: str, product: str, who: Who) -> None: ...

    async def cut_short(self, reason: Reason, second: Who) -> None: ...

    async def block_room(self, reason: Closed, who: Who) -> None: ...

    async def release_room(self, who: Who) -> None: ...

    async def keep_house(self, asked: HouseRequest, who: Who) -> None: ...

    async def help_coming(self, who: Who) -> None: ...

    async def help_done(self, who: Who) -> None: ...

    async def phone_done(self, task: str, who: Who) -> None: ...

    async def end_visit(self, who: Who) -> None: ...

    async def clean_screen(self, who: Who) -> None: ...

    async def ask_report(self, who: Who) -> None: ...


class Attendants:
    """Everybody who has shown the PIN."""

    def __init__(
        self,
        guard: Guard,
        levers: Levers,
        overview: Callable[[], Awaitable[Attendant]],
        clock: Clock,
        scribe: Scribe,
        *,
        introduce: Callable[[Who], SignedIn],
    ) -> None:
        """`introduce`: what she is told of herself."""
        self._guard = guard
        self._levers = levers
        self._overview = overview
        self._clock = clock
        self._scribe = scribe
        self._introduce = introduce
        self._used: dict[Connection, float] = {}
        self._who: dict[Connection, Who] = {}

    async def serve(self, connection: Connection, asked: AttendantsRequest) -> Answer:
        """See docs/formats/station-v1.md."""
        match asked:
            case UnlockRequest():
                return await self._unlock(connection, asked.pin)
            case LockRequest():
                self._sign_out(connection, "locked")
                return Done()
        self._check_unlocked(connection)
        who = self._who[connection]
        match asked:
            case AttendantRequest():
                return replace(await self._overview(), signed_in=self._introduce(who))
            case CutShortRequest():
                return await self._cut_short(asked)
            case WipeRequest():
                await self._levers.wipe(asked.item, asked.product, who)
            case BlockRoomRequest():
                await self._levers.block_room(asked.reason, who)
            case TickRequest() | CountStockRequest() | HandOverRequest():
                await self._levers.keep_house(asked, who)
            case AttendantDoRequest():
                await self._do(asked.action, asked.task, who)
        return Done()

    async def news(self) -> None:
        """Something may have changed: show it to whoever is signed in. That keeps nobody so."""
        signed_in = [connection for connection in self._used if self._counts(connection)]
        if not signed_in:
            return
        overview = await self._overview()
        for connection in signed_in:
            if connection in self._used:  # still, after the disk was read
                who = self._introduce(self._who[connection])
                connection.send(AttendantEvent(replace(overview, signed_in=who)))

    def gone(self, connection: Connection) -> None:
        """The connection ended, and the PIN with it."""
        unused = connection in self._used and not self._counts(connection)
        self._sign_out(connection, "unused" if unused else "front-ended")

    def _sign_out(self, connection: Connection, why: str) -> None:
        """Whoever has signed in. Nobody waits for the disk because of it."""
        if self._used.pop(connection, None) is not None:
            who = self._who.pop(connection)
            self._scribe.soon(who, Event.ATTENDANT_SIGNED_OUT, {"why": why})

    async def _unlock(self, connection: Connection, typed: str) -> Unlocked:
        self._sign_out(connection, "signed-in-again")
        answer = await self._guard.unlock(typed)
        if answer.accepted:
            self._used[connection] = self._clock.monotonic()
            self._who[connection] = Who(answer.role, answer.staff)
        return answer

    async def _cut_short(self, asked: CutShortRequest) -> Unlocked:
        answer = await self._guard.confirm(asked.pin)
        if answer.accepted:
            await self._levers.cut_short(asked.reason, Who(answer.role, answer.staff))
        return answer

    def _check_unlocked(self, connection: Connection) -> None:
        if not self._counts(connection):
            self.gone(connection)
            raise Refused(Refusal.LOCKED)
        self._used[connection] = self._clock.monotonic()

    def _counts(self, connection: Connection) -> bool:
        used = self._used.get(connection)
        return used is not None and self._clock.monotonic() - used < UNUSED_SECONDS

    async def _do(self, action: AttendantAction, task: str | None, who: Who) -> None:
        match action:
            case AttendantAction.ROOM_CLEANED:
                await self._levers.room_cleaned(who)
            case AttendantAction.BEGIN_CLEANING:
                await self._levers.begin_cleaning(who)
            case AttendantAction.RELEASE_ROOM:
                await self._levers.release_room(who)
            case AttendantAction.HELP_COMING:
                await self._levers.help_coming(who)
            case AttendantAction.HELP_DONE:
                await self._levers.help_done(who)
            case AttendantAction.PHONE_DONE:
                await self._levers.phone_done(task or "", who)
            case AttendantAction.END_VISIT:
                await self._levers.end_visit(who)
            case AttendantAction.CLEAN_SCREEN:
                await self._levers.clean_screen(who)
            case AttendantAction.ASK_REPORT:
                await self._levers.ask_report(who)

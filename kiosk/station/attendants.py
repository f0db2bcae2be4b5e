# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an attendant may see and do at the screen, for as long as the PIN counts.

It counts on one connection, until it is locked, hung up or unused for two minutes.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Protocol

from drivers.clock import Clock
from kiosk.station.line_server import Connection, Refused
from kiosk.station.messages import (
    Answer,
    Attendant,
    AttendantDoRequest,
    AttendantRequest,
    Done,
    LockRequest,
    Refusal,
    SignedIn,
    Unlocked,
    UnlockRequest,
)
from kiosk.station.scribe import Scribe
from kiosk.visit.attending import AttendantAction
from sync.formats.logbook import Who
from sync.formats.logbook_words import Event

UNUSED_SECONDS = 120.0

AttendantsRequest = UnlockRequest | LockRequest | AttendantRequest | AttendantDoRequest


class Guard(Protocol):
    """Knows the PINs and badges."""

    async def unlock(self, said: str) -> Unlocked: ...


class Levers(Protocol):
    """What there is to do; each Refused where it can't be done now."""

    async def room_cleaned(self, who: Who) -> None: ...

    async def help_coming(self, who: Who) -> None: ...

    async def help_done(self, who: Who) -> None: ...

    async def phone_done(self, task: str, who: Who) -> None: ...

    async def end_visit(self, who: Who) -> None: ...

    async def clean_screen(self, who: Who) -> None: ...


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
        if isinstance(asked, AttendantRequest):
            seen = await self._overview()
            return replace(seen, signed_in=self._introduce(self._who[connection]))
        await self._do(asked.action, asked.task, self._who[connection])
        return Done()

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

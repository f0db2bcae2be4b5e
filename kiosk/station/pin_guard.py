# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Asks for an attendant's PIN or badge, and makes guessing slow: also over kill and power cut.

What a wrong PIN costs is on the disk before its answer leaves. While somebody has to wait, no PIN
is looked at: the answer is the same for the right one. Badges aren't typed and aren't guessed: an
unknown one costs no wait, and a known one needs none.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Protocol

from kiosk.station.boot_clock import BootClock
from kiosk.station.line_server import Refused
from kiosk.station.messages import Refusal, Unlocked
from kiosk.station.pin_wait import (
    PinTries,
    failed,
    in_this_boot,
    read_tries,
    seconds_left,
)
from kiosk.station.scribe import ATTENDANT, Scribe
from kiosk.station.store_worker import StoreWorker
from sync.formats.logbook import Draft, Who
from sync.formats.logbook_words import Event
from sync.formats.pin import is_badge
from sync.line.notes import Notes

NOTE = "pin"

logger = logging.getLogger(__name__)


class Keys(Protocol):
    """What opens the attendants' pages (`kiosk.station.staff_keys`)."""

    def who(self, said: str) -> Who | None:
        """Whose PIN or badge it is. Some 100 ms of work for each that there is, always for all;
        raises `MemoryError`."""
        ...


class PinGuard:
    """One for the machine: one try at a time, from wherever it comes."""

    def __init__(
        self,
        notes: Notes,
        worker: StoreWorker,
        clock: BootClock,
        keys: Callable[[], Keys | None],
        scribe: Scribe,
    ) -> None:
        """`keys` is asked for at every try: the site profile may have changed. None: there are
        none in it, so none is right."""
        self._notes = notes
        self._worker = worker
        self._clock = clock
        self._keys = keys
        self._scribe = scribe
        self._turn = asyncio.Lock()

    async def unlock(self, said: str) -> Unlocked:
        """Is it a PIN or badge that opens. Raises `StoreUnusable`: then nothing was said.

        Refused with `not-ready` if the machine has no memory left to find out.
        """
        async with self._turn:
            return await (self._badge(said) if is_badge(said) else self._pin(said, opens=True))

    async def confirm(self, pin: str) -> Unlocked:
        """Is it somebody's PIN, for a thing that takes a second person: it opens nothing. A badge
        is no answer, because it may be anybody's hand that holds it. Raises as `unlock` does."""
        if is_badge(pin):
            raise Refused(Refusal.BAD_REQUEST)
        async with self._turn:
            return await self._pin(pin, opens=False)

    async def _pin(self, typed: str, *, opens: bool) -> Unlocked:
        tries = await self._tries()
        if wait := seconds_left(tries, self._clock.now()):
            return Unlocked(accepted=False, wait_seconds=wait)
        who = await self._who(typed)
        if who is None:
            return await self._refuse(tries)
        await self._accept(tries, who, opens=opens)
        return Unlocked(True, 0, who.staff, who.role)

    async def _badge(self, held: str) -> Unlocked:
        tries = await self._tries()
        who = await self._who(held)
        if who is None:
            return await self._refuse_badge(tries)
        await self._accept(PinTries(), who, opens=True)
        return Unlocked(True, 0, who.staff, who.role)

    async def _refuse_badge(self, tries: PinTries) -> Unlocked:
        await self._scribe.write(ATTENDANT, Event.BADGE_REFUSED)
        logger.warning("unknown badge")
        return Unlocked(accepted=False, wait_seconds=seconds_left(tries, self._clock.now()))

    async def _accept(self, tries: PinTries, who: Who, *, opens: bool) -> None:
        """Who opens is told here; what a second person does is told where it is done."""
        if tries.failures:
            told = (self._scribe.draft(who, Event.ATTENDANT_SIGNED_IN),) if opens else ()
            await self._keep(PinTries(), *told)
        elif opens:
            await self._scribe.write(who, Event.ATTENDANT_SIGNED_IN)
        logger.info("attendant")

    async def _refuse(self, tries: PinTries) -> Unlocked:
        now = self._clock.now()
        after = failed(tries, now)
        wait = seconds_left(after, now)
        await self._keep(after, self._failure(after.failures, wait))
        logger.warning("wrong pin", extra={"count": after.failures})
        return Unlocked(accepted=False, wait_seconds=wait)

    def _failure(self, failures: int, wait: int) -> Draft:
        """Tries while somebody has to wait are not looked at, and so are not told."""
        if not wait:
            return self._scribe.draft(ATTENDANT, Event.ATTENDANT_REFUSED, {"failures": failures})
        fields = {"failures": failures, "seconds": wait}
        return self._scribe.draft(ATTENDANT, Event.ATTENDANT_LOCKED_OUT, fields)

    async def _tries(self) -> PinTries:
        held = read_tries(await self._worker.call(self._notes.read, NOTE))
        tries = in_this_boot(held, self._clock.now())
        if tries != held:
            await self._keep(tries)  # else the wait would begin again with every question
        return tries

    async def _keep(self, tries: PinTries, *entries: Draft) -> None:
        await self._worker.call(self._notes.write, NOTE, tries.text(), entries)

    async def _who(self, said: str) -> Who | None:
        keys = self._keys()
        if keys is None:
            return None
        try:
            return await asyncio.to_thread(keys.who, said)
        except MemoryError as error:
            raise Refused(Refusal.NOT_READY) from error

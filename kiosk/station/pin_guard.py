# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Asks for the attendants' PIN, and makes guessing slow: also over kill, restart and power cut.

What a wrong PIN costs is on the disk before its answer leaves. While somebody has to wait, no PIN
is looked at: the answer is the same for the right one.
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
from sync.formats.logbook import Draft
from sync.formats.logbook_words import Event
from sync.line.notes import Notes

NOTE = "pin"

logger = logging.getLogger(__name__)


class Pin(Protocol):
    """What stands for the PIN (`sync.formats.pin.PinHash`)."""

    def matches(self, typed: str) -> bool:
        """Some 100 ms of work; raises `MemoryError`."""
        ...


class PinGuard:
    """One for the machine: one try at a time, from wherever it comes."""

    def __init__(
        self,
        notes: Notes,
        worker: StoreWorker,
        clock: BootClock,
        pin: Callable[[], Pin | None],
        scribe: Scribe,
    ) -> None:
        """`pin` is asked for at every try: the site profile may have changed. None: there is no
        PIN in it, so none is right."""
        self._notes = notes
        self._worker = worker
        self._clock = clock
        self._pin = pin
        self._scribe = scribe
        self._turn = asyncio.Lock()

    async def unlock(self, typed: str) -> Unlocked:
        """Is it the PIN. Raises `StoreUnusable`: then it is not known, and nothing was said.

        Refused with `not-ready` if the machine has no memory left to find out.
        """
        async with self._turn:
            tries = await self._tries()
            if wait := seconds_left(tries, self._clock.now()):
                return Unlocked(accepted=False, wait_seconds=wait)
            if await self._matches(typed):
                await self._accept(tries)
                logger.info("attendant")
                return Unlocked(accepted=True, wait_seconds=0)
            return await self._refuse(tries)

    async def _accept(self, tries: PinTries) -> None:
        if tries.failures:
            await self._keep(PinTries(), self._scribe.draft(ATTENDANT, Event.ATTENDANT_SIGNED_IN))
        else:
            await self._scribe.write(ATTENDANT, Event.ATTENDANT_SIGNED_IN)

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

    async def _matches(self, typed: str) -> bool:
        pin = self._pin()
        if pin is None:
            return False
        try:
            return await asyncio.to_thread(pin.matches, typed)
        except MemoryError as error:
            raise Refused(Refusal.NOT_READY) from error

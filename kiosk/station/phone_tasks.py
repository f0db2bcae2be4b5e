# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Sees to it that somebody phones when the line doesn't carry what is urgent.

A record that is urgent and not at the clinic's door a minute after its commit becomes a telephone
task for the attendant. It closes when the record gets there after all, or when the call was made.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable

from drivers.clock import Clock
from kiosk.station.line_server import Refused
from kiosk.station.messages import Refusal
from kiosk.station.store_worker import StoreWorker
from sync.formats.envelope import Kind
from sync.line.phone_task_rows import Outside, PhoneTask, PhoneTaskRows
from sync.line.store_errors import StoreUnusable

PATIENCE_SECONDS = 60.0
LOOK_SECONDS = 5.0

REASONS = {Kind.VISIT: "urgent-record", Kind.INTERRUPTED: "urgent-interrupted"}

logger = logging.getLogger(__name__)


class PhoneTasks:
    """`changed` hears how many are open whenever that changes."""

    def __init__(
        self,
        rows: PhoneTaskRows,
        worker: StoreWorker,
        clock: Clock,
        changed: Callable[[int], None],
    ) -> None:
        self._rows = rows
        self._worker = worker
        self._clock = clock
        self._changed = changed
        self._news = asyncio.Event()
        self._since: dict[Outside, float] = {}
        self.open: tuple[PhoneTask, ...] = ()

    async def recover(self) -> None:
        """At the start: what is open still. Raises `StoreUnusable`."""
        await self._tell()

    async def run(self) -> None:
        """Look after them until cancelled."""
        while True:
            self._news.clear()
            try:
                await self.look()
            except StoreUnusable as error:  # the next look finds the same
                logger.error("phone tasks not seen to", extra={"error": error.sqlite_name})  # noqa: TRY400
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._news.wait()

    def look_soon(self) -> None:
        """A record came in or moved."""
        self._news.set()

    async def look(self) -> None:
        """One look at what is outside. Raises `StoreUnusable`."""
        now = self._clock.monotonic()
        outside = await self._worker.call(self._rows.outside)
        # By this clock: the other one may be set. After a restart a minute begins anew.
        self._since = {each: self._since.get(each, now) for each in outside}
        for each, since in self._since.items():
            if now - since >= PATIENCE_SECONDS:
                reason, at = REASONS[each.kind], self._clock.now()
                await self._worker.call(self._rows.open, each, reason, at)
        if self.open:
            await self._worker.call(self._rows.close_reached, self._clock.now())
        await self._tell()

    async def tasks(self) -> tuple[PhoneTask, ...]:
        """All that are known, also the done ones."""
        return await self._worker.call(self._rows.tasks)

    async def done(self, task: str) -> int:
        """The call was made; its number. Refused with `no-task`; raises `StoreUnusable`."""
        number = int(task) if task.isascii() and task.isdigit() and len(task) < 19 else 0
        if not await self._worker.call(self._rows.finish, number, self._clock.now()):
            raise Refused(Refusal.NO_TASK)
        await self._tell()
        return number

    async def _tell(self) -> None:
        every = await self.tasks()
        before, self.open = len(self.open), tuple(task for task in every if task.done is None)
        if len(self.open) != before:
            logger.warning("phone tasks", extra={"count": len(self.open)})
            self._changed(len(self.open))

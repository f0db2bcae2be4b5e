# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Work that runs side by side until it is told to end, or until something nobody foresaw."""

import asyncio
import logging
from collections.abc import Coroutine

logger = logging.getLogger(__name__)


class SideBySide:
    """Made inside a running loop. An error of one work is raised by `ended`, for all."""

    def __init__(self) -> None:
        self._ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._running: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """Run it beside everything else."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._task_ended)
        return task

    def stop(self) -> None:
        """Let `ended` return."""
        if not self._ended.done():
            self._ended.set_result(None)

    def break_off(self, error: BaseException) -> None:
        """Something that nobody foresaw: end, and let a fresh start find a sound state."""
        if self._ended.done():
            logger.error("unforeseen while ending", exc_info=error)
        else:
            self._ended.set_exception(error)

    async def ended(self) -> None:
        """Returns after `stop`; raises what nobody foresaw."""
        await self._ended

    async def cancel(self) -> None:
        """Returns when nothing runs any more."""
        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def _task_ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self.break_off(error)

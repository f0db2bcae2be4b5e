# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How the front ends: because the visit is over, it was asked to, or something failed."""

import asyncio
import contextlib
import os
import signal
import threading
from collections.abc import Callable, Coroutine
from typing import Any

from ui.shell.front import FAILED
from ui.shell.log import FrontLog

# The cuff's stop is one command at 2400 baud; what hangs longer is worth less than the next front.
ENDING_SECONDS = 2.0


class Ending:
    """The wish to end, with the exit status. `failed` may be called from any thread."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        log: FrontLog,
        kill: Callable[[int], object] = os._exit,
        bound_seconds: float = ENDING_SECONDS,
    ) -> None:
        """`kill` ends the process with a status when ending took longer than the bound."""
        self._loop = loop
        self._log = log
        self._kill = kill
        self._bound = bound_seconds
        self._wanted = asyncio.Event()
        self.status = 0
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._signalled, number)
        loop.set_exception_handler(self._uncaught)

    async def wanted(self) -> None:
        """Returns once the front is to end."""
        await self._wanted.wait()

    def failed(self) -> None:
        """Something failed that nobody caught: end, even if ending hangs."""
        self.status = FAILED
        self.within_bound()
        with contextlib.suppress(RuntimeError):  # the loop is closed: the end is under way
            self._loop.call_soon_threadsafe(self._wanted.set)

    def within_bound(self) -> None:
        """From now on the process lives that long at most."""
        limit = threading.Timer(self._bound, self._kill, (FAILED,))
        limit.daemon = True
        limit.start()

    def watched(self, work: Coroutine[Any, Any, Any], name: str) -> asyncio.Task[Any]:
        """A task whose failure ends the front."""
        task = self._loop.create_task(work, name=name)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[Any]) -> None:
        if not task.cancelled() and (error := task.exception()) is not None:
            self._log.failure(error)
            self.failed()

    def _signalled(self, number: int) -> None:
        self._log.write("signalled", signal=signal.Signals(number).name)
        self._wanted.set()

    def _uncaught(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """In place of asyncio's own report, which would quote arguments."""
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._log.failure(error)
            self.failed()
        else:
            self._log.write("asyncio", level="warning")

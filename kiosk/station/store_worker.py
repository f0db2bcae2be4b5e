# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The one thread that waits for the disk, so that the event loop never does."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from kiosk.station.ballast import Ballast
from sync.line.store_errors import StoreFull

P = ParamSpec("P")
T = TypeVar("T")

logger = logging.getLogger(__name__)


class StoreWorker:
    """Calls run one after the other, in the order they were asked for."""

    def __init__(self, ballast: Ballast | None = None) -> None:
        """`ballast` is given up when a `call` meets a full disk; None: there is none."""
        self.executor = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._ballast = ballast

    async def call(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """`function(*args)`, run there. A caller that is cancelled doesn't stop the work.

        Met by a full disk it is run once more, with the ballast's room: so nothing but what a
        store promises to be repeatable after a `StoreFull` may be called.
        """
        return await self._in_thread(
            partial(self._at_any_price, partial(function, *args, **kwargs))
        )

    async def call_modestly(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """As `call`, for what can wait until there is room again: the ballast stays."""
        return await self._in_thread(partial(function, *args, **kwargs))

    async def keep_ballast(self, leave_free: int) -> None:
        """Take the ballast's room (again), if so many bytes stay free. OSError."""
        if self._ballast is not None:
            await self.call_modestly(self._ballast.keep, leave_free)

    async def keep_ballast_if_it_goes(self, leave_free: int) -> None:
        """As `keep_ballast`; that there is none is said in the log."""
        try:
            await self.keep_ballast(leave_free)
        except OSError as error:
            logger.error("no ballast", extra={"error": type(error).__name__})  # noqa: TRY400

    def close(self) -> None:
        """After what was asked for is done."""
        self.executor.shutdown()

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self.executor, work)

    def _at_any_price(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except StoreFull:
            if self._ballast is None or not self._ballast.release():
                raise
            logger.error("disk full, ballast given up")  # noqa: TRY400 - no fault of the program
            return work()

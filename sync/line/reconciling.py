# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Does the clinic still have what it signed for? It may have come back from a backup.

A backup lacks the newest, so a few of the newest are asked about often; if one of them is missing,
the question goes on as far back as something is. Once a day it goes all the way: 30 days of rows.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Executor
from functools import partial
from typing import TypeVar

from sync.formats.logbook import Draft
from sync.line.outbox_values import Moved
from sync.line.signer_client import SignerUnavailable
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreUnusable
from sync.line.transport import LineError, Transport

EVERY_SECONDS = 600.0
_NEWEST = 16  # 512 bytes
_PAGE = 256
_LOOKS_A_DAY = int(86_400 / EVERY_SECONDS)

logger = logging.getLogger(__name__)

T = TypeVar("T")

# What the logbook says when so many rows are offered again.
Entries = Callable[[int], Sequence[Draft]]


class Reconciling:
    """`moved` hears of every row that goes back into the queue, on the event loop's thread."""

    def __init__(
        self,
        store: OutboxStore,
        transport: Transport,
        moved: Callable[[Moved], None],
        *,
        executor: Executor,
        entries: Entries = lambda _count: (),
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`executor` is the one thread that serves the store."""
        self._store = store
        self._transport = transport
        self._moved = moved
        self._executor = executor
        self._entries = entries
        self._sleep = sleep

    async def run(self, every: float = EVERY_SECONDS) -> None:
        """Ask now and then, until cancelled."""
        looks = 0
        while True:
            try:
                await self.look(whole=looks % _LOOKS_A_DAY == 0)
            except (LineError, SignerUnavailable, StoreUnusable) as error:
                # The uplink says what is wrong with the line; here it only waits for its turn.
                logger.info("not reconciled", extra={"error": type(error).__name__})
            else:
                looks += 1
            await self._sleep(every)

    async def look(self, *, whole: bool) -> int:
        """How many rows the clinic lacks, all of them queued again now.

        Raises `LineError`, `SignerUnavailable`, `StoreUnusable`.
        """
        lacking, before, size = 0, None, _NEWEST
        while True:
            page = await self._in_store(partial(self._store.again.promised, before, size))
            found = await self._ask([digest for _, digest in page]) if page else 0
            lacking += found
            if len(page) < size or not (found or whole):
                return lacking
            before, size = page[-1][0], _PAGE

    async def _ask(self, digests: list[bytes]) -> int:
        named = await self._transport.missing(digests)
        lacking = set(named) & set(digests)
        if not lacking:
            return 0
        entries = self._entries(len(lacking))
        moves = await self._in_store(partial(self._store.again.missing, lacking, entries))
        changed = [move for move in moves if move.now is State.QUEUED is not move.before]
        logger.warning("offered again", extra={"count": len(changed)})
        for move in changed:
            self._moved(move)
        return len(changed)

    async def _in_store(self, call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, call)

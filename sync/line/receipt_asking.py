# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Asks for the inbox's receipts of what waits at the door."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any

from sync.line.pacing import Backoff
from sync.line.receipt_taking import ReceiptTaking
from sync.line.signer_client import SignerUnavailable
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreUnusable
from sync.line.transport import LineError, Transport
from sync.line.uplink_parts import LineClock, ReceiptKeys

POLL_SECONDS = 20
_MOST_ASKED = 256
_BREATH_SECONDS = 1.0
_LULL_SECONDS = 10.0


class ReceiptAsking(ReceiptTaking):
    """One question at a time, which the relay holds until it knows an answer."""

    def __init__(
        self,
        store: OutboxStore,
        transport: Transport,
        keys: Callable[[], ReceiptKeys | None],
        backoff: Backoff,
        *,
        executor: Executor,
        clock: LineClock,
    ) -> None:
        super().__init__(store, executor, clock)
        self._transport = transport
        self._keys = keys
        self._under_way: dict[int, bytes] = {}  # rows in a request, and the records they are of
        self._ask_anew = asyncio.Event()
        self._poll_backoff = backoff
        self._polled_to = 0

    async def _poll_forever(self) -> None:
        while True:
            self._at_door.clear()
            self._ask_anew.clear()
            try:
                asked = await self._poll()
            except (LineError, SignerUnavailable, StoreUnusable) as error:
                await self._clock.sleep(self._fault(error, self._poll_backoff))
                continue
            if not asked:
                await self._at_door.wait()

    async def _poll(self) -> bool:
        """False if nothing waits at the door."""
        keys = self._keys()
        if keys is None:
            return False
        waiting = await self._waiting_at_door()
        if not waiting:
            return False
        digests = [digest for _, digest in waiting]
        started = self._clock.monotonic()
        answers = await self._ask(digests)
        if answers is None:
            return True
        taken = await self._take(answers, keys, set(digests))
        self._poll_backoff.succeeded()
        moved = any(each.moved for each in taken)
        if not moved and self._clock.monotonic() - started < POLL_SECONDS / 2:
            # It should have waited with an answer like this one.
            await self._clock.sleep(_BREATH_SECONDS)
        elif self._under_way:
            await self._lull()
        return True

    async def _lull(self) -> None:
        """While more is on its way to the door, one question for all of it is cheaper."""
        over = asyncio.ensure_future(self._clock.sleep(_LULL_SECONDS))
        await self._first_of(over, asyncio.ensure_future(self._ask_anew.wait()))

    async def _waiting_at_door(self) -> tuple[tuple[int, bytes], ...]:
        """More may wait than fit into one question: the next one goes on behind these."""
        waiting = await self._in_store(self._store.at_door, self._polled_to, _MOST_ASKED)
        if not waiting and self._polled_to:
            waiting = await self._in_store(self._store.at_door, 0, _MOST_ASKED)
        self._polled_to = waiting[-1][0] if len(waiting) == _MOST_ASKED else 0
        return waiting

    async def _ask(self, digests: list[bytes]) -> list[bytes] | None:
        """None if the question is out of date: other rows are at the door now, and for the moment
        no more are on their way there. To ask after each batch of many would cost bytes and, with
        each question that is given up, the relay's nonce for the next request."""
        asking = asyncio.ensure_future(self._transport.ask(digests, POLL_SECONDS))
        await self._first_of(asking, asyncio.ensure_future(self._ask_anew.wait()))
        return None if asking.cancelled() else asking.result()

    async def _first_of(self, *tasks: asyncio.Future[Any]) -> None:
        """The others are cancelled."""
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

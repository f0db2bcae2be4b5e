# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Brings finished rows to the clinic and its receipts back. Runs in the station's event loop.

Nothing moves a row but what `states.py` names: an answer that is no valid receipt for a row of this
very request is a fault of the line, whatever it says.
"""

import asyncio
import random
from collections.abc import Callable
from concurrent.futures import Executor

from sync.line.outbox_values import Outgoing
from sync.line.pacing import Backoff, BatchSize
from sync.line.receipt_asking import ReceiptAsking
from sync.line.signer_client import Signer, SignerUnavailable
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreUnusable
from sync.line.transport import LineError, Transport, Unreachable
from sync.line.uplink_parts import LineClock, ReceiptKeys, SystemLineClock, Unanswered


class Uplink(ReceiptAsking):
    """Three requests at most: two send, one waits for the inbox. `run` until cancelled.

    The second one goes only while a first is under way on a line that has proved itself: so that
    the line carries something while an answer is on its way back. On a slow line with a long delay
    one alone would leave it idle for a seventh of the time.
    """

    def __init__(
        self,
        store: OutboxStore,
        transport: Transport,
        signer: Signer,
        keys: Callable[[], ReceiptKeys | None],
        *,
        executor: Executor,
        clock: LineClock | None = None,
        between: Callable[[float, float], float] = random.uniform,
    ) -> None:
        """`executor` is the one thread that also serves the station's calls of the store."""
        super().__init__(
            store,
            transport,
            keys,
            Backoff(between),
            executor=executor,
            clock=clock or SystemLineClock(),
        )
        self._signer = signer
        self._queued = asyncio.Event()
        self._size = BatchSize()
        self._send_backoff = Backoff(between)
        self._behind: set[int] = set()
        self._choosing = asyncio.Lock()
        self._may_follow = asyncio.Event()
        self._probing = False
        self._proved = False
        self._answered = 0.0  # the last request, by the line's clock

    def wake(self) -> None:
        """There is a new row, or a new key set."""
        self._queued.set()
        self._at_door.set()
        self._ask_anew.set()

    async def run(self) -> None:
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._send_forever())
                group.create_task(self._follow_forever())
                group.create_task(self._poll_forever())
        finally:
            await self._transport.close()

    # --- sending --------------------------------------------------------------------------------

    async def _send_forever(self) -> None:
        while True:
            self._queued.clear()
            try:
                await self._sign_waiting()
                sent = await self._send_batch(self._may_follow.set)
            except (LineError, SignerUnavailable, StoreUnusable) as error:
                await self._clock.sleep(self._fault(error, self._send_backoff))
                continue
            if not sent:
                await self._queued.wait()

    async def _follow_forever(self) -> None:
        """A second request beside the first. It neither probes nor signs, and waits for nothing:
        after a fault the other one tries again."""
        while True:
            await self._may_follow.wait()
            self._may_follow.clear()
            if not self._proved:
                continue
            try:
                await self._send_batch(lambda: None)
            except (LineError, SignerUnavailable, StoreUnusable) as error:
                self._note_fault(error)
            self._queued.set()

    async def _send_batch(self, begins: Callable[[], None]) -> bool:
        """False if there was nothing to do. `begins` is called when something goes."""
        keys = self._keys()
        if keys is None:
            return False
        async with self._choosing:
            batch = await self._next_batch()
            self._under_way.update((item.id, item.record) for item in batch)
        if not batch:
            return False
        try:
            await self._move(self._store.mark_sending, [item.id for item in batch])
            begins()
            await self._sent(batch, keys)
        finally:
            for item in batch:
                del self._under_way[item.id]
            if self._at_door.is_set() and not self._under_way:
                self._ask_anew.set()  # not where the question has been put since
        self._send_backoff.succeeded()
        self._probing = False
        self._proved = True
        return True

    async def _sent(self, batch: tuple[Outgoing, ...], keys: ReceiptKeys) -> None:
        try:
            await self._exchange(batch, keys)
        except LineError as error:
            self._size.failed()
            self._probing = True
            self._proved = False
            reached = not isinstance(error, Unreachable) or error.reached
            if len(batch) == 1 and reached:
                # Perhaps it is this one that the other end can't bear: the rest goes first.
                self._behind.add(batch[0].id)
            raise
        finally:
            await self._move(self._store.mark_unanswered, [item.id for item in batch])

    async def _next_batch(self) -> tuple[Outgoing, ...]:
        """After a fault the smallest row is the probe: the line proves itself at the least cost."""
        batch = await self._waiting()
        if not batch and self._behind and not self._under_way:
            self._behind.clear()
            batch = await self._waiting()
        return batch

    async def _waiting(self) -> tuple[Outgoing, ...]:
        behind = self._behind | self._under_way.keys()
        if self._probing:
            return await self._in_store(self._store.smallest, behind)
        apart = set(self._under_way.values())
        return await self._in_store(self._store.to_send, self._size.bytes, behind, apart)

    async def _exchange(self, batch: tuple[Outgoing, ...], keys: ReceiptKeys) -> None:
        started = self._clock.monotonic()
        answers = await self._transport.send([item.wire for item in batch])
        digests = {item.digest for item in batch}
        taken = await self._take(answers, keys, digests)
        missing = digests - {each.digest for each in taken}
        if missing:
            raise Unanswered(len(missing))
        sent = sum(len(item.wire) for item in batch)
        answered = self._clock.monotonic()
        if self._proved:
            # While the other request was under way, the line carried that one first.
            self._size.succeeded(sent, answered - max(started, self._answered))
        else:
            self._size.proved(sent)
        self._answered = answered

    async def _sign_waiting(self) -> None:
        while waiting := await self._in_store(self._store.unsigned):
            for row in waiting:
                signature = await asyncio.to_thread(self._signer.sign_envelope, row.digest)
                await self._in_store(self._store.set_signature, row.id, signature)

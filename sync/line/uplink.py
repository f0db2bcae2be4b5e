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
from dataclasses import dataclass, replace
from functools import partial
from typing import ParamSpec, TypeVar

from sync.line.clinic_time import ClinicTime
from sync.line.outbox_values import Moved, Outgoing
from sync.line.pacing import Backoff, BatchSize
from sync.line.signer_client import Signer, SignerUnavailable
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.store_errors import NoSuchRow, ReceiptMismatch, StoreUnusable
from sync.line.transport import LineError, Rejected, Transport, Unreachable
from sync.line.uplink_parts import (
    LineClock,
    ReceiptKeys,
    SystemLineClock,
    Unanswered,
    UplinkStatus,
    verified,
)

POLL_SECONDS = 20
_MOST_ASKED = 256
_BREATH_SECONDS = 1.0

P = ParamSpec("P")
R = TypeVar("R")
Listener = Callable[[Moved], None]


@dataclass(frozen=True, slots=True)
class _Taken:
    """A valid receipt; `moved` is False where its row was there already."""

    digest: bytes
    moved: bool


class Uplink:
    """Two requests at most: one sends, one waits for the inbox. `run` until cancelled."""

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
        self._store = store
        self._transport = transport
        self._signer = signer
        self._keys = keys
        self._executor = executor
        self._clock = clock or SystemLineClock()
        self._listeners: list[Listener] = []
        self._queued = asyncio.Event()
        self._at_door = asyncio.Event()
        self._size = BatchSize()
        self._send_backoff = Backoff(between)
        self._poll_backoff = Backoff(between)
        self._behind: set[int] = set()
        self._probing = False
        self._clinic_time = ClinicTime()
        self._polled_to = 0
        self.status = UplinkStatus()

    def clinic_ms(self) -> int | None:
        """The time at the clinic now, as far as a receipt told of it; ms since 1970, UTC."""
        return self._clinic_time.at(self._clock.monotonic())

    def subscribe(self, listener: Listener) -> None:
        """Every move of a row, on the event loop's thread."""
        self._listeners.append(listener)

    def wake(self) -> None:
        """There is a new row, or a new key set."""
        self._queued.set()
        self._at_door.set()

    async def run(self) -> None:
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._send_forever())
                group.create_task(self._poll_forever())
        finally:
            await self._transport.close()

    # --- sending --------------------------------------------------------------------------------

    async def _send_forever(self) -> None:
        while True:
            self._queued.clear()
            try:
                sent = await self._send_batch()
            except (LineError, SignerUnavailable, StoreUnusable) as error:
                await self._clock.sleep(self._fault(error, self._send_backoff))
                continue
            if not sent:
                await self._queued.wait()

    async def _send_batch(self) -> bool:
        """False if there was nothing to do."""
        await self._sign_waiting()
        keys = self._keys()
        if keys is None:
            return False
        batch = await self._next_batch()
        if not batch:
            return False
        await self._move(self._store.mark_sending, [item.id for item in batch])
        try:
            await self._exchange(batch, keys)
        except LineError as error:
            self._size.failed()
            self._probing = True
            reached = not isinstance(error, Unreachable) or error.reached
            if len(batch) == 1 and reached:
                # Perhaps it is this one that the other end can't bear: the rest goes first.
                self._behind.add(batch[0].id)
            raise
        finally:
            await self._move(self._store.mark_unanswered, [item.id for item in batch])
        self._send_backoff.succeeded()
        self._probing = False
        return True

    async def _next_batch(self) -> tuple[Outgoing, ...]:
        """After a fault the smallest row is the probe: the line proves itself at the least cost."""
        batch = await self._waiting()
        if not batch and self._behind:
            self._behind.clear()
            batch = await self._waiting()
        return batch

    async def _waiting(self) -> tuple[Outgoing, ...]:
        if self._probing:
            return await self._in_store(self._store.smallest, self._behind)
        return await self._in_store(self._store.to_send, self._size.bytes, self._behind)

    async def _exchange(self, batch: tuple[Outgoing, ...], keys: ReceiptKeys) -> None:
        started = self._clock.monotonic()
        answers = await self._transport.send([item.wire for item in batch])
        open_digests = {item.digest for item in batch}
        for answer in answers:
            taken = await self._take(answer, keys, open_digests)
            if taken is not None:
                open_digests.discard(taken.digest)
        if open_digests:
            raise Unanswered(len(open_digests))
        seconds = self._clock.monotonic() - started
        self._size.succeeded(sum(len(item.wire) for item in batch), seconds)

    async def _sign_waiting(self) -> None:
        while waiting := await self._in_store(self._store.unsigned):
            for row in waiting:
                signature = await asyncio.to_thread(self._signer.sign_envelope, row.digest)
                await self._in_store(self._store.set_signature, row.id, signature)

    # --- asking for the inbox's receipts ----------------------------------------------------------

    async def _poll_forever(self) -> None:
        while True:
            self._at_door.clear()
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
        taken = [await self._take(answer, keys, set(digests)) for answer in answers]
        self._poll_backoff.succeeded()
        moved = any(each is not None and each.moved for each in taken)
        if not moved and self._clock.monotonic() - started < POLL_SECONDS / 2:
            # It should have waited with an answer like this one.
            await self._clock.sleep(_BREATH_SECONDS)
        return True

    async def _waiting_at_door(self) -> tuple[tuple[int, bytes], ...]:
        """More may wait than fit into one question: the next one goes on behind these."""
        waiting = await self._in_store(self._store.at_door, self._polled_to, _MOST_ASKED)
        if not waiting and self._polled_to:
            waiting = await self._in_store(self._store.at_door, 0, _MOST_ASKED)
        self._polled_to = waiting[-1][0] if len(waiting) == _MOST_ASKED else 0
        return waiting

    async def _ask(self, digests: list[bytes]) -> list[bytes] | None:
        """None if another row reached the door meanwhile: the question is out of date."""
        asking = asyncio.ensure_future(self._transport.ask(digests, POLL_SECONDS))
        news = asyncio.ensure_future(self._at_door.wait())
        try:
            await asyncio.wait({asking, news}, return_when=asyncio.FIRST_COMPLETED)
            return await asking if asking.done() else None
        finally:
            for task in (asking, news):
                task.cancel()
            await asyncio.gather(asking, news, return_exceptions=True)

    # --- both -----------------------------------------------------------------------------------

    async def _take(self, answer: bytes, keys: ReceiptKeys, asked: set[bytes]) -> _Taken | None:
        """Let one answer move its row; None if it proves nothing."""
        signed = verified(answer, keys)
        if signed is None or signed.receipt.digest not in asked:
            self._note_bad_receipt()
            return None
        try:
            moved = await self._in_store(self._store.apply_receipt, signed)
        except (NoSuchRow, ReceiptMismatch):
            self._note_bad_receipt()
            return None
        clinic_ms = signed.receipt.clinic_ms
        self._clinic_time.heard(clinic_ms, self._clock.monotonic())
        self.status = replace(self.status, fault=None, last_receipt_ms=clinic_ms)
        self._tell(moved)
        return _Taken(signed.receipt.digest, moved.now is not moved.before)

    def _note_bad_receipt(self) -> None:
        count = self.status.bad_receipts + 1
        self.status = replace(self.status, fault="bad-receipt", bad_receipts=count)

    def _fault(self, error: Exception, backoff: Backoff) -> float:
        """Note it; seconds to wait."""
        self.status = replace(self.status, fault=f"{type(error).__name__}: {error}")
        asked_for = error.retry_after if isinstance(error, Rejected) else None
        return backoff.failed(self._clock.monotonic(), asked_for)

    async def _move(
        self, method: Callable[[list[int]], tuple[Moved, ...]], row_ids: list[int]
    ) -> None:
        for moved in await self._in_store(method, row_ids):
            self._tell(moved)

    def _tell(self, moved: Moved) -> None:
        if moved.now is moved.before:
            return
        if moved.now is State.AT_DOOR:
            self._at_door.set()
        for listener in self._listeners:
            listener(moved)

    async def _in_store(self, method: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        call = partial(method, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self._executor, call)

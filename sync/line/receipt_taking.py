# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What every answer of the clinic goes through before it moves a row, and who hears of it then."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from typing import ParamSpec, TypeVar

from sync.line.clinic_time import ClinicTime
from sync.line.outbox_values import Moved
from sync.line.pacing import Backoff
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.transport import Rejected
from sync.line.uplink_parts import LineClock, ReceiptKeys, UplinkStatus, verified

P = ParamSpec("P")
R = TypeVar("R")
Listener = Callable[[Moved], None]


@dataclass(frozen=True, slots=True)
class Taken:
    """A valid receipt; `moved` is False where its row was there already."""

    digest: bytes
    moved: bool


class ReceiptTaking:
    """What sending and asking have in common."""

    def __init__(self, store: OutboxStore, executor: Executor, clock: LineClock) -> None:
        """`executor` is the one thread that also serves the station's calls of the store."""
        self._store = store
        self._executor = executor
        self._clock = clock
        self._listeners: list[Listener] = []
        self._at_door = asyncio.Event()
        self._clinic_time = ClinicTime()
        self.status = UplinkStatus()

    def clinic_ms(self) -> int | None:
        """The time at the clinic now, as far as a receipt told of it; ms since 1970, UTC."""
        return self._clinic_time.at(self._clock.monotonic())

    def subscribe(self, listener: Listener) -> None:
        """Every move of a row, on the event loop's thread."""
        self._listeners.append(listener)

    async def _take(
        self, answers: list[bytes], keys: ReceiptKeys, asked: set[bytes]
    ) -> list[Taken]:
        """Let the answers move their rows; those that prove something."""
        valid = []
        for answer in answers:
            signed = verified(answer, keys)
            if signed is None or signed.receipt.digest not in asked:
                self._note_bad_receipt()
            else:
                valid.append(signed)
        taken = []
        for signed, moved in zip(
            valid, await self._in_store(self._store.apply_receipts, valid), strict=True
        ):
            if moved is None:
                self._note_bad_receipt()
                continue
            clinic_ms = signed.receipt.clinic_ms
            self._clinic_time.heard(clinic_ms, self._clock.monotonic())
            self.status = replace(self.status, fault=None, last_receipt_ms=clinic_ms)
            self._tell(moved)
            taken.append(Taken(signed.receipt.digest, moved.now is not moved.before))
        return taken

    def _note_bad_receipt(self) -> None:
        count = self.status.bad_receipts + 1
        self.status = replace(self.status, fault="bad-receipt", bad_receipts=count)

    def _fault(self, error: Exception, backoff: Backoff) -> float:
        """Note it; seconds to wait."""
        self._note_fault(error)
        asked_for = error.retry_after if isinstance(error, Rejected) else None
        return backoff.failed(self._clock.monotonic(), asked_for)

    def _note_fault(self, error: Exception) -> None:
        self.status = replace(self.status, fault=f"{type(error).__name__}: {error}")

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

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A store, a clinic that answers as told, and the uplink between them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import UUID

from sync.line.outbox_values import Moved
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.uplink import Uplink
from sync.line.uplink_parts import ReceiptKeys
from tests.sync.line.fake_clinic import (
    FakeClinic,
    FakeLineClock,
    FakeSigner,
    FakeTransport,
)
from tests.sync.line.faulty_disk import FaultyDisk
from tests.sync.line.samples import KEYS

PATIENCE = 20.0  # s; a test that waits this long has failed


class Line:
    """A store, a clinic and the uplink between them."""

    def __init__(self, folder: Path) -> None:
        self.disk = FaultyDisk()
        self.store = OutboxStore(folder / "store.db", self.disk.connect)
        self.clinic = FakeClinic()
        self.clock = FakeLineClock()
        self.transport = FakeTransport(self.clinic, self.clock)
        self.signer = FakeSigner()
        self.keys: ReceiptKeys | None = KEYS
        self.keys_asked = 0
        self.moves: list[Moved] = []
        self.executor = ThreadPoolExecutor(1)
        self.uplink = Uplink(
            self.store,
            self.transport,
            self.signer,
            self._current_keys,
            executor=self.executor,
            clock=self.clock,
            between=lambda _low, high: high,
        )
        self.uplink.subscribe(self.moves.append)

    def _current_keys(self) -> ReceiptKeys | None:
        self.keys_asked += 1
        return self.keys

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self.uplink.run())
        try:
            yield
            assert not task.done(), "the uplink ended by itself"
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not condition():  # noqa: ASYNC110 - the store has no event for this
                await asyncio.sleep(0.001)

    async def until_state(self, visit: UUID, state: State) -> None:
        await self.until(lambda: self.store.state_of(visit, 1) is state)

    async def until_told(self, visit: UUID, state: State) -> None:
        """The store has it a moment before the listeners hear of it."""
        await self.until(lambda: state in self.way_of(visit))

    def way_of(self, visit: UUID) -> list[State]:
        return [move.now for move in self.moves if move.record == visit]

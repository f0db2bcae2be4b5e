# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Has a person at the clinic looked at it yet? Asked only while somebody waits for that.

Believed is a receipt of the desk alone, signed for this very envelope by the key that the signed
key set names for the inbox.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor
from functools import partial
from uuid import UUID

from sync.formats.receipt import ReceiptKind
from sync.line.signer_client import SignerUnavailable
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreUnusable
from sync.line.transport import LineError, Transport
from sync.line.uplink_parts import ReceiptKeys, verified

EVERY_SECONDS = 5.0
_OF_THE_DESK = frozenset({ReceiptKind.DESK})
_VERSION = 1  # a call has one

logger = logging.getLogger(__name__)


class SeenWatch:
    """`wanted`: the record that somebody waits for, or None; `seen` hears of it once it is."""

    def __init__(
        self,
        store: OutboxStore,
        transport: Transport,
        keys: Callable[[], ReceiptKeys | None],
        *,
        wanted: Callable[[], UUID | None],
        seen: Callable[[UUID], Awaitable[None]],
        executor: Executor,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`executor` is the one thread that serves the store."""
        self._store = store
        self._transport = transport
        self._keys = keys
        self._wanted = wanted
        self._seen = seen
        self._executor = executor
        self._sleep = sleep

    async def run(self) -> None:
        """Ask now and then, until cancelled."""
        while True:
            try:
                await self.look()
            except (LineError, SignerUnavailable, StoreUnusable) as error:
                # The uplink says what is wrong with the line; here it only waits for its turn.
                logger.info("not asked", extra={"error": type(error).__name__})
            await self._sleep(EVERY_SECONDS)

    async def look(self) -> None:
        """Once. Raises `LineError`, `SignerUnavailable`, `StoreUnusable`."""
        record, keys = self._wanted(), self._keys()
        if record is None or keys is None:
            return
        digest = await self._digest_of(record)
        if digest is None:  # nobody there can have looked at it
            return
        answers = await self._transport.seen([digest])
        if any(_says_so(answer, keys, record, digest) for answer in answers):
            await self._seen(record)

    async def _digest_of(self, record: UUID) -> bytes | None:
        look = partial(self._store.digest_of, record, _VERSION)
        return await asyncio.get_running_loop().run_in_executor(self._executor, look)


def _says_so(answer: bytes, keys: ReceiptKeys, record: UUID, digest: bytes) -> bool:
    signed = verified(answer, keys, _OF_THE_DESK)
    return signed is not None and (signed.receipt.record, signed.receipt.digest) == (record, digest)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Calling the clinic: a sealed message through the outbox, ahead of everything else.

It has reached somebody when the clinic's inbox has signed for it, and not before. It says where and
why, and nothing of any patient.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from uuid import UUID

from kiosk.station.help_calls import HelpCall
from kiosk.station.papers import Papers
from kiosk.station.store_worker import StoreWorker
from sync.formats import call as calls
from sync.formats.envelope import Suite
from sync.formats.suites import PublicKey, load_public
from sync.line.outbox_rows import Moved
from sync.line.seal import seal_call
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreUnusable

_SETTLED: Mapping[State, bool] = {State.ARRIVED: True, State.PARKED: False}

logger = logging.getLogger(__name__)


class MessageWay:
    """`papers` are asked for at each call: the key may have changed."""

    def __init__(
        self,
        store: OutboxStore,
        worker: StoreWorker,
        papers: Callable[[], Papers],
        queued: Callable[[], None],
    ) -> None:
        """`queued` hears of every message."""
        self._store = store
        self._worker = worker
        self._papers = papers
        self._queued = queued
        self._answers: dict[UUID, asyncio.Future[bool]] = {}

    def moved(self, moved: Moved) -> None:
        """A row of the outbox has a new state."""
        answer = self._answers.get(moved.record)
        if answer is not None and not answer.done() and moved.now in _SETTLED:
            answer.set_result(_SETTLED[moved.now])

    async def send(self, call: HelpCall) -> bool:
        """True once the clinic has signed for it; False if it can't be sent or is refused."""
        answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._answers[call.id] = answer
        try:
            state = await self._worker.call(self._store.state_of, call.id, 1)
            if state is None and not await self._hand_in(call):
                return False
            if state is not None and state in _SETTLED:  # since a call from before a restart
                return _SETTLED[state]
            return await answer
        except StoreUnusable as error:
            logger.error("call not sent", extra={"error": error.sqlite_name})  # noqa: TRY400
            return False
        finally:
            del self._answers[call.id]

    async def _hand_in(self, call: HelpCall) -> bool:
        papers = self._papers()
        if papers.enrolment is None or papers.key is None:
            logger.error("call not sent", extra={"reason": "no-key"})
            return False
        said = calls.Call(
            id=call.id,
            site=papers.enrolment.site,
            device=papers.enrolment.device,
            why=call.why.value,
            at=datetime.fromisoformat(call.at),
        )
        recipient = load_public(Suite(papers.key.suite), papers.key.public)
        await self._worker.call(self._seal_and_commit, said, recipient)
        self._queued()
        return True

    def _seal_and_commit(self, call: calls.Call, recipient: PublicKey) -> None:
        """In the store's thread: nobody takes the place in between."""
        ticket, plaintext = self._store.ticket(), calls.serialise(call)
        envelope = seal_call(call.device, call.id, ticket, plaintext, recipient)
        self._store.call(envelope.unsigned)

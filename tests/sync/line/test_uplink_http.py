# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Uplink and transport together over a wire that is cut, stalled and laid again."""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import UUID

import pytest

from sync.line.http_transport import HttpTransport
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.uplink import Uplink
from tests.sync.line.fake_clinic import FORGERIES, FakeClinic, honest
from tests.sync.line.http_relay import Answer, HttpRelay, Served, serving
from tests.sync.line.samples import DEVICE, KEYS, complete, open_store
from tests.sync.line.test_http_transport import KEY, KeySigner

PATIENCE = 20.0


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[Served]:
    relay = HttpRelay(FakeClinic(), KEY.public_key().public_bytes_raw())
    async with serving(tmp_path, relay, ["h2", "http/1.1"]) as running:
        yield running


@asynccontextmanager
async def uplink(store: OutboxStore, served: Served) -> AsyncIterator[Uplink]:
    transport = HttpTransport(DEVICE, KeySigner(), lambda: served.target, base_seconds=1.0)
    with ThreadPoolExecutor(1) as executor:
        made = Uplink(
            store,
            transport,
            KeySigner(),
            lambda: KEYS,
            executor=executor,
            between=lambda _low, high: min(high, 0.05),
        )
        task = asyncio.create_task(made.run())
        try:
            yield made
            assert not task.done(), "the uplink ended by itself"
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
    store.close()


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 - the store has no event for this
            await asyncio.sleep(0.005)


def arrived(store: OutboxStore, visit: UUID) -> Callable[[], bool]:
    return lambda: store.state_of(visit, 1) is State.ARRIVED


async def test_a_record_arrives(tmp_path: Path, served: Served) -> None:
    store = open_store(tmp_path)
    visit = complete(store)
    async with uplink(store, served):
        await until(arrived(store, visit))


async def test_cut_and_laid_again(tmp_path: Path, served: Served) -> None:
    store = open_store(tmp_path)
    first = complete(store)
    async with uplink(store, served) as running:
        await until(arrived(store, first))
        await served.wire.cut()
        second = complete(store)
        running.wake()
        await until(lambda: "Unreachable" in (running.status.fault or ""))
        assert store.state_of(second, 1) in (State.QUEUED, State.SENDING)
        await served.wire.lay()
        await until(arrived(store, second))


async def test_the_answer_is_lost_on_the_way(tmp_path: Path, served: Served) -> None:
    """The relay has it and said so, but nobody heard: it is sent again, and is there once."""
    store = open_store(tmp_path)
    first = complete(store)
    async with uplink(store, served) as running:
        await until(arrived(store, first))
        answer = served.relay.clinic.take

        def take_and_stall(items: list[bytes]) -> list[bytes]:
            served.wire.stalled = True
            return answer(items)

        served.relay.clinic.take = take_and_stall  # type: ignore[method-assign]
        second = complete(store)
        running.wake()
        await until(lambda: "Unreachable" in (running.status.fault or ""))
        assert store.state_of(second, 1) is not State.ARRIVED
        served.relay.clinic.take = answer  # type: ignore[method-assign]
        served.wire.stalled = False
        await until(arrived(store, second))
        assert len(served.relay.clinic.got) == 2


async def test_nothing_but_a_valid_receipt_moves_a_record(tmp_path: Path, served: Served) -> None:
    store = open_store(tmp_path)
    visit = complete(store)
    served.relay.broken = [
        Answer(500),
        Answer(429, b"", {"Retry-After": "0"}),
        Answer(200, b"<html>"),
        Answer(200, b'{"receipts":[]}'),
        Answer(403),
    ]
    seen: set[State] = set()
    served.relay.clinic.forge = FORGERIES["wrong key"]
    async with uplink(store, served) as running:
        running.subscribe(lambda moved: seen.add(moved.now))
        await until(lambda: running.status.bad_receipts > 2)
        assert seen <= {State.SENDING, State.QUEUED}
        served.relay.clinic.forge = honest
        await until(arrived(store, visit))

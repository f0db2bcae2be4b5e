# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""That a person at the clinic has looked: believed of nobody but the desk, and asked while it
matters."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from sync.formats.receipt import ReceiptKind
from sync.line.seen_watch import SeenWatch
from sync.line.states import State
from sync.line.transport import Unreachable
from tests.sync.line.fake_clinic import FORGERIES
from tests.sync.line.samples import complete, receipt_for, row_of, signed
from tests.sync.line.whole_line import Line


class Waiting:
    """One record of which somebody wants to know, and what came of it."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.wanted: UUID | None = None
        self.seen: list[UUID] = []
        self.watch = SeenWatch(
            line.store,
            line.transport,
            lambda: line.keys,
            wanted=lambda: self.wanted,
            seen=self._hear,
            executor=line.executor,
        )

    async def _hear(self, record: UUID) -> None:
        self.seen.append(record)


@pytest.fixture
async def waiting(tmp_path: Path) -> AsyncIterator[Waiting]:
    line = Line(tmp_path)
    made = Waiting(line)
    record = complete(line.store)
    async with line.running():
        await line.until_state(record, State.ARRIVED)
    made.wanted = record
    yield made
    line.executor.shutdown()
    line.store.close()


def look_at(waiting: Waiting) -> bytes:
    """Somebody at the desk does."""
    (digest,) = waiting.line.clinic.got
    waiting.line.clinic.looked_at.add(digest)
    return digest


async def test_nobody_has_looked_and_then_somebody_has(waiting: Waiting) -> None:
    await waiting.watch.look()
    assert waiting.seen == []
    look_at(waiting)
    await waiting.watch.look()
    assert waiting.seen == [waiting.wanted]


async def test_nobody_asks_when_nobody_waits_or_it_hasnt_arrived(waiting: Waiting) -> None:
    look_at(waiting)
    asked: list[list[bytes]] = []
    waiting.line.clinic.seen = lambda digests: asked.append(digests) or []  # type: ignore[method-assign,func-returns-value]
    for wanted in (None, UUID(int=5)):
        waiting.wanted = wanted
        await waiting.watch.look()
    assert asked == []


@pytest.mark.parametrize("forgery", FORGERIES)
async def test_only_a_true_receipt_of_the_desk_is_believed(waiting: Waiting, forgery: str) -> None:
    look_at(waiting)
    waiting.line.clinic.forge = FORGERIES[forgery]
    harmless = {"other version", "other place", "other device"}  # the digest says which it is
    await waiting.watch.look()
    assert waiting.seen == ([waiting.wanted] if forgery in harmless else [])


@pytest.mark.parametrize("kind", [ReceiptKind.RELAY, ReceiptKind.INBOX])
async def test_that_it_arrived_is_not_that_it_was_seen(waiting: Waiting, kind: ReceiptKind) -> None:
    (digest,) = waiting.line.clinic.got
    (row,) = waiting.line.store.listing()
    answer = signed(receipt_for(row_of(waiting.line.store, row.record), kind)).wire
    waiting.line.clinic.seen = lambda _: [answer]  # type: ignore[method-assign]
    await waiting.watch.look()
    assert (waiting.seen, row.digest) == ([], digest)


async def test_a_receipt_of_the_desk_moves_no_row(tmp_path: Path) -> None:
    line = Line(tmp_path)
    record = complete(line.store)
    line.clinic.forge = lambda content: signed(replace(content, kind=ReceiptKind.DESK)).wire
    async with line.running():
        await line.until(lambda: line.uplink.status.bad_receipts > 0)
    state = line.store.state_of(record, 1)
    line.executor.shutdown()
    line.store.close()
    assert state is not State.ARRIVED


async def test_a_line_that_is_down_ends_nothing(waiting: Waiting) -> None:
    look_at(waiting)
    waits = 0

    async def down(_: list[bytes]) -> list[bytes]:
        raise Unreachable("ConnectError")

    async def sleep(_: float) -> None:
        nonlocal waits
        waits += 1
        if waits == 2:
            raise KeyboardInterrupt

    waiting.line.transport.seen = down  # type: ignore[method-assign]
    waiting.watch._sleep = sleep
    with pytest.raises(KeyboardInterrupt):
        await waiting.watch.run()
    assert waiting.seen == []

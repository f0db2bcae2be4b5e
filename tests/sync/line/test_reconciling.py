# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A clinic that comes back from a backup gets again what it lost, and says so only once."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sync.formats.logbook import Draft
from sync.formats.receipt import ReceiptKind
from sync.line.outbox_values import Moved
from sync.line.reconciling import Reconciling
from sync.line.states import State
from sync.line.transport import Rejected
from tests.sync.formats.books import draft
from tests.sync.line.samples import complete, complete_signed, receipt_for, row_of, signed
from tests.sync.line.whole_line import Line


@pytest.fixture
async def line(tmp_path: Path) -> AsyncIterator[Line]:
    opened = Line(tmp_path)
    yield opened
    opened.executor.shutdown()
    opened.store.close()


def reconciling(line: Line, moves: list[Moved], **rest: object) -> Reconciling:
    return Reconciling(
        line.store,
        line.transport,
        moves.append,
        executor=line.executor,
        **rest,  # type: ignore[arg-type]
    )


def arrived(line: Line, count: int) -> list[bytes]:
    digests = []
    for _ in range(count):
        row = row_of(line.store, complete_signed(line.store))
        line.store.apply_receipt(signed(receipt_for(row, ReceiptKind.INBOX)))
        line.clinic.got[row.digest] = b""
        digests.append(row.digest)
    return digests


async def test_what_a_restored_clinic_lacks_arrives_again(line: Line) -> None:
    visits = [complete(line.store) for _ in range(5)]
    moves: list[Moved] = []
    async with line.running():
        for visit in visits:
            await line.until_state(visit, State.ARRIVED)
        backup = dict(list(line.clinic.got.items())[:3])
        line.clinic.got = backup
        assert await reconciling(line, moves).look(whole=False) == 2
        assert {move.record for move in moves} == set(visits[3:])
        line.uplink.wake()
        for visit in visits:
            await line.until_state(visit, State.ARRIVED)
    assert len(line.clinic.got) == 5
    assert await reconciling(line, moves).look(whole=True) == 0


async def test_a_few_are_asked_about_and_more_only_while_some_are_missing(line: Line) -> None:
    digests = arrived(line, 40)
    asked: list[int] = []
    missing = line.clinic.missing
    line.clinic.missing = lambda of: asked.append(len(of)) or missing(of)  # type: ignore[method-assign,func-returns-value]
    moves: list[Moved] = []
    assert await reconciling(line, moves).look(whole=False) == 0
    assert asked == [16]
    del line.clinic.got[digests[-1]], line.clinic.got[digests[2]]
    assert await reconciling(line, moves).look(whole=False) == 2
    assert asked == [16, 16, 24]
    del line.clinic.got[digests[3]]
    assert await reconciling(line, moves).look(whole=False) == 0
    assert await reconciling(line, moves).look(whole=True) == 1


async def test_the_logbook_says_how_many(line: Line) -> None:
    digests = arrived(line, 3)
    line.clinic.got.clear()
    counts: list[int] = []

    def entries(count: int) -> tuple[Draft, ...]:
        counts.append(count)
        return (draft(),)

    await reconciling(line, [], entries=entries).look(whole=True)
    assert counts == [len(digests)]
    assert line.store.logbook.standing().head.number == 1


async def test_a_relay_that_names_what_was_not_asked_moves_nothing(line: Line) -> None:
    arrived(line, 1)
    line.clinic.missing = lambda _: [b"x" * 32, b""]  # type: ignore[method-assign]
    assert await reconciling(line, []).look(whole=True) == 0
    assert [row.state for row in line.store.listing()] == [State.ARRIVED]


async def test_an_empty_store_asks_nobody(line: Line) -> None:
    def never(_: list[bytes]) -> list[bytes]:
        raise AssertionError

    line.clinic.missing = never  # type: ignore[method-assign]
    complete(line.store)
    assert await reconciling(line, []).look(whole=True) == 0


async def test_a_clinic_without_this_question_is_asked_again_later(line: Line) -> None:
    arrived(line, 20)
    moves: list[Moved] = []
    naps: list[float] = []
    enough = asyncio.Event()
    asked: list[int] = []

    def answer(of: list[bytes]) -> list[bytes]:
        asked.append(len(of))
        if len(asked) < 3:
            raise Rejected(404)
        return []

    async def nap(seconds: float) -> None:
        naps.append(seconds)
        if len(naps) == 4:
            enough.set()
            await asyncio.Event().wait()

    line.clinic.missing = answer  # type: ignore[method-assign]
    running = asyncio.create_task(reconciling(line, moves, sleep=nap).run(7.0))
    async with asyncio.timeout(20):
        await enough.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert naps == [7.0] * 4
    # The first look that is answered goes all the way, the next one doesn't.
    assert asked == [16, 16, 16, 4, 16]

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A second request beside the first: when it may go, and what it may not carry."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest

from sync.formats.envelope import decode
from sync.line.pacing import LARGEST_BATCH
from sync.line.states import State
from sync.line.transport import Unreachable
from tests.sync.line.samples import complete, complete_signed, sign_all
from tests.sync.line.whole_line import Line

A_WHILE = 0.1  # s; what would have been sent by then is sent


@pytest.fixture
async def line(tmp_path: Path) -> AsyncIterator[Line]:
    opened = Line(tmp_path)
    yield opened
    opened.executor.shutdown()
    opened.store.close()


def large(line: Line, visit: UUID | None = None, version: int = 1) -> UUID:
    """A record that fills a batch, whatever its size."""
    visit = complete(line.store, visit, os.urandom(LARGEST_BATCH), version=version)
    sign_all(line.store)
    return visit


def under_way(line: Line) -> list[UUID]:
    """The records in each request."""
    return [decode(item).header.record for items in line.transport.under_way for item in items]


async def prove(line: Line) -> None:
    """One record goes all the way, and the next requests are held."""
    first = complete_signed(line.store)
    line.uplink.wake()
    await line.until_told(first, State.ARRIVED)
    line.transport.gate.clear()


async def test_two_requests_are_under_way_on_a_line_that_has_proved_itself(line: Line) -> None:
    async with line.running():
        await prove(line)
        records = [large(line) for _ in range(3)]
        line.uplink.wake()
        await line.until(lambda: len(line.transport.under_way) == 2)
        await asyncio.sleep(A_WHILE)
        assert under_way(line) == records[:2]
        line.transport.gate.set()
        for record in records:
            await line.until_state(record, State.ARRIVED)


async def test_a_line_that_has_not_proved_itself_carries_one(line: Line) -> None:
    line.transport.gate.clear()
    records = [large(line) for _ in range(3)]
    async with line.running():
        await line.until(lambda: len(line.transport.under_way) == 1)
        await asyncio.sleep(A_WHILE)
        assert under_way(line) == records[:1]


async def test_after_a_fault_one_probes_alone(line: Line) -> None:
    async with line.running():
        await prove(line)
        for _ in range(4):
            large(line)
        line.transport.faults = [Unreachable("cut"), Unreachable("cut")]
        line.uplink.wake()
        await line.until(lambda: len(line.transport.under_way) == 2)
        line.transport.on_send = line.transport.gate.clear  # holds whatever is sent next
        line.transport.gate.set()
        await line.until(lambda: not line.transport.faults and len(line.transport.under_way) == 1)
        await asyncio.sleep(A_WHILE)
        assert len(line.transport.under_way) == 1


async def test_no_version_of_a_record_overtakes_an_older_one(line: Line) -> None:
    async with line.running():
        await prove(line)
        first = large(line)
        large(line, first, version=2)
        other = large(line)
        line.uplink.wake()
        await line.until(lambda: len(line.transport.under_way) == 2)
        assert under_way(line) == [first, other]
        line.transport.gate.set()
        await line.until(lambda: line.store.state_of(first, 2) is State.ARRIVED)


async def test_what_the_second_one_failed_to_bring_goes_again(line: Line) -> None:
    async with line.running():
        await prove(line)
        records = [large(line), large(line)]
        line.transport.faults = [None, Unreachable("cut")]
        line.uplink.wake()
        await line.until(lambda: len(line.transport.under_way) == 2)
        line.transport.gate.set()
        for record in records:
            await line.until_state(record, State.ARRIVED)
    assert State.QUEUED in line.way_of(records[1])

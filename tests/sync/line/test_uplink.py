# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The uplink against faults of line, signer, relay and disk."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sync.formats.receipt import Reason
from sync.line.signer_client import SignerUnavailable
from sync.line.states import State
from sync.line.transport import LineError, Nonsense, Rejected, Unreachable
from sync.line.uplink_parts import SystemLineClock
from tests.sync.line.samples import (
    CLINIC_MS,
    KEYS,
    complete,
    complete_signed,
    receipt_for,
    row_of,
    signed,
)
from tests.sync.line.whole_line import Line


@pytest.fixture
async def line(tmp_path: Path) -> AsyncIterator[Line]:
    opened = Line(tmp_path)
    yield opened
    opened.executor.shutdown()
    opened.store.close()


async def test_a_record_goes_all_the_way(line: Line) -> None:
    visit = complete(line.store)
    async with line.running():
        await line.until_told(visit, State.ARRIVED)
    assert line.way_of(visit) == [State.SENDING, State.AT_DOOR, State.ARRIVED]
    assert line.uplink.status.last_receipt_ms == CLINIC_MS
    assert line.uplink.status.fault is None
    assert line.transport.closed == 1


async def test_a_record_that_comes_later_is_sent_when_woken(line: Line) -> None:
    async with line.running():
        await asyncio.sleep(0)
        visit = complete(line.store)
        line.uplink.wake()
        await line.until_state(visit, State.ARRIVED)


async def test_without_keys_nothing_is_sent(line: Line) -> None:
    line.keys = None
    visit = complete(line.store)
    async with line.running():
        await line.until(lambda: not line.store.unsigned() and line.keys_asked > 1)
        assert line.store.state_of(visit, 1) is State.QUEUED
        assert line.transport.sends == 0
        line.keys = KEYS
        line.uplink.wake()
        await line.until_state(visit, State.ARRIVED)


async def test_unsigned_rows_wait_while_the_signer_is_down(line: Line) -> None:
    line.signer.down = SignerUnavailable("ConnectionRefusedError")
    visit = complete(line.store)
    async with line.running():
        await line.until(lambda: len(line.clock.naps) > 3)
        assert line.transport.sends == 0
        assert line.store.state_of(visit, 1) is State.QUEUED
        assert "SignerUnavailable" in (line.uplink.status.fault or "")
        line.signer.down = None
        await line.until_state(visit, State.ARRIVED)


@pytest.mark.parametrize("reason", list(Reason)[1:])
async def test_a_refused_record_is_parked_and_the_others_arrive(line: Line, reason: Reason) -> None:
    visits = [complete(line.store) for _ in range(3)]
    line.clinic.refuse[visits[1]] = reason
    async with line.running():
        for visit in (visits[0], visits[2]):
            await line.until_state(visit, State.ARRIVED)
        await line.until_told(visits[1], State.PARKED)
    assert line.way_of(visits[1]) == [State.SENDING, State.PARKED]


@pytest.mark.parametrize(
    "fault", [Unreachable("ConnectError"), Rejected(500), Rejected(413), Nonsense("JSON")]
)
async def test_a_fault_of_the_line_puts_the_row_back(line: Line, fault: LineError) -> None:
    line.transport.faults = [fault, fault]
    visit = complete(line.store)
    async with line.running():
        await line.until_told(visit, State.ARRIVED)
    queued, sending = State.QUEUED, State.SENDING
    assert line.way_of(visit) == [
        *(sending, queued, sending, queued),
        *(sending, State.AT_DOOR, State.ARRIVED),
    ]


async def test_a_relay_that_asks_for_silence_gets_it(line: Line) -> None:
    line.transport.faults = [Rejected(429, retry_after=30.0)]
    visit = complete(line.store)
    async with line.running():
        await line.until_state(visit, State.ARRIVED)
    assert line.clock.naps[0] == 30.5


async def test_a_row_that_the_relay_can_not_bear_stops_nobody(line: Line) -> None:
    visits = [complete(line.store) for _ in range(6)]
    take = line.clinic.take
    poison = visits[0]

    def choke(items: list[bytes]) -> list[bytes]:
        if any(poison.bytes in item for item in items):
            raise Rejected(500)
        return take(items)

    line.clinic.take = choke  # type: ignore[method-assign]
    async with line.running():
        for visit in visits[1:]:
            await line.until_state(visit, State.ARRIVED)
        assert line.store.state_of(poison, 1) in (State.QUEUED, State.SENDING)
        late = complete(line.store)
        line.uplink.wake()
        await line.until_state(late, State.ARRIVED)
        line.clinic.take = take  # type: ignore[method-assign]
        await line.until_state(poison, State.ARRIVED)


async def test_after_a_fault_the_smallest_row_is_the_probe(line: Line) -> None:
    sent: list[int] = []
    take = line.clinic.take

    def noted(items: list[bytes]) -> list[bytes]:
        sent.append(sum(map(len, items)))
        return take(items)

    line.clinic.take = noted  # type: ignore[method-assign]
    large = [complete(line.store, text=os.urandom(6000), urgent=True) for _ in range(3)]
    small = complete(line.store)
    faults = [Unreachable("ConnectError", reached=False)] * 4
    line.transport.faults = [*faults]
    async with line.running():
        for visit in (*large, small):
            await line.until_state(visit, State.ARRIVED)
    # All those attempts were made with it, and it alone proved the line.
    assert line.way_of(small).count(State.SENDING) == len(faults)
    assert sent[0] == row_of(line.store, small).size


async def test_the_clinics_time_is_that_of_its_receipts(line: Line) -> None:
    assert line.uplink.clinic_ms() is None
    visit = complete(line.store)
    async with line.running():
        await line.until_state(visit, State.ARRIVED)
        heard = line.uplink.clinic_ms()
        assert heard is not None
        line.clock.now += 60
        assert line.uplink.clinic_ms() == heard + 60_000


async def test_batches_shrink_to_one_and_grow_again(line: Line) -> None:
    visits = [complete(line.store, text=bytes(range(256)) * n) for n in range(1, 40)]
    line.transport.faults = [Unreachable("ReadError")] * 3
    async with line.running():
        for visit in visits:
            await line.until_state(visit, State.ARRIVED)
    assert line.clinic.batches[0] == 1
    assert max(line.clinic.batches) > 8
    assert sum(line.clinic.batches) == len(visits)


@pytest.mark.parametrize("hours", [0.01, 0.9, 1.2])
async def test_within_15_seconds_of_the_clinic_being_back(line: Line, hours: float) -> None:
    """Worst case: full pauses, and a last attempt that hangs until its deadline."""
    visit = complete(line.store)
    back_at = hours * 3600.0
    hang = 6.0 + 0.001 * 700 + 1.0  # http_transport: one item, and letting the dead line go
    left_at: list[float] = []

    def attempt() -> None:
        if line.clock.now < back_at:
            line.clock.now += hang
            raise Unreachable("TimeoutError")
        left_at.append(line.clock.now)

    line.transport.on_send = attempt
    async with line.running():
        await line.until_state(visit, State.ARRIVED)
    assert left_at[0] - back_at <= 15.0


async def test_a_disk_that_fails_meanwhile_claims_nothing_and_is_tried_again(line: Line) -> None:
    visit = complete(line.store)
    line.transport.on_send = lambda: line.disk.fail_in(1, "SQLITE_FULL")
    async with line.running():
        await line.until(lambda: "StoreFull" in (line.uplink.status.fault or ""))
        line.transport.on_send = lambda: None
        line.disk.heal()  # or the next fault might meet this test's own look at the store
        await line.until_state(visit, State.ARRIVED)


async def test_more_waits_at_the_door_than_one_question_holds(line: Line) -> None:
    line.clinic.inbox_open = False
    asked: set[bytes] = set()
    ask = line.transport.ask

    async def noted(digests: list[bytes], wait: int) -> list[bytes]:
        assert len(digests) <= 256
        asked.update(digests)
        return await ask(digests, wait)

    line.transport.ask = noted  # type: ignore[method-assign]
    for _ in range(256):
        visit = complete_signed(line.store)
        line.store.apply_receipt(signed(receipt_for(row_of(line.store, visit))))
    async with line.running():
        # A full question, nothing behind it, and again from the first.
        await line.until(lambda: len(asked) == 256 and line.transport.asks > 2)
        complete(line.store)
        line.uplink.wake()
        await line.until(lambda: len(asked) == 257)


async def test_a_question_is_put_anew_when_another_record_reaches_the_door(line: Line) -> None:
    asked: list[int] = []

    async def stuck(digests: list[bytes], wait: int) -> list[bytes]:
        asked.append(len(digests))
        await asyncio.Event().wait()
        raise AssertionError

    line.transport.ask = stuck  # type: ignore[method-assign]
    complete(line.store)
    async with line.running():
        await line.until(lambda: asked == [1])
        complete(line.store)
        line.uplink.wake()
        await line.until(lambda: 2 in asked)


async def test_a_relay_that_answers_nothing_at_once_is_not_asked_without_a_breath(
    line: Line,
) -> None:
    line.clinic.inbox_open = False
    visit = complete(line.store)

    async def at_once(digests: list[bytes], wait: int) -> list[bytes]:
        line.transport.asks += 1
        return []

    line.transport.ask = at_once  # type: ignore[method-assign]
    async with line.running():
        await line.until_state(visit, State.AT_DOOR)
        await line.until(lambda: line.transport.asks > 5)
    assert len([nap for nap in line.clock.naps if nap == 1.0]) >= 5


async def test_a_broken_question_is_asked_again(line: Line) -> None:
    ask = line.transport.ask
    faults: list[LineError] = [Unreachable("ReadError"), Nonsense("JSON")]

    async def broken(digests: list[bytes], wait: int) -> list[bytes]:
        if faults:
            raise faults.pop()
        return await ask(digests, wait)

    line.transport.ask = broken  # type: ignore[method-assign]
    visit = complete(line.store)
    async with line.running():
        await line.until_state(visit, State.ARRIVED)
    assert faults == []


async def test_real_time_passes_by_itself() -> None:
    clock = SystemLineClock()
    before = clock.monotonic()
    await clock.sleep(0.001)
    assert clock.monotonic() > before

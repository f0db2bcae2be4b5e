# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The store is looked after: when, in what order, and what is said if something is wrong."""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast
from uuid import uuid4

import pytest

from kiosk.station import messages as m
from kiosk.station.boot_clock import SystemBootClock
from kiosk.station.control_client import ask
from kiosk.station.scribe import Scribe
from kiosk.station.store_worker import StoreWorker
from kiosk.station.upkeep import Upkeep
from sync.formats.envelope import HEADER_SIZE
from sync.formats.logbook import Moment
from sync.line.store import OutboxStore
from sync.line.store_errors import StoreDamaged, StoreFull, StoreUnusable
from tests.kiosk.station.running import running_station
from tests.kiosk.station.sealed import step
from tests.kiosk.station.test_client import until
from tests.kiosk.visit.fakes import ManualClock

DAY = 86_400.0


class NotedStore:
    """Notes what is asked of it, when by the station's clock, and in which thread."""

    def __init__(self, clock: ManualClock) -> None:
        self.asked: list[tuple[str, float]] = []
        self.pruned_at: list[datetime] = []
        self.threads: set[int] = set()
        self.trouble: dict[str, StoreUnusable] = {}
        self._clock = clock
        self.cut = 0
        self.newest: datetime | None = datetime(2999, 1, 1, tzinfo=UTC)  # the clock is before it

    def check(self) -> None:
        self._note("check")

    def newest_arrival(self) -> datetime | None:
        return self.newest

    def prune(self, now: datetime) -> int:
        self.pruned_at.append(now)
        self._note("prune")
        return 0

    def cut_logbook(self, before_ms: int, when: Moment) -> int:
        now = min(when.at, self.newest or when.at)
        assert before_ms == int((now - timedelta(days=365)).timestamp() * 1000)
        self._note("cut")
        return self.cut

    def checkpoint(self) -> None:
        self._note("checkpoint")

    def named(self, name: str) -> int:
        return [asked for asked, _ in self.asked].count(name)

    def _note(self, name: str) -> None:
        self.asked.append((name, self._clock.monotonic()))
        self.threads.add(threading.get_ident())
        if name in self.trouble:
            raise self.trouble[name]


class Room:
    """A running upkeep; `quiet` is whether nobody is there."""

    def __init__(self) -> None:
        self.clock, self.worker, self.quiet = ManualClock(), StoreWorker(), True
        self.store = NotedStore(self.clock)
        scribe = Scribe(cast(Any, None), self.worker, self.clock, SystemBootClock())
        self.upkeep = Upkeep(self.store, self.worker, self.clock, lambda: self.quiet, scribe)

    async def pass_time(self, seconds: float) -> None:
        """And let the store's thread do what it was asked for meanwhile."""
        await self.clock.pass_time(seconds)
        for _ in range(5):  # what a day asks for
            await self.worker.call(lambda: None)
            await asyncio.sleep(0)
        await self.clock.pass_time(0)


@asynccontextmanager
async def a_room() -> AsyncIterator[Room]:
    room = Room()
    running = asyncio.create_task(room.upkeep.run())
    try:
        yield room
        assert not running.done(), running
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        room.worker.close()


async def test_first_after_the_front_then_daily_and_the_log_in_between() -> None:
    async with a_room() as room:
        await room.pass_time(9)
        assert room.store.asked == []
        await room.pass_time(1)
        assert [name for name, _ in room.store.asked] == ["check", "prune", "cut", "checkpoint"]
        for _ in range(143):  # to ten minutes before the same time of the next day
            await room.pass_time(600)
        assert (room.store.named("check"), room.store.named("checkpoint")) == (1, 144)
        await room.pass_time(600)
        assert (room.store.named("check"), room.store.named("prune")) == (2, 2)
        first, second = room.store.pruned_at
        assert (second - first).total_seconds() == DAY
        assert threading.get_ident() not in room.store.threads


async def test_a_clock_that_runs_ahead_makes_nobody_forget() -> None:
    newest = ManualClock().now() - timedelta(days=9000)
    async with a_room() as room:
        room.store.newest = newest
        await room.pass_time(10)
        assert room.store.pruned_at == [newest]
        assert room.store.named("cut") == 1


async def test_where_nothing_has_arrived_nothing_is_old() -> None:
    async with a_room() as room:
        room.store.newest = None
        await room.pass_time(10)
        assert [name for name, _ in room.store.asked] == ["check", "checkpoint"]


async def test_a_cut_of_the_logbook_is_said(caplog: pytest.LogCaptureFixture) -> None:
    async with a_room() as room:
        room.store.cut = 3
        with caplog.at_level("INFO", "kiosk"):
            await room.pass_time(10)
        assert "logbook cut" in caplog.messages


async def test_nothing_while_somebody_is_there_and_soon_after() -> None:
    async with a_room() as room:
        room.quiet = False
        for _ in range(200):
            await room.pass_time(10)
        assert room.store.asked == []
        room.quiet = True
        await room.pass_time(10)
        assert room.store.named("checkpoint") == 1


async def test_damage_is_told_and_nothing_is_deleted() -> None:
    async with a_room() as room:
        room.store.trouble["check"] = StoreDamaged("row 7 missing from index")
        await room.pass_time(10)
        assert room.upkeep.fault == "damaged"
        assert room.store.named("prune") == 0
        await room.pass_time(600)
        assert room.upkeep.fault == "damaged"  # a file doesn't get well by itself


@pytest.mark.parametrize("name", ["check", "prune", "cut", "checkpoint"])
async def test_a_disk_that_refuses_is_asked_again(name: str) -> None:
    async with a_room() as room:
        room.store.trouble[name] = StoreFull("SQLITE_FULL")
        await room.pass_time(10)
        assert room.upkeep.fault == ""
        room.store.trouble.clear()
        await room.pass_time(600)
        assert room.store.asked[-1][0] == "checkpoint"


class DamagedStore(OutboxStore):
    """The real store, and a file whose check finds something."""

    def check(self) -> None:
        raise StoreDamaged("wrong # of entries in index")


async def test_status_says_that_the_store_is_damaged(tmp_path: Path) -> None:
    clock = ManualClock()
    async with running_station(tmp_path, clock, DamagedStore):
        status = await asyncio.to_thread(ask, tmp_path, m.StatusRequest(), m.Status)
        assert status.store_fault == ""
        await clock.pass_time(10)
        said = [""]

        async def asked() -> None:
            answer = await asyncio.to_thread(ask, tmp_path, m.StatusRequest(), m.Status)
            said.append(answer.store_fault)

        async with asyncio.timeout(10):
            while said[-1] == "":
                await asked()
        assert said[-1] == "damaged"


async def test_deleted_steps_leave_the_disk_of_a_running_station(tmp_path: Path) -> None:
    clock, visit = ManualClock(), uuid4()
    async with running_station(tmp_path, clock) as (_, store):
        sealed = step(visit, 1)
        marker = sealed[HEADER_SIZE:][:64]
        store.journal_step(visit, 1, sealed)
        store.abandon(visit, deliver=False)
        wal = tmp_path / "store.db-wal"
        assert marker in wal.read_bytes()
        await clock.pass_time(10)
        await until(lambda: marker not in wal.read_bytes())
        assert marker not in (tmp_path / "store.db").read_bytes()

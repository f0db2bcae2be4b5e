# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A disk that can't be read for a while: everybody is told so, and the station stays."""

import asyncio
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.station import messages as m
from kiosk.station.client import StationClient, StationRefused
from kiosk.station.control_client import ask
from kiosk.visit.state import Readiness
from tests.kiosk.station.booked import Station
from tests.kiosk.station.running import running_station
from tests.kiosk.station.sealed import DEVICE, step
from tests.kiosk.station.unreadable import UnreadableStore


async def test_hello_and_status_say_so_and_work_again(tmp_path: Path) -> None:
    async with running_station(tmp_path, None, UnreadableStore) as (_, store):
        assert isinstance(store, UnreadableStore)
        client = StationClient(tmp_path / "front.sock")
        await client.hello()
        store.unreadable = True
        with pytest.raises(StationRefused, match=r"^store-failed$"):
            await client.hello()
        for asked in (m.StatusRequest(), m.OutboxRequest()):
            with pytest.raises(StationRefused, match=r"^store-failed$"):
                await asyncio.to_thread(ask, tmp_path, asked, m.Status)
        store.unreadable = False
        assert (await client.hello()).readiness is Readiness.NO_KEY
        await client.close()


async def test_a_front_that_comes_meanwhile_is_greeted_later(tmp_path: Path) -> None:
    async with running_station(tmp_path, None, UnreadableStore) as (_, store):
        assert isinstance(store, UnreadableStore)
        store.unreadable = True
        client = StationClient(tmp_path / "front.sock", retry_seconds=0.005)
        greeting = asyncio.create_task(client.hello())
        await asyncio.sleep(0.05)
        assert not greeting.done()
        store.unreadable = False
        async with asyncio.timeout(20):
            assert (await greeting).readiness is Readiness.NO_KEY
        await client.close()


async def test_news_that_can_not_be_read_end_nobody(tmp_path: Path) -> None:
    async with running_station(tmp_path, None, UnreadableStore) as (_, store):
        assert isinstance(store, UnreadableStore)
        client, events = StationClient(tmp_path / "front.sock"), list[object]()
        client.subscribe(events.append)
        await client.hello()
        store.unreadable = True
        # Room cleaned is news for the front, whose hello needs the store.
        await asyncio.to_thread(ask, tmp_path, m.RoomCleanedRequest(), m.Done)
        with pytest.raises(StationRefused, match=r"^store-failed$"):
            await client.hello()
        store.unreadable = False
        assert (await client.hello()).readiness is Readiness.NO_KEY
        assert events == []
        await client.close()


async def test_broken_visits_are_looked_for_again_later(station: Station) -> None:
    visit = uuid4()
    await station.book.begin(visit, None)
    await station.book.journal(visit, 1, step(visit, 1), DEVICE, urgent=False)
    station.store.unreadable = True
    await station.book.end(visit, broken=True)
    await station.book.deliver_broken()
    station.store.unreadable = False
    await station.book.deliver_broken()
    (row,) = station.store.listing()
    assert row.record == visit

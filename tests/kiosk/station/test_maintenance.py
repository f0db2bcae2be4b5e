# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A place is lent to one tool at a time, never in a visit, and comes back whatever happens."""

import asyncio
import signal
import sys
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.station import messages as m
from kiosk.station.client import StationClient, StationRefused
from kiosk.station.control_client import ask, held
from kiosk.station.papers import Papers
from kiosk.station.station import Station
from tests.kiosk.station.examples import HELLO
from tests.kiosk.station.running import running_station
from tests.kiosk.station.test_room_care import ENROLMENT
from tests.kiosk.visit.fakes import PROFILE

PATIENCE = 10.0


def _with_profile(station: Station) -> None:
    station._facts.papers = Papers(enrolment=ENROLMENT, key=HELLO.key, profile=PROFILE)


class Front:
    """What a front hears of it."""

    def __init__(self, folder: Path) -> None:
        self.client = StationClient(folder / "front.sock", retry_seconds=0.01)
        self.places: tuple[str, ...] | None = None
        self.client.subscribe(self._hear)

    def _hear(self, event: m.StationEvent) -> None:
        if isinstance(event, m.MaintenanceEvent):
            self.places = event.places

    async def hears(self, places: tuple[str, ...]) -> None:
        async with asyncio.timeout(PATIENCE):
            while self.places != places:  # noqa: ASYNC110
                await asyncio.sleep(0.005)


async def _status(folder: Path) -> m.Status:
    return await asyncio.to_thread(ask, folder, m.StatusRequest(), m.Status)


async def test_fronts_let_go_until_the_tool_ends(tmp_path: Path) -> None:
    async with running_station(tmp_path) as (station, _):
        _with_profile(station)
        front = Front(tmp_path)
        await front.client.hello()
        lent = held(tmp_path, m.MaintenanceRequest("cuff", 60), m.Done)
        assert await asyncio.to_thread(lent.__enter__) == m.Done()
        await front.hears(("cuff",))
        assert (await _status(tmp_path)).maintenance == ("cuff",)
        await asyncio.to_thread(lent.__exit__, None, None, None)
        await front.hears(())
        assert (await _status(tmp_path)).maintenance == ()
        await front.client.close()


async def test_a_front_that_starts_meanwhile_hears_of_it_first(tmp_path: Path) -> None:
    async with running_station(tmp_path) as (station, _):
        _with_profile(station)
        lent = held(tmp_path, m.MaintenanceRequest("cuff", 60), m.Done)
        await asyncio.to_thread(lent.__enter__)
        front = Front(tmp_path)
        await front.client.hello()
        assert front.places == ("cuff",)
        await asyncio.to_thread(lent.__exit__, None, None, None)
        await front.client.close()


async def test_a_tool_that_hangs_blocks_the_place_no_longer_than_it_asked_for(
    tmp_path: Path,
) -> None:
    async with running_station(tmp_path) as (station, _):
        _with_profile(station)
        front = Front(tmp_path)
        await front.client.hello()
        lent = held(tmp_path, m.MaintenanceRequest("cuff", 1), m.Done)
        await asyncio.to_thread(lent.__enter__)
        await front.hears(("cuff",))
        await front.hears(())
        await asyncio.to_thread(lent.__exit__, None, None, None)
        await front.client.close()


TOOL = """
import sys, time
from pathlib import Path
from kiosk.station.control_client import held
from kiosk.station.messages import Done, MaintenanceRequest
with held(Path(sys.argv[1]), MaintenanceRequest("cuff", 600), Done):
    print("lent", flush=True)
    time.sleep(600)
"""


async def test_a_killed_tool_leaves_nothing_behind(tmp_path: Path) -> None:
    async with running_station(tmp_path) as (station, _):
        _with_profile(station)
        front = Front(tmp_path)
        await front.client.hello()
        tool = await asyncio.create_subprocess_exec(
            sys.executable, "-c", TOOL, str(tmp_path), stdout=asyncio.subprocess.PIPE
        )
        assert tool.stdout is not None
        assert await tool.stdout.readline() == b"lent\n"
        await front.hears(("cuff",))
        tool.send_signal(signal.SIGKILL)
        await tool.wait()
        await front.hears(())
        await front.client.close()


async def test_a_visit_is_never_disturbed_and_one_tool_is_enough(tmp_path: Path) -> None:
    async with running_station(tmp_path) as (station, _):

        async def refused(place: str, seconds: int = 60) -> str:
            with pytest.raises(StationRefused) as error:
                await asyncio.to_thread(ask, tmp_path, m.MaintenanceRequest(place, seconds), m.Done)
            return error.value.code

        assert await refused("cuff") == "no-place"
        _with_profile(station)
        assert await refused("roof") == "no-place"
        assert await refused("cuff", 0) == "bad-request"
        assert await refused("cuff", 3601) == "bad-request"
        lent = held(tmp_path, m.MaintenanceRequest("cuff", 60), m.Done)
        await asyncio.to_thread(lent.__enter__)
        assert await refused("cuff") == "occupied"
        await asyncio.to_thread(lent.__exit__, None, None, None)
        front, visit = Front(tmp_path), uuid4()
        await front.client.hello()
        await front.client.begin(visit, None)
        assert await refused("cuff") == "not-ready"
        await front.client.leave(visit)
        await front.client.close()


async def test_a_visit_that_begins_meanwhile_hears_of_its_end(tmp_path: Path) -> None:
    async with running_station(tmp_path) as (station, _):
        _with_profile(station)
        front = Front(tmp_path)
        await front.client.hello()
        lent = held(tmp_path, m.MaintenanceRequest("cuff", 60), m.Done)
        await asyncio.to_thread(lent.__enter__)
        visit = uuid4()
        await front.client.begin(visit, None)
        await asyncio.to_thread(lent.__exit__, None, None, None)
        await front.hears(())
        await front.client.leave(visit)
        await front.client.close()

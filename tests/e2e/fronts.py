# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A room between two visits, and a front that a test drives there itself, without a screen."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from drivers.clock import SystemClock
from kiosk.front import build_front
from kiosk.visit.controller import VisitController
from kiosk.visit.state import VisitState
from tests.e2e.processes import wait_until
from tests.e2e.world import World

PATIENCE_SECONDS = 20.0  # a bound for what must happen; nothing is measured by it


@contextmanager
def ready_room(folder: Path, profile: str) -> Iterator[World]:
    """Clinic and enrolled kiosk, with a station that starts no fronts; all ends with it."""
    world = World(folder, profile=profile)
    try:
        world.make_clinic()
        world.open_clinic()
        world.enrol()
        world.start_station()
        wait_until("a room that is ready", lambda: world.room() == "ready")
        yield world
    finally:
        world.crew.close()


@asynccontextmanager
async def running_front(world: World) -> AsyncIterator[VisitController]:
    """On the station's real socket, with real serial lines."""
    front = build_front(world.runtime / "front.sock", f"links:{world.ports}", SystemClock(), tuple)
    serving = asyncio.create_task(front.run())
    try:
        yield front
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)


async def until(front: VisitController, true: Callable[[VisitState], bool]) -> None:
    """Raises TimeoutError if its state never becomes so."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not true(front.state):  # noqa: ASYNC110 - the line and the station take their time
            await asyncio.sleep(0.02)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A call for help that somebody at the clinic looks at: the patient's own page says so."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path

from drivers.clock import SystemClock
from kiosk.front import build_front
from kiosk.visit.answers import HelpStage
from kiosk.visit.controller import VisitController
from kiosk.visit.events import HelpTouched
from kiosk.visit.state import Readiness, VisitState
from tests.e2e.plain_room import PROFILE
from tests.e2e.processes import wait_until
from tests.e2e.world import World

PATIENCE_SECONDS = 30.0
HELP = PROFILE.replace("[help]", "[help]\nmessage = true\nanswer_seconds = 600")


async def _until(front: VisitController, true: Callable[[VisitState], bool]) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not true(front.state):  # noqa: ASYNC110 - the line and the station take their time
            await asyncio.sleep(0.02)


def test_the_page_says_that_the_clinic_has_seen_the_call(tmp_path: Path) -> None:
    assert HELP != PROFILE
    world = World(tmp_path, profile=HELP)
    try:
        world.make_clinic()
        world.open_clinic()
        world.enrol()
        world.start_station()
        wait_until("a room that is ready", lambda: world.room() == "ready")
        asyncio.run(_call(world))
        entries = json.loads(world.ctl("logbook", "show", "--json"))["entries"]
    finally:
        world.crew.close()
    stages = [each["fields"]["stage"] for each in entries if each["event"] == "help-changed"]
    assert stages == ["called", "seen"]


async def _call(world: World) -> None:
    front = build_front(world.runtime / "front.sock", f"links:{world.ports}", SystemClock(), tuple)
    serving = asyncio.create_task(front.run())
    try:
        await _until(front, lambda now: now.readiness is Readiness.READY)
        front.handle(HelpTouched())
        await _until(front, lambda now: now.help is HelpStage.CALLED)
        (call,) = json.loads(world.clinic_command("calls", "list", "--json"))
        world.clinic_command("calls", "seen", call["call"])
        await _until(front, lambda now: now.help is HelpStage.SEEN)
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)

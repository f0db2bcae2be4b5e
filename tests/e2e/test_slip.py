# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A slip from the clinic, held under a reader at the kiosk: real station, signature and line."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path

from drivers.clock import SystemClock
from drivers.code_reader.simulator import paper_of
from kiosk.front import build_front
from kiosk.visit.controller import VisitController
from kiosk.visit.state import CheckIn, CodeProblem, Readiness, Screen, VisitState
from tests.e2e.plain_room import PROFILE
from tests.e2e.processes import wait_until
from tests.e2e.world import World

READER = """\
[devices.reader]
driver = "code-reader"
port = "reader"
speed = 9600
"""
PATIENCE_SECONDS = 20.0


def _slip(world: World) -> str:
    out = world.folder / "slip.pdf"
    told = world.clinic_command("appointments", "slip", world.code, "--out", out, "--json")
    text: str = json.loads(told)["qr"]
    return text


def _hold(world: World, text: str) -> None:
    paper = paper_of(world.ports / "reader")
    half = paper.with_name("half")
    half.write_text(text, "ascii")
    half.rename(paper)


async def _until(front: VisitController, true: Callable[[VisitState], bool]) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not true(front.state):  # noqa: ASYNC110 - the line and the station take their time
            await asyncio.sleep(0.02)


def test_a_slip_checks_in_and_a_forged_one_does_not(tmp_path: Path) -> None:
    world = World(tmp_path, profile=PROFILE + READER)
    try:
        world.make_clinic()
        world.open_clinic()
        world.enrol()
        world.start_station()
        wait_until("a room that is ready", lambda: world.room() == "ready")
        world.plug("reader", "code-reader", "")
        slip = _slip(world)
        asyncio.run(_visit(world, slip))
    finally:
        world.crew.close()


async def _visit(world: World, slip: str) -> None:
    front = build_front(world.runtime / "front.sock", f"links:{world.ports}", SystemClock(), tuple)
    serving = asyncio.create_task(front.run())
    try:
        await _until(front, lambda now: now.reader_present and now.readiness is Readiness.READY)
        _hold(world, slip[:40] + ("A" if slip[40] != "A" else "B") + slip[41:])
        await _until(front, lambda now: now.code_problem is not None)
        assert front.state.code_problem is CodeProblem.NO_SLIP
        _hold(world, slip)
        await _until(front, lambda now: now.screen is Screen.BIRTH_DATE)
        assert (front.state.check_in, front.state.code) == (CheckIn.KNOWN, world.code)
        assert front.state.appointment is not None
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)

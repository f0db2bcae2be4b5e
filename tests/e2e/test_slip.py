# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A slip from the clinic, held under a reader at the kiosk: real station, signature and line."""

import asyncio
import json
from pathlib import Path

from drivers.code_reader.simulator import paper_of
from kiosk.visit.state import CheckIn, CodeProblem, Readiness, Screen
from tests.e2e.fronts import ready_room, running_front, until
from tests.e2e.plain_room import PROFILE
from tests.e2e.world import World

READER = """\
[devices.reader]
driver = "code-reader"
port = "reader"
speed = 9600
"""


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


def test_a_slip_checks_in_and_a_forged_one_does_not(tmp_path: Path) -> None:
    with ready_room(tmp_path, PROFILE + READER) as world:
        world.plug("reader", "code-reader", "")
        slip = _slip(world)
        asyncio.run(_visit(world, slip))


async def _visit(world: World, slip: str) -> None:
    async with running_front(world) as front:
        await until(front, lambda now: now.reader_present and now.readiness is Readiness.READY)
        _hold(world, slip[:40] + ("A" if slip[40] != "A" else "B") + slip[41:])
        await until(front, lambda now: now.code_problem is not None)
        assert front.state.code_problem is CodeProblem.NO_SLIP
        _hold(world, slip)
        await until(front, lambda now: now.screen is Screen.BIRTH_DATE)
        assert (front.state.check_in, front.state.code) == (CheckIn.KNOWN, world.code)
        assert front.state.appointment is not None

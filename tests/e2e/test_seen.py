# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A call for help that somebody at the clinic looks at: the patient's own page says so."""

import asyncio
import json
from pathlib import Path

from kiosk.visit.answers import HelpStage
from kiosk.visit.events import HelpTouched
from kiosk.visit.state import Readiness
from tests.e2e.fronts import ready_room, running_front, until
from tests.e2e.plain_room import PROFILE
from tests.e2e.world import World

HELP = PROFILE.replace("[help]", "[help]\nmessage = true\nanswer_seconds = 600")


def test_the_page_says_that_the_clinic_has_seen_the_call(tmp_path: Path) -> None:
    assert HELP != PROFILE
    with ready_room(tmp_path, HELP) as world:
        asyncio.run(_call(world))
        entries = json.loads(world.ctl("logbook", "show", "--json"))["entries"]
    stages = [each["fields"]["stage"] for each in entries if each["event"] == "help-changed"]
    assert stages == ["called", "seen"]


async def _call(world: World) -> None:
    async with running_front(world) as front:
        await until(front, lambda now: now.readiness is Readiness.READY)
        front.handle(HelpTouched())
        await until(front, lambda now: now.help is HelpStage.CALLED)
        (call,) = json.loads(world.clinic_command("calls", "list", "--json"))
        world.clinic_command("calls", "seen", call["call"])
        await until(front, lambda now: now.help is HelpStage.SEEN)

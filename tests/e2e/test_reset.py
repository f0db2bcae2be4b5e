# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""An attendant resets the room with one button while something is being uploaded: it goes on."""

import asyncio
import json
from datetime import date
from pathlib import Path

from kiosk.visit import events as e
from kiosk.visit.answers import Operator
from kiosk.visit.attending import AttendantAction
from kiosk.visit.state import Overlay, Readiness, Screen
from sync.formats.pin import hash_pin, serialise
from tests.e2e.fronts import PATIENCE_SECONDS, ready_room, running_front, until
from tests.e2e.plain_room import PROFILE
from tests.e2e.processes import wait_until
from tests.e2e.world import World

PIN = "2580"
ROOM = PROFILE.replace("[help]", "[help]\nmessage = true\nanswer_seconds = 600") + (
    f'\n[attendants]\npin = "{serialise(hash_pin(PIN, bytes(16)))}"\n'
)
TO_THE_CONSENT = (
    e.StartTouched(),
    e.NoCodeTouched(),
    e.BirthDateConfirmed(date(1948, 3, 17)),
    e.InsuranceConfirmed(""),
    e.OperatorChosen(Operator.MYSELF),
    e.CallbackConfirmed(""),
    e.ConsentGiven(),
)


def test_what_is_on_its_way_goes_on_when_visit_and_front_are_ended(tmp_path: Path) -> None:
    with ready_room(tmp_path, ROOM) as world:
        station = world.crew.pid("stationd")
        asyncio.run(_visit(world))
        assert "arrived" not in {row.state for row in world.rows()}
        assert world.room() == "used"
        world.crew.go_on("relay")
        wait_until("call and visit at the clinic", world.all_arrived)
        kinds = sorted(row.kind for row in world.rows())
        assert kinds == ["call", "interrupted"]
        assert world.crew.pid("stationd") == station
        assert len(json.loads(world.clinic_command("calls", "list", "--json"))) == 1
        assert len(world.arrivals()) == 1


async def _visit(world: World) -> None:
    """A call for help leaves, and the clinic stops answering; the visit of that room is ended."""
    async with running_front(world) as front:
        await until(front, lambda now: now.readiness is Readiness.READY)
        for event in TO_THE_CONSENT:
            front.handle(event)
        await until(front, lambda now: now.consented)
        world.crew.stop_answering("relay")
        front.handle(e.HelpTouched())
        async with asyncio.timeout(PATIENCE_SECONDS):
            while [row.state for row in world.rows()] != ["sending"]:  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.05)
        front.handle(e.AttendantTouched())
        front.handle(e.PinConfirmed(PIN))
        await until(front, lambda now: now.overlay is Overlay.ATTENDANT)
        front.handle(e.AttendantActed(AttendantAction.END_VISIT))
        await until(front, lambda now: now.screen is Screen.GOODBYE)
        front.handle(e.DoneTouched())
        async with asyncio.timeout(PATIENCE_SECONDS):
            await front.finished.wait()

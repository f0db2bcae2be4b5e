# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A badge at the reader of a real room: profile from the clinic, station, front and serial line."""

import asyncio
import json
from pathlib import Path

from drivers.rdm6300.simulator import badge_of
from kiosk.visit.attending import AttendantAction
from kiosk.visit.events import AttendantActed, OverlayClosed
from kiosk.visit.state import Overlay, Readiness
from sync.formats.pin import hash_badge, hash_pin, serialise
from tests.e2e.fronts import ready_room, running_front, until
from tests.e2e.plain_room import PROFILE
from tests.e2e.world import World

ANNA, NOBODY = "14008EC793", "6F007B3972"
STAFF = f"""
[devices.badge]
driver = "rdm6300"
port = "badge"
speed = 9600

[attendants]
pin = "{serialise(hash_pin("2580", bytes(16)))}"

[attendants.staff.anna-1]
badge = "{serialise(hash_badge(ANNA, bytes(16)))}"
"""


def _hold(world: World, badge: str) -> None:
    held = badge_of(world.ports / "badge")
    half = held.with_name("half")
    half.write_text(badge, "ascii")
    half.rename(held)


def test_a_known_badge_opens_the_attendants_page_and_the_logbook_says_whose(
    tmp_path: Path,
) -> None:
    with ready_room(tmp_path, PROFILE + STAFF) as world:
        world.plug("badge", "rdm6300", "")
        asyncio.run(_sign_in(world))
        entries = json.loads(world.ctl("logbook", "show", "--json"))["entries"]
    by_badge = [(each["event"], each["staff"]) for each in entries if "attendant" in each["role"]]
    assert by_badge[:2] == [("badge-refused", None), ("attendant-signed-in", "anna-1")]
    assert ("attendant-signed-out", "anna-1") in by_badge


async def _sign_in(world: World) -> None:
    async with running_front(world) as front:
        await until(front, lambda now: now.badge_reader and now.readiness is Readiness.READY)
        _hold(world, NOBODY)
        await until(front, lambda now: now.pin_refused)
        assert front.state.overlay is Overlay.PIN
        assert front.state.by_badge
        _hold(world, ANNA)
        await until(front, lambda now: now.overlay is Overlay.ATTENDANT)
        front.handle(AttendantActed(AttendantAction.ROOM_CLEANED, None))
        front.handle(OverlayClosed())
        await until(front, lambda now: now.overlay is None)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The whole way of a room once, without the kills: those are `python -m tests.e2e.room_care`."""

from pathlib import Path

from tests.e2e.processes import wait_until
from tests.e2e.room_care import ITEMS, begin, block, cut_short, open_care, release, wiping


def test_from_blocked_to_aired_by_two_people_and_a_sensor(tmp_path: Path) -> None:
    with open_care(tmp_path) as room:
        closed = room.does(block).care.closed
        assert closed is not None
        assert closed.staff == "anna-1"
        told = room.does(release, begin, *map(wiping, ITEMS), cut_short)
        assert told.room == "airing"
        room.breathes(700)  # the minutes alone would take an hour
        wait_until("an aired room", lambda: room.world.room() == "ready")
        events = room.events()
    assert [each for each in events if each[0] in ("room-blocked", "item-wiped", "room-wiped")] == [
        ("room-blocked", "anna-1"),
        *[("item-wiped", "anna-1")] * len(ITEMS),
        ("room-wiped", "anna-1"),
    ]
    assert ("contact-cut-short", "berta-2") in events

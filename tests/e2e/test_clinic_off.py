# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""With the clinic off a visit works and says "saved"; once it is back, the record arrives soon."""

from pathlib import Path

from tests.e2e.judgement import faults
from tests.e2e.processes import wait_until
from tests.e2e.world import open_world

ARRIVE_SECONDS = 15.0  # promised: from the clinic being reachable to the record's arrival


def test_visits_without_a_clinic_arrive_when_it_is_back(tmp_path: Path) -> None:
    with open_world(tmp_path) as world:
        wait_until("a ready room", lambda: _seen(world.entries("screen"), "code"))
        for role in ("relay", "inbox"):
            world.crew.stop(role)
        wait_until("the end of the visit", lambda: world.room() == "used")
        ways = [e["way"] for e in world.entries("screen") if e["screen"] in ("saved", "goodbye")]
        assert set(ways) <= {"saved", "underway"}
        assert "saved" in ways
        # Started anew without a clinic, the station works with the last good documents.
        world.crew.kill("stationd")
        world.crew.again("stationd")
        wait_until("the station", lambda: world.room() == "used")
        world.ctl("room", "cleaned")
        wait_until("a second visit", lambda: len(world.rows()) == 2)
        assert {row.state for row in world.rows()} <= {"queued", "sending"}
        for role in ("relay", "inbox"):
            (world.folder / f"{role}.ready").unlink()
        world.open_clinic()
        wait_until("the records", world.all_arrived, ARRIVE_SECONDS)
        assert faults(world) == []


def _seen(screens: list[dict[str, str]], name: str) -> bool:
    return any(entry["screen"] == name for entry in screens)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A front killed while the cuff is inflated: the next one lets it go before anything else."""

import json
import os
import signal
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.e2e.judgement import faults
from tests.e2e.processes import BIN, wait_until
from tests.e2e.world import Pace, World, open_world

STOP_SECONDS = 3.0  # promised: from the next front's start to the stop at the device
SLOW = Pace(factor=20.0, thinks=2.0)


def _cuff(world: World, event: str) -> list[dict[str, Any]]:
    lines = world.cuff_log.read_text("utf-8").splitlines()
    return [entry for line in lines if (entry := json.loads(line))["event"] == event]


def _front_starts(world: World) -> list[datetime]:
    log = (world.kiosk / "log" / "stationd.log").read_text("utf-8").splitlines()
    entries = [json.loads(line) for line in log if line.startswith("{")]
    return [
        datetime.fromisoformat(entry["time"])
        for entry in entries
        if entry.get("event") == "front started"
    ]


def _inflated(world: World) -> int:
    """Wait for an inflation; how many stops the cuff has received until then."""
    wait_until("the rest", lambda: _screens(world)[-1:] == ["rest"])
    world.ctl("visit", "shorten-rest")
    wait_until("an inflation", lambda: _cuff(world, "inflated"))
    return len(_cuff(world, "stop"))


def _seconds_to_stop(world: World, stops: int) -> float:
    """From the newest front's start to the first stop after the `stops` that came before it."""
    stop = wait_until("the stop", lambda: _cuff(world, "stop")[stops:])[0]
    started = _front_starts(world)[1]
    assert _cuff(world, "released")
    return (datetime.fromisoformat(stop["time"]) - started).total_seconds()


def _screens(world: World) -> list[str]:
    return [entry["screen"] for entry in world.entries("screen")]


def test_a_killed_front_leaves_no_inflated_cuff_and_the_attendant_can_end(tmp_path: Path) -> None:
    with open_world(tmp_path, SLOW) as world:
        stops = _inflated(world)
        pid = world.front_pid()
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        assert _seconds_to_stop(world, stops) < STOP_SECONDS
        # The same appointment goes on at once, until the attendant ends it.
        wait_until("the next rest", lambda: _screens(world)[-1:] == ["rest"])
        assert world.room() == "resumed"
        world.ctl("visit", "end")
        wait_until("the end", lambda: world.room() == "used")
        wait_until("both records", lambda: len(world.rows()) == 2 and world.all_arrived())
        assert faults(world) == []


def test_the_real_front_lets_go_of_a_cuff_after_a_killed_station(tmp_path: Path) -> None:
    with open_world(tmp_path, SLOW) as world:
        stops = _inflated(world)
        world.crew.kill("stationd")
        world.start_station(f"{BIN / 'telemed-kiosk'} --ports links:{world.ports}")
        assert _seconds_to_stop(world, stops) < STOP_SECONDS

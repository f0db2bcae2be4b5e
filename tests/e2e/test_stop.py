# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A front killed while the cuff is inflated: the next one lets it go before anything else."""

import json
import os
import signal
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.e2e.processes import wait_until
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


def test_a_killed_front_leaves_no_inflated_cuff(tmp_path: Path) -> None:
    with open_world(tmp_path, SLOW) as world:
        wait_until("the rest", lambda: _screens(world)[-1:] == ["rest"])
        world.ctl("visit", "shorten-rest")
        wait_until("an inflation", lambda: _cuff(world, "inflated"))
        pid = world.front_pid()
        assert pid is not None
        stops = len(_cuff(world, "stop"))
        os.kill(pid, signal.SIGKILL)
        stop = wait_until("the stop", lambda: _cuff(world, "stop")[stops:])[0]
        started = _front_starts(world)[1]
        assert (datetime.fromisoformat(stop["time"]) - started).total_seconds() < STOP_SECONDS
        assert _cuff(world, "released")


def _screens(world: World) -> list[str]:
    return [entry["screen"] for entry in world.entries("screen")]

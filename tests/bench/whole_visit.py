# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A whole visit where everything runs: clinic, station with a year's visits, and four devices.

The robot goes through every measurement at `PACE` times the speed of a real visit, so the oximeter
sends five times the sixty packages a second of the real one.
"""

import json
import shlex
import sys
import tempfile
from pathlib import Path

from tests.bench.filled_store import fill
from tests.bench.room import DEVICES
from tests.bench.start import quiet_environment
from tests.e2e.processes import wait_until
from tests.e2e.rooms import WHOLE_ROOM
from tests.e2e.world import Pace, World
from tests.ui.robot.plans import GOOD

VISITS = 10_000
PACE = 5.0
PATIENCE = 600.0
PLAN = "blood-pressure,oximetry,temperature,weight"
MEASURED = {
    "cuff": {"systolic": "142", "diastolic": "88", "pulse": "71"},
    "oximeter": {"spo2": "96", "pulse": "71"},
    "thermometer": {"temperature": "36.8"},
    "scale": {"weight": "74.60"},
}


def whole_visit(size: str) -> tuple[float, float]:
    """Longest time that the GUI thread came late, and most work without a break; ms."""
    # Beside the working copy: a temporary folder in memory would make the disk free of charge.
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-stall-") as name:
        world = World(
            Path(name),
            Pace(PACE),
            profile=WHOLE_ROOM,
            planned=PLAN,
            screen=quiet_environment(),
        )
        try:
            report = _walk(world, size)
        finally:
            world.crew.close()
    if report["error"]:
        raise RuntimeError(f"the walk ended with {report['error']}")
    return report["timings_ms"]["longest_gui_stall"], report["busiest_ms"]


def _walk(world: World, size: str) -> dict[str, object]:
    world.make_clinic()
    world.open_clinic()
    world.enrol()
    fill(world.data / "store.db", VISITS)
    for place, (driver, _) in DEVICES.items():
        vitals = ",".join(f"{name}={value}" for name, value in MEASURED[place].items())
        world.plug(place, driver, vitals)
    report = world.folder / "report.json"
    world.start_station(shlex.join(_robot(world, size, report)))
    wait_until("the robot's report", report.exists, PATIENCE)
    wait_until("the whole of it", lambda: report.read_text().strip(), PATIENCE)
    read: dict[str, object] = json.loads(report.read_text())
    return read


def _robot(world: World, size: str, report: Path) -> list[str]:
    measured = {name: value for vitals in MEASURED.values() for name, value in vitals.items()}
    world.plan.write_text(json.dumps({**GOOD, "code": world.code, "vitals": measured}), "utf-8")
    pictures = world.folder / "pictures"
    pictures.mkdir()
    command = [sys.executable, "-m", "ui.robot", "--station", str(world.runtime / "front.sock")]
    command += ["--ports", f"links:{world.ports}", "--plan", str(world.plan)]
    command += ["--pictures", str(pictures), "--report", str(report)]
    return [*command, "--pace", str(PACE), "--size", size]

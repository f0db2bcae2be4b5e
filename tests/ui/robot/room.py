# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A room for one process: the played station, the simulated cuff, and the robot as a command."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from drivers.aandd_tm2657.simulator import Tm2657Simulator
from drivers.aandd_tm2657.simulator_options import Vitals
from drivers.clock import PacedClock
from drivers.simulated_device import EventLog
from tests.ui.robot.desk import Desk
from tests.ui.robot.plans import GOOD

VITALS = {name: Decimal(number) for name, number in GOOD["vitals"].items()}
WALK_SECONDS = 120.0  # a walk that hangs fails by its own bounds long before


@asynccontextmanager
async def cuff(folder: Path, pace: float = 1.0) -> AsyncIterator[Path]:
    """The device, plugged in below `folder`; the file that says what it heard."""
    log = folder / "cuff.jsonl"
    vitals, clock = Vitals.of_options(VITALS), PacedClock(pace)
    device = Tm2657Simulator(folder / "cuff", clock, vitals, (), EventLog(log))
    device.plug()
    try:
        yield log
    finally:
        await device.close()


@asynccontextmanager
async def room(folder: Path, pace: float) -> AsyncIterator[Desk]:
    """Station and cuff for a walk at that pace."""
    async with cuff(folder, pace), Desk(folder / "front.sock") as desk:
        yield desk


@dataclass(frozen=True)
class Walk:
    """How one robot walks, as its command line says it."""

    folder: Path
    pace: float
    size: str = "1280x800"
    language: str = "de"

    @property
    def pictures(self) -> Path:
        return self.folder / "pictures"

    @property
    def report(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads((self.folder / "report.json").read_text())
        return read

    async def run(self, **plan: Any) -> tuple[int, str]:
        """Exit status and standard error."""
        given = {**GOOD, **plan}
        (self.folder / "plan.json").write_text(json.dumps(given))
        self.pictures.mkdir()
        robot = await asyncio.create_subprocess_exec(
            *self._command(), stderr=asyncio.subprocess.PIPE
        )
        _, said = await asyncio.wait_for(robot.communicate(), WALK_SECONDS)
        assert robot.returncode is not None
        return robot.returncode, said.decode()

    def _command(self) -> list[str]:
        folder = self.folder
        command = [sys.executable, "-m", "ui.robot", "--station", str(folder / "front.sock")]
        command += ["--ports", f"links:{folder}", "--plan", str(folder / "plan.json")]
        command += ["--pictures", str(self.pictures), "--report", str(folder / "report.json")]
        return [
            *command,
            "--pace",
            str(self.pace),
            "--size",
            self.size,
            "--language",
            self.language,
        ]

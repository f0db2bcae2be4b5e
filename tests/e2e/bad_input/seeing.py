# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What people see: the screens of a visit, and what a command answers."""

import contextlib
import io
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.ctl import main
from tests.e2e.judgement import faults
from tests.e2e.processes import BIN, wait_until
from tests.e2e.world import World


@dataclass(frozen=True, slots=True)
class Answer:
    """How a command ended and what it said to the person who typed it."""

    status: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The last line on standard error: what is for people comes after the journal's JSON."""
        return self.err.rstrip("\n").rpartition("\n")[2]


def answer_of(command: str, *arguments: str | Path) -> Answer:
    """Run one of the product's commands to its end, whatever that is."""
    done = subprocess.run(
        [str(BIN / command), *map(str, arguments)],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "Traceback" not in done.stderr
    return Answer(done.returncode, done.stdout, done.stderr)


def screens(world: World, **wanted: Any) -> list[dict[str, Any]]:
    """What the fronts showed, as far as it was like `wanted`."""
    return [
        entry
        for entry in world.entries("screen")
        if all(entry[name] == value for name, value in wanted.items())
    ]


def visit_over(world: World) -> None:
    """Wait for the end of the visit that is on."""
    wait_until("the end of the visit", lambda: world.room() == "used")
    world.crew.check()


def status_line(world: World, label: str) -> str:
    """What `telemed-kioskctl status` says under this label; empty without a station.

    In this process: it is asked many times while a test waits.
    """
    said = io.StringIO()
    places = ["--data", str(world.data), "--runtime", str(world.runtime)]
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(io.StringIO()):
        main([*places, "status"])
    found = [line for line in said.getvalue().splitlines() if line.startswith(f"{label}:")]
    return found[0].partition(":")[2].strip() if found else ""


def all_well(world: World) -> None:
    """Everything that was confirmed is at the clinic, whole, once."""
    wait_until("everything's arrival", world.all_arrived)
    found = faults(world)
    assert found == [], "\n".join(found)


def readings(world: World) -> list[dict[str, int]]:
    """The blood pressures that the clinic got, by LOINC code; means are none."""
    return [
        {part["code"]["coding"][0]["code"]: part["valueQuantity"]["value"] for part in parts}
        for arrival in world.arrivals()
        for entry in arrival["bundle"]["entry"]
        if (parts := _pressures(entry["resource"]))
    ]


def _pressures(resource: dict[str, Any]) -> list[dict[str, Any]]:
    parts = resource.get("component", [])
    codes = {part["code"]["coding"][0]["code"] for part in parts if "valueQuantity" in part}
    return parts if "8480-6" in codes else []

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One visit of the clumsy patient, and what came of every measurement of it."""

import json
import shlex
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.e2e.processes import wait_until
from tests.e2e.rooms import WHOLE_ROOM
from tests.e2e.unplug.cables import CableServer
from tests.e2e.unplug.moments import Moment
from tests.e2e.world import BIRTH_DATE, Pace, World

VISIT_SECONDS = 1800.0
DEVICES = {
    "cuff": ("aandd-tm2657", {"systolic": "142", "diastolic": "88", "pulse": "71"}),
    "oximeter": ("contec-cms50", {"spo2": "96", "pulse": "71"}),
    "thermometer": ("taidoc-thermometer", {"temperature": "36.8"}),
    "scale": ("mt-sics", {"weight": "81.4"}),
}
VALUES = {  # with what the devices tell of themselves: the mean arterial pressure, the perfusion
    "cuff": {"142", "88", "106"},
    "oximeter": {"96", "4.2"},
    "thermometer": {"36.8"},
    "scale": {"81.4"},
}
CODES = {"cuff": "85354-9", "oximeter": "59408-5", "thermometer": "8310-5", "scale": "29463-7"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """`delays_ms` by moment; `ports` before and after each plugging in; what arrived by place:
    its values, or the reason why there is none."""

    error: str | None
    states: list[str]
    delays_ms: Mapping[str, int]
    ports: list[tuple[str, str]]
    arrived: Mapping[str, set[str]]

    def wrong(self, moments: Iterable[Moment], *, waits: bool) -> list[str]:
        """Every way in which the visit didn't end well."""
        found = [] if self.error is None else [self.error]
        missed = [each.title for each in moments if each.title not in self.delays_ms]
        found += [f"no cable came out at {title}" for title in missed]
        found += [
            f"the same port again: {after}" for before, after in self.ports if before == after
        ]
        for place, said in self.arrived.items():
            values = said - {"unplugged", "device"}
            if values != (VALUES[place] if waits else set()):
                found.append(f"{place}: {said}")
            if not waits and "device" not in said:
                found.append(f"no reason why nothing was measured: {place}")
        return found


def visit(
    world: World, pictures: Path | None, moments: Iterable[Moment], *, waits: bool
) -> Outcome:
    """From the door to the clinic; the world's devices and station must be there."""
    folder = world.folder / "unplug"
    told = {
        "plan": _plan(world),
        "pictures": None if pictures is None else str(pictures),
        "moments": ",".join(moment.title for moment in moments),
        "waits": waits,
    }
    folder.mkdir(mode=0o700)
    (folder / "clumsy.json").write_text(json.dumps(told), "utf-8")
    with CableServer(world, folder / "cables.sock") as cables:
        _start_station(world, folder)
        report = folder / "report.json"
        wait_until("the end of the walk", report.exists, VISIT_SECONDS)
    walked = json.loads(report.read_text("utf-8"))
    record = f"{walked['visit']}*.json"
    found = wait_until("the record", lambda: list(world.delivered.rglob(record)))
    delays = json.loads((folder / "delays.json").read_text("utf-8"))
    arrived = _arrived(json.loads(found[0].read_text("utf-8")))
    return Outcome(walked["error"], walked["states"], delays, cables.ports, arrived)


@contextmanager
def open_room(folder: Path, pace: float) -> Iterator[World]:
    """A clinic, a kiosk that is enrolled, and every device; no station yet."""
    world = World(folder, Pace(pace), profile=WHOLE_ROOM)
    try:
        world.make_clinic()
        world.open_clinic()
        world.enrol()
        for place, (driver, vitals) in DEVICES.items():
            world.plug(place, driver, ",".join(f"{k}={v}" for k, v in vitals.items()))
        yield world
    finally:
        world.crew.close()


def _plan(world: World) -> dict[str, Any]:
    vitals = {name: value for _, shown in DEVICES.values() for name, value in shown.items()}
    return {
        "code": None,
        "birth_date": BIRTH_DATE,
        "arm": "left",
        "vitals": vitals,
        "kvnr": "",
        "callback": "",
        "slip": "",
        "reader": "",
        "reason": "routine",
        "words": "",
        "pin": "",
        "script": "",
    }


def _start_station(world: World, folder: Path) -> None:
    front = [sys.executable, "-m", "tests.e2e.unplug.front", "--folder", str(folder)]
    front += ["--ports", f"links:{world.ports}", "--pace", str(world.pace.factor)]
    world.start_station(shlex.join(front))


def _arrived(bundle: dict[str, Any]) -> dict[str, set[str]]:
    """Of each place: every value that counts, and every reason why there is none."""
    told: dict[str, set[str]] = {place: set() for place in CODES}
    for entry in bundle["entry"]:
        resource = entry["resource"]
        if resource["resourceType"] == "Observation":
            codes = {coding["code"] for coding in resource["code"]["coding"]}
            for place in (place for place, code in CODES.items() if code in codes):
                told[place] |= set(_said(resource))
    return told


def _said(resource: dict[str, Any]) -> Iterator[str]:
    for part in [resource, *resource.get("component", [])]:
        if "valueQuantity" in part:
            yield str(part["valueQuantity"]["value"])
        elif "dataAbsentReason" in part:
            yield str(part["dataAbsentReason"]["text"])

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A kiosk that was off for 26 months comes back: what it held arrives, and it learns what is new.

    python -m tests.e2e.long_away [--months 26] [--clock right|stopped|dead]

Real processes, TLS and files; the clocks of both machines are moved. The kiosk is let in by six
words and has a visit; its clinic goes off the line, it seals two more visits, and is switched off.
Meanwhile the clinic changes the key that kiosks seal to every quarter, puts the first one on paper,
calls it lost and takes it off the machine, and changes the keys that sign. The kiosk comes back
without a line first, with documents that expired long ago and a visit by them. Then there is a
line.
"""

import argparse
import json
import shlex
import sys
import tempfile
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from kiosk.station.messages import OutboxRow, Status, StatusRequest
from sync.formats.envelope import decode_unsigned
from tests.e2e.judgement import faults
from tests.e2e.kills import Attendant
from tests.e2e.processes import wait_until
from tests.e2e.world import World

MODULES = {
    "telemed-clinic": ("clinic", "sync.clinic.cli"),
    "telemed-kioskctl": ("kiosk", "kiosk.ctl"),
    "telemed-stationd": ("kiosk", "kiosk.station.daemon"),
    "telemed-signerd": ("kiosk", "kiosk.signer"),
}
MONTH = timedelta(days=365.25 / 12)
LONG_SECONDS = 120.0  # a bound; nothing is measured by it
CLOCKS = ("right", "stopped", "dead")
DEAD = timedelta(days=-365 * 20)


@dataclass(frozen=True, slots=True)
class Plan:
    """How many visits wait on the kiosk when it is switched off, and how many months pass between
    two changes of each kind of key."""

    waiting: int = 2
    recipient: int = 3
    online: int = 6
    root: int = 12


@dataclass
class FarWorld(World):
    """A world whose clinic and whose kiosk each have a clock of their own.

    `seen` are rows that had arrived before the kiosk forgot them, 30 days later.
    """

    measures: bool = False
    seen: dict[str, OutboxRow] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.bin = self.folder / "bin"
        self.bin.mkdir(exist_ok=True)
        for side in ("clinic", "kiosk"):
            self.move(side, timedelta())
        for command, (side, module) in MODULES.items():
            script = self.bin / command
            script.write_text(f'#!/bin/sh\nexec {shlex.join(self.later(side, module))} "$@"\n')
            script.chmod(0o700)

    def later(self, side: str, module: str) -> list[str]:
        """The command line of a module on that side's clock."""
        return [sys.executable, "-m", "tests.e2e.later", str(self._clock(side)), module]

    def _clock(self, side: str) -> Path:
        return self.folder / f"{side}-clock"

    def move(self, side: str, by: timedelta) -> None:
        """For the processes that start from now on."""
        self._clock(side).write_text(str(by.total_seconds()))

    def open_room(self, *_faults: str) -> None:
        """A station; walk-ins come who aren't measured, so no device is needed."""
        self.write_plan(code=None)
        front = [*self.later("kiosk", "tests.e2e.headless"), "--plan", str(self.plan)]
        self.start_station(shlex.join([*front, "--diary", str(self.diary)]))

    def rows(self) -> tuple[OutboxRow, ...]:
        """Those of now, and those that had arrived and were forgotten since."""
        now = super().rows()
        self.seen |= {row.sha256: row for row in now if row.state == "arrived"}
        known = {row.sha256 for row in now}
        return (*now, *(row for sha256, row in self.seen.items() if sha256 not in known))

    def clinic_json(self, *arguments: str | Path) -> Any:
        return json.loads(self.clinic_command(*arguments, "--json"))

    def visits(self, count: int) -> None:
        """That many more are saved."""
        before = len(self.entries("complete"))
        with Attendant(self):
            wait_until(
                "saved visits",
                lambda: len(self.entries("complete")) - before >= count,
                LONG_SECONDS,
            )

    def status(self) -> Status:
        return wait_until("the station", lambda: self.ask(StatusRequest(), Status))  # type: ignore[no-any-return]

    def key_of_last_step(self) -> str:
        """Which key the newest confirmed step was sealed to."""
        sealed = bytes.fromhex(self.entries("step")[-1]["sealed"])
        return decode_unsigned(sealed).header.key_id.hex()


class LongAway:
    """The story, in the order in which it happens."""

    def __init__(self, world: FarWorld, months: int, clock: str, plan: Plan) -> None:
        self._world = world
        self._months = months
        self._plan = plan
        self._clock = clock
        self._paper = world.folder / "paper"
        self._recipients: list[str] = []
        self._roots = 1
        self._faults: list[str] = []

    def run(self) -> dict[str, Any]:
        """The figures; `faults` is empty if all was well."""
        self._before()
        self._while_it_is_off()
        self._back_without_a_line()
        waiting = self._back_on_the_line()
        self._key_from_paper()
        self._one_more_visit()
        world = self._world
        return {
            "months": self._months,
            "clock": self._clock,
            "roots": self._roots,
            "recipient_keys": len(self._recipients),
            "visits": len(world.entries("complete")),
            "waited_for_the_key_on_paper": waiting,
            "arrived": len(world.arrivals()),
            "faults": [*self._faults, *faults(world)],
        }

    def _expect(self, what: str, true: object) -> None:
        if not true:
            self._faults.append(what)

    def _before(self) -> None:
        world = self._world
        world.make_clinic()
        world.open_clinic()
        world.enrol()
        world.open_room()
        world.visits(1)
        wait_until("the first visit's arrival", world.all_arrived)
        self._recipients.append(world.clinic_json("keys", "list")["recipients"][0]["key"])
        for role in ("relay", "inbox"):
            world.crew.stop(role)
        world.visits(self._plan.waiting)
        world.crew.kill("stationd")
        world.crew.stop("signerd")

    def _while_it_is_off(self) -> None:
        world = self._world
        first = self._recipients[0]
        world.clinic_command("keys", "split", "--out", self._paper, "--text")
        for month in range(1, self._months + 1):
            world.move("clinic", month * MONTH)
            if month % self._plan.recipient == 0:
                made = world.clinic_json("keys", "rotate", "recipient")["recipient"]
                self._recipients.append(made)
            if month % self._plan.online == 0:
                self._roots = world.clinic_json("keys", "rotate", "online")["root"]
            if month % self._plan.root == 0:
                self._roots = world.clinic_json("keys", "rotate", "root")["root"]
            if month == self._plan.recipient + 1:
                world.clinic_command("keys", "revoke", first)
                (world.clinic / "keys" / f"recipient-{first}.json").unlink()
        world.profile = world.profile.replace("Telemedizinraum Crossen", "Raum am Markt")
        profile = world.folder / "new.toml"
        profile.write_text(world.profile, "utf-8")
        world.clinic_command("site", "publish", profile)

    def _back_without_a_line(self) -> None:
        world = self._world
        moved = {"right": self._months * MONTH, "stopped": timedelta(), "dead": DEAD}
        world.move("kiosk", moved[self._clock])
        world.start_signer()
        world.open_room()
        world.visits(1)
        states = world.status().documents
        kept = "expired-kept" if self._clock == "right" else "fresh"
        self._expect("the old documents go on", {each.state for each in states.values()} == {kept})
        self._expect("sealed to the key that it knows", world.key_of_last_step() == self._first)

    @property
    def _first(self) -> str:
        return self._recipients[0]

    def _back_on_the_line(self) -> int:
        """How many records waited at the clinic for a key that is on paper alone."""
        world = self._world
        for role in ("relay", "inbox"):
            (world.folder / f"{role}.ready").unlink()
        world.open_clinic()
        wait_until("all at the door", lambda: not self._queued(), LONG_SECONDS)
        wait_until("the newest documents", self._is_up_to_date, LONG_SECONDS)
        unopened = [
            each for each in world.clinic_json("keys", "sealed", self._first) if not each["opened"]
        ]
        listed = {each["key"]: each for each in world.clinic_json("keys", "list")["recipients"]}
        self._expect("the first key is revoked", listed[self._first]["state"] == "revoked-missing")
        self._expect("the operator reads what waits", listed[self._first]["unopened"] > 1)
        return sum(each["kind"] != "logbook" for each in unopened)

    def _queued(self) -> list[OutboxRow]:
        return [row for row in self._world.rows() if row.state in {"queued", "sending"}]

    def _is_up_to_date(self) -> bool:
        states = self._world.status().documents
        return all(each.state == "fresh" and not each.reason for each in states.values())

    def _key_from_paper(self) -> None:
        world = self._world
        sheets = sorted(self._paper.glob("*.txt"))
        world.clinic_command("keys", "recover", *sheets[1:])
        wait_until("the old visits' arrival", world.all_arrived, LONG_SECONDS)

    def _one_more_visit(self) -> None:
        world = self._world
        world.visits(1)
        self._expect("sealed to the newest key", world.key_of_last_step() == self._recipients[-1])
        wait_until("the new visit's arrival", world.all_arrived, LONG_SECONDS)
        roots = sorted((world.clinic / "tuf" / "metadata").glob("*.root.json"))
        self._expect("every root is kept", len(roots) == self._roots)


def run_story(folder: Path, months: int, clock: str, plan: Plan | None = None) -> dict[str, Any]:
    """Below `folder`; nothing runs any more when it returns."""
    world = FarWorld(folder)
    try:
        return LongAway(world, months, clock, plan or Plan()).run()
    finally:
        world.crew.close()


def main() -> int:
    """Prints one JSON object; exit status 1 if anything was lost, doubled or not learnt."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--months", type=int, default=26)
    parser.add_argument("--clock", choices=CLOCKS, default="right")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="away-") as folder:
        result = run_story(Path(folder), options.months, options.clock)
    sys.stdout.write(json.dumps(result) + "\n")
    return 1 if result["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())

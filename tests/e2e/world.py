# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One kiosk and one clinic on this machine, as in production: real processes, sockets and bytes."""

import json
import os
import shlex
import sys
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.station.client import StationGone
from kiosk.station.control_client import AnswerT, ask
from kiosk.station.messages import (
    ControlRequest,
    Outbox,
    OutboxRequest,
    OutboxRow,
    Status,
    StatusRequest,
)
from tests.e2e.plain_room import PROFILE
from tests.e2e.processes import BIN, Crew, converse, free_port, run, wait_until

SITE = "crossen-1"
BIRTH_DATE = "1948-03-17"
INSURANCE_NUMBER = "X110359890"
CALLBACK = "03669347110815"
WORDS = "Schwindel beim Aufstehen"
VITALS = {"systolic": 142, "diastolic": 88, "pulse": 71}


@dataclass(frozen=True, slots=True)
class Pace:
    """How much faster waits pass, and how long the patient `thinks`, in the visit's seconds."""

    factor: float = 300.0
    thinks: float = 6.0


@dataclass
class World:
    """Everything below `folder`; what a kiosk owns is below `kiosk`."""

    folder: Path
    pace: Pace = field(default_factory=Pace)
    copy_with: Path | None = None
    measures: bool = True  # the patient; else every measurement is skipped
    profile: str = PROFILE
    planned: str = "blood-pressure"
    screen: Mapping[str, str] = field(default_factory=dict)  # environment of what is shown
    listen: str = field(default_factory=lambda: f"127.0.0.1:{free_port()}")
    code: str = ""
    bin: Path = BIN  # where the product's commands are

    def __post_init__(self) -> None:
        self.kiosk, self.clinic = self.folder / "kiosk", self.folder / "clinic"
        self.data, self.runtime = self.kiosk / "data", self.kiosk / "run"
        self.delivered, self.ports = self.folder / "delivered", self.folder / "ports"
        self.diary, self.cuff_log = self.folder / "diary.jsonl", self.folder / "cuff.jsonl"
        self.plan = self.folder / "plan.json"
        for place in (self.kiosk, self.clinic, self.delivered, self.ports):
            place.mkdir(mode=0o700, exist_ok=True)
        for name in ("tmp", "home", "log", "signer"):
            (self.kiosk / name).mkdir(mode=0o700, exist_ok=True)
        self.crew = Crew(self.kiosk / "log", self._environment())
        self.signer = self.kiosk / "signer" / "signer.sock"

    def _environment(self) -> dict[str, str]:
        home = str(self.kiosk / "home")
        places = {"TMPDIR": str(self.kiosk / "tmp"), "HOME": home, "XDG_CACHE_HOME": home}
        return {**os.environ, **places, "LC_ALL": "C.UTF-8", **self.screen}

    # --- the clinic -------------------------------------------------------------------------------

    def clinic_command(self, *arguments: str | Path) -> str:
        """`telemed-clinic` on this clinic's data."""
        return run(self.bin / "telemed-clinic", "--data", self.clinic, *arguments)

    def make_clinic(self) -> None:
        """Keys, profile, one appointment; nothing runs yet."""
        self.clinic_command("keys", "init", "--name", "Hausarztpraxis am Anger")
        profile = self.folder / f"{SITE}.toml"
        profile.write_text(self.profile, "utf-8")
        self.clinic_command("site", "publish", profile)
        start = (datetime.now(UTC) - timedelta(minutes=5)).isoformat(timespec="seconds")
        added = self.clinic_command(
            *("appointments", "add", "--kiosk", SITE, "--start", start, "--minutes", "240"),
            *("--plan", self.planned, "--given", "Erna", "--family", "Mustermann"),
            *("--birth-date", BIRTH_DATE, "--patient-number", "4711", "--json"),
        )
        self.code = json.loads(added)["code"]

    def open_clinic(self, *roles: str) -> None:
        """Relay and inbox as two processes, or those named."""
        for role in roles or ("relay", "inbox"):
            self.open_role(role, role, *(("--listen", self.listen) if role == "relay" else ()))

    def open_role(self, name: str, role: str, *more: str) -> None:
        """One process of the clinic's, called `name` in the crew."""
        ready = self.folder / f"{name}.ready"
        self.crew.start(
            name,
            *(self.bin / "telemed-clinic", "--data", self.clinic, "serve", "--role", role, *more),
            *("--deliver-folder", self.delivered, "--ready-file", ready),
        )
        wait_until(f"the {name}", ready.exists)

    def arrivals(self) -> list[dict[str, Any]]:
        """What the clinic has delivered: file name, bundle."""
        return [
            {"file": path.name, "bundle": json.loads(path.read_text("utf-8"))}
            for path in sorted(self.delivered.rglob("*.json"))
        ]

    # --- the kiosk --------------------------------------------------------------------------------

    def start_signer(self) -> None:
        """Makes the device's key if there is none."""
        self.crew.start(
            "signerd",
            *(self.bin / "telemed-signerd", "--key", self.kiosk / "signer" / "device.key"),
            *("--socket", self.signer),
        )
        wait_until("the signer", self.signer.exists)

    def enrol(self) -> None:
        """Signer and enrolment; the relay must be there."""
        self.start_signer()
        url = f"https://{self.listen}"
        string = self.clinic_command(
            *("enrol-code", "--kiosk", SITE, "--purpose", "walkthrough", "--url", url)
        )
        status, said = self.let_in(string.strip())
        assert status == 0, said

    def let_in(self, string: str) -> tuple[int, str]:
        """The kiosk shows six words and the clinic finds them the same; exit status and words."""

        def compare(line: str) -> str:
            self.clinic_command("kiosks", "confirm", SITE, "--words", json.loads(line)["words"])
            return "ja\n"

        where = ("--data", self.data, "--runtime", self.runtime, "enrol", "--json")
        return converse(
            compare, self.bin / "telemed-kioskctl", *where, "--signer", self.signer, string
        )

    def open_room(self, *faults: str) -> None:
        """Cuff and station; the station starts scripted fronts. `faults`: the cuff's."""
        self.plug_cuff(*faults)
        self.start_with_fronts()

    def start_with_fronts(self) -> None:
        """The station, with scripted fronts one after the other."""
        self.write_plan()
        front = [sys.executable, "-m", "tests.e2e.headless"]
        front += ["--plan", str(self.plan), "--diary", str(self.diary)]
        self.start_station(shlex.join(front))

    def plug_cuff(self, *faults: str) -> None:
        """The simulated device that the profile names."""
        driver = tomllib.loads(self.profile)["devices"]["cuff"]["driver"]
        vitals = ",".join(f"{name}={value}" for name, value in VITALS.items())
        log = ("--log", str(self.cuff_log), *(f"--fault={fault}" for fault in faults))
        self.plug("cuff", driver, vitals, *log)

    def plug(self, place: str, driver: str, vitals: str, *more: str) -> None:
        """A simulated device at its place."""
        link = self.ports / place
        self.crew.start(
            place,
            *(self.bin / "telemed-kioskctl", "simulate", driver, "--link", link),
            *("--vitals", vitals, "--pace", str(self.pace.factor), *more),
        )
        wait_until(f"the {place}", link.exists)

    def start_station(self, front: str | None = None) -> None:
        """The station, with that front command."""
        more = () if front is None else ("--front", front)
        self.crew.start(
            "stationd",
            *(self.bin / "telemed-stationd", "--data", self.data, "--runtime", self.runtime),
            *("--signer", self.signer, "--ports", f"links:{self.ports}", *more),
        )

    def write_plan(self, **changes: object) -> None:
        """What the scripted patient knows and how quick the visit is."""
        plan = {
            "code": self.code,
            "birth_date": BIRTH_DATE,
            "insurance_number": INSURANCE_NUMBER,
            "callback": CALLBACK,
            "words": WORDS,
            "by_hand": {},
            "ports": f"links:{self.ports}",
            "pace": self.pace.factor,
            "thinks": self.pace.thinks,
            "measures": self.measures,
            "copy_with": None if self.copy_with is None else str(self.copy_with),
            **changes,
        }
        self.plan.touch(mode=0o600)
        self.plan.write_text(json.dumps(plan), "utf-8")

    def ask(self, request: ControlRequest, kind: type[AnswerT]) -> AnswerT | None:
        """The station's answer, or None while there is no station."""
        try:
            return ask(self.runtime, request, kind)
        except StationGone:
            return None

    def ctl(self, *arguments: str | Path) -> str:
        """`telemed-kioskctl` on this kiosk."""
        return run(
            self.bin / "telemed-kioskctl",
            "--data",
            self.data,
            "--runtime",
            self.runtime,
            *arguments,
        )

    def rows(self) -> tuple[OutboxRow, ...]:
        """The station's outbox without its logbook; empty while there is no station."""
        answer = self.ask(OutboxRequest(), Outbox)
        return tuple(row for row in answer.rows if row.kind != "logbook") if answer else ()

    def room(self) -> str:
        """The room's state; empty while there is no station."""
        answer = self.ask(StatusRequest(), Status)
        return answer.room if answer else ""

    def front_pid(self) -> int | None:
        """Of the front that is running now."""
        answer = self.ask(StatusRequest(), Status)
        return answer.front_pid if answer else None

    def entries(self, event: str) -> list[dict[str, Any]]:
        """What the fronts wrote into the diary. A line that a SIGKILL cut off says nothing."""
        if not self.diary.exists():
            return []
        whole = [line for line in self.diary.read_text("utf-8").split("\n")[:-1] if line]
        return [entry for line in whole if (entry := json.loads(line))["event"] == event]

    def all_arrived(self) -> bool:
        """Nothing of the outbox is on its way any more."""
        rows = self.rows()
        return bool(rows) and all(row.state == "arrived" for row in rows)


@contextmanager
def open_world(
    folder: Path, pace: Pace | None = None, *, copying: bool = False, profile: str = PROFILE
) -> Iterator[World]:
    """A world with an enrolled kiosk in a running room; everything ends with it.

    `copying` replaces sealing by a copy: the control that a search for plain text can find some.
    """
    world = World(folder, pace or Pace(), profile=profile)
    try:
        world.make_clinic()
        if copying:
            world.copy_with = world.clinic
        world.open_clinic()
        world.enrol()
        world.open_room()
        yield world
    finally:
        world.crew.close()


@contextmanager
def open_line(folder: Path) -> Iterator[World]:
    """A clinic and an enrolled kiosk that is not running: its signer, documents and place."""
    world = World(folder)
    try:
        world.make_clinic()
        world.open_clinic()
        world.enrol()
        yield world
    finally:
        world.crew.close()

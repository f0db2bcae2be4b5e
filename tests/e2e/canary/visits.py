# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Visits one after the other, and the search for each of them in what comes after it."""

import json
import os
import select
import shlex
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sync.formats import pin
from tests.e2e.canary.leaking import SHARED, shared_file
from tests.e2e.canary.person import PIN, Person
from tests.e2e.processes import wait_until
from tests.e2e.rooms import WHOLE_ROOM
from tests.e2e.searching import Snapshot, finds, processes_with
from tests.e2e.world import Pace, World

VISIT_SECONDS = 120.0


@dataclass
class Results:
    """What all visits together came to; `wipes` are seconds without a front that can be seen."""

    visits: int = 0
    unfinished: list[str] = field(default_factory=list)
    finds: list[str] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    searched: int = 0
    wipes: list[float] = field(default_factory=list)


class Ended(threading.Thread):
    """Sees the end of a process when it happens; `at` is CLOCK_MONOTONIC, as in the front's log."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._handle = os.pidfd_open(pid)
        self.at = 0.0
        self.start()

    def run(self) -> None:
        select.select([self._handle], [], [])
        self.at = time.monotonic()
        os.close(self._handle)


class Visits:
    """On one kiosk with a clinic; the fronts are `canary.front`."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._folder = world.folder / "canary"
        self._searcher = ThreadPoolExecutor(1)
        self._searches: list[Future[None]] = []
        self._last: Person | None = None
        self.results = Results()

    def open(self, *, leaks: bool) -> None:
        """The station with such fronts."""
        self._folder.mkdir(mode=0o700)
        front = [sys.executable, "-m", "tests.e2e.canary.front", "--folder", str(self._folder)]
        front += ["--ports", f"links:{self._world.ports}", "--pace", str(self._world.pace.factor)]
        self._world.start_station(shlex.join([*front, *(["--leak"] if leaks else [])]))
        self._next_dump()

    def visit(self, person: Person) -> None:
        """From the plan to the search after it."""
        pid = self._ready_front()
        ended = Ended(pid)
        self._give(person)
        self._search_at_the_panel(ended)
        report = self._folder / "report.json"
        wait_until("the end of the walk", lambda: ended.at or report.exists(), VISIT_SECONDS)
        walked = json.loads(report.read_text("utf-8"))
        report.unlink()
        ended.join(VISIT_SECONDS)
        dump = self._next_dump()
        self.results.wipes.append(self._first_frame_after(ended.at) - ended.at)
        if walked["error"] is None:
            self._check_arrival(walked["visit"], person)
        else:  # what was typed until then is looked for all the same
            sys.stderr.write(f"{walked['error']}\n")
            self.results.unfinished.append(walked["error"])
        snapshot = self._snapshot(dump)
        self._searches.append(self._searcher.submit(self._search, person, snapshot))
        self._last = person

    def finish(self) -> None:
        """The searches go on while the next patient comes; wait for the last."""
        for search in self._searches:
            search.result()
        self._searcher.shutdown()

    def _search_at_the_panel(self, ended: Ended) -> None:
        """While the attendant looks at it: for whoever was there before."""
        panels = self._folder.glob
        wait_until("the panel", lambda: ended.at or next(panels("panel-*.json"), None))
        path = next(panels("panel-*.json"), None)
        if path is None:  # the walk's report says why
            return
        held: dict[str, list[str]] = json.loads(path.read_text("utf-8"))
        snapshot = self._snapshot({f"{place} at the panel": held[place] for place in held})
        path.unlink()
        if self._last is not None:
            self._searches.append(self._searcher.submit(self._look_for, self._last, snapshot))

    def _ready_front(self) -> int:
        self._world.crew.check()
        pid: int = wait_until("a front", self._world.front_pid)
        return pid

    def _give(self, person: Person) -> None:
        half = self._folder / "half-plan"
        half.touch(mode=0o600)
        half.write_text(json.dumps({**person.plan(), "language": person.language}), "utf-8")
        half.rename(self._folder / "plan.json")

    def _next_dump(self) -> dict[str, list[str]]:
        """Of the front that nobody has touched yet."""
        path: Path = wait_until(
            "a front that shows itself", lambda: next(self._folder.glob("dump-*.json"), None)
        )
        held: dict[str, list[str]] = json.loads(path.read_text("utf-8"))
        path.unlink()
        assert all(held[place] for place in held), "a front without a text"
        return held

    def _first_frame_after(self, moment: float) -> float:
        log = (self._world.kiosk / "log" / "stationd.log").read_text("utf-8").splitlines()
        frames = (json.loads(line) for line in log if '"first-frame"' in line)
        seen = (float(frame["monotonic_ms"]) / 1000 for frame in frames)
        return next(at for at in seen if at > moment)

    def _check_arrival(self, visit: str, person: Person) -> None:
        """Nothing could be found of what was never there."""
        delivered = self._world.delivered
        wait_until("the record", lambda: list(delivered.rglob(f"{visit}*.json")))
        text = next(delivered.rglob(f"{visit}*.json")).read_text("utf-8")
        entries = json.dumps(json.loads(text), separators=(",", ":"), ensure_ascii=False)
        plan = person.plan()
        given = [plan[name] for name in ("birth_date", "kvnr", "callback", "words")]
        given += [f'"value":{value}' for value in person.vitals.values()]
        missing = [each for each in given if each not in entries]
        assert not missing, f"the clinic lacks {missing}"

    def _snapshot(self, dump: dict[str, list[str]]) -> Snapshot:
        """All that the kiosk is and has, before anybody touches the next front."""
        snapshot = Snapshot()
        for place, texts in dump.items():
            shown = "\0".join(texts)
            snapshot.keep(f"the screens' {place}", shown.encode() + shown.encode("utf-16-le"))
        for name, pid in self._kiosk_processes().items():
            snapshot.process(name, pid)
        for folder in (self._world.kiosk, SHARED):
            snapshot.files(folder)
        return snapshot

    def _search(self, person: Person, snapshot: Snapshot) -> None:
        self.results.visits += 1
        self._look_for(person, snapshot)

    def _look_for(self, person: Person, snapshot: Snapshot) -> None:
        results = self.results
        found = finds(person.marks(), snapshot)
        results.finds += [f"visit {results.visits}: {find}" for find in found]
        sys.stderr.writelines(f"visit {results.visits}: {find}\n" for find in found)
        results.unread |= set(snapshot.unread)
        results.searched += snapshot.size

    def _kiosk_processes(self) -> dict[str, int]:
        """Station, signer, the next front, and whoever else any of them has started."""
        crew = self._world.crew
        front = self._world.front_pid()
        assert front is not None
        named = {"the station": crew.pid("stationd"), "the signer": crew.pid("signerd")}
        others = set(processes_with(b"HOME=" + bytes(self._world.kiosk / "home")))
        others -= {*crew.pids(), front}
        return {
            **named,
            "the front": front,
            **{f"{pid}, another process": pid for pid in sorted(others)},
        }


@contextmanager
def open_visits(folder: Path, pace: float, *, leaks: bool = False) -> Iterator[Visits]:
    """A kiosk in a room with every device; all that was started ends with it."""
    attendants = f'[attendants]\npin = "{pin.serialise(pin.hash_pin(PIN, os.urandom(16)))}"\n'
    world = World(folder, Pace(pace), profile=WHOLE_ROOM + attendants)
    keeper = None
    try:
        world.make_clinic()
        world.open_clinic()
        world.enrol()
        visits = Visits(world)
        visits.open(leaks=leaks)
        if leaks:
            keeper = start_keeper(world)
        yield visits
        visits.finish()
    finally:
        world.crew.close()
        home = world.kiosk / "home"
        shared_file(str(home)).unlink(missing_ok=True)
        for pid in processes_with(b"HOME=" + bytes(home)):  # the keeper, under whatever name
            os.kill(pid, signal.SIGKILL)
        if keeper is not None:
            keeper.wait()


def start_keeper(world: World) -> "subprocess.Popen[bytes]":
    """Beside the kiosk, as the kiosk's user: see `keeper.py`."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.canary.keeper", world.runtime / "front.sock"],
        env={**os.environ, "HOME": str(world.kiosk / "home")},
        start_new_session=True,
    )

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The list between two visits, with a real station and real fronts: each thing on it spoilt once is
found by its name, stands in the logbook and lets nobody in; nothing else does."""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from hygiene.data_wipe import OF_FRONT, Trace
from hygiene.turnover_table import RoomState
from kiosk.station.control_client import ask
from kiosk.station.data_wipe import DataWipe
from kiosk.station.front_process import FrontProcess
from kiosk.station.messages import Logbook, LogbookRequest, Status, StatusRequest
from kiosk.station.papers import Papers, readiness
from kiosk.station.scribe import Scribe
from kiosk.station.surroundings import Surroundings
from kiosk.visit.state import Readiness
from sync.formats.logbook import Entry, read_entry
from tests.e2e.processes import BIN, wait_until
from tests.kiosk.station.examples import HELLO
from tests.kiosk.station.running import NoSigner
from tests.kiosk.station.spoiling import put
from tests.kiosk.station.test_room_care import ENROLMENT
from tests.kiosk.visit.fakes import PROFILE

PLENTY = 2**40


class Room:
    """A station, its fronts (`spoiling`), and a print service that is a script."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.runtime = folder / "run"
        programs = folder / "bin"
        programs.mkdir()
        for name, script in (("lpstat", f"cat {folder}/jobs 2>/dev/null; true"), ("cancel", "")):
            (programs / name).write_text(f"#!/bin/sh\n{script}\n")
            (programs / name).chmod(0o755)
        put(folder / "finds", "")
        front = [sys.executable, "-m", "tests.kiosk.station.spoiling", "--folder", str(folder)]
        command = [BIN / "telemed-stationd", "--data", folder / "data", "--runtime", self.runtime]
        command += ["--signer", folder / "signer.sock", "--front", shlex.join(front)]
        self._command = [str(each) for each in command]
        self._environment = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}"}
        self.start()

    def start(self) -> None:
        self.station = subprocess.Popen(
            self._command,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=self._environment,
        )

    def end(self) -> None:
        self.station.kill()
        self.station.wait()

    def finds(self, trace: str) -> Status:
        """The front that is there can't say of this; what the station says then."""
        put(self.folder / "finds", trace)
        return self.greeted(trace)

    def next_front(self, leave: str = "") -> Status:
        """The present one ends, and leaves that; what the station says once another is there."""
        (self.folder / "hello").unlink()
        put(self.folder / "leave", leave)
        return self.greeted()

    def greeted(self, finds: str = "") -> Status:
        hello = self.folder / "hello"
        wait_until("a hello", lambda: hello.exists() and hello.read_text() == f"said: {finds}")
        return ask(self.runtime, StatusRequest(), Status)

    def told(self) -> list[Entry]:
        """What the logbook says of the list, oldest first."""
        rows = ask(self.runtime, LogbookRequest(0), Logbook).rows
        entries = [read_entry(row.entry) for row in rows]
        return [entry for entry in entries if entry.event in ("data-wiped", "data-left")]

    def last_told(self) -> tuple[str, object]:
        entry = self.told()[-1]
        return entry.event, entry.fields.get("trace")


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    room = Room(tmp_path_factory.mktemp("room"))
    try:
        room.greeted()
        yield room
    finally:
        room.end()


def test_a_front_that_leaves_files_and_no_more(room: Room) -> None:
    before = len(room.told())
    assert room.next_front().traces == ()
    wait_until("the logbook's word", lambda: len(room.told()) > before)
    assert room.last_told() == ("data-wiped", None)
    names = {path.name for path in room.runtime.iterdir()} - {"front.sock", "control.sock"}
    assert {name.partition("-")[0] for name in names} == {"front", "station.lock"}
    assert len(names) == 2


@pytest.mark.parametrize("trace", OF_FRONT)
def test_what_the_next_front_finds(room: Room, trace: Trace) -> None:
    assert room.finds(trace).traces == (trace.value,)
    wait_until("the logbook's word", lambda: room.last_told() == ("data-left", trace.value))
    assert room.finds("").traces == ()
    wait_until("the logbook's word", lambda: room.last_told() == ("data-wiped", None))


@pytest.mark.parametrize("trace", [Trace.PRINT_QUEUE, Trace.TEMPORARY_FILES, Trace.RUNTIME_FOLDER])
def test_what_the_station_finds(room: Room, trace: Trace) -> None:
    assert room.next_front(leave=trace).traces == (trace.value,)
    wait_until("the logbook's word", lambda: room.last_told() == ("data-left", trace.value))
    # IT sees to it, and nobody has to start anything anew: the station looks again by itself.
    (room.folder / "jobs").unlink(missing_ok=True)
    for path in room.runtime.iterdir():
        if path.is_symlink():
            path.unlink()
    wait_until(
        "a list without a find", lambda: not ask(room.runtime, StatusRequest(), Status).traces
    )
    wait_until("the logbook's word", lambda: room.last_told() == ("data-wiped", None))


def test_whoever_lives_on_is_ended(room: Room) -> None:
    assert room.next_front(leave=Trace.SPEECH).traces == ()
    pid = int((room.folder / "stray").read_text("utf-8"))
    assert not Path(f"/proc/{pid}").exists()


def test_after_a_kill_of_the_station_the_list_runs_again(room: Room) -> None:
    """Nothing is taken for proved because it was before."""
    room.end()
    (room.folder / "hello").unlink()
    (room.runtime / "elsewhere").symlink_to("/")
    room.start()
    assert room.greeted().traces == (Trace.RUNTIME_FOLDER.value,)
    (room.runtime / "elsewhere").unlink()
    assert room.next_front().traces == ()


def test_what_the_station_was_told_of_is_never_taken_away(tmp_path: Path) -> None:
    """Somebody may have put the data below the runtime folder."""
    for folder in ("data/deep", "ports", "else"):
        (tmp_path / folder).mkdir(parents=True)
    around = Surroundings(
        tmp_path / "data" / "deep",
        tmp_path,
        NoSigner(),
        FrontProcess(["true"], {}),
        "0",
        ports=f"links:{tmp_path}/ports",
    )
    wipe = DataWipe.of(around, cast(Scribe, None))
    traces = wipe._traces
    assert traces is not None
    assert traces._own >= {"data", "ports", "station.lock", "front.sock", "control.sock"}
    assert "else" not in traces._own


@pytest.mark.parametrize("room_is", [RoomState.READY, RoomState.INTERRUPTED, RoomState.USED])
def test_with_a_trace_nobody_comes_in(room_is: RoomState) -> None:
    papers = Papers(ENROLMENT, key=HELLO.key, profile=PROFILE)
    assert readiness(papers, room_is, PLENTY, traces=True) is Readiness.TRACES
    assert readiness(papers, room_is, PLENTY) is not Readiness.TRACES

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a front leaves outside of its memory: each thing spoilt once, with real processes, files and
a print service that is a script."""

import os
import subprocess
import sys
import time
from collections.abc import Collection
from pathlib import Path

import pytest

from hygiene.data_wipe import OF_STATION, Trace
from kiosk.station.front_traces import FrontTraces

ALL = frozenset(OF_STATION)
OWN = ("front.sock", "control.sock")

# A front's child that has taken leave of its session, and of its parent.
STRAY = """
import os, sys, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        open(sys.argv[1], "w").write(str(os.getpid()))
        time.sleep(60)
    os._exit(0)
os.wait()
"""


ALIVE = """
import os, subprocess
from kiosk.station.front_traces import end_strays_of_ours
one, other = (subprocess.Popen(["/bin/sleep", "60"]) for _ in range(2))
gone = end_strays_of_ours({one.pid})
print(gone, one.poll(), "alive" if os.path.exists(f"/proc/{other.pid}") else "ended")
end_strays_of_ours(())
"""


def nobody(alive: Collection[int]) -> bool:
    """The test's own process has children that are nobody's business here."""
    return True


@pytest.fixture
def room(tmp_path: Path) -> FrontTraces:
    for name in OWN:
        (tmp_path / name).touch()
    traces = FrontTraces(tmp_path, OWN, nobody)
    traces.next_folder()
    return traces


def apart(code: str, *words: object) -> str:
    """In a process of its own, which alone is the reaper there; what it said."""
    command = [sys.executable, "-c", code, *map(str, words)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


LOOK = """
import subprocess, sys, time
from pathlib import Path
from kiosk.station.front_traces import FrontTraces, adopt_orphans
adopt_orphans()
traces = FrontTraces(Path(sys.argv[1]), ())
subprocess.run([sys.executable, "-c", sys.argv[2], sys.argv[3]], check=True)
while not Path(sys.argv[3]).read_text():
    time.sleep(0.01)
print(",".join(sorted(traces.clear())))
"""


def print_service(folder: Path, lpstat: str) -> str:
    """A PATH with a print service on it; `cancel` does what a real one may do: nothing."""
    for name, script in (("lpstat", lpstat), ("cancel", "exit 0")):
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    return f"{folder}:/bin:/usr/bin"


def test_nothing_is_left(room: FrontTraces, tmp_path: Path) -> None:
    assert room.clear() == ALL
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(OWN)


def test_files_are_taken_away(room: FrontTraces, tmp_path: Path) -> None:
    (tmp_path / "front-1" / "deep" / "er").mkdir(parents=True)
    (tmp_path / "front-1" / "deep" / "er" / "note.txt").write_text("Erna")
    (tmp_path / "left").mkdir()
    (tmp_path / "left" / "note.txt").write_text("Erna")
    (tmp_path / "note.txt").write_text("Erna")
    assert room.clear() == ALL
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(OWN)


def test_the_front_that_is_there_keeps_its_folder(room: FrontTraces, tmp_path: Path) -> None:
    assert room.clear({os.getpid()}) == ALL
    assert (tmp_path / "front-1").is_dir()
    assert room.next_folder().name == "front-2"
    assert room.clear({os.getpid()}) == ALL
    assert not (tmp_path / "front-1").exists()


@pytest.mark.parametrize(
    ("name", "trace"),
    [("front-1", Trace.TEMPORARY_FILES), ("kept", Trace.RUNTIME_FOLDER)],
)
def test_what_lies_behind_a_link_is_not_proved_gone(
    room: FrontTraces, tmp_path: Path, name: str, trace: Trace
) -> None:
    room.clear()
    (tmp_path / name).symlink_to("/")
    assert room.clear() == ALL - {trace}
    (tmp_path / name).unlink()
    assert room.clear() == ALL


def test_a_folder_that_cannot_be_read(tmp_path: Path) -> None:
    gone = FrontTraces(tmp_path / "gone", OWN, nobody)
    assert gone.clear() == ALL - {Trace.TEMPORARY_FILES, Trace.RUNTIME_FOLDER}


def test_whoever_lives_on_is_ended(tmp_path: Path) -> None:
    runtime, note = tmp_path / "run", tmp_path / "pid"
    runtime.mkdir()
    assert apart(LOOK, runtime, STRAY, note) == ",".join(sorted(ALL))
    assert not Path(f"/proc/{note.read_text()}").exists()


def test_whoever_cannot_be_ended_is_told(tmp_path: Path) -> None:
    """As one that the kernel keeps, in the middle of a device."""
    assert FrontTraces(tmp_path, (), lambda alive: False).clear() == ALL - {Trace.SPEECH}


def test_children_of_its_own_are_left_alone() -> None:
    """And whoever isn't named among them is ended: in a process of its own."""
    assert apart(ALIVE) == "True None ended"


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("exit 0", True),
        ("echo 'PDF-1 kiosk 1024 Fr 27 Nov 2026'", False),
        ("echo 'lpstat: Scheduler is not running.' >&2; exit 1", False),
    ],
)
def test_what_waits_at_the_printer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: str, gone: bool
) -> None:
    runtime, programs = tmp_path / "run", tmp_path / "bin"
    runtime.mkdir()
    programs.mkdir()
    monkeypatch.setenv("PATH", print_service(programs, said))
    found = FrontTraces(runtime, (), nobody).clear()
    assert found == (ALL if gone else ALL - {Trace.PRINT_QUEUE})


def test_a_print_service_that_hangs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", print_service(programs, "sleep 20"))
    monkeypatch.setattr("kiosk.station.front_traces._PRINTER_SECONDS", 0.2)
    begun = time.monotonic()
    assert Trace.PRINT_QUEUE not in FrontTraces(programs, ("lpstat", "cancel"), nobody).clear()
    assert time.monotonic() - begun < 15


def test_being_a_reaper_is_asked_of_the_kernel() -> None:
    assert apart("from kiosk.station.front_traces import adopt_orphans; adopt_orphans()") == ""

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A full disk: nobody begins a visit, and the one that is on ends with a saved record.

On a small file system of its own where the test may mount one; what needs none lowers the size that
the station's files may have, which to SQLite is a disk that refuses.
"""

import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.station.messages import Status, StatusRequest
from tests.e2e.bad_input.seeing import all_well, answer_of, screens, status_line, visit_over
from tests.e2e.processes import wait_until
from tests.e2e.world import World

DISK_MIB = 84  # the floor of 64, the ballast of 8, and some


@pytest.fixture
def small_disk(world: World) -> Iterator[Path]:
    """The kiosk's data on a file system of its own. Skips where none may be mounted."""
    kept = world.data.with_name("kept")
    world.data.rename(kept)
    world.data.mkdir(mode=0o700)
    mount = ("mount", "-t", "tmpfs", "-o", f"size={DISK_MIB}m,mode=700", "tmpfs", world.data)
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no right to mount a file system")
    shutil.copytree(kept, world.data, dirs_exist_ok=True)
    yield world.data
    world.crew.close()
    subprocess.run(("umount", "--lazy", world.data), check=True)


def _fill(disk: Path) -> Path:
    """Take every byte that is left."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (1 << 20, 4096):
            while True:
                try:
                    if file.write(bytes(size)) < size:
                        break
                except OSError:
                    break
    return filler


def test_a_disk_that_fills_up_in_a_visit_loses_nothing_and_takes_no_further_visit(
    world: World, small_disk: Path
) -> None:
    world.start_signer()
    world.open_clinic()
    world.open_room()
    wait_until("the rest", lambda: screens(world, screen="rest"))
    assert (small_disk / "ballast").exists()
    filler = _fill(small_disk)
    visit_over(world)
    assert not (small_disk / "ballast").exists()
    assert screens(world, screen="saved")
    all_well(world)
    world.ctl("room", "cleaned")
    closed = "nein, auf dem Datenträger ist zu wenig Platz"
    wait_until("a closed room", lambda: status_line(world, "Bereit") == closed)
    wait_until("the screen", lambda: screens(world)[-1]["readiness"] == "no-space")
    filler.unlink()
    wait_until("the ballast", (small_disk / "ballast").exists)
    wait_until("an open room", lambda: screens(world)[-1]["readiness"] != "no-space")


def test_a_station_that_starts_on_a_full_disk_runs_and_says_so(
    world: World, small_disk: Path
) -> None:
    world.start_station()
    wait_until("the ballast", (small_disk / "ballast").exists)
    world.crew.stop("stationd")
    _fill(small_disk)
    world.open_room()
    wait_until("a front", lambda: screens(world, screen="welcome", readiness="no-space"))
    assert status_line(world, "Bereit") == "nein, auf dem Datenträger ist zu wenig Platz"
    world.crew.check()
    # With not even that room left, IT reads a sentence.
    world.crew.stop("stationd")
    _fill(small_disk).rename(small_disk / "more")
    _fill(small_disk)
    answer = answer_of(
        *("telemed-stationd", "--data", world.data, "--runtime", world.runtime),
        *("--signer", world.signer),
    )
    assert answer.status == 1
    assert answer.sentence.endswith(
        "Der Datenträger ist voll. Schaffen Sie Platz und starten Sie neu."
    )


def test_a_disk_that_refuses_for_a_while_delays_the_visit_and_loses_nothing(world: World) -> None:
    world.start_signer()
    world.open_clinic()
    world.open_room()
    wait_until("the rest", lambda: screens(world, screen="rest"))
    status = world.ask(StatusRequest(), Status)
    assert status is not None
    _, hard = resource.prlimit(status.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(status.pid, resource.RLIMIT_FSIZE, (4096, hard))
    wait_until("the message", lambda: screens(world, screen="saving", save_delayed=True))
    assert not screens(world, screen="saved")
    resource.prlimit(status.pid, resource.RLIMIT_FSIZE, (hard, hard))
    visit_over(world)
    assert screens(world, screen="saved")
    all_well(world)

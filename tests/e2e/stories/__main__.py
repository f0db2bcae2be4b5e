# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`python -m tests.e2e.stories DIR [NAME ...]`: each story into a folder of its own below DIR.

Real signer, station, scripted fronts and clinic. A story that ends otherwise than it should raises;
what people read is in DIR/NAME/story.md and the pictures beside it. As root (one mounts a small
file system), with the Debian package faketime for the clocks.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.e2e.bad_input.seeing import status_line, visit_over
from tests.e2e.processes import wait_until
from tests.e2e.stories.reading import WITH_PIN, Reader
from tests.e2e.world import Pace, World
from tests.sync.line.test_set_aside import ruin

QUICK = Pace(factor=150.0, thinks=6.0)
DISK_MIB = 400
LEFT_MIB = 200
SLOW_SECONDS = 720.0  # a kiosk asks every ten minutes whether the clinic still has it all
FAKETIME = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"


def disk_full(world: World, reader: Reader) -> None:
    """The kiosk's disk fills up: warned, a visit on it ends well, the next doesn't begin."""
    kept = world.data.with_name("kept")
    world.crew.stop("stationd")
    world.data.rename(kept)
    world.data.mkdir(mode=0o700)
    options = f"size={DISK_MIB}m,mode=700"
    subprocess.run(("mount", "-t", "tmpfs", "-o", options, "tmpfs", world.data), check=True)
    try:
        shutil.copytree(kept, world.data, dirs_exist_ok=True)
        _fill(world.data / "others", LEFT_MIB << 20)
        world.open_room()
        wait_until("the rest", lambda: _shown(world, "rest"))
        reader.happened("The disk is filling up, a visit is on")
        reader.it_reads()
        reader.happened("It is full to the last byte")
        _fill(world.data / "more", 0)
        visit_over(world)
        reader.all_well()
        world.ctl("room", "cleaned")
        wait_until("a closed room", lambda: "zu wenig Platz" in status_line(world, "Bereit"))
        reader.it_reads()
        reader.attendant_reads()
        reader.happened("IT has made room")
        (world.data / "more").unlink()
        wait_until("a second visit", lambda: len(world.rows()) == 2)
        visit_over(world)
        reader.all_well()
        reader.it_reads()
    finally:
        world.crew.close()
        subprocess.run(("umount", "--lazy", world.data), check=True)


def damaged_page(world: World, reader: Reader) -> None:
    """The store's file rots while a visit waits in it: set aside, salvaged, delivered."""
    _without_clinic(world)
    world.open_room()
    visit_over(world)
    world.crew.stop("stationd")
    ruin(world.data)
    reader.happened("A page of the store is damaged; a visit that has not arrived is in it")
    world.crew.again("stationd")
    wait_until("the station", lambda: world.room() == "used")
    reader.it_reads()
    reader.attendant_reads()
    reader.happened("The line is back")
    _with_clinic(world)
    reader.all_well()
    reader.it_reads()


def kiosk_from_backup(world: World, reader: Reader) -> None:
    """The kiosk's disk is put back to what it was a visit ago."""
    world.open_room()
    visit_over(world)
    wait_until("the first record", world.all_arrived)
    world.crew.stop("stationd")
    shutil.copytree(world.data, world.data.with_name("backup"))
    world.crew.again("stationd")
    world.ctl("room", "cleaned")
    wait_until("the second visit", lambda: len(world.rows()) == 2)
    visit_over(world)
    reader.all_well()
    world.crew.stop("stationd")
    shutil.rmtree(world.data)
    world.data.with_name("backup").rename(world.data)
    reader.happened("IT has put the backup of the morning back; a visit has been since")
    world.crew.again("stationd")
    wait_until("the station", lambda: world.room() == "used")
    reader.it_reads()
    world.ctl("room", "cleaned")
    wait_until("a third visit", lambda: len(world.rows()) == 2)
    visit_over(world)
    wait_until("its arrival", world.all_arrived)
    wait_until("three at the clinic", lambda: len(world.arrivals()) == 3)
    reader.it_reads()
    reader.attendant_reads()


def clinic_from_backup(world: World, reader: Reader) -> None:
    """The clinic's computer is put back to what it was a visit ago; files it delivered are gone."""
    world.open_room()
    visit_over(world)
    wait_until("the first record", world.all_arrived)
    _without_clinic(world)
    for name in ("clinic", "delivered"):
        shutil.copytree(world.folder / name, world.folder / f"{name}-backup")
    _with_clinic(world)
    world.ctl("room", "cleaned")
    wait_until("the second visit", lambda: len(world.rows()) == 2)
    visit_over(world)
    reader.all_well()
    _without_clinic(world)
    for name in ("clinic", "delivered"):
        shutil.rmtree(world.folder / name)
        (world.folder / f"{name}-backup").rename(world.folder / name)
    reader.happened("The practice has put its backup back; a visit had arrived since")
    _with_clinic(world)
    wait_until("it again", lambda: len(world.arrivals()) == 2, SLOW_SECONDS)
    reader.all_well()
    reader.it_reads()
    reader.attendant_reads()


def dead_clock(world: World, reader: Reader) -> None:
    """The clock's battery is flat: the kiosk wakes up in 2000, then somebody sets 2056."""
    for year in (2000, 2056):
        before = len(world.arrivals())
        reader.happened(f"The kiosk's clock says {year}")
        world.crew.set_environment(LD_PRELOAD=FAKETIME, FAKETIME=f"@{year}-01-01 08:00:00")
        if before:
            world.crew.again("stationd")
            wait_until("the station", world.room)
            world.ctl("room", "cleaned")
        else:
            world.open_room()
        wait_until("a visit", lambda: world.room() == "occupied")
        visit_over(world)
        reader.all_well()
        assert len(world.arrivals()) == before + 1
        reader.it_reads()
        reader.attendant_reads()
        world.crew.stop("stationd")


STORIES: dict[str, Callable[[World, Reader], None]] = {
    "disk-full": disk_full,
    "damaged-page": damaged_page,
    "kiosk-from-backup": kiosk_from_backup,
    "clinic-from-backup": clinic_from_backup,
    "dead-clock": dead_clock,
}


def _fill(filler: Path, left: int) -> None:
    """Take all but so many bytes of the file system."""
    with filler.open("wb", buffering=0) as file:
        for size in (1 << 20, 4096):
            while shutil.disk_usage(filler.parent).free > left:
                try:
                    if file.write(bytes(size)) < size:
                        break
                except OSError:
                    break


def _shown(world: World, screen: str) -> bool:
    return any(entry["screen"] == screen for entry in world.entries("screen"))


def _without_clinic(world: World) -> None:
    for role in ("relay", "inbox"):
        world.crew.stop(role)
        (world.folder / f"{role}.ready").unlink()


def _with_clinic(world: World) -> None:
    world.open_clinic()


def main() -> int:
    into, *names = sys.argv[1:]
    for name in names or STORIES:
        with tempfile.TemporaryDirectory(prefix="story-") as folder:
            world = World(Path(folder), QUICK, profile=WITH_PIN)
            try:
                world.make_clinic()
                world.open_clinic()
                world.enrol()
                world.start_station()
                documents = world.data / "documents"
                wait_until("documents", (documents / "profile.json").exists)
                if name != "disk-full":
                    world.crew.stop("stationd")
                STORIES[name](world, Reader(world, Path(into) / name))
            finally:
                world.crew.close()
        print(f"ok  {name}")  # noqa: T201 - this is its output
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One clinic with an enrolled kiosk is made once; every test spoils a copy of its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.processes import wait_until
from tests.e2e.world import Pace, World

# A visit takes some five seconds; the driver's 150 s for a result are still a whole one.
QUICK = Pace(factor=150.0, thinks=6.0)


@pytest.fixture(scope="session")
def enrolled(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Everything on the disk as after the first meeting, documents too, and no process left."""
    world = World(tmp_path_factory.mktemp("enrolled"), QUICK)
    try:
        world.make_clinic()
        world.open_clinic()
        world.enrol()
        world.start_station()
        kept = world.data / "documents"
        names = ("key_set", "day_list", "profile")
        wait_until("documents", lambda: all((kept / f"{name}.json").exists() for name in names))
    finally:
        world.crew.close()
    for role in ("relay", "inbox"):
        (world.folder / f"{role}.ready").unlink()
    return world


@pytest.fixture
def world(enrolled: World, tmp_path: Path) -> Iterator[World]:
    """A copy of it at the same address; what a test starts ends with it."""
    folder = tmp_path / "world"
    left = shutil.ignore_patterns("*.sock", "*.lock", "ballast", "log")
    shutil.copytree(enrolled.folder, folder, symlinks=True, ignore=left)
    world = World(folder, QUICK, listen=enrolled.listen, code=enrolled.code)
    yield world
    world.crew.close()

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The room that is kept for the running visit: taken when there is plenty, given up when needed."""

from pathlib import Path

import pytest

from kiosk.station.ballast import Ballast
from kiosk.station.store_worker import StoreWorker
from sync.line.store_errors import StoreFull

SIZE = 64 * 1024


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ballast"


def test_it_takes_real_blocks_and_gives_them_back(path: Path) -> None:
    ballast = Ballast(path, SIZE)
    ballast.keep(leave_free=0)
    ballast.keep(leave_free=0)
    assert path.stat().st_blocks * 512 >= SIZE
    assert path.stat().st_mode & 0o077 == 0
    assert ballast.release()
    assert not ballast.release()


def test_it_never_takes_what_others_need(path: Path) -> None:
    Ballast(path, SIZE).keep(leave_free=2**60)
    assert not path.exists()


def test_what_can_not_be_had_leaves_nothing_behind(path: Path) -> None:
    with pytest.raises(OSError, match="large"):
        Ballast(path, 2**62).keep(leave_free=-(2**63))
    assert list(path.parent.iterdir()) == []


class FullDisk:
    """Full as long as the ballast lies there, or for good."""

    def __init__(self, ballast: Path | None) -> None:
        self._ballast = ballast
        self.calls = 0

    def write(self) -> str:
        self.calls += 1
        if self._ballast is None or self._ballast.exists():
            raise StoreFull("SQLITE_FULL")
        return "written"


async def test_a_full_disk_costs_the_ballast_and_not_the_visit(path: Path) -> None:
    ballast, disk = Ballast(path, SIZE), FullDisk(path)
    worker = StoreWorker(ballast)
    await worker.keep_ballast(0)
    with pytest.raises(StoreFull):
        await worker.call_modestly(disk.write)
    assert disk.calls == 1
    assert await worker.call(disk.write) == "written"
    assert disk.calls == 3  # refused, the ballast given up, done
    worker.close()


async def test_without_ballast_the_disk_is_full(path: Path) -> None:
    disk = FullDisk(None)
    for ballast in (None, Ballast(path, SIZE)):
        worker = StoreWorker(ballast)
        with pytest.raises(StoreFull):
            await worker.call(disk.write)
        worker.close()
    assert disk.calls == 2

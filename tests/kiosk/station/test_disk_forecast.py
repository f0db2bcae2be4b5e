# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A disk that fills up is told of days before, by the pace of the last week."""

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.clock import SystemClock
from kiosk.ctl_station import _disk
from kiosk.station.disk_forecast import (
    LOW_BYTES,
    NOTE,
    SAMPLES_KEPT,
    DiskForecast,
    Sample,
    outlook,
    with_sample,
)
from kiosk.station.messages import Disk
from kiosk.station.papers import FREE_BYTES_FLOOR
from kiosk.station.store_worker import StoreWorker
from sync.line.store import OutboxStore

MIB = 1 << 20
TODAY = date(2026, 11, 27)
PLENTY = 4096 * MIB


class Noon(SystemClock):
    """Stands at noon of a day."""

    def __init__(self, today: date) -> None:
        self._today = today

    def now(self) -> datetime:
        return datetime(self._today.year, self._today.month, self._today.day, 12, tzinfo=UTC)


class FilledForecast(DiskForecast):
    """Of a disk that the test fills."""

    free = 0

    @property
    def free_bytes(self) -> int:
        return self.free


def day(before: int) -> str:
    return (TODAY - timedelta(days=before)).isoformat()


@pytest.mark.parametrize(
    ("then", "days", "free", "told"),
    [
        (PLENTY, 7, PLENTY, Disk(low=False, days=None)),
        (PLENTY - MIB, 7, PLENTY, Disk(low=False, days=None)),  # somebody made room
        (PLENTY + 70 * MIB, 7, PLENTY, Disk(low=False, days=403)),
        (1064 * MIB, 4, 664 * MIB, Disk(low=True, days=6)),  # 100 MiB a day
        (1564 * MIB, 5, 1564 * MIB - 500 * MIB, Disk(low=True, days=10)),
        (2064 * MIB, 4, 1664 * MIB, Disk(low=False, days=16)),
        (LOW_BYTES, 3, LOW_BYTES - 1, Disk(low=True, days=3 * (LOW_BYTES - 1 - FREE_BYTES_FLOOR))),
        (FREE_BYTES_FLOOR, 1, FREE_BYTES_FLOOR - 1, Disk(low=True, days=0)),
    ],
)
def test_the_pace_of_the_days_past(then: int, days: int, free: int, told: Disk) -> None:
    assert outlook([Sample(day(days), then), Sample(day(0), free)], TODAY, free) == told


def test_a_first_day_knows_no_pace() -> None:
    assert outlook([], TODAY, PLENTY) == Disk(low=False, days=None)
    assert outlook([Sample(day(0), 2 * PLENTY)], TODAY, LOW_BYTES - 1) == Disk(low=True, days=None)


def test_days_of_a_clock_that_was_wrong_are_dropped() -> None:
    ahead = (Sample(day(1), 900 * MIB), Sample("2056-01-01", 10 * MIB))
    kept = with_sample(ahead, TODAY, 800 * MIB)
    assert kept == (Sample(day(1), 900 * MIB), Sample(day(0), 800 * MIB))


@given(
    st.lists(st.tuples(st.integers(-9000, 9000), st.integers(0, PLENTY)), min_size=1, max_size=30),
    st.integers(0, PLENTY),
)
def test_whatever_the_clock_did(days: list[tuple[int, int]], free: int) -> None:
    samples: tuple[Sample, ...] = ()
    for number, was in days:
        samples = with_sample(samples, TODAY + timedelta(days=number), was)
        assert len(samples) <= SAMPLES_KEPT
        assert [each.day for each in samples] == sorted({each.day for each in samples})
    told = outlook(samples, TODAY, free)
    assert told.days is None or told.days >= 0
    assert (told.days == 0) <= told.low
    assert told.low or free >= LOW_BYTES


@pytest.mark.parametrize("spoilt", [None, "", "{", "[]", '{"samples":[{"day":"x","free":1}]}'])
async def test_a_week_of_a_real_store(tmp_path: Path, spoilt: str | None) -> None:
    worker = StoreWorker()
    store = await worker.call(OutboxStore, tmp_path / "store.db")
    if spoilt is not None:
        await worker.call(store.notes.write, NOTE, spoilt)
    for number in range(10):
        # A restart every day, and the filling of a real file system told through its size alone.
        disk = FilledForecast(tmp_path, store.notes, worker, Noon(TODAY + timedelta(days=number)))
        disk.free = 2000 * MIB - number * 100 * MIB
        await disk._sample()
        assert disk.look() == Disk(low=number >= 5, days=None if not number else 19 - number)
    assert (await worker.call(store.notes.read, NOTE) or "").count('"day"') == SAMPLES_KEPT
    await worker.call(store.close)
    worker.close()


def test_the_real_file_system(tmp_path: Path) -> None:
    store = OutboxStore(tmp_path / "store.db")
    worker = StoreWorker()
    disk = DiskForecast(tmp_path, store.notes, worker, SystemClock())
    assert disk.free_bytes == pytest.approx(shutil.disk_usage(tmp_path).free, rel=0.1)
    worker.close()
    store.close()


@pytest.mark.parametrize(
    ("disk", "said"),
    [
        (Disk(low=False, days=40), ""),
        (Disk(low=True, days=None), "; das ist wenig, bitte Platz schaffen"),
        (Disk(low=True, days=0), "; es beginnt kein Besuch mehr, bitte Platz schaffen"),
        (
            Disk(low=True, days=1),
            "; reicht noch etwa einen Tag, dann beginnt kein Besuch mehr: bitte Platz schaffen",
        ),
        (
            Disk(low=True, days=9),
            "; reicht noch etwa 9 Tage, dann beginnt kein Besuch mehr: bitte Platz schaffen",
        ),
    ],
)
def test_what_it_reads(disk: Disk, said: str) -> None:
    assert _disk(disk) == said

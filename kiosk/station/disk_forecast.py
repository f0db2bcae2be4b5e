# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Says days before a disk is too full for visits that it will be: by how fast it has been filling.

What fills a disk is seldom ours. So it is the file system's free bytes that are written down, once
a day, and the pace of the last week that counts.
"""

import json
import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drivers.clock import Clock
from kiosk.station.codec import Malformed, from_json, to_json
from kiosk.station.messages import Disk
from kiosk.station.papers import FREE_BYTES_FLOOR
from kiosk.station.store_worker import StoreWorker
from sync.line.notes import Notes
from sync.line.store_errors import StoreUnusable

NOTE = "free-space"
SAMPLES_KEPT = 8  # a week's pace needs both its ends
DAY_SECONDS = 86_400.0
WARN_DAYS = 14  # IT needs some of them to come
LOW_BYTES = 4 * FREE_BYTES_FLOOR  # whatever the pace

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sample:
    """`day`: YYYY-MM-DD of the machine's clock, UTC; `free` bytes."""

    day: str
    free: int


@dataclass(frozen=True, slots=True)
class Samples:
    """In the order of their days."""

    samples: tuple[Sample, ...] = ()


def outlook(samples: Sequence[Sample], today: date, free: int) -> Disk:
    """Of samples in the order of their days, and what is free now."""
    days = _days_left(samples, today, free)
    return Disk(free < LOW_BYTES or (days is not None and days <= WARN_DAYS), days)


def with_sample(samples: Sequence[Sample], today: date, free: int) -> tuple[Sample, ...]:
    """One a day. What a clock that was wrong wrote down for days to come is dropped."""
    past = [each for each in samples if each.day < today.isoformat()]
    return (*past, Sample(today.isoformat(), free))[-SAMPLES_KEPT:]


def _days_left(samples: Sequence[Sample], today: date, free: int) -> int | None:
    if free < FREE_BYTES_FLOOR:
        return 0
    past = [each for each in samples if each.day < today.isoformat()]
    if not past or past[0].free <= free:
        return None
    since = (today - date.fromisoformat(past[0].day)).days
    return (free - FREE_BYTES_FLOOR) * since // (past[0].free - free)


class DiskForecast:
    """One for the station. Samples are remembered over restarts."""

    def __init__(self, folder: Path, notes: Notes, worker: StoreWorker, clock: Clock) -> None:
        self._folder = folder
        self._notes = notes
        self._worker = worker
        self._clock = clock
        self._samples: tuple[Sample, ...] = ()

    @property
    def free_bytes(self) -> int:
        """What the file system of the kiosk's data has left."""
        found = os.statvfs(self._folder)
        return found.f_bavail * found.f_frsize

    def look(self) -> Disk:
        """As things stand."""
        return outlook(self._samples, self._today(), self.free_bytes)

    async def run(self) -> None:
        """Until cancelled. A disk that refuses is looked at again tomorrow."""
        while True:
            try:
                await self._sample()
            except StoreUnusable as error:
                logger.error("free space not noted", extra={"error": error.sqlite_name})  # noqa: TRY400
            await self._clock.sleep(DAY_SECONDS)

    async def _sample(self) -> None:
        if not self._samples:
            self._samples = _read(await self._worker.call(self._notes.read, NOTE))
        self._samples = with_sample(self._samples, self._today(), self.free_bytes)
        text = to_json(Samples(self._samples))
        await self._worker.call_modestly(self._notes.write, NOTE, text)

    def _today(self) -> date:
        return self._clock.now().date()


def _read(text: str | None) -> tuple[Sample, ...]:
    """What can't be read is begun anew."""
    if text is None:
        return ()
    try:
        read = from_json(Samples, json.loads(text)).samples
        return tuple(sorted(read, key=lambda each: date.fromisoformat(each.day)))
    except (ValueError, Malformed):
        return ()

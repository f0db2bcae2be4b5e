# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A session of any role, and everything it tells, in one vocabulary and with the time."""

import asyncio
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from time import monotonic

from drivers.clock import Clock
from drivers.cuff import CuffAbsent, CuffEvent, CuffPresent, InflationDone, InflationFailed
from drivers.driver import Driver
from drivers.hid_line import NO_SETTINGS
from drivers.meter import Live, MeterAbsent, MeterDone, MeterEvent, MeterFailed, MeterPresent
from drivers.ports import PortWatch
from drivers.reader import ReaderAbsent, ReaderEvent, ReaderPresent, Scanned

Values = tuple[tuple[str, str], ...]


class Kind(StrEnum):
    """What a session can tell, whatever it is to the visit."""

    PRESENT = "present"
    ABSENT = "absent"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Told:
    """One event; `at` is real time."""

    at: float
    kind: Kind
    fault: str = ""
    detail: str = ""
    values: Values = ()

    def __str__(self) -> str:
        detail = re.sub(r"/dev/\S+?(?=,|$)", "port", self.detail)  # other numbers each time
        return " ".join(filter(None, (self.kind, self.fault, detail and f"({detail})")))


class Kiosk:
    """The kiosk's end: the session of `driver`, as the front makes it."""

    def __init__(self, driver: Driver, ports: PortWatch, clock: Clock) -> None:
        settings = driver.line or NO_SETTINGS
        self.told: list[Told] = []
        self.shown_live = 0
        self._news = asyncio.Event()
        self.start: Callable[[], None] = lambda: None
        self.has_start = True
        if driver.open_cuff is not None:
            cuff = driver.open_cuff(ports, settings, clock)
            cuff.subscribe(self._hear)
            self._work, self.start, self.stop = cuff.run, cuff.start_inflation, cuff.stop
        elif driver.open_meter is not None:
            meter = driver.open_meter(ports, settings, clock)
            meter.subscribe(self._hear)
            meter.watch(self._see)
            self._work, self.start, self.stop = meter.run, meter.start, meter.stop
        else:
            assert driver.open_reader is not None
            reader = driver.open_reader(ports, settings)
            reader.subscribe(self._hear)
            self._work, self.stop = reader.run, self.start
            self.has_start = False
        self._running: asyncio.Task[None] | None = None

    def run(self) -> None:
        self._running = asyncio.create_task(self._work())

    async def close(self) -> None:
        if self._running is not None:
            self._running.cancel()
            with suppress(asyncio.CancelledError):
                await self._running

    async def hears(
        self, wanted: Callable[[Told], bool], since: int, seconds: float
    ) -> Told | None:
        """The first such event from number `since` on, or None when that much time is over."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while True:
                    for told in self.told[since:]:
                        if wanted(told):
                            return told
                    self._news.clear()
                    await self._news.wait()
        return None

    def _see(self, live: Live) -> None:
        self.shown_live += bool(live.values)

    def _hear(self, event: CuffEvent | MeterEvent | ReaderEvent) -> None:
        told = _told(event)
        if told is not None:
            self.told.append(told)
            self._news.set()


def _told(event: CuffEvent | MeterEvent | ReaderEvent) -> Told | None:
    now = monotonic()
    match event:
        case CuffPresent() | MeterPresent() | ReaderPresent():
            return Told(now, Kind.PRESENT)
        case CuffAbsent(fault, detail) | MeterAbsent(fault, detail):
            return Told(now, Kind.ABSENT, fault, detail)
        case ReaderAbsent(fault):
            return Told(now, Kind.ABSENT, fault)
        case InflationFailed(fault, detail) | MeterFailed(fault, detail):
            return Told(now, Kind.FAILED, fault, detail)
        case InflationDone() | MeterDone() | Scanned():
            return Told(now, Kind.DONE, values=_values(event))
    return None


def _values(event: InflationDone | MeterDone | Scanned) -> Values:
    if isinstance(event, Scanned):
        return (("text", event.text),)
    return tuple((value.quantity.value, str(value.value)) for value in event.reading.values)

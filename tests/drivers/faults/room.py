# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One cell of the matrix at work: device, cable, kiosk, and what is asked of them.

Every wait has an end: what never comes is an outcome (`NeverToldError`), never a hang.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from drivers.clock import PacedClock
from drivers.driver import Driver
from drivers.ports import LinksWatch, PortWatch
from tests.drivers.faults.cable import Cable
from tests.drivers.faults.devices import device
from tests.drivers.faults.kiosk_end import Kind, Kiosk, Told, Values

PLACE = "place"
UNDER_WAY_SECONDS = 2.0  # of the device's clock, after the start
# The longest that any measurement may take by itself is the cuff's 150 s; real waits add to it.
MEASUREMENT_SECONDS = 160.0
REAL_SECONDS = 12.0
READY_SECONDS = 10.0
READER_SECONDS = 4.0  # real: a reader has no measurement that ends


class NeverToldError(AssertionError):
    """What had to be told never was."""


@dataclass
class Found:
    """What a cell showed. Times are real seconds."""

    told: Told | None = None
    seconds: float | None = None
    ready_seconds: float | None = None
    values: Values = ()  # of the measurement afterwards
    out_of_it: Values = ()  # of one that ended well although the fault lasted
    remarks: list[str] = field(default_factory=list)


class Room:
    """One place with one device of `driver`, through `cable`."""

    def __init__(self, driver: Driver, folder: Path, pace: float, stack: AsyncExitStack) -> None:
        self.driver = driver
        self.folder = folder
        self.pace = pace
        self.found = Found()
        self._stack = stack
        self._kiosk: Kiosk | None = None

    @property
    def kiosk(self) -> Kiosk:
        assert self._kiosk is not None
        return self._kiosk

    async def device(self, name: str = "device") -> Cable:
        """One more device, and the cable in its port; not plugged in yet."""
        link = self.folder / name
        await self._stack.enter_async_context(device(self.driver, link, self.pace))
        return await self.cable(link)

    async def cable(self, device_link: Path) -> Cable:
        kiosk_link = self.folder / (
            PLACE if device_link.name == "device" else device_link.name + "-cable"
        )
        made = Cable(device_link, kiosk_link)
        self._stack.push_async_callback(made.close)
        return made

    def switch_on(self, ports: PortWatch | None = None) -> None:
        """The kiosk starts."""
        ports = ports or LinksWatch(self.folder, PLACE)
        self._kiosk = Kiosk(self.driver, ports, PacedClock(self.pace))
        self._stack.push_async_callback(self._kiosk.close)
        self._kiosk.run()

    async def is_ready(self, since: int = 0) -> Told:
        told = await self.kiosk.hears(_is(Kind.PRESENT), since, READY_SECONDS)
        if told is None:
            raise NeverToldError("never ready")
        return told

    async def begins(self) -> None:
        """The person starts, and it is under way."""
        await self.is_ready()
        self.kiosk.start()
        await asyncio.sleep(max(UNDER_WAY_SECONDS / self.pace, 0.05))

    def is_over(self) -> bool:
        """A device that is asked once and answers at once was done before anything went wrong."""
        return any(told.kind is Kind.DONE for told in self.kiosk.told)

    def mark(self) -> int:
        """The number of the next event."""
        return len(self.kiosk.told)

    async def message(self, begun: float, since: int) -> None:
        """The first event that says what is wrong; or a reader that never says anything."""
        limit = MEASUREMENT_SECONDS / self.pace + REAL_SECONDS
        seconds = limit if self.kiosk.has_start else READER_SECONDS
        told = await self.kiosk.hears(_is(Kind.ABSENT, Kind.FAILED, Kind.DONE), since, seconds)
        if told is not None and told.kind is Kind.DONE:
            self.found.out_of_it = told.values
        if told is None and self.kiosk.has_start:
            raise NeverToldError(f"nothing was told in {seconds:.0f} s")
        self.found.told = told
        self.found.seconds = round(told.at - begun, 3) if told else None

    async def refuses(self) -> None:
        """The person starts nevertheless, and is told the same."""
        if not self.kiosk.has_start or self.found.told is None:
            return
        since = self.mark()
        self.kiosk.start()
        told = await self.kiosk.hears(_is(Kind.FAILED), since, READY_SECONDS)
        if told is None:
            raise NeverToldError("a start was not refused")
        if told.fault != self.found.told.fault:
            self.found.remarks.append(f"a start says {told.fault}")

    async def ready_again(self, since: int, begun: float) -> None:
        """And after how long."""
        told = await self.is_ready(since)
        self.found.ready_seconds = round(told.at - begun, 3)

    async def recovers(self, since: int, begun: float | None = None) -> None:
        """Ready again since then, and the next measurement ends well."""
        if begun is None:
            await self.is_ready(since)
        else:
            await self.ready_again(since, begun)
        await self.measures()

    async def measures(self) -> None:
        since = self.mark()
        self.kiosk.start()
        limit = MEASUREMENT_SECONDS / self.pace + REAL_SECONDS
        told = await self.kiosk.hears(_is(Kind.DONE, Kind.FAILED), since, limit)
        if told is None or told.kind is Kind.FAILED:
            raise NeverToldError(f"no reading afterwards: {told}")
        self.found.values = told.values


@asynccontextmanager
async def room(driver: Driver, folder: Path, pace: float) -> AsyncIterator[Room]:
    async with AsyncExitStack() as stack:
        yield Room(driver, folder, pace, stack)


def now() -> float:
    """Real time."""
    return monotonic()


def _is(*kinds: Kind) -> Callable[[Told], bool]:
    return lambda told: told.kind in kinds

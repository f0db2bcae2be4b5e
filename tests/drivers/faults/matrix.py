# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""All cells: which, in which order, and what is wrong with what they showed."""

import asyncio
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from drivers.catalogue import DRIVERS
from drivers.driver import Driver, Interface, Role
from tests.drivers.faults.kiosk_end import Values
from tests.drivers.faults.room import Found, NeverToldError, room
from tests.drivers.faults.sentences import sentence
from tests.drivers.faults.strikes import FAULTS, NOTHING, Kindred

CELL_SECONDS = 400.0  # of real time, at pace 1: five times what the longest takes
# Root can only be nobody for the whole process; and a flood slows whatever is beside it.
ALONE = frozenset({"permission denied"})
FLOODS = frozenset({"garbage at full rate"})


@dataclass(frozen=True)
class Cell:
    """One cell, as it is printed."""

    driver: str
    fault: str
    told: str
    sentence: str
    seconds: float | None
    ready_seconds: float | None
    wrong: str

    def row(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in self.__slots__ or self.__annotations__}


def session_drivers() -> list[str]:
    """Every serial device of the catalogue that a visit can talk to."""
    return [
        key
        for key, driver in DRIVERS.items()
        if driver.interface is Interface.SERIAL and driver.role is not Role.DECODED
    ]


async def matrix(keys: Iterable[str], pace: float, at_once: int, floods_at_once: int) -> list[Cell]:
    """Every fault at each of these drivers."""
    drivers = [DRIVERS[key] for key in keys]
    quiet = [fault for name, fault in FAULTS.items() if name not in ALONE | FLOODS]
    groups = (
        ([NOTHING], at_once),
        (quiet, at_once),
        ([FAULTS[name] for name in ALONE], 1),
        ([FAULTS[name] for name in FLOODS], floods_at_once),
    )
    found: dict[tuple[str, str], Found | str] = {}
    for faults, beside in groups:
        found |= await _group(drivers, faults, pace, beside)
    rows = []
    for driver in drivers:
        usual = found[driver.key, NOTHING.name]
        values = usual.values if isinstance(usual, Found) else ()
        for fault in (NOTHING, *FAULTS.values()):
            rows.append(_cell(driver, fault, found[driver.key, fault.name], values))
    return [cell for cell in rows if cell.fault != NOTHING.name or cell.wrong]


async def _group(
    drivers: Sequence[Driver], faults: Sequence[Kindred], pace: float, beside: int
) -> dict[tuple[str, str], Found | str]:
    free = asyncio.Semaphore(beside)

    async def one(driver: Driver, fault: Kindred) -> Found | str:
        async with free:
            return await _strike(driver, fault, pace)

    pairs = [(driver, fault) for driver in drivers for fault in faults]
    done = await asyncio.gather(*(one(*pair) for pair in pairs))
    return {(driver.key, fault.name): each for (driver, fault), each in zip(pairs, done, strict=True)}


async def _strike(driver: Driver, fault: Kindred, pace: float) -> Found | str:
    """What it showed, or in words why it showed nothing."""
    with tempfile.TemporaryDirectory(prefix="faults-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # nobody looks at the links in it
        try:
            async with asyncio.timeout(CELL_SECONDS), room(driver, folder, pace) as made:
                try:
                    await fault.strike(made)
                except NeverToldError as error:
                    made.found.remarks.append(str(error))
                return made.found
        except TimeoutError:
            return "hang"


def _cell(driver: Driver, fault: Kindred, found: Found | str, usual: Values) -> Cell:
    if isinstance(found, str):
        return Cell(driver.key, fault.name, "", "", None, None, found)
    told = found.told.fault if found.told else ""
    return Cell(
        driver=driver.key,
        fault=fault.name,
        told=str(found.told or ""),
        sentence=sentence(driver, told),
        seconds=found.seconds,
        ready_seconds=found.ready_seconds,
        wrong="; ".join(_complaints(driver, fault, found, usual)),
    )


def _complaints(driver: Driver, fault: Kindred, found: Found, usual: Values) -> Iterable[str]:
    yield from found.remarks
    told = found.told.fault if found.told else ""
    if found.out_of_it and not (fault.may_be_right and found.out_of_it == usual):
        yield f"a value out of it: {found.out_of_it}"
    silent_reader = driver.role is Role.READER and fault.within is None
    if fault.allowed and not found.out_of_it and told not in fault.allowed:
        if not (silent_reader and not told):
            yield f"told {told or 'nothing'}"
    if fault.within is not None and (found.seconds or 0) > fault.within:
        yield f"only after {found.seconds} s"
    if (found.ready_seconds or 0) > 3:
        yield f"ready only after {found.ready_seconds} s"
    if found.values != usual and not found.remarks:
        yield f"measured {found.values} afterwards, and usually {usual}"

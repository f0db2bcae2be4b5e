# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""All cells: which, in which order, and what is wrong with what they showed."""

import asyncio
import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from drivers.catalogue import DRIVERS
from drivers.driver import Driver, Interface, Role
from tests.drivers.faults.kinds import FAULTS, NOTHING, FaultKind
from tests.drivers.faults.kiosk_end import Values
from tests.drivers.faults.room import Found, NeverToldError, room
from tests.drivers.faults.sentences import sentence

Pair = tuple[str, str]  # driver and fault
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
        """As JSON has it."""
        return asdict(self)


def session_drivers() -> list[str]:
    """Every serial device of the catalogue with a session."""
    return [
        key
        for key, driver in DRIVERS.items()
        if driver.interface is Interface.SERIAL and driver.role is not Role.DECODED
    ]


def whole(keys: Iterable[str]) -> list[Pair]:
    """Every fault at each of these drivers."""
    return [(key, fault) for key in keys for fault in FAULTS]


async def matrix(
    plan: Sequence[Pair], pace: Callable[[str], float], at_once: int, floods_at_once: int
) -> list[Cell]:
    """These cells, in this order, and one without any fault where that alone goes wrong."""
    usual = [(key, NOTHING.name) for key in dict.fromkeys(key for key, _ in plan)]
    quiet = [pair for pair in plan if pair[1] not in ALONE | FLOODS]
    groups = (
        ([*usual, *quiet], at_once),
        ([pair for pair in plan if pair[1] in ALONE], 1),
        ([pair for pair in plan if pair[1] in FLOODS], floods_at_once),
    )
    found: dict[Pair, Found | str] = {}
    for pairs, beside in groups:
        found |= await _group(pairs, pace, beside)
    cells = []
    for key, fault in (*usual, *plan):
        expected = found[key, NOTHING.name]
        values = expected.values if isinstance(expected, Found) else ()
        kind = FAULTS.get(fault, NOTHING)
        cells.append(_cell(DRIVERS[key], kind, found[key, fault], values))
    return [cell for cell in cells if cell.fault != NOTHING.name or cell.wrong]


async def _group(
    pairs: Sequence[Pair], pace: Callable[[str], float], beside: int
) -> dict[Pair, Found | str]:
    free = asyncio.Semaphore(beside)

    async def one(key: str, fault: str) -> Found | str:
        async with free:
            return await _strike(DRIVERS[key], FAULTS.get(fault, NOTHING), pace(key))

    done = await asyncio.gather(*(one(*pair) for pair in pairs))
    return dict(zip(pairs, done, strict=True))


async def _strike(driver: Driver, fault: FaultKind, pace: float) -> Found | str:
    """What it showed, or in words why it showed nothing."""
    with tempfile.TemporaryDirectory(prefix="faults-") as name:
        folder = Path(name)
        os.chmod(folder, 0o711)  # noqa: PTH101, S103 - "nobody" looks at the links in it
        try:
            async with asyncio.timeout(CELL_SECONDS), room(driver, folder, pace) as made:
                try:
                    await fault.strike(made)
                except NeverToldError as error:
                    made.found.remarks.append(str(error))
                return made.found
        except TimeoutError:
            return "hang"


def _cell(driver: Driver, fault: FaultKind, found: Found | str, usual: Values) -> Cell:
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


def _complaints(driver: Driver, fault: FaultKind, found: Found, usual: Values) -> Iterable[str]:
    yield from found.remarks
    told = found.told.fault if found.told else ""
    if found.out_of_it and not (fault.may_be_right and found.out_of_it == usual):
        yield f"a value out of it: {found.out_of_it}"
    # A reader has no measurement that ends: what it can't read it passes over.
    silent = not told and driver.open_reader is not None and fault.within is None
    if fault.allowed and not (found.out_of_it or silent) and told not in fault.allowed:
        yield f"told {told or 'nothing'}"
    if fault.within is not None and (found.seconds or 0) > fault.within:
        yield f"only after {found.seconds} s"
    if (found.ready_seconds or 0) > 3:
        yield f"ready only after {found.ready_seconds} s"
    if fault.measures and found.values != usual and not found.remarks:
        yield f"measured {found.values} afterwards, and usually {usual}"

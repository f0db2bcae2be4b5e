# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`hotplug`: how soon a pulled cable is told, and one that was plugged in is ready again.

Every device with a session has it as the front makes it, with real pseudo-terminals (a HID device
with a real socket) at a folder of links: as many at once in one event loop as the fullest room has,
and then the next ones. In every other round a measurement runs when the cable is pulled; each time
another port takes its place. The goals are 2 s and 3 s at p99.

The reference does the same work bare: a reader on the event loop that waits for the hang-up, and a
loop that looks at the link every 10 ms and opens the port with pyserial. `udev, events lost` is the
net under udev's events: its list is looked at once a second, whatever is told. It is the same for
every device, so one room's have to do.
"""

import asyncio
import os
import random
import statistics
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

import serial

from drivers.catalogue import DRIVERS
from drivers.clock import SystemClock
from drivers.hid_cable import HidCable
from drivers.hid_port import HidPort
from drivers.ports import LinksWatch, PortWatch, UdevWatch
from drivers.pty_port import PtyPort
from tests.drivers.faults.kiosk_end import Kind, Kiosk
from tests.drivers.faults.matrix import session_drivers
from tests.drivers.faults.room import PLACE
from tests.drivers.faults.watches import UdevList

ROUNDS = 100  # of the reference, and of the net
ROUNDS_EACH = 30  # of a device: a thousand together
AT_ONCE = 8  # cuff, clip, thermometer, scale, glucose, reader, badge, air
GOALS_MS = {"unplug to message": 2000.0, "plug to ready": 3000.0}
PATIENCE = 10.0
LOOK_SECONDS = 0.01
LONGEST_REST = 0.3  # so that rounds fall into no step with the watches


@dataclass
class Times:
    """Milliseconds by what was measured."""

    told: list[float] = field(default_factory=list)
    ready: list[float] = field(default_factory=list)

    def items(self) -> Iterator[tuple[str, list[float]]]:
        return zip(GOALS_MS, (self.told, self.ready), strict=True)


def run() -> Iterator[dict[str, object]]:
    """p50 and p99 beside the bare loop, and p99 beside the goal."""
    ours, bare, events_lost = asyncio.run(_measure())
    for (what, times), (_, reference) in zip(ours.items(), bare.items(), strict=True):
        for name, share in (("p50", 50), ("p99", 99)):
            case = f"{what}, {name}"
            yield _row(case, _quantile(times, share), _quantile(reference, share), len(times))
    for label, measured in (("", ours), (", udev, events lost", events_lost)):
        for what, times in measured.items():
            case = f"{what}{label}, p99, to the goal"
            yield _row(case, _quantile(times, 99), GOALS_MS[what], len(times))


def _row(case: str, ours: float, reference: float, count: int) -> dict[str, object]:
    return {
        "name": "hotplug",
        "case": case,
        "ours": round(ours, 1),
        "reference": round(reference, 1),
        "ratio": round(ours / reference, 3),
        "unit": "ms",
        "n": count,
    }


def _quantile(values: list[float], share: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[share - 1]


async def _measure() -> tuple[Times, Times, Times]:
    ours, bare, events_lost = Times(), Times(), Times()
    serial_ones = session_drivers()
    keys = [*serial_ones, *_hid_drivers()]
    rooms = [keys[at : at + AT_ONCE] for at in range(0, len(keys), AT_ONCE)]
    await asyncio.gather(
        _bare(bare),
        _one_room_after_the_other(rooms, ours),
        *(_rounds(key, _silent_udev, events_lost, ROUNDS) for key in serial_ones[:AT_ONCE]),
    )
    return ours, bare, events_lost


async def _one_room_after_the_other(rooms: list[list[str]], times: Times) -> None:
    for keys in rooms:
        await asyncio.gather(*(_rounds(key, _links, times, ROUNDS_EACH) for key in keys))


def _hid_drivers() -> list[str]:
    return [key for key, driver in DRIVERS.items() if driver.reports and driver.open_meter]


# A way to a port: the watch, and what has to be done when one was plugged in or pulled.
Way = tuple[PortWatch, Callable[[PtyPort | HidPort], None], Callable[[str], None]]


@asynccontextmanager
async def _links(folder: Path) -> AsyncIterator[Way]:
    yield LinksWatch(folder, PLACE), lambda _: None, lambda _: None


@asynccontextmanager
async def _silent_udev(_: Path) -> AsyncIterator[Way]:
    udev = UdevList(silent=True)
    yield UdevWatch(PLACE, udev, udev), lambda port: udev.add(port.path, PLACE), udev.remove
    udev.close()


async def _rounds(
    key: str, way: Callable[[Path], AbstractAsyncContextManager[Way]], times: Times, rounds: int
) -> None:
    with tempfile.TemporaryDirectory() as name:
        port = _port_of(key, Path(name) / PLACE)
        kept: list[int] = []  # the number of the port before, lest it be another place's at once
        async with way(Path(name)) as (ports, plugged, pulled):
            kiosk = Kiosk(DRIVERS[key], ports, SystemClock())
            kiosk.run()
            await _told(kiosk, 0, Kind.ABSENT)
            for number in range(rounds):
                await _rest()
                since, begun = len(kiosk.told), perf_counter()
                port.plug()
                plugged(port)
                await _told(kiosk, since, Kind.PRESENT)
                times.ready.append((perf_counter() - begun) * 1000)
                while kept:
                    os.close(kept.pop())
                if number % 2:
                    kiosk.start()
                await _rest()
                if isinstance(port, PtyPort):  # a socket's name never comes again
                    kept.append(os.open(port.path, os.O_RDWR | os.O_NOCTTY))
                since, begun = len(kiosk.told), perf_counter()
                pulled(port.path)
                port.unplug()
                await _told(kiosk, since, Kind.ABSENT)
                times.told.append((perf_counter() - begun) * 1000)
            await kiosk.close()
            while kept:
                os.close(kept.pop())


def _port_of(key: str, place: Path) -> PtyPort | HidPort:
    reports = DRIVERS[key].reports
    if reports is None:
        return PtyPort(place, lambda _: None)
    return HidPort(place, lambda _: None, HidCable(min(reports.ids), reports.size))


async def _told(kiosk: Kiosk, since: int, kind: Kind) -> None:
    if await kiosk.hears(lambda told: told.kind is kind, since, PATIENCE) is None:
        raise TimeoutError(f"never {kind}")


async def _bare(times: Times) -> None:
    """What is left without sessions, protocols and watches."""
    with tempfile.TemporaryDirectory() as name:
        link = Path(name) / PLACE
        port = PtyPort(link, lambda _: None)
        for _ in range(ROUNDS):
            await _rest()
            plugging = asyncio.create_task(_plug_some_time(port))
            while not _is_there(link):  # noqa: ASYNC110 - a link tells nobody
                await asyncio.sleep(LOOK_SECONDS)
            line = serial.Serial(str(link), exclusive=True)
            times.ready.append((perf_counter() - await plugging) * 1000)
            hung_up = asyncio.Event()
            asyncio.get_running_loop().add_reader(line.fileno(), hung_up.set)
            await _rest()
            begun = perf_counter()
            port.unplug()
            await hung_up.wait()
            times.told.append((perf_counter() - begun) * 1000)
            asyncio.get_running_loop().remove_reader(line.fileno())
            line.close()


async def _plug_some_time(port: PtyPort) -> float:
    """Between two looks; and when that was."""
    await asyncio.sleep(random.random() * LOOK_SECONDS * 2)  # noqa: S311
    begun = perf_counter()
    port.plug()
    return begun


def _is_there(link: Path) -> bool:
    return link.exists()


async def _rest() -> None:
    await asyncio.sleep(random.random() * LONGEST_REST)  # noqa: S311

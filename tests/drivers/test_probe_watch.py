# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A place that is found by asking: one device, two of a kind, another one, one that was off."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from pathlib import Path

import pytest

from drivers.catalogue import DRIVERS
from drivers.fault import DeviceFault
from drivers.line_settings import LineSettings
from drivers.meter import MeterAbsent, MeterFailed, MeterPresent
from drivers.ports import Port, Several
from drivers.probe_watch import ProbeWatch
from drivers.transport import SerialLine
from drivers.usb_ports import linked_ports
from tests.drivers.meter_room import open_session, running, simulated

PATIENCE = 20.0


@asynccontextmanager
async def plugged(folder: Path, key: str, *faults: str) -> AsyncIterator[str]:
    """One more device in a folder of its own, and a link in the room's."""
    async with simulated(folder, key, *faults):
        yield str((folder / "meter").resolve())


def watching(room: Path, *claimed: str, key: str = "mt-sics") -> ProbeWatch:
    driver = DRIVERS[key]
    assert driver.line is not None
    return ProbeWatch(
        lambda: linked_ports(room), claimed, driver, driver.line, asyncio.Lock(), again_seconds=0.5
    )


async def told(paths: AsyncIterator[Port]) -> Port:
    async with asyncio.timeout(PATIENCE):
        return await anext(paths)


class Room:
    """A folder of links, and the devices behind them."""

    def __init__(self, folder: Path, stack: AsyncExitStack) -> None:
        self.folder = folder / "room"
        self.folder.mkdir()
        self._base = folder
        self._stack = stack

    async def plug(self, name: str, key: str, *faults: str) -> str:
        own = self._base / f"device-{name}"
        own.mkdir()
        path = await self._stack.enter_async_context(plugged(own, key, *faults))
        (self.folder / name).symlink_to(path)
        return path

    def unplug(self, name: str) -> None:
        (self.folder / name).unlink()


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    async with AsyncExitStack() as stack:
        yield Room(tmp_path, stack)


async def test_the_one_that_answers_is_it(room: Room) -> None:
    async with aclosing(watching(room.folder).watch()) as paths:
        assert await told(paths) is None
        await room.plug("a", "nonin-format2")
        await room.plug("b", "mt-sics", "silent")
        right = await room.plug("c", "mt-sics")
        assert await told(paths) == right
        room.unplug("c")
        assert await told(paths) is None


async def test_two_that_fit_are_told_as_two_and_never_guessed(room: Room) -> None:
    first = await room.plug("a", "mt-sics")
    async with aclosing(watching(room.folder).watch()) as paths:
        assert await told(paths) == first
        second = await room.plug("b", "mt-sics")
        assert await told(paths) == Several(tuple(sorted((first, second))))
        room.unplug("a")
        assert await told(paths) == second


async def test_what_belongs_to_another_place_is_never_asked(room: Room) -> None:
    await room.plug("a", "mt-sics")
    right = await room.plug("b", "mt-sics")
    async with aclosing(watching(room.folder, "a").watch()) as paths:
        assert await told(paths) == right


async def test_a_device_that_could_not_be_asked_is_asked_again(room: Room) -> None:
    path = await room.plug("a", "nonin-format2")
    line = SerialLine(path, LineSettings(9600), lambda _: None, lambda _: None)
    async with aclosing(watching(room.folder, key="nonin-format2").watch()) as paths:
        assert await told(paths) is None  # somebody else has it
        line.close()
        assert await told(paths) == path


async def test_nothing_is_measured_while_two_fit(room: Room) -> None:
    first = await room.plug("a", "mt-sics")
    async with running(open_session("mt-sics", watching(room.folder))) as meter:
        while not isinstance(await meter.told(), MeterPresent):
            pass
        second = await room.plug("b", "mt-sics")
        both = ", ".join(sorted((first, second)))
        async with asyncio.timeout(PATIENCE):
            while (event := await meter.told()) != MeterAbsent(DeviceFault.SEVERAL, both):
                pass
        assert event == MeterAbsent(DeviceFault.SEVERAL, both)
        assert await meter.measures() == MeterFailed(DeviceFault.SEVERAL, both)
        room.unplug("a")
        assert await meter.told() == MeterPresent()

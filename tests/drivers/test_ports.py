# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One contract, two watches: a folder of links, and udev (the used part of pyudev, injected)."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from contextlib import aclosing, suppress
from pathlib import Path
from typing import Protocol

import pytest

from drivers.ports import (
    PLACE_PROPERTY,
    LinksWatch,
    Port,
    PortSpecError,
    PortWatch,
    Several,
    UdevDevice,
    UdevWatch,
    open_watch,
)

PATIENCE = 10.0
QUIET = 1.5  # longer than either watch takes to look again


class Room(Protocol):
    """A machine into which devices are plugged."""

    watch: PortWatch

    def plug(self, path: str, place: str = "cuff") -> None: ...
    def unplug(self, place: str = "cuff") -> None: ...


class LinksRoom:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.watch: PortWatch = LinksWatch(folder, "cuff")

    def plug(self, path: str, place: str = "cuff") -> None:
        fresh = self._folder / "fresh"
        fresh.symlink_to(path)
        fresh.replace(self._folder / place)

    def unplug(self, place: str = "cuff") -> None:
        (self._folder / place).unlink()


class FakeDevice:
    def __init__(self, path: str, place: str, number: int) -> None:
        self.device_node: str | None = path
        self.properties: Mapping[str, str] = {
            PLACE_PROPERTY: place,
            "SUBSYSTEM": "tty",
            "USEC_INITIALIZED": str(number),
        }


class UdevRoom:
    """udev's database and its events, as pyudev shows them; also the context and the monitor."""

    def __init__(self) -> None:
        self._devices: dict[str, FakeDevice] = {}
        self._count = 0
        self._pending: list[FakeDevice] = []
        self._read, self._write = os.pipe()
        self.watch: PortWatch = UdevWatch("cuff", self, self)

    def plug(self, path: str, place: str = "cuff") -> None:
        self._count += 1
        self._devices[place] = FakeDevice(path, place, self._count)
        self._tell(self._devices[place])

    def unplug(self, place: str = "cuff") -> None:
        self._tell(self._devices.pop(place))

    def _tell(self, device: FakeDevice) -> None:
        self._pending.append(device)
        os.write(self._write, b"!")

    def list_devices(self, **match: str) -> Iterable[UdevDevice]:
        wanted = {name: value for name, value in match.items() if name != "subsystem"}
        if match["subsystem"] != "tty":
            return []
        return [d for d in self._devices.values() if wanted.items() <= d.properties.items()]

    def fileno(self) -> int:
        return self._read

    def poll(self, timeout: float) -> UdevDevice | None:
        assert timeout == 0
        if not self._pending:
            return None
        os.read(self._read, 1)
        return self._pending.pop(0)

    def close(self) -> None:
        os.close(self._read)
        os.close(self._write)


@pytest.fixture(params=["links", "udev"])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Room]:
    if request.param == "links":
        yield LinksRoom(tmp_path)
    else:
        made = UdevRoom()
        yield made
        made.close()


@pytest.fixture
def ports() -> Iterator[tuple[str, str]]:
    """Two character devices that are really there."""
    fds = [*os.openpty(), *os.openpty()]
    yield os.ttyname(fds[1]), os.ttyname(fds[3])
    for fd in fds:
        os.close(fd)


class Told:
    def __init__(self, paths: AsyncIterator[Port]) -> None:
        self._paths = paths

    async def next(self) -> Port:
        async with asyncio.timeout(PATIENCE):
            return await anext(self._paths)


async def test_what_is_there_is_told_at_once(room: Room, ports: tuple[str, str]) -> None:
    room.plug(ports[0])
    async with aclosing(room.watch.watch()) as paths:
        assert await Told(paths).next() == ports[0]


async def test_nothing_there_is_told_at_once(room: Room) -> None:
    async with aclosing(room.watch.watch()) as paths:
        assert await Told(paths).next() is None


async def test_plug_pull_and_plug_elsewhere(room: Room, ports: tuple[str, str]) -> None:
    async with aclosing(room.watch.watch()) as paths:
        told = Told(paths)
        assert await told.next() is None
        room.plug(ports[0])
        assert await told.next() == ports[0]
        room.unplug()
        assert await told.next() is None
        room.plug(ports[1])
        assert await told.next() == ports[1]


async def test_a_port_replaced_by_its_like_is_told_again(
    room: Room, ports: tuple[str, str]
) -> None:
    room.plug(ports[0])
    async with aclosing(room.watch.watch()) as paths:
        told = Told(paths)
        assert await told.next() == ports[0]
        room.unplug()
        room.plug(ports[0])
        assert await told.next() == ports[0]


async def test_other_places_are_none_of_its_business(room: Room, ports: tuple[str, str]) -> None:
    room.plug(ports[1], place="oximeter")
    async with aclosing(room.watch.watch()) as paths:
        told = Told(paths)
        assert await told.next() is None
        room.unplug("oximeter")
        room.plug(ports[0])
        assert await told.next() == ports[0]


async def test_no_change_is_told_as_nothing(room: Room, ports: tuple[str, str]) -> None:
    room.plug(ports[0])
    async with aclosing(room.watch.watch()) as paths:
        assert await Told(paths).next() == ports[0]
        with suppress(TimeoutError):
            async with asyncio.timeout(QUIET):
                pytest.fail(f"told {await anext(paths)}")


# What only one of them can meet


async def test_a_link_that_leads_nowhere_or_to_a_file_is_no_port(tmp_path: Path) -> None:
    room = LinksRoom(tmp_path)
    for target in (tmp_path / "gone", tmp_path):
        room.plug(str(target))
        async with aclosing(room.watch.watch()) as paths:
            assert await Told(paths).next() is None


async def test_talking_through_a_port_that_is_no_link_is_no_change(ports: tuple[str, str]) -> None:
    node = Path(ports[0])
    async with aclosing(LinksWatch(node.parent, node.name).watch()) as paths:
        assert await Told(paths).next() == ports[0]
        os.utime(node, (0, 0))  # the kernel does that every eight seconds of talk
        with suppress(TimeoutError):
            async with asyncio.timeout(QUIET):
                pytest.fail(f"told {await anext(paths)}")


async def test_a_folder_that_is_not_there_yet_is_no_error(tmp_path: Path) -> None:
    async with aclosing(LinksWatch(tmp_path / "later", "cuff").watch()) as paths:
        assert await Told(paths).next() is None


async def test_two_devices_that_claim_one_place_are_told_as_that(ports: tuple[str, str]) -> None:
    room = UdevRoom()
    room.plug(ports[0])
    room._devices["double"] = FakeDevice(ports[1], "cuff", 9)
    async with aclosing(room.watch.watch()) as paths:
        told = Told(paths)
        assert await told.next() == Several(tuple(sorted(ports)))
        room.unplug("double")
        assert await told.next() == ports[0]
    room.close()


async def test_events_lost_by_udev_cost_a_second_and_not_the_device(
    ports: tuple[str, str],
) -> None:
    class Overrun(UdevRoom):
        def poll(self, timeout: float) -> UdevDevice | None:
            os.read(self.fileno(), 100)
            raise OSError(105, "No buffer space available")

        def _tell(self, device: FakeDevice) -> None:
            if not self._pending:
                super()._tell(device)

    room = Overrun()
    async with aclosing(room.watch.watch()) as paths:
        told = Told(paths)
        assert await told.next() is None
        room.plug(ports[0])
        assert await told.next() == ports[0]
        room.unplug()  # this event never comes
        assert await told.next() is None
    room.close()


async def test_this_machines_udev_can_be_watched_even_without_its_daemon() -> None:
    async with aclosing(open_watch("udev", "no such place").watch()) as paths:
        assert await Told(paths).next() is None


def test_the_two_kinds_are_asked_for_by_name(tmp_path: Path) -> None:
    assert isinstance(open_watch(f"links:{tmp_path}", "cuff"), LinksWatch)
    assert isinstance(open_watch("udev", "cuff"), UdevWatch)


@pytest.mark.parametrize("spec", ["", "links", "links:", "usb", "udev:cuff"])
def test_what_cannot_be_meant_is_refused(spec: str) -> None:
    with pytest.raises(PortSpecError) as refused:
        open_watch(spec, "cuff")
    assert refused.value.got == spec

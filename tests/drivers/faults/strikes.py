# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The faults: what is done to device, cable or port, and what has to be told.

Each works on a fresh `Room`, leaves in `room.found` what was told and after how long, and then puts
it right: the kiosk has to be ready again, and to measure.
"""

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

import serial

from drivers.catalogue import DRIVERS
from drivers.ports import UdevWatch
from drivers.transport import LineSettings
from tests.drivers.faults.devices import SENSOR_SECONDS, particles
from tests.drivers.faults.kiosk_end import Kind
from tests.drivers.faults.room import PLACE, Room, now
from tests.drivers.faults.uart import heard_as
from tests.drivers.faults.watches import FixedWatch, UdevList

NOBODY = 65534
SLOW_SECONDS = 1.0
AGAIN_SECONDS = 1.3  # two attempts to open a port that is there


async def nothing(room: Room) -> None:
    """What all others are compared with."""
    (await room.device()).plug()
    room.switch_on()
    await room.recovers(0)


async def unplug(room: Room) -> None:
    cable = await room.device()
    cable.plug()
    room.switch_on()
    await room.begins()
    since, begun = room.mark(), now()
    cable.pull()
    await room.message(begun, since)
    since, begun = room.mark(), now()
    cable.plug()
    await room.recovers(since, begun)


async def replug_elsewhere(room: Room) -> None:
    cable = await room.device()
    cable.plug()
    before = cable.path
    room.switch_on()
    await room.begins()
    since, begun = room.mark(), now()
    cable.pull()
    await room.message(begun, since)
    since, begun = room.mark(), now()
    cable.plug()
    assert cable.path != before
    await room.recovers(since, begun)


async def two_of_a_kind(room: Room) -> None:
    """The second one claims the place while the first measures."""
    first, second = await room.device(), await room.device("second")
    udev = UdevList()
    first.plug()
    udev.add(first.path, PLACE)
    room.switch_on(UdevWatch(PLACE, udev, udev))
    await room.begins()
    second.plug()
    since, begun = room.mark(), now()
    udev.add(second.path, PLACE)
    await room.message(begun, since)
    await room.refuses()
    since, begun = room.mark(), now()
    udev.remove(second.path)
    await room.recovers(since, begun)
    if second.said_by_kiosk:
        room.found.remarks.append("the kiosk spoke to the second one")
    await room.kiosk.close()
    udev.close()


async def wrong_device(room: Room) -> None:
    """It is plugged in while the kiosk runs; the person starts at once."""
    cable = await room.device()
    async with particles(room.folder / "particles") as begin:
        stranger = await room.cable(room.folder / "particles")
        stranger.plug()
        room.switch_on(watch := FixedWatch(stranger.path))
        await room.is_ready()
        room.kiosk.start()
        begun = now()
        begin()
        await room.message(begun, 1)
        await asyncio.sleep(2 * SENSOR_SECONDS)
        await room.refuses()
        told = [told for told in room.kiosk.told[1:] if told.kind is not Kind.FAILED]
        if len(told) != 1 and room.found.told:
            room.found.remarks.append(f"told {len(told)} times")
        since = room.mark()
        stranger.pull()
    cable.plug()
    watch.name(cable.path)
    await room.recovers(since)


async def slower(room: Room) -> None:
    """The device's line is slower than the kiosk's."""
    await _set_otherwise(room, _neighbour(room, faster=False))


async def faster(room: Room) -> None:
    await _set_otherwise(room, _neighbour(room, faster=True))


async def garbage(room: Room) -> None:
    cable = await room.device()
    cable.plug()
    room.switch_on()
    await room.begins()
    since, begun = room.mark(), now()
    cable.flood()
    if room.is_over():
        room.kiosk.start()
    await room.message(begun, since)
    since = room.mark()
    cable.mend()
    await _is_well_again(room, since)


async def byte_a_second(room: Room) -> None:
    cable = await room.device()
    cable.plug()
    cable.slow_down(SLOW_SECONDS)
    room.switch_on()
    await room.is_ready()
    since, begun = room.mark(), now()
    room.kiosk.start()
    await room.message(begun, since)
    since = room.mark()
    cable.mend()
    await _is_well_again(room, since)


async def busy(room: Room) -> None:
    """Another program has the port, and gives it back."""
    cable = await room.device()
    cable.plug()
    other = serial.Serial(cable.path, exclusive=True)
    begun = now()
    room.switch_on()
    await room.message(begun, 0)
    await room.refuses()
    since, begun = room.mark(), now()
    other.close()
    await room.recovers(since, begun)


async def permission(room: Room) -> None:
    """As root the effective user is nobody's while the port is tried: root may open everything."""
    cable = await room.device()
    cable.plug()
    os.chmod(cable.path, 0)  # noqa: PTH101 - a device node
    with _as_nobody():
        begun = now()
        room.switch_on()
        await room.message(begun, 0)
        await room.refuses()
    since, begun = room.mark(), now()
    os.chmod(cable.path, 0o600)  # noqa: PTH101
    await room.ready_again(since, begun)


async def eio(room: Room) -> None:
    """The port's other end is gone (read and write give EIO) and the system still lists it."""
    cable = await room.device()
    cable.plug()
    room.switch_on(watch := FixedWatch(cable.path))
    await room.begins()
    since, begun = room.mark(), now()
    before = cable.path
    cable.pull()
    await room.message(begun, since)
    await asyncio.sleep(AGAIN_SECONDS)
    told = [told for told in room.kiosk.told[since:] if told.kind is not Kind.FAILED]
    if len(told) != 1:
        room.found.remarks.append(f"told {len(told)} times")
    since, begun = room.mark(), now()
    cable.plug()
    assert cable.path != before
    watch.name(cable.path)
    await room.recovers(since, begun)


async def _set_otherwise(room: Room, theirs: LineSettings) -> None:
    ours = room.driver.line
    assert ours is not None
    cable = await room.device()
    cable.to_kiosk = lambda data: heard_as(data, theirs, ours)
    cable.to_device = lambda data: heard_as(data, ours, theirs)
    cable.plug()
    room.switch_on()
    await room.is_ready()
    since, begun = room.mark(), now()
    room.kiosk.start()
    await room.message(begun, since)
    since = room.mark()
    cable.mend()
    await _is_well_again(room, since)


def _neighbour(room: Room, *, faster: bool) -> LineSettings:
    """The same line at the next speed that any device of the catalogue has."""
    line = room.driver.line
    assert line is not None
    lines = [each for driver in DRIVERS.values() for each in (driver.line, *driver.alternatives)]
    speeds = sorted({1200, 230400, *(each.baud for each in lines if each)})
    for low, high in pairwise(speeds):
        if line.baud == (low if faster else high):
            baud = high if faster else low
            return LineSettings(baud, line.data_bits, line.parity, line.stop_bits)
    raise LookupError(line.baud)


async def _is_well_again(room: Room, since: int) -> None:
    """What talked has stopped; where it was taken for a stranger, silence ends that."""
    absent = [told for told in room.kiosk.told if told.kind in {Kind.ABSENT, Kind.PRESENT}]
    if absent[-1].kind is Kind.ABSENT:
        await room.is_ready(since)
    room.kiosk.stop()
    await asyncio.sleep(1.2)  # longer than any pause inside what a device says
    await room.measures()


@contextmanager
def _as_nobody() -> Iterator[None]:
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)

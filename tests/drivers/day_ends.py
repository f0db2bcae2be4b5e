# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The device's end of a place, for a day of it (`day`): a pseudo-terminal, or a HID one's socket.

Both say when the session has read everything that was put there.
"""

import array
import asyncio
import fcntl
import os
import termios
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic
from typing import Protocol

from drivers.driver import Driver
from drivers.hid_cable import HidCable, HidReports
from drivers.hid_port import HidPort
from drivers.pty_port import PtyPort
from drivers.recording import Recorder
from tests.drivers.faults.cable import Cable

PATIENCE_SECONDS = 10.0  # real: a kernel that hands nothing over

Keep = Callable[[bytes], None]


class End(Protocol):
    def plug(self) -> None: ...
    def unplug(self) -> None: ...
    async def say(self, data: bytes) -> None:
        """And wait until the session has read it."""
        ...


def end_of(driver: Driver, place: Path) -> End:
    """Unplugged yet."""
    return SerialEnd(place) if driver.reports is None else HidEnd(place, driver.reports)


class SerialEnd:
    def __init__(self, place: Path) -> None:
        self._port = PtyPort(place, lambda _: None)
        self._slave = -1

    def plug(self) -> None:
        self._port.plug()
        self._slave = os.open(self._port.path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)

    def unplug(self) -> None:
        self._port.unplug()
        os.close(self._slave)

    async def say(self, data: bytes) -> None:
        """What was written is nowhere until the kernel hands it over, which it does in its own
        time: without waiting for that the clock would go on ahead of the bytes. Meanwhile nobody
        reads, for the loop stands still.
        """
        self._port.put(data)
        until = monotonic() + PATIENCE_SECONDS
        while self._unread() < len(data):
            os.sched_yield()
            if monotonic() > until:
                raise TimeoutError(f"{self._unread()} of {len(data)} bytes came")
        while self._unread():  # noqa: ASYNC110 - the kernel tells nobody
            await asyncio.sleep(0)
        await asyncio.sleep(0)

    def _unread(self) -> int:
        size = array.array("i", [0])
        fcntl.ioctl(self._slave, termios.FIONREAD, size)
        return size[0]


class HidEnd:
    def __init__(self, place: Path, reports: HidReports) -> None:
        cable = HidCable(min(reports.ids), reports.size)
        self._port = HidPort(place, lambda _: None, cable)

    def plug(self) -> None:
        self._port.plug()

    def unplug(self) -> None:
        self._port.unplug()

    async def say(self, data: bytes) -> None:
        """Without a session that has it open it is lost."""
        await self._port.opened()
        self._port.put(data)
        while self._port.unread():  # noqa: ASYNC110 - the kernel tells nobody
            await asyncio.sleep(0)
        await asyncio.sleep(0)


@asynccontextmanager
async def overheard(driver: Driver, device: Path, place: Path, keep: Keep) -> AsyncIterator[None]:
    """The place leads to the device, and what that says is kept."""
    reports = driver.reports
    if reports is None:
        cable = Cable(device, place)

        def pass_on(data: bytes) -> bytes:
            keep(data)
            return data

        cable.to_kiosk = pass_on
        cable.plug()
        yield
        await cable.close()
        return
    recorder = Recorder(
        os.path.realpath(device),  # noqa: ASYNC240
        reports,
        lambda piece: keep(piece.data) if piece.direction == "in" else None,
        place,
    )
    recording = asyncio.create_task(recorder.run(None))
    yield
    recording.cancel()
    await asyncio.gather(recording, return_exceptions=True)

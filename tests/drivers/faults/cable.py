# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The cable between a device's port and the kiosk's: whole, pulled, or spoilt on the way.

Both ends are pseudo-terminals. Knows no device.
"""

import asyncio
import os
from collections.abc import Callable, Coroutine
from contextlib import suppress
from pathlib import Path

from drivers.pty_port import PtyPort
from drivers.simulated_device import garbage

Spoil = Callable[[bytes], bytes]
FLOOD_BYTES = 1024
FLOOD_SECONDS = 0.001  # a megabyte a second: ninety times what 115200 baud can bring


def whole(data: bytes) -> bytes:
    """Nothing happens to it."""
    return data


class Cable:
    """From the port at `device` to a port of the kiosk's at `kiosk`, as soon as it is plugged."""

    def __init__(self, device: Path, kiosk: Path) -> None:
        self._device = os.open(device, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        self._port = PtyPort(kiosk, self._from_kiosk)
        self._tasks: set[asyncio.Task[None]] = set()
        self._kept: list[int] = []
        self._queue: bytes | None = None
        self._flooded = False
        self.to_kiosk: Spoil = whole
        self.to_device: Spoil = whole
        self.said_by_kiosk = 0
        asyncio.get_running_loop().add_reader(self._device, self._from_device)

    @property
    def path(self) -> str:
        """Where the kiosk's end is."""
        return self._port.path

    def plug(self) -> None:
        """Into a port that was never used by this cable."""
        self._port.plug()

    def pull(self) -> None:
        """Whoever has the port open gets EIO; the number stays taken, lest it be another's."""
        self._kept.append(os.open(self._port.path, os.O_RDWR | os.O_NOCTTY))
        self._port.unplug()

    def slow_down(self, seconds_per_byte: float) -> None:
        """Towards the kiosk, in order; what the device says meanwhile waits."""
        self._queue = b""
        self._spawn(self._drip(seconds_per_byte))

    def flood(self) -> None:
        """Nonsense as fast as a pseudo-terminal takes it, instead of the device."""
        self._flooded = True
        self._spawn(self._pour())

    def mend(self) -> None:
        """Whole again; what was on the way is lost."""
        self.to_kiosk = self.to_device = whole
        self._queue = None
        self._flooded = False

    async def close(self) -> None:
        for task in (*self._tasks,):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._port.unplug()
        asyncio.get_running_loop().remove_reader(self._device)
        for end in (*self._kept, self._device):
            os.close(end)

    def _spawn(self, work: Coroutine[object, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _from_device(self) -> None:
        try:
            data = os.read(self._device, 4096)
        except BlockingIOError:
            return
        except OSError:  # it was switched off
            asyncio.get_running_loop().remove_reader(self._device)
            return
        if self._queue is not None:
            self._queue += data
        elif not self._flooded:
            self._port.put(self.to_kiosk(data))

    def _from_kiosk(self, data: bytes) -> None:
        self.said_by_kiosk += len(data)
        with suppress(OSError):
            os.write(self._device, self.to_device(data))

    async def _drip(self, seconds: float) -> None:
        while self._queue is not None:
            self._port.put(self._queue[:1])
            self._queue = self._queue[1:]
            await asyncio.sleep(seconds)

    async def _pour(self) -> None:
        number = 0
        while self._flooded:
            number += 1
            self._port.put(garbage(FLOOD_BYTES, number))
            await asyncio.sleep(FLOOD_SECONDS)

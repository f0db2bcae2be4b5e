# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Where the kiosk is told that its port is: a folder of links, udev's list, or a fixed word."""

import asyncio
import os
from collections.abc import AsyncGenerator, Iterable, Mapping

from drivers.ports import PLACE_PROPERTY, UdevDevice


class FixedWatch:
    """Names what it was last told to, whatever is there: a kernel that hasn't noticed yet."""

    def __init__(self, path: str) -> None:
        self._queue: asyncio.Queue[str] = asyncio.Queue()
        self.name(path)

    def name(self, path: str) -> None:
        self._queue.put_nowait(path)

    async def watch(self) -> AsyncGenerator[str | None, None]:
        while True:
            yield await self._queue.get()


class _Tty:
    def __init__(self, path: str, place: str, number: int) -> None:
        self.device_node: str | None = path
        self.properties: Mapping[str, str] = {
            PLACE_PROPERTY: place,
            "USEC_INITIALIZED": str(number),
        }


class UdevList:
    """udev's database and its events, as pyudev shows them: `UdevContext` and `UdevMonitor`.

    `silent`: the events are lost, as they are when the socket overruns.
    """

    def __init__(self, *, silent: bool = False) -> None:
        self._ttys: dict[str, _Tty] = {}
        self._count = 0
        self._silent = silent
        self._read, self._write = os.pipe()
        os.set_blocking(self._read, False)

    def add(self, path: str, place: str) -> None:
        self._count += 1
        self._ttys[path] = _Tty(path, place, self._count)
        self._tell()

    def remove(self, path: str) -> None:
        del self._ttys[path]
        self._tell()

    def close(self) -> None:
        os.close(self._read)
        os.close(self._write)

    def _tell(self) -> None:
        if not self._silent:
            os.write(self._write, b"!")

    # As pyudev has it

    def list_devices(self, **match: str) -> Iterable[UdevDevice]:
        place = match[PLACE_PROPERTY]
        return [tty for tty in self._ttys.values() if tty.properties[PLACE_PROPERTY] == place]

    def fileno(self) -> int:
        return self._read

    def poll(self, timeout: float) -> UdevDevice | None:
        os.read(self._read, 1024)  # BlockingIOError ends the draining, as ENOBUFS would
        return next(iter(self._ttys.values()), None)

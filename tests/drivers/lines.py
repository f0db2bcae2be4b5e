# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What every session is tried on: a pseudo-terminal's far end, and lines that fail to order."""

import asyncio
import os
import tty
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress

from drivers.ports import Port
from drivers.transport import Line, LineError, LineSettings

PATIENCE = 10.0  # so that a test that fails ends; nothing is ever measured by it


class Cable:
    """The device's end."""

    def __init__(self) -> None:
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        os.set_blocking(self._master, False)
        self.path = os.ttyname(self._slave)
        self._heard = b""

    def say(self, data: bytes) -> None:
        os.write(self._master, data)

    async def hear(self, command: bytes) -> None:
        """Wait for exactly this to come next."""
        async with asyncio.timeout(PATIENCE):
            while len(self._heard) < len(command):
                with suppress(BlockingIOError):
                    self._heard += os.read(self._master, 1024)
                await asyncio.sleep(0.001)
        assert self._heard.startswith(command), self._heard
        self._heard = self._heard[len(command) :]

    async def quiet(self, seconds: float) -> None:
        """Nothing comes for that long."""
        await asyncio.sleep(seconds)
        with suppress(BlockingIOError):
            self._heard += os.read(self._master, 1024)
        assert self._heard == b""

    @property
    def master(self) -> int:
        return self._master

    def pull(self) -> None:
        """Once; the numbers may be somebody else's afterwards."""
        if self._slave >= 0:
            os.close(self._master)
            os.close(self._slave)
            self._master = self._slave = -1


class ToldWatch:
    """A PortWatch that is told where the port is."""

    def __init__(self, path: Port) -> None:
        self._queue: asyncio.Queue[Port] = asyncio.Queue()
        self.say(path)

    def say(self, path: Port) -> None:
        self._queue.put_nowait(path)

    async def watch(self) -> AsyncGenerator[Port, None]:
        while True:
            yield await self._queue.get()


class FakeLine:
    """A line whose kernel does as it is told; `written` is what it took and didn't discard."""

    def __init__(self) -> None:
        self.written = b""
        self.waiting = 0
        self.fails: LineError | None = None
        self.closed = False

    def write(self, data: bytes) -> None:
        if self.fails is not None:
            raise self.fails
        self.written += data

    def discard_output(self) -> None:
        if self.fails is not None:
            raise self.fails
        if self.waiting:
            self.written = self.written[: -self.waiting]
            self.waiting = 0

    def unsent(self) -> int:
        if self.fails is not None:
            raise self.fails
        return self.waiting

    def close(self) -> None:
        self.closed = True


class FakeOpener:
    """Opens the lines it was given, one after the other; a LineError is raised instead."""

    def __init__(self, *lines: FakeLine | LineError) -> None:
        self._lines = list(lines)
        self.received: Callable[[bytes], None] = lambda data: None

    def __call__(
        self,
        path: str,
        settings: LineSettings,
        received: Callable[[bytes], None],
        gone: Callable[[LineError], None],
    ) -> Line:
        line = self._lines.pop(0)
        if isinstance(line, LineError):
            raise line
        self.received = received
        return line

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The open line of one place: found, opened, lost and found again. Knows no device.

Every session stands on it, so that an unplugged, busy or forbidden port is the same thing for all.
"""

import asyncio
from collections.abc import Callable
from contextlib import aclosing, suppress
from typing import Final

from drivers.fault import DeviceFault
from drivers.ports import Port, PortWatch, Several
from drivers.transport import Line, LineError, LineOpener, LineSettings

RETRY_SECONDS: Final = 0.5  # between attempts to open a port that is there and can't be used
SETTLE_SECONDS: Final = 0.05  # a port that opens and dies at once must not spin the loop
LAST_WORD_POLLS: Final = 10
LAST_WORD_POLL_SECONDS: Final = 0.02


class Connection:
    """Calls `up` when a line has opened, `received` with its bytes, and `down` when there is none:
    when a line was lost, when no port is there, and when it can't be opened."""

    def __init__(
        self,
        ports: PortWatch,
        open_line: LineOpener,
        settings: LineSettings,
        *,
        up: Callable[[], None],
        down: Callable[[LineError], None],
        received: Callable[[bytes], None],
    ) -> None:
        self._ports = ports
        self._open_line = open_line
        self._settings = settings
        self._up = up
        self._down = down
        self._received = received
        self._path: Port = None
        self._changed = asyncio.Event()
        self._line: Line | None = None

    @property
    def line(self) -> Line | None:
        """The open line, if there is one."""
        return self._line

    def say(self, data: bytes) -> bool:
        """Hand it to the open line; False if there is none, or none any more."""
        if self._line is None:
            return False
        try:
            self._line.write(data)
        except LineError as error:
            self.lose(error)
            return False
        return True

    async def run(self) -> None:
        """Find the port and hold a line on it until cancelled; it stays open then."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._follow_port())
            while True:
                with suppress(TimeoutError):
                    # A port that is there and can't be opened is tried again; else: news.
                    again = isinstance(self._path, str) and self._line is None
                    async with asyncio.timeout(RETRY_SECONDS if again else None):
                        await self._changed.wait()
                self._changed.clear()
                self._connect()
                await asyncio.sleep(SETTLE_SECONDS)

    def lose(self, error: LineError) -> None:
        """Close the line, if there is one; it is opened again as soon as that works."""
        if self._line is None:
            return
        self._line.close()
        self._line = None
        self._down(error)
        self._changed.set()

    async def leave(self) -> None:
        """The program ends: what was said last is given the time to get out."""
        with suppress(LineError):
            for _ in range(LAST_WORD_POLLS):
                if self._line is None or not self._line.unsent():
                    break
                await asyncio.sleep(LAST_WORD_POLL_SECONDS)
        self.lose(LineError(DeviceFault.UNPLUGGED, "program ends"))

    async def _follow_port(self) -> None:
        async with aclosing(self._ports.watch()) as paths:
            async for path in paths:
                self._path = path
                self.lose(_why_none(path))
                self._changed.set()

    def _connect(self) -> None:
        if self._line is not None:
            return
        if not isinstance(self._path, str):
            self._down(_why_none(self._path))
            return
        try:
            self._line = self._open_line(self._path, self._settings, self._received, self.lose)
        except LineError as error:
            self._down(error)
        else:
            self._up()


def _why_none(port: Port) -> LineError:
    """Why nothing is open now that this is seen; another path means that the old one is gone."""
    if isinstance(port, Several):
        return LineError(DeviceFault.SEVERAL, ", ".join(port.paths))
    return LineError(DeviceFault.UNPLUGGED, "")

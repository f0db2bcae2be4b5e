# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Keeps what goes over a port, and says nothing itself; or lets a driver talk through a tap.

The port is opened exclusively: while somebody listens here nobody else does.
"""

import asyncio
import contextlib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Final

from drivers.capture import Direction, Piece
from drivers.fault import DeviceFault
from drivers.hid_cable import HidCable, HidReports
from drivers.hid_line import NO_SETTINGS, hid_opener
from drivers.hid_port import HidPort
from drivers.line_settings import LineSettings
from drivers.pty_port import PtyPort
from drivers.transport import Line, LineError, LineOpener, SerialLine

# A front that was told to let go needs no longer; a port that is busy still is somebody else's.
RELEASE_SECONDS: Final = 5.0
RETRY_SECONDS: Final = 0.1

Keep = Callable[[Piece], None]


async def open_when_free(
    path: str,
    settings: LineSettings,
    received: Callable[[bytes], None],
    gone: Callable[[LineError], None],
    open_line: LineOpener = SerialLine,
) -> Line:
    """The port, as soon as whoever has it lets go of it; LineError if nobody does."""
    loop = asyncio.get_running_loop()
    until = loop.time() + RELEASE_SECONDS
    while True:
        try:
            return open_line(path, settings, received, gone)
        except LineError as error:
            if error.fault is not DeviceFault.BUSY_PORT or loop.time() > until:
                raise
        await asyncio.sleep(RETRY_SECONDS)


class Recorder:
    """One port while it is recorded. `tap`: a link at which a driver may open the line meanwhile.

    `keep` gets every piece at once: a recorder that is killed has kept what it heard. `line` is how
    a serial one is set, or a HID device's model.
    """

    def __init__(
        self, path: str, line: LineSettings | HidReports, keep: Keep, tap: Path | None
    ) -> None:
        self._path = path
        self._keep = keep
        self._tap: PtyPort | HidPort | None = None
        self._open_line: LineOpener
        if isinstance(line, HidReports):
            self._settings, self._open_line = NO_SETTINGS, hid_opener(line)
            if tap is not None:
                self._tap = HidPort(tap, self._said, HidCable(min(line.ids), line.size))
        else:
            self._settings, self._open_line = line, SerialLine
            if tap is not None:
                self._tap = PtyPort(tap, self._said)
        self._line: Line | None = None
        self._began = 0.0

    async def run(self, seconds: float | None) -> None:
        """Until the time is over or it is cancelled; LineError if the port can't be had or goes."""
        loop = asyncio.get_running_loop()
        lost: asyncio.Future[None] = loop.create_future()

        def gone(error: LineError) -> None:
            if not lost.done():
                lost.set_exception(error)

        self._line = await open_when_free(
            self._path, self._settings, self._heard, gone, self._open_line
        )
        self._began = loop.time()
        try:
            if self._tap is not None:
                self._tap.plug()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await lost
        finally:
            if self._tap is not None:
                self._tap.unplug()
            self._line.close()

    def _heard(self, data: bytes) -> None:
        self._keep(Piece(self._now(), Direction.IN, data))
        if self._tap is not None:
            self._tap.put(data)

    def _said(self, data: bytes) -> None:
        self._keep(Piece(self._now(), Direction.OUT, data))
        if self._line is not None:
            # A line that is gone says so by itself.
            with contextlib.suppress(LineError):
                self._line.write(data)

    def _now(self) -> Decimal:
        # Two ends of one line: what comes first is kept first, and no time goes back.
        return Decimal(asyncio.get_running_loop().time() - self._began).quantize(
            Decimal("0.000001")
        )

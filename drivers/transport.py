# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A serial line on the event loop: bytes in as they come, bytes out at once. Knows no device.

pyserial opens and sets up the port (exclusively), the loop watches its file descriptor. Nothing
here blocks: no drain, no read with a time-out, no thread.
"""

import asyncio
import contextlib
import errno
import os
import termios
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import serial

from drivers.fault import DeviceFault
from drivers.line_settings import LineSettings

__all__ = [
    "PORT_FAILURES",
    "READ_SIZE",
    "Line",
    "LineError",
    "LineOpener",
    "LineSettings",
    "SerialLine",
    "line_error",
]

# What one turn of the loop may take in: at a flood the stop command and the screen still get
# their turn in between.
READ_SIZE = 1024


class LineError(Exception):
    """The line can't be opened or is gone. `fault` says who can act on it."""

    def __init__(self, fault: DeviceFault, detail: str) -> None:
        super().__init__(f"{fault}: {detail}")
        self.fault = fault
        self.detail = detail


class Line(Protocol):
    """An open line. After `LineError` or `gone` only `close` may be called."""

    def write(self, data: bytes) -> None:
        """Hand all of `data` to the kernel now, or raise LineError."""
        ...

    def discard_output(self) -> None:
        """Forget what was written and has not left yet; LineError if the line is gone."""
        ...

    def unsent(self) -> int:
        """Bytes written that have not left yet; LineError if the line is gone."""
        ...

    def close(self) -> None:
        """Give the port back. Safe any number of times."""
        ...


class LineOpener(Protocol):
    """Opens a port; `received` and `gone` are called on the loop's thread, `gone` at most once."""

    def __call__(
        self,
        path: str,
        settings: LineSettings,
        received: Callable[[bytes], None],
        gone: Callable[[LineError], None],
    ) -> Line: ...


_FAULTS = {
    errno.EAGAIN: DeviceFault.BUSY_PORT,  # pyserial's flock: another program has it
    errno.EBUSY: DeviceFault.BUSY_PORT,
    errno.EACCES: DeviceFault.NO_PERMISSION,
    errno.EPERM: DeviceFault.NO_PERMISSION,
}


# tcflush and tcsetattr raise termios.error, which is no OSError; serial.SerialException is one.
PORT_FAILURES = (OSError, termios.error)


def line_error(error: Exception) -> LineError:
    """One of `PORT_FAILURES`, by who can act."""
    # A port that vanished shows as ENOENT, ENXIO, ENODEV or EIO, and pyserial often drops the
    # number: whatever isn't known to be otherwise is a port that isn't there.
    number = error.args[0] if error.args and isinstance(error.args[0], int) else 0
    name = errno.errorcode.get(number, type(error).__name__)
    return LineError(_FAULTS.get(number, DeviceFault.UNPLUGGED), name)


def _possible(path: str, settings: LineSettings) -> LineSettings:
    """A pseudo-terminal is 8N whatever is asked, and glibc calls asking it twice an error."""
    if path.startswith("/dev/pts/"):
        return replace(settings, data_bits=8, parity="N")
    return settings


class SerialLine:
    """`Line` on a real port or pseudo-terminal."""

    def __init__(
        self,
        path: str,
        settings: LineSettings,
        received: Callable[[bytes], None],
        gone: Callable[[LineError], None],
    ) -> None:
        self._received = received
        self._gone = gone
        self._loop = asyncio.get_running_loop()
        settings = _possible(path, settings)
        try:
            self._port = serial.Serial(
                path,
                settings.baud,
                bytesize=settings.data_bits,
                parity=settings.parity,
                stopbits=settings.stop_bits,
                exclusive=True,
            )
        except PORT_FAILURES as error:
            raise line_error(error) from error
        self._fd = self._port.fileno()
        self._loop.add_reader(self._fd, self._readable)

    def write(self, data: bytes) -> None:
        try:
            written = os.write(self._fd, data)
        except BlockingIOError:
            written = 0
        except OSError as error:
            raise line_error(error) from error
        if written != len(data):
            # A kernel that can't take ten bytes has a line that doesn't move.
            raise LineError(DeviceFault.UNPLUGGED, "output stuck")

    def discard_output(self) -> None:
        try:
            self._port.reset_output_buffer()
        except PORT_FAILURES as error:
            raise line_error(error) from error

    def unsent(self) -> int:
        try:
            return self._port.out_waiting
        except PORT_FAILURES as error:
            raise line_error(error) from error

    def close(self) -> None:
        if not self._port.is_open:
            return
        self._loop.remove_reader(self._fd)
        # Undelivered output would hold close() for the kernel's 30 s of draining; and a port that
        # is gone already can't be flushed any more.
        with contextlib.suppress(LineError):
            if self.unsent():
                self.discard_output()
        self._port.close()

    def _readable(self) -> None:
        try:
            data = os.read(self._fd, READ_SIZE)
        except BlockingIOError:
            return  # woken for nothing
        except OSError as error:
            self._lose(line_error(error))
            return
        if data:
            self._received(data)
        else:
            self._lose(LineError(DeviceFault.UNPLUGGED, "hang-up"))

    def _lose(self, error: LineError) -> None:
        # The descriptor stays readable for ever once the other end is gone.
        self._loop.remove_reader(self._fd)
        self._gone(error)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A HID device on the event loop: whole reports in as they come, whole reports out at once.

The kernel's hidraw node is a file in which each read is one report and each write is one (Linux,
Documentation/hid/hidraw.rst): `drivers.transport.Line` needs no more, and neither a library nor a
thread. A Unix socket that keeps packets apart stands in for the node where there is no USB: the
simulators' end (`drivers.hid_port`).

None of the catalogue's devices numbers its reports. What is written then begins with a 0 in place
of the number, and what is read has none.
"""

import asyncio
import contextlib
import fcntl
import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final

from drivers.fault import DeviceFault
from drivers.transport import LineError, LineSettings, line_error

LARGEST_REPORT: Final = 4096  # bytes; those of the catalogue have 8 or 64
NO_NUMBER: Final = b"\0"


class HidLine:
    """`drivers.transport.Line`; `received` gets one whole report at a time. Takes no settings."""

    def __init__(
        self,
        path: str,
        settings: LineSettings,
        received: Callable[[bytes], None],
        gone: Callable[[LineError], None],
    ) -> None:
        del settings  # USB needs none
        self._received = received
        self._gone = gone
        self._loop = asyncio.get_running_loop()
        try:
            self._fd: int | None = _open(path)
        except OSError as error:
            raise line_error(error) from error
        self._loop.add_reader(self._fd, self._readable)

    def write(self, data: bytes) -> None:
        """One report, without a number; LineError if it didn't go as a whole."""
        said = NO_NUMBER + data
        try:
            written = os.write(self._open_fd(), said)
        except BlockingIOError:
            written = 0
        except OSError as error:
            raise line_error(error) from error
        if written != len(said):
            raise LineError(DeviceFault.UNPLUGGED, "output stuck")

    def discard_output(self) -> None:
        """Nothing: a report that was written has left."""

    def unsent(self) -> int:
        return 0

    def close(self) -> None:
        if self._fd is None:
            return
        self._loop.remove_reader(self._fd)
        os.close(self._fd)
        self._fd = None

    def _open_fd(self) -> int:
        if self._fd is None:
            raise LineError(DeviceFault.UNPLUGGED, "closed")
        return self._fd

    def _readable(self) -> None:
        try:
            report = os.read(self._open_fd(), LARGEST_REPORT)
        except BlockingIOError:
            return  # woken for nothing
        except OSError as error:
            self._lose(line_error(error))
            return
        if report:
            self._received(report)
        else:
            self._lose(LineError(DeviceFault.UNPLUGGED, "hang-up"))

    def _lose(self, error: LineError) -> None:
        # The descriptor stays readable for ever once the device is gone.
        self._loop.remove_reader(self._open_fd())
        self._gone(error)


def _open(path: str) -> int:
    if stat.S_ISSOCK(Path(path).stat().st_mode):
        return _connect(path)
    fd = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        # Any number of programs may open the node: two that ask at once get each other's answers.
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(fd)
        raise
    return fd


def _connect(path: str) -> int:
    made = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET | socket.SOCK_NONBLOCK)
    with contextlib.closing(made):
        made.connect(path)  # at once, or an error: its other end listens or doesn't
        return made.detach()

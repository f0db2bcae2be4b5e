# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A pseudo-terminal that takes the place of a serial port: the simulators' end of the cable."""

import asyncio
import contextlib
import fcntl
import os
import select
import sys
import termios
import tty
from collections.abc import Callable
from pathlib import Path

from drivers.clock import Clock

OPENED_SECONDS = 0.02  # how often it is looked whether somebody has opened the port
FULL_SECONDS = 0.005  # until the other end may have read something


class PtyPort:
    """Plugged in, `link` points to the port; every plugging-in is a new port."""

    def __init__(self, link: Path, received: Callable[[bytes], None]) -> None:
        self._link = link
        self._received = received
        self._master: int | None = None
        # Held open, so that a program that closes the port is no hang-up for us.
        self._slave: int | None = None
        self._path = ""

    @property
    def path(self) -> str:
        """The port's device node; empty while unplugged."""
        return self._path

    def plug(self) -> None:
        """Make the port and then, in one step, the link. OSError if the link can't be made."""
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        self._path = os.ttyname(self._slave)
        os.set_blocking(self._master, False)
        asyncio.get_running_loop().add_reader(self._master, self._readable)
        fresh = self._link.with_name(f".{self._link.name}.{os.getpid()}")
        fresh.symlink_to(self.path)
        fresh.replace(self._link)

    def unplug(self) -> None:
        """Pull the cable: whoever has the port open gets EIO. Safe any number of times."""
        if self._master is None:
            return
        with contextlib.suppress(OSError):
            # Another simulator may have taken the place since.
            if str(self._link.readlink()) == self.path:
                self._link.unlink()
        asyncio.get_running_loop().remove_reader(self._master)
        os.close(self._master)
        self._let_go()
        self._master, self._path = None, ""

    async def send(self, data: bytes, clock: Clock, seconds_per_byte: float) -> None:
        """Byte by byte at the line's pace. Unplugged or unread bytes are lost, as on a wire."""
        for byte in data:
            self.put(bytes([byte]))
            await clock.sleep(seconds_per_byte)

    async def opened(self) -> None:
        """Return when a program has the port open; nobody else's doing is seen meanwhile."""
        if self._master is None:
            return
        master, loop = self._master, asyncio.get_running_loop()
        loop.remove_reader(master)  # without a program it is readable for ever
        self._let_go()
        look = select.poll()  # the kernel reports a hang-up, and not its end
        look.register(master, 0)
        while self._master is not None and look.poll(0):  # noqa: ASYNC110
            await asyncio.sleep(OPENED_SECONDS)
        if self._master is None:
            return
        with contextlib.suppress(OSError):  # the program wants it for itself alone
            self._slave = os.open(self._path, os.O_RDWR | os.O_NOCTTY)
        loop.add_reader(master, self._readable)

    async def put_all(self, data: bytes) -> None:
        """Whole, however long the other end takes to read."""
        while data and self._master is not None:
            with contextlib.suppress(BlockingIOError):
                data = data[os.write(self._master, data) :]
            if data:
                await asyncio.sleep(FULL_SECONDS)

    def unread(self) -> int:
        """Bytes that the other end has not read yet."""
        if self._slave is None:
            return 0
        found = fcntl.ioctl(self._slave, termios.FIONREAD, bytes(4))
        return int.from_bytes(found, sys.byteorder)

    def put(self, data: bytes) -> None:
        """At once, as far as it fits."""
        if self._master is not None:
            with contextlib.suppress(BlockingIOError):
                os.write(self._master, data)

    def _readable(self) -> None:
        if self._master is None:
            return
        try:
            data = os.read(self._master, 1024)
        except BlockingIOError:
            return
        except OSError:  # nobody has it open any more, and it couldn't be held open here
            asyncio.get_running_loop().remove_reader(self._master)
            return
        self._received(data)

    def _let_go(self) -> None:
        if self._slave is not None:
            os.close(self._slave)
            self._slave = None

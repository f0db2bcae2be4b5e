# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A Unix socket that takes the place of a hidraw node: the simulators' end of the cable."""

import asyncio
import contextlib
import fcntl
import os
import socket
import sys
import tempfile
import termios
from collections.abc import Callable
from pathlib import Path
from typing import Final

from drivers.clock import Clock
from drivers.hid_cable import HidCable
from drivers.hid_node import NO_NUMBER, SOCKET_NAME

LARGEST_REPORT: Final = 4096  # bytes; those of the catalogue have 8 or 64
FULL_SECONDS: Final = 0.005  # until the program may have read something


class HidPort:
    """Plugged in, `link` points to the socket; every plugging-in is a new one.

    One program at a time, as with a node that is locked. `received` gets each report that it
    writes, without the 0 in front. The socket's name tells the USB numbers, as the kernel does.
    """

    def __init__(self, link: Path, received: Callable[[bytes], None], cable: HidCable) -> None:
        self._link = link
        self._received = received
        self._name = SOCKET_NAME.format(*cable.usb)
        self._size = cable.size
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._listening: socket.socket | None = None
        self._program: socket.socket | None = None
        self._come = asyncio.Event()

    @property
    def path(self) -> str:
        """The socket's; empty while unplugged."""
        return "" if self._folder is None else f"{self._folder.name}/{self._name}"

    def plug(self) -> None:
        """Make the socket and then, in one step, the link. OSError if the link can't be made."""
        self._folder = tempfile.TemporaryDirectory(prefix="hid-")
        listening = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        listening.setblocking(False)
        listening.bind(self.path)
        listening.listen(1)
        asyncio.get_running_loop().add_reader(listening, self._opened, listening)
        self._listening = listening
        fresh = self._link.with_name(f".{self._link.name}.{os.getpid()}")
        try:
            fresh.symlink_to(self.path)
            fresh.replace(self._link)
        except OSError:
            self.unplug()
            raise

    def unplug(self) -> None:
        """Pull the cable: whoever has it open hears the end. Safe any number of times."""
        if self._listening is None or self._folder is None:
            return
        with contextlib.suppress(OSError):
            # Another simulator may have taken the place since.
            if str(self._link.readlink()) == self.path:
                self._link.unlink()
        self._let_go()
        asyncio.get_running_loop().remove_reader(self._listening)
        self._listening.close()
        self._folder.cleanup()
        self._listening = self._folder = None

    async def send(self, data: bytes, clock: Clock, seconds_per_byte: float) -> None:
        """In the time that its bytes take."""
        await clock.sleep(seconds_per_byte * len(data))
        self.put(data)

    async def opened(self) -> None:
        """Return when a program has it open."""
        await self._come.wait()

    async def put_all(self, data: bytes) -> None:
        """One report, however long the program takes to read those before it."""
        while self._program is not None:
            try:
                self._program.send(data)
            except BlockingIOError:
                await asyncio.sleep(FULL_SECONDS)
            except OSError:  # it has gone this moment: lost, as on a wire
                return
            else:
                return

    def unread(self) -> int:
        """Not 0 while the program has not read everything."""
        if self._program is None:
            return 0
        found = fcntl.ioctl(self._program, termios.TIOCOUTQ, bytes(4))
        return int.from_bytes(found, sys.byteorder)

    def put(self, data: bytes) -> None:
        """In reports, to the program that has it open; without one, or unread, they are lost."""
        for at in range(0, len(data), self._size):
            if self._program is not None:
                with contextlib.suppress(OSError):
                    self._program.send(data[at : at + self._size])

    def _opened(self, listening: socket.socket) -> None:
        with contextlib.suppress(OSError):
            program, _ = listening.accept()
            self._readable()  # the one before may have closed it a moment ago
            if self._program is not None:
                program.close()
                return
            program.setblocking(False)
            self._program = program
            self._come.set()
            asyncio.get_running_loop().add_reader(program, self._readable)

    def _readable(self) -> None:
        if self._program is None:
            return
        try:
            said = self._program.recv(LARGEST_REPORT)
        except BlockingIOError:
            return
        except OSError:
            said = b""
        if not said:
            self._let_go()
        elif said.startswith(NO_NUMBER):
            self._received(said.removeprefix(NO_NUMBER))

    def _let_go(self) -> None:
        if self._program is not None:
            asyncio.get_running_loop().remove_reader(self._program)
            self._program.close()
            self._program = None
            self._come.clear()

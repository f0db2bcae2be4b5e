# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A pseudo-terminal that takes the place of a serial port: the simulators' end of the cable."""

import asyncio
import contextlib
import os
import tty
from collections.abc import Callable
from pathlib import Path

from drivers.clock import Clock


class PtyPort:
    """Plugged in, `link` points to the port; every plugging-in is a new port."""

    def __init__(self, link: Path, received: Callable[[bytes], None]) -> None:
        self._link = link
        self._received = received
        self._master: int | None = None
        # Held open, so that a program that closes the port is no hang-up for us.
        self._slave: int | None = None

    @property
    def path(self) -> str:
        """The port's device node; empty while unplugged."""
        return "" if self._slave is None else os.ttyname(self._slave)

    def plug(self) -> None:
        """Make the port and then, in one step, the link. OSError if the link can't be made."""
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        os.set_blocking(self._master, False)
        asyncio.get_running_loop().add_reader(self._master, self._readable)
        fresh = self._link.with_name(f".{self._link.name}.{os.getpid()}")
        fresh.symlink_to(self.path)
        fresh.replace(self._link)

    def unplug(self) -> None:
        """Pull the cable: whoever has the port open gets EIO. Safe any number of times."""
        if self._master is None or self._slave is None:
            return
        with contextlib.suppress(OSError):
            # Another simulator may have taken the place since.
            if str(self._link.readlink()) == self.path:
                self._link.unlink()
        asyncio.get_running_loop().remove_reader(self._master)
        os.close(self._master)
        os.close(self._slave)
        self._master = self._slave = None

    async def send(self, data: bytes, clock: Clock, seconds_per_byte: float) -> None:
        """Byte by byte at the line's pace. Unplugged or unread bytes are lost, as on a wire."""
        for byte in data:
            self.put(bytes([byte]))
            await clock.sleep(seconds_per_byte)

    def put(self, data: bytes) -> None:
        """At once, as far as it fits."""
        if self._master is not None:
            with contextlib.suppress(BlockingIOError):
                os.write(self._master, data)

    def _readable(self) -> None:
        if self._master is None:
            return
        with contextlib.suppress(BlockingIOError):
            self._received(os.read(self._master, 1024))

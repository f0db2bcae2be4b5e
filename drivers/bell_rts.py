# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A bell on the RTS line of any serial adapter: the line is the switch (docs/devices/bell.md)."""

from collections.abc import Callable
from typing import Protocol

import serial

from drivers.transport import PORT_FAILURES, line_error


class RtsPort(Protocol):
    """The part of pyserial's `Serial` that is used: an open port."""

    rts: bool

    def close(self) -> None: ...


class RtsBell:
    """`drivers.bell.Bell`; without power on the line it is silent, and a closed port has none."""

    def __init__(self, path: str, open_port: Callable[[str], RtsPort] | None = None) -> None:
        """LineError if the port can't be opened."""
        try:
            self._port = (open_port or _open_port)(path)
        except PORT_FAILURES as error:
            raise line_error(error) from error

    def switch(self, on: bool) -> None:
        try:
            self._port.rts = on
        except PORT_FAILURES as error:
            raise line_error(error) from error

    async def close(self) -> None:
        self._port.close()


def _open_port(path: str) -> RtsPort:
    port = serial.Serial()
    port.port = path
    port.exclusive = True
    # Before it is opened: else it would ring from the first moment on.
    port.rts = port.dtr = False
    port.open()
    return port

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A bell in the next room: it rings three times, and is off whatever happens. Knows no call.

A bell doesn't answer. That it rang "without error" means that the port took every command, not
that anybody heard it (docs/devices/bell.md).
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final, Protocol

from drivers.clock import Clock
from drivers.transport import LineError

RINGS: Final = 3
RING_SECONDS: Final = 1.0  # and as long between two


class Bell(Protocol):
    """An open port with a bell on it."""

    def switch(self, on: bool) -> None:
        """At once; LineError if the port doesn't take it."""
        ...

    async def close(self) -> None:
        """Give the port back once the last command has left. Safe after any error."""
        ...


class OpenBell(Protocol):
    """Opens the port and leaves the bell as it is; LineError if that fails."""

    def __call__(self, path: str) -> Bell: ...


async def ring(open_bell: OpenBell, path: str, clock: Clock) -> None:
    """Three times a second; returns when it is silent. LineError at the first thing that fails."""
    async with _silent_at_the_end(open_bell, path) as bell:
        for number in range(RINGS):
            if number:
                await clock.sleep(RING_SECONDS)
            bell.switch(True)
            await clock.sleep(RING_SECONDS)
            bell.switch(False)


async def silence(open_bell: OpenBell, path: str) -> None:
    """Off: for a bell that a killed program left ringing. LineError if it can't be opened."""
    async with _silent_at_the_end(open_bell, path):
        pass


@asynccontextmanager
async def _silent_at_the_end(open_bell: OpenBell, path: str) -> AsyncIterator[Bell]:
    bell = open_bell(path)
    try:
        yield bell
    finally:
        try:
            with suppress(LineError):
                bell.switch(False)
        finally:
            await bell.close()

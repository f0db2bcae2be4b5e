# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A bell on a USB relay board of the LCUS-1 kind: four bytes switch it (docs/devices/bell.md)."""

import asyncio
from contextlib import suppress
from typing import Final

from drivers.transport import Line, LineError, LineOpener, LineSettings, SerialLine

SETTINGS: Final = LineSettings(9600)
START: Final = 0xA0
RELAY: Final = 1  # boards with more of them: the first

# Four bytes take 4 ms; a port that takes nothing holds us up for half a second, and no longer.
DRAIN_POLLS: Final = 50
DRAIN_POLL_SECONDS: Final = 0.01


def command(relay: int, on: bool) -> bytes:
    """Start, relay, what to do, and the sum of the three."""
    said = (START, relay, int(on))
    return bytes((*said, sum(said) & 0xFF))


class RelayBell:
    """`drivers.bell.Bell`; the relay closes the bell's circuit."""

    def __init__(self, path: str, open_line: LineOpener = SerialLine) -> None:
        """LineError if the port can't be opened."""
        self._lost: LineError | None = None
        self._line: Line = open_line(path, SETTINGS, lambda _: None, self._gone)

    def switch(self, on: bool) -> None:
        if self._lost is not None:
            raise self._lost
        self._line.write(command(RELAY, on))

    async def close(self) -> None:
        # A line that is closed forgets what has not left: "off" has to get out first.
        try:
            with suppress(LineError):
                for _ in range(DRAIN_POLLS):
                    if self._lost is not None or not self._line.unsent():
                        break
                    await asyncio.sleep(DRAIN_POLL_SECONDS)
        finally:
            self._line.close()

    def _gone(self, error: LineError) -> None:
        self._lost = error

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A relay board for tests and the demo: what it is told is a line in its log. It says nothing."""

from pathlib import Path

from drivers.bell_relay import RELAY, command
from drivers.clock import SystemClock
from drivers.simulated_device import EventLog, SimulatedDevice, be_until_told

_COMMANDS = {command(RELAY, True): "on", command(RELAY, False): "off"}
_SIZE = 4


class SimulatedRelay(SimulatedDevice):
    """Reads four bytes at a time; what is no command of its one relay is skipped byte by byte."""

    def __init__(self, link: Path, log: EventLog) -> None:
        super().__init__(link, SystemClock(), (), log, seconds_per_byte=0)
        self._heard = b""

    def _understand(self, data: bytes) -> None:
        self._heard += data
        while len(self._heard) >= _SIZE:
            event = _COMMANDS.get(self._heard[:_SIZE])
            taken = _SIZE if event else 1
            said, self._heard = self._heard[:taken], self._heard[taken:]
            self._log.write(event or "not-understood", bytes=said.hex())


async def simulate_relay(link: Path, log: Path | None) -> None:
    """A board behind `link` until cancelled, SIGTERM or SIGINT. OSError if it can't be made."""
    await be_until_told(SimulatedRelay(link, EventLog(log)))

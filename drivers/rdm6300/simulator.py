# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A badge reader on a pseudo-terminal: it reads whatever badge is held to it, which is a file.

The badge is a file beside the link, `LINK.badge`, with ten hexadecimal digits: as long as it is
there, it is sent again and again. Options are documented in docs/devices/rdm6300.md.
"""

import asyncio
import re
from pathlib import Path

from drivers.checks import xor_of
from drivers.clock import Clock
from drivers.rdm6300.simulator_options import FAULTS
from drivers.simulated_device import EventLog
from drivers.simulated_reader import LOOK_SECONDS, SimulatedReader, simulator
from drivers.simulation import Fault

REPEAT_SECONDS = 0.045  # between the end of one read and the next
_BADGE = re.compile(r"[0-9A-F]{10}")


def badge_of(link: Path) -> Path:
    """Where the badge for the reader at `link` is held; write it under another name first."""
    return link.with_name(f"{link.name}.badge")


class BadgeSimulator(SimulatedReader):
    """The device. `plug` it, `close` it."""

    def __init__(self, link: Path, clock: Clock, faults: tuple[Fault, ...], log: EventLog) -> None:
        super().__init__(link, clock, faults, log)
        self._badge = badge_of(link)
        self._held = ""

    async def _look(self) -> None:
        while True:
            before, self._held = self._held, self._digits()
            if self._held and self._held != before:
                self._count += 1
                self._log.write("held")
            if self._held and not (self._held == before and self._fault("one-read")):
                await self._send(self._read(self._held))
                await self._clock.sleep(REPEAT_SECONDS)
            else:
                await asyncio.sleep(LOOK_SECONDS)

    def _digits(self) -> str:
        try:
            text = self._badge.read_text("ascii").strip().upper()
        except (FileNotFoundError, UnicodeDecodeError):
            return ""
        return text if _BADGE.fullmatch(text) else ""

    def _read(self, digits: str) -> bytes:
        check = xor_of(bytes.fromhex(digits))
        if self._fault("bit-flip"):
            check ^= 1
        said = digits.encode() + (bytes([check]) if self._fault("raw-check") else b"%02X" % check)
        return b"\x02" + said + (b"\r\n" if self._fault("line-ends") else b"") + b"\x03"


simulate = simulator(BadgeSimulator, FAULTS)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A QR reader on a pseudo-terminal: it reads whatever paper is held under it, which is a file.

The paper is a file beside the link, `LINK.paper`: as soon as it is there its text is sent, and the
file is taken away. Options are documented in docs/devices/code-reader.md.
"""

import asyncio
from pathlib import Path

from drivers.clock import Clock
from drivers.code_reader.simulator_options import FAULTS
from drivers.simulated_device import EventLog
from drivers.simulated_reader import LOOK_SECONDS, SimulatedReader, simulator
from drivers.simulation import Fault

SLOW_SECONDS = 1.0  # between two characters


def paper_of(link: Path) -> Path:
    """Where the text has to be put for the reader at `link`; write it under another name first."""
    return link.with_name(f"{link.name}.paper")


class CodeReaderSimulator(SimulatedReader):
    """The device. `plug` it, `close` it."""

    def __init__(self, link: Path, clock: Clock, faults: tuple[Fault, ...], log: EventLog) -> None:
        super().__init__(link, clock, faults, log)
        self._paper = paper_of(link)

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            try:
                text = self._paper.read_bytes()
                self._paper.unlink()
            except FileNotFoundError:
                continue
            self._count += 1
            self._log.write("read", characters=len(text))
            await self._tell(text.strip())

    async def _tell(self, text: bytes) -> None:
        if self._fault("bit-flip"):
            text = bytes([text[0] ^ 0x02]) + text[1:]
        said = text if self._fault("no-end") else text + b"\r\n"
        if not self._fault("slow"):
            await self._send(said)
            return
        for byte in said:
            await self._send(bytes([byte]))
            await self._clock.sleep(SLOW_SECONDS)


simulate = simulator(CodeReaderSimulator, FAULTS)

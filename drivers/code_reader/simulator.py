# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A QR reader on a pseudo-terminal: it reads whatever paper is held under it, which is a file.

The paper is a file beside the link, `LINK.paper`: as soon as it is there its text is sent, and the
file is taken away. Options are documented in docs/devices/code-reader.md.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path

from drivers.clock import Clock, PacedClock
from drivers.code_reader.simulator_options import FAULTS
from drivers.simulated_device import EventLog, SimulatedDevice, be_until_told
from drivers.simulation import Fault, OptionError, SimulatorOptions, check_faults

SECONDS_PER_BYTE = 10 / 9600
LOOK_SECONDS = 0.05  # of real time: a file tells nobody that it is there
SLOW_SECONDS = 1.0  # between two characters


async def simulate(options: SimulatorOptions) -> None:
    """Be the reader until cancelled, SIGTERM or SIGINT; the link goes with it.

    OptionError for vitals (it has none), faults or pace that can't be meant; OSError for a link or
    log that can't be made.
    """
    if options.pace <= 0:
        raise OptionError("--pace", str(options.pace), "> 0")
    for name in options.vitals:
        raise OptionError("--vitals", name, "nothing: a reader measures nothing")
    check_faults(options.faults, FAULTS)
    clock, log = PacedClock(options.pace), EventLog(options.log)
    await be_until_told(CodeReaderSimulator(options.link, clock, options.faults, log))


def paper_of(link: Path) -> Path:
    """Where the text has to be put for the reader at `link`; write it under another name first."""
    return link.with_name(f"{link.name}.paper")


class CodeReaderSimulator(SimulatedDevice):
    """The device. `plug` it, `close` it."""

    def __init__(self, link: Path, clock: Clock, faults: tuple[Fault, ...], log: EventLog) -> None:
        super().__init__(link, clock, faults, log, SECONDS_PER_BYTE)
        self._paper = paper_of(link)
        self._looking: Callable[[], object] = lambda: None

    def plug(self) -> None:
        super().plug()
        self._pull_if_asked()
        self._looking()
        self._looking = self._run(self._look()).cancel

    def _understand(self, data: bytes) -> None:
        self._log.write("not-understood", bytes=len(data))

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

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A reader on a pseudo-terminal, whatever it reads: what is held to it is a file beside it."""

import asyncio
from abc import abstractmethod
from collections.abc import Callable, Mapping
from pathlib import Path

from drivers.clock import Clock, PacedClock
from drivers.simulated_device import EventLog, SimulatedDevice, be_until_told
from drivers.simulation import Fault, OptionError, Simulate, SimulatorOptions, check_faults

SECONDS_PER_BYTE = 10 / 9600
LOOK_SECONDS = 0.05  # of real time: a file tells nobody that it is there


class SimulatedReader(SimulatedDevice):
    """The device. `plug` it, `close` it. Nothing that is said to it is understood."""

    def __init__(self, link: Path, clock: Clock, faults: tuple[Fault, ...], log: EventLog) -> None:
        super().__init__(link, clock, faults, log, SECONDS_PER_BYTE)
        self._looking: asyncio.Task[None] | None = None

    def plug(self) -> None:
        super().plug()
        self._pull_if_asked()
        if self._looking is not None:
            self._looking.cancel()
        self._looking = self._run(self._look())

    @abstractmethod
    async def _look(self) -> None:
        """See what is held there and say it, until cancelled."""

    def _understand(self, data: bytes) -> None:
        self._log.write("not-understood", bytes=len(data))


def simulator(
    reader: Callable[[Path, Clock, tuple[Fault, ...], EventLog], SimulatedReader],
    known: Mapping[str, str],
) -> Simulate:
    """`drivers.simulation.Simulate` of a reader that understands these faults; it has no vitals."""

    async def simulate(options: SimulatorOptions) -> None:
        if options.pace <= 0:
            raise OptionError("--pace", str(options.pace), "> 0")
        for name in options.vitals:
            raise OptionError("--vitals", name, "nothing: a reader measures nothing")
        check_faults(options.faults, known)
        clock, log = PacedClock(options.pace), EventLog(options.log)
        await be_until_told(reader(options.link, clock, options.faults, log))

    return simulate

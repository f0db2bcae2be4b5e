# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A G-Tech column on a pseudo-terminal: a person steps on, and it says height and weight.

As long as somebody stands on it, it says them every two seconds. Options are documented in
docs/devices/gtech-column.md.
"""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from drivers.clock import Clock, PacedClock
from drivers.gtech_column import simulated_bytes as wire
from drivers.gtech_column.simulator_options import FAULTS, Vitals
from drivers.simulated_device import EventLog, be_until_told
from drivers.simulated_one_shot import OneShotSimulator
from drivers.simulation import Fault, OptionError, SimulatorOptions, check_faults

EVERY_SECONDS = 2.0
STEP = Decimal("0.05")


async def simulate(options: SimulatorOptions) -> None:
    """Be the device until cancelled, SIGTERM or SIGINT; the link goes with it.

    OptionError for vitals, faults or pace that can't be meant; OSError for a link or log that
    can't be made.
    """
    if options.pace <= 0:
        raise OptionError("--pace", str(options.pace), "> 0")
    vitals = Vitals.of_options(options.vitals)
    check_faults(options.faults, FAULTS)
    clock, log = PacedClock(options.pace), EventLog(options.log)
    await be_until_told(GTechSimulator(options.link, clock, vitals, options.faults, log))


class GTechSimulator(OneShotSimulator):
    """The device. `plug` it, `close` it."""

    def __init__(
        self, link: Path, clock: Clock, vitals: Vitals, faults: tuple[Fault, ...], log: EventLog
    ) -> None:
        super().__init__(
            link,
            clock,
            faults,
            log,
            baud=9600,
            first_seconds=vitals.step + EVERY_SECONDS,
            every_seconds=EVERY_SECONDS,
        )
        self._vitals = vitals

    def _frame(self, number: int) -> bytes:
        shown = self._vitals
        if self._fault("restless"):
            shown = replace(shown, weight=shown.weight + number % 7 * STEP)
        if number > 1 and self._fault("once"):
            return b""
        index = shown.index + 3 if self._fault("wrong-index") else shown.index
        say = wire.text if self._fault("text") else wire.frame
        return say(shown.height, shown.weight, index)

    def _understand(self, data: bytes) -> None:
        self._log.write("not-understood", bytes=len(data))

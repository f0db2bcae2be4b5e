# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A Nonin 9560 on a pseudo-terminal: a finger comes and goes, and each time it says what it found.

Options are documented in docs/devices/nonin-format13.md.
"""

from pathlib import Path

from drivers.clock import Clock, PacedClock
from drivers.nonin_format13 import simulated_bytes as wire
from drivers.nonin_format13.simulator_options import FAULTS
from drivers.simulated_device import EventLog, be_until_told
from drivers.simulated_one_shot import OneShotSimulator
from drivers.simulated_stream import Vitals
from drivers.simulation import Fault, OptionError, SimulatorOptions, check_faults

NAK, ACK = 0x15, 0x06
EVERY_SECONDS = 8.0  # the next finger
NO_PULSE, NO_SPO2 = 0x1FF, 0x7F


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
    await be_until_told(Nonin9560Simulator(options.link, clock, vitals, options.faults, log))


class Nonin9560Simulator(OneShotSimulator):
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
            first_seconds=vitals.finger + EVERY_SECONDS / 2,
            every_seconds=EVERY_SECONDS,
        )
        self._vitals = vitals
        self._last = b""
        self._said = 0

    def _frame(self, number: int) -> bytes:  # noqa: ARG002 - its clock tells them apart
        self._last = self._measured()
        return self._last

    def _measured(self) -> bytes:
        at = self._clock.now().astimezone().replace(tzinfo=None)
        if self._fault("no-finger"):
            return wire.frame(at, wire.NOTHING_MEASURED, NO_PULSE, NO_SPO2)
        status = wire.FROM_MEMORY if self._fault("from-memory") else 0
        self._said += 1
        pulse = self._vitals.pulse + (self._said % 7 if self._fault("restless") else 0)
        return wire.frame(at, status, pulse, self._vitals.spo2)

    def _understand(self, data: bytes) -> None:
        for byte in data:
            if byte == NAK and self._last and not self._fault("silent"):
                if self._fault("restless"):
                    self._last = self._measured()
                if not self._fault("once"):
                    self._run(self._say_frame(self._last))
            elif byte == ACK:
                self._last = b""
                self._log.write("acknowledged")
            else:
                self._log.write("not-understood")

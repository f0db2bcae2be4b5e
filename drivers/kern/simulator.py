# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A KERN floor scale on a pseudo-terminal: a person steps on, and its faults on demand.

Person and faults are those of the MT-SICS scale; the words are its own. Options are documented in
docs/devices/kern.md.
"""

from drivers.aandd_scale.simulator import AandDScaleSimulator
from drivers.clock import PacedClock
from drivers.kern import simulated_bytes as wire
from drivers.kern.simulator_options import FAULTS, Vitals
from drivers.simulated_device import EventLog, be_until_told
from drivers.simulation import OptionError, SimulatorOptions, check_faults


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
    await be_until_told(KernSimulator(options.link, clock, vitals, options.faults, log))


class KernSimulator(AandDScaleSimulator):
    """The device. `plug` it, `close` it."""

    now, when_stable, error = b"SI", b"S", wire.SYNTAX_ERROR

    def _understand(self, data: bytes) -> None:
        if not self._is_old():
            super()._understand(data)
            return
        for byte in data:  # what is none of its letters it passes over
            if byte in b"ws":
                self._obey(self.now if byte == ord("w") else self.when_stable)

    def _is_old(self) -> bool:
        return self._is_given("letters") or self._is_given("eoc")

    def _weight(self) -> bytes:
        if self._fault("overload"):
            return wire.OVERLOAD
        if self._fault("syntax-error"):
            return wire.SYNTAX_ERROR
        unit = self._unit()
        say = (
            wire.de
            if self._is_given("letters")
            else wire.eoc
            if self._is_given("eoc")
            else wire.kcp
        )
        return say(wire.shown(self._load(), unit), unit, stable=self._is_stable())

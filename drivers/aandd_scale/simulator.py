# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""An A&D floor scale on a pseudo-terminal: a person steps on, and its faults on demand.

The person and the faults are those of the MT-SICS scale; the words are its own. Options are
documented in docs/devices/aandd-scale.md.
"""

from decimal import Decimal
from pathlib import Path

from drivers.aandd_scale.simulator_options import FAULTS, Vitals
from drivers.clock import Clock, PacedClock
from drivers.mt_sics.simulator import MtSicsSimulator
from drivers.simulated_device import EventLog, be_until_told
from drivers.simulation import Fault, OptionError, SimulatorOptions, check_faults

PAUSE_SECONDS = 35.0  # whoever asks again after it begins a new weighing
ERROR, OVERLOAD = b"EC,E01\r\n", b"OL,+9999999.9  kg\r\n"


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
    await be_until_told(AandDScaleSimulator(options.link, clock, vitals, options.faults, log))


def line(kilograms: Decimal, *, stable: bool, unit: str) -> bytes:
    """As docs/devices/aandd-scale.md has it: a sign, eight characters, the unit in four."""
    shown = {
        "kg": f"{kilograms:08.2f}",
        "g": f"{kilograms * 1000:08.0f}",
        "lb": f"{kilograms * Decimal('2.204623'):08.1f}",
    }[unit]
    return f"{'ST' if stable else 'US'},+{shown}{unit:>4}\r\n".encode("ascii")


class AandDScaleSimulator(MtSicsSimulator):
    """The device. `plug` it, `close` it. What it is asked in is its own."""

    now, when_stable, error = b"Q", b"S", ERROR

    def __init__(
        self,
        link: Path,
        clock: Clock,
        vitals: Vitals,
        faults: tuple[Fault, ...],
        log: EventLog,
    ) -> None:
        super().__init__(link, clock, vitals, faults, log)
        self._asked = clock.monotonic()

    def _obey(self, command: bytes) -> None:
        now = self._clock.monotonic()
        since, self._asked = now - self._asked, now
        if not self._count or since > PAUSE_SECONDS:
            self._begin()
        if self._fault("silent") or self._fault("flood"):
            return
        match command:
            case self.now:
                self._answer(self._weight())
            case self.when_stable:
                self._run(self._answer_when_stable())
            case _:
                self._log.write("not-understood")
                self._answer(self.error)

    def _weight(self) -> bytes:
        if self._fault("overload"):
            return OVERLOAD
        if self._fault("syntax-error"):
            return self.error
        return line(self._load(), stable=self._is_stable(), unit=self._unit())

    def _unit(self) -> str:
        return "g" if self._fault("grams") else "lb" if self._fault("pounds") else "kg"

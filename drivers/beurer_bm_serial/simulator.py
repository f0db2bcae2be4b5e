# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A Beurer BM58 on a serial cable: pseudo-terminal, memory of two people, and faults on demand.

A person measures some seconds after the kiosk has looked into the memory for the second time.
Options are documented in docs/devices/beurer-bm-serial.md.
"""

from datetime import timedelta
from pathlib import Path
from typing import Final

from drivers.beurer_bm_serial import simulated_bytes as wire
from drivers.beurer_bm_serial.simulated_bytes import KeptPressure
from drivers.beurer_bm_serial.simulator_options import DEFAULTS, FAULTS
from drivers.clock import Clock, PacedClock
from drivers.simulated_device import EventLog, be_until_told
from drivers.simulated_memory import CAPACITY, Kind, MemorySimulator, Vitals
from drivers.simulated_pressure import PressureVitals
from drivers.simulated_shelf import Kept, Shelf
from drivers.simulation import Fault, OptionError, Simulate, SimulatorOptions, check_faults

# What others left in the memory, newest first: hours ago, systolic, diastolic, pulse.
_OTHERS: Final = ((3, 167, 101, 88), (26, 119, 71, 64), (49, 135, 84, 77))


class Bm58:
    """AA, A2 and A3 with a number; whatever else comes is no command of it."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._input = b""

    def hear(self, data: bytes) -> list[bytes]:
        """`drivers.simulated_shelf.Model`."""
        self._input += data
        answers = []
        while self._input and (size := 2 if self._input[0] == 0xA3 else 1) <= len(self._input):
            command, self._input = self._input[:size], self._input[size:]
            answers += self._obey(command)
        return answers

    def _obey(self, command: bytes) -> list[bytes]:
        match command[0]:
            case 0xAA:
                self._shelf.looked()
                return [wire.READY]
            case 0xA2:
                return [bytes([len(self._shelf.records)])]
            case 0xA3:
                return [self._record(command[1])]
        self._shelf.misunderstood()
        return []

    def _record(self, number: int) -> bytes:
        # User 1 before user 2, each newest first: the sorting leaves alike ones as they are.
        pressures = (one for one in self._shelf.told() if isinstance(one, KeptPressure))
        kept = sorted(pressures, key=lambda one: one.user)
        return wire.record(kept[number - 1]) if 0 < number <= len(kept) else wire.NO_RECORD


class Bm58Simulator(MemorySimulator):
    """The device. `plug` it, `close` it."""

    def __init__(  # noqa: PLR0917 - what a device is made of
        self,
        link: Path,
        clock: Clock,
        kind: Kind,
        pressure: PressureVitals,
        faults: tuple[Fault, ...],
        log: EventLog,
    ) -> None:
        self._pressure = pressure
        vitals = Vitals(pressure.first.systolic, pressure.press)
        super().__init__(link, clock, kind, vitals, faults, log)

    def _taken(self) -> Kept:
        one = self._pressure.of_measurement(self._count)
        user = 2 if self._fault("second-user") else 1
        return KeptPressure(
            self._now(), one.systolic, diastolic=one.diastolic, pulse=one.pulse, user=user
        )

    def _of_others(self) -> list[Kept]:
        if self._is_given("empty"):
            return []
        now = self._now()
        times = CAPACITY if self._is_given("full") else len(_OTHERS)
        users = (1, 2) if self._is_given("second-user") else (1,)
        return [
            KeptPressure(
                now - timedelta(hours=hours, days=7 * number),
                systolic,
                diastolic=diastolic,
                pulse=pulse,
                user=user,
            )
            for user in users
            for number in range(times)
            for hours, systolic, diastolic, pulse in (_OTHERS[number % len(_OTHERS)],)
        ]


def pressure_simulator(kind: Kind) -> Simulate:
    """`drivers.simulation.Simulate` of that cable's model."""

    async def simulate(options: SimulatorOptions) -> None:
        if options.pace <= 0:
            raise OptionError("--pace", str(options.pace), "> 0")
        pressure = PressureVitals.of_options(options.vitals, DEFAULTS)
        check_faults(options.faults, FAULTS)
        clock, log = PacedClock(options.pace), EventLog(options.log)
        device = Bm58Simulator(options.link, clock, kind, pressure, options.faults, log)
        await be_until_told(device)

    return simulate


KIND: Final = Kind(Bm58, baud=4800)
simulate = pressure_simulator(KIND)

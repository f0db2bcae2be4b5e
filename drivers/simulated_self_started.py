# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A blood-pressure meter that a person starts, and that tells its result once: a pseudo-terminal.

What its bytes are a driver says (`Wire`). A person presses its button some seconds after it was
plugged in, and again after each result: such a device never hears what the kiosk does. It stands at
the other end of the cable and shares no state with the kiosk. Options are documented in
docs/devices/omron-hbp9020.md.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from drivers.clock import Clock, PacedClock
from drivers.simulated_device import EventLog, SimulatedDevice, be_until_told, garbage
from drivers.simulated_pressure import DEFAULTS as PRESSURE
from drivers.simulated_pressure import Pressure, PressureVitals
from drivers.simulation import Fault, OptionError, Simulate, SimulatorOptions, check_faults

DEFAULTS: Mapping[str, Decimal] = {**PRESSURE, "press": Decimal(5)}
FAULTS: Mapping[str, str] = {
    "silent": "",  # nothing is ever sent
    "no-value": "",  # the device found no pressure
    "wrong-order": "",  # the diastolic is above the systolic
    "bit-flip": "",  # one bit of a digit, so that it is none
    "half-frame": "",
    "garbage": "",  # instead of the result
    "flood": "",  # garbage as fast as it goes, from the button to the unplugging
    "unplug-at": "SECONDS",  # after the button was pressed
    "replug-after": "SECONDS",  # how long after unplug-at, 5 s if not said
    "wrong-device": "",  # a particle sensor is plugged in instead
}
MEASURE_SECONDS = 20.0
NOTHING = Pressure(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Wire:
    """One model: the bytes of a result (`NOTHING`: none was found), where its systolic is in them,
    and the seconds that one byte takes."""

    frame: Callable[[Pressure, datetime], bytes]
    systolic_at: int
    seconds_per_byte: float = 10 / 9600


def simulator(wire: Wire) -> Simulate:
    """`drivers.simulation.Simulate` of the device whose bytes `wire` makes."""

    async def simulate(options: SimulatorOptions) -> None:
        if options.pace <= 0:
            raise OptionError("--pace", str(options.pace), "> 0")
        vitals = PressureVitals.of_options(options.vitals, DEFAULTS)
        check_faults(options.faults, FAULTS)
        clock, log = PacedClock(options.pace), EventLog(options.log)
        device = SelfStartedSimulator(options.link, clock, wire, vitals, options.faults, log)
        await be_until_told(device)

    return simulate


class SelfStartedSimulator(SimulatedDevice):
    """The device. `plug` it, `close` it."""

    def __init__(  # noqa: PLR0917 - what a device is made of
        self,
        link: Path,
        clock: Clock,
        wire: Wire,
        vitals: PressureVitals,
        faults: tuple[Fault, ...],
        log: EventLog,
    ) -> None:
        super().__init__(link, clock, faults, log, wire.seconds_per_byte)
        self._wire_of = wire
        self._vitals = vitals
        self._person: asyncio.Task[None] | None = None

    def plug(self) -> None:
        super().plug()
        if self._person is not None:
            self._person.cancel()
        if not self._is_given("wrong-device") and not self._is_given("silent"):
            self._person = self._run(self._be_used())

    def _understand(self, data: bytes) -> None:
        self._log.write("not-understood", bytes=len(data))

    async def _be_used(self) -> None:
        while True:
            await self._clock.sleep(self._vitals.press)
            self._count += 1
            self._log.write("start", measurement=self._count)
            self._pull_if_asked()
            while self._fault("flood"):
                self._port.put(garbage(1024, self._count))
                await asyncio.sleep(0.001)
            await self._clock.sleep(MEASURE_SECONDS)
            await self._send(self._result())
            self._log.write("taken", measurement=self._count)

    def _result(self) -> bytes:
        pressure = self._vitals.of_measurement(self._count)
        if self._fault("wrong-order"):
            pressure = Pressure(
                pressure.diastolic, pressure.mean, pressure.systolic, pressure.pulse
            )
        if self._fault("no-value"):
            pressure = NOTHING
        frame = self._wire_of.frame(pressure, self._clock.now().astimezone().replace(tzinfo=None))
        if self._fault("bit-flip"):
            at = self._wire_of.systolic_at
            frame = frame[:at] + bytes([frame[at] ^ 0x40]) + frame[at + 1 :]
        if self._fault("half-frame"):
            frame = frame[: len(frame) // 2]
        if self._fault("garbage"):
            frame = garbage(len(frame), self._count)
        return frame

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A sensor of the room's air on a pseudo-terminal, and its faults on demand.

What its bytes are a driver says (`AirWire`). Options are documented in docs/devices/senseair-s8.md.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Protocol

from drivers.clock import Clock, PacedClock
from drivers.plausible import BOUNDS
from drivers.reading import Quantity
from drivers.simulated_answers import FAULTS as ANSWERING
from drivers.simulated_answers import AnsweringSimulator
from drivers.simulated_device import EventLog, be_until_told
from drivers.simulation import (
    Fault,
    OptionError,
    Simulate,
    SimulatorOptions,
    check_faults,
    whole_number,
)

DEFAULTS: Mapping[str, Decimal] = {
    "co2": Decimal(812),
    "temperature": Decimal(22),
    "humidity": Decimal(41),
}
FAULTS: Mapping[str, str] = {
    **ANSWERING,
    "warming-up": "",  # what it says before it measures
    "above-range": "",  # more than it can tell
    "device-error": "",  # it answers that it can't
    "not-a-number": "",  # where it speaks in floats
    "not-started": "",  # it measures only when it is told to, where it can be told
}
PAUSE_SECONDS = 5.0  # whoever asks again after it looks anew
_QUANTITIES = (
    ("co2", Quantity.CO2),
    ("temperature", Quantity.AIR_TEMPERATURE),
    ("humidity", Quantity.HUMIDITY),
)


@dataclass(frozen=True, slots=True)
class Air:
    """What the simulated room has: ppm, degrees Celsius, percent."""

    co2: int
    temperature: Decimal
    humidity: Decimal

    @classmethod
    def of_options(cls, given: Mapping[str, Decimal]) -> "Air":
        """From `--vitals`; OptionError for unknown names and for what no room has."""
        for name in given:
            if name not in DEFAULTS:
                raise OptionError("--vitals", name, ", ".join(DEFAULTS))
        values = {**DEFAULTS, **given}
        for name, quantity in _QUANTITIES:
            low, high = BOUNDS[quantity]
            if not low <= values[name] <= high:
                raise OptionError("--vitals", f"{name}={values[name]}", f"{low} ... {high}")
        co2 = whole_number("co2", values["co2"])
        return cls(co2, values["temperature"], values["humidity"])


class AirWire(Protocol):
    """The bytes of one model."""

    @property
    def baud(self) -> int:
        """Of the line."""
        ...

    def answers(
        self, air: Air, wrong: Callable[[str], bool], count: int
    ) -> Mapping[bytes, Callable[[], bytes]]:
        """Every question and what makes its answer; `count` were said before."""
        ...


def air_simulator(wire: Callable[[], AirWire]) -> Simulate:
    """`drivers.simulation.Simulate` of the sensor whose bytes `wire` makes."""

    async def simulate(options: SimulatorOptions) -> None:
        if options.pace <= 0:
            raise OptionError("--pace", str(options.pace), "> 0")
        air = Air.of_options(options.vitals)
        check_faults(options.faults, FAULTS)
        clock, log = PacedClock(options.pace), EventLog(options.log)
        await be_until_told(AirSimulator(options.link, clock, wire(), air, options.faults, log))

    return simulate


class AirSimulator(AnsweringSimulator):
    """The sensor. `plug` it, `close` it."""

    def __init__(  # noqa: PLR0917 - what a device is made of
        self,
        link: Path,
        clock: Clock,
        wire: AirWire,
        air: Air,
        faults: tuple[Fault, ...],
        log: EventLog,
    ) -> None:
        super().__init__(link, clock, faults, log, baud=wire.baud, pause_seconds=PAUSE_SECONDS)
        self._wire_of = wire
        self._air = air

    def _known(self) -> Mapping[bytes, Callable[[], bytes]]:
        return self._wire_of.answers(
            self._air, lambda name: self._fault(name) is not None, self._answers
        )

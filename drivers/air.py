# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the room's air is like at the moment, for whoever cares for the room. Knows no device.

A sensor is a meter (`drivers.meter.MeterSession`) that nobody asks for: this looks at it every now
and then, and keeps what it said last. A number is never older than STALE_SECONDS.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Protocol

from drivers.clock import Clock
from drivers.fault import DeviceFault
from drivers.meter import MeterAbsent, MeterDone, MeterEvent, MeterFailed, MeterSession
from drivers.reading import Quantity, Reading

# Seconds of the injected clock.
POLL_SECONDS: Final = 30.0  # air changes in minutes
STALE_SECONDS: Final = 120.0


@dataclass(frozen=True, slots=True)
class AirKnown:
    """A reading of the sensor; `co2` in ppm, `temperature` in degrees Celsius, `humidity` in
    percent, each None where this sensor doesn't measure it."""

    reading: Reading = field(repr=False)

    @property
    def co2(self) -> Decimal | None:
        return self.reading.value(Quantity.CO2)

    @property
    def temperature(self) -> Decimal | None:
        return self.reading.value(Quantity.AIR_TEMPERATURE)

    @property
    def humidity(self) -> Decimal | None:
        return self.reading.value(Quantity.HUMIDITY)


@dataclass(frozen=True, slots=True)
class AirUnknown:
    """No number, and why. `detail` is "warming-up" or "no-value" for what a sensor says that isn't
    measured, "co2" beside OUT_OF_RANGE for more (or less) than it can tell."""

    fault: DeviceFault
    detail: str = ""


Air = AirKnown | AirUnknown


class AirReader(Protocol):
    """The sensor of one room."""

    @property
    def air(self) -> Air:
        """What is known now."""
        ...

    def subscribe(self, listener: Callable[[Air], None]) -> None:
        """Each look at the sensor, and a sensor that goes or can't be used; on the event loop's
        thread, never from inside a call."""
        ...

    async def run(self) -> None:
        """Look until cancelled; opens nothing before."""
        ...


class AirWatch:
    """`AirReader` of one sensor."""

    def __init__(self, session: MeterSession, clock: Clock) -> None:
        self._session = session
        self._clock = clock
        self._air: Air = AirUnknown(DeviceFault.UNPLUGGED)
        self._since = clock.monotonic()
        self._listeners: list[Callable[[Air], None]] = []
        session.subscribe(self._hear)

    @property
    def air(self) -> Air:
        old = self._clock.monotonic() - self._since > STALE_SECONDS
        if old and isinstance(self._air, AirKnown):
            return AirUnknown(DeviceFault.NO_ANSWER)
        return self._air

    def subscribe(self, listener: Callable[[Air], None]) -> None:
        self._listeners.append(listener)

    async def run(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._session.run())
            tasks.create_task(self._look())

    async def _look(self) -> None:
        """The first look is the session's own "present"."""
        while True:
            await self._clock.sleep(POLL_SECONDS)
            self._session.start()

    def _hear(self, event: MeterEvent) -> None:
        match event:
            case MeterDone(reading):
                self._know(AirKnown(reading))
            case MeterFailed(fault, detail) | MeterAbsent(fault, detail):
                self._know(AirUnknown(fault, detail))
            case _:
                self._session.start()

    def _know(self, air: Air) -> None:
        self._air = air
        self._since = self._clock.monotonic()
        for listener in self._listeners:
            listener(air)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""An oximeter that streams by itself, on a pseudo-terminal, and its faults on demand.

What its bytes are a driver says (`Wire`). It stands at the other end of the cable and shares no
state with the kiosk. Options are documented in docs/devices/contec-cms50-old.md.
"""

import asyncio
import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Protocol

from drivers.clock import Clock, PacedClock
from drivers.hid_cable import HidCable
from drivers.plausible import BOUNDS
from drivers.reading import Quantity
from drivers.simulated_device import (
    EventLog,
    SimulatedDevice,
    be_until_told,
    garbage,
)
from drivers.simulation import (
    Fault,
    OptionError,
    Simulate,
    SimulatorOptions,
    check_faults,
    whole_number,
)

DEFAULTS: Mapping[str, Decimal] = {
    "spo2": Decimal(97),
    "pulse": Decimal(68),
    "finger": Decimal(3),
}
FAULTS: Mapping[str, str] = {
    "silent": "",  # nothing is sent
    "no-finger": "",
    "search": "",  # a finger is in, and no pulse is ever found
    "restless": "",  # the values never stand still
    "finger-out-at": "SECONDS",  # after it was plugged in, for three seconds
    "probe-error": "",
    "bit-flip": "",  # one bit in every tenth moment
    "half-frame": "",  # every tenth moment breaks off
    "garbage": "",  # instead of moments
    "flood": "",  # garbage as fast as it goes
    "unplug-at": "SECONDS",
    "replug-after": "SECONDS",  # how long after unplug-at, 5 s if not said
    "wrong-device": "",  # a particle sensor is plugged in instead
}
SEARCH_SECONDS = 4.0
SETTLE_SECONDS = 3.0  # the first values are off, and come nearer every second
FINGER_OUT_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Shown:
    """What the simulated device shows at one moment; None: no finger, or still searching."""

    spo2: int | None
    pulse: int | None
    pleth: int  # 0 to 127
    finger: bool = True
    probe: bool = True


class Wire(Protocol):
    """The bytes of one model."""

    @property
    def hertz(self) -> int:
        """Moments a second."""
        ...

    @property
    def baud(self) -> int:
        """Of the line."""
        ...

    def __call__(self, shown: Shown) -> bytes:
        """Of one moment."""
        ...


@dataclass(frozen=True, slots=True)
class Vitals:
    """What the simulated patient has; `finger` are the seconds until it is in the clip."""

    spo2: int
    pulse: int
    finger: float

    @classmethod
    def of_options(cls, given: Mapping[str, Decimal]) -> "Vitals":
        """From `--vitals`; OptionError for unknown names and for what no device would show."""
        for name in given:
            if name not in DEFAULTS:
                raise OptionError("--vitals", name, ", ".join(DEFAULTS))
        values = {**DEFAULTS, **given}
        for quantity in (Quantity.SPO2, Quantity.PULSE):
            low, high = BOUNDS[quantity]
            if not low <= values[quantity] <= high:
                raise OptionError("--vitals", f"{quantity}={values[quantity]}", f"{low} ... {high}")
        return cls(
            whole_number("spo2", values["spo2"]),
            whole_number("pulse", values["pulse"]),
            float(values["finger"]),
        )


@dataclass(frozen=True, slots=True)
class OnDemand:
    """A HID device: what is said to it to make it stream, and to stop it."""

    cable: HidCable
    begin: bytes
    end: bytes


def simulator(wire: Wire, on_demand: OnDemand | None = None) -> Simulate:
    """`drivers.simulation.Simulate` of the device whose bytes `wire` makes."""

    async def simulate(options: SimulatorOptions) -> None:
        if options.pace <= 0:
            raise OptionError("--pace", str(options.pace), "> 0")
        vitals = Vitals.of_options(options.vitals)
        check_faults(options.faults, FAULTS)
        clock, log = PacedClock(options.pace), EventLog(options.log)
        device = StreamSimulator(options.link, clock, wire, vitals, options.faults, log, on_demand)
        await be_until_told(device)

    return simulate


class StreamSimulator(SimulatedDevice):
    """The device. `plug` it, `close` it; it begins to stream at once, or when it is asked to."""

    def __init__(  # noqa: PLR0917 - what a device is made of
        self,
        link: Path,
        clock: Clock,
        wire: Wire,
        vitals: Vitals,
        faults: tuple[Fault, ...],
        log: EventLog,
        on_demand: OnDemand | None = None,
    ) -> None:
        cable = None if on_demand is None else on_demand.cable
        super().__init__(link, clock, faults, log, 10 / wire.baud, cable)
        self._on_demand = on_demand
        self._asked = on_demand is None
        self._wire_of = wire
        self._vitals = vitals
        self._stream: asyncio.Task[None] | None = None

    def plug(self) -> None:
        super().plug()
        self._asked = self._on_demand is None
        self._count += 1
        self._log.write("start", measurement=self._count)
        if self._stream is not None:
            self._stream.cancel()
        if not self._is_given("wrong-device") and not self._fault("silent"):
            self._stream = self._run(self._stream_on(self._count))
        self._pull_if_asked()

    def _understand(self, data: bytes) -> None:
        if self._on_demand is not None and data.startswith(self._on_demand.begin):
            self._asked = True
        elif self._on_demand is not None and data.startswith(self._on_demand.end):
            self._asked = False
        else:
            self._log.write("not-understood", bytes=len(data))

    async def _stream_on(self, number: int) -> None:
        while self._fault("flood"):
            self._port.put(garbage(1024, number))
            await asyncio.sleep(0.001)
        begin, sent = self._clock.monotonic(), 0
        while True:
            await self._clock.sleep(1 / self._wire_of.hertz)
            # However late the loop is, the curve stays whole: what is due goes out.
            due = int((self._clock.monotonic() - begin) * self._wire_of.hertz)
            for moment in range(sent, due):
                seconds = moment / self._wire_of.hertz
                said = self._spoiled(self._wire_of(self._shown(seconds)), moment)
                if self._asked:
                    self._port.put(said)
            sent = due

    def _shown(self, seconds: float) -> Shown:
        pleth = round(63 + 50 * math.sin(2 * math.pi * seconds * self._vitals.pulse / 60))
        if self._fault("probe-error"):
            return Shown(None, None, 0, probe=False)
        in_clip = seconds - self._vitals.finger
        if (out := self._fault("finger-out-at")) is not None:
            since = seconds - float(out.value)
            in_clip = in_clip if since < 0 else since - FINGER_OUT_SECONDS
        if in_clip < 0 or self._fault("no-finger"):
            return Shown(None, None, 0, finger=False)
        if in_clip < SEARCH_SECONDS or self._fault("search"):
            return Shown(None, None, pleth)
        return self._values(pleth, in_clip - SEARCH_SECONDS)

    def _values(self, pleth: int, seconds: float) -> Shown:
        off = max(0, math.ceil(SETTLE_SECONDS - seconds))
        if self._fault("restless"):
            off = (0, 7, 2, 9)[int(seconds) % 4]
        return Shown(
            max(self._vitals.spo2 - off, 35), min(self._vitals.pulse + 2 * off, 250), pleth
        )

    def _spoiled(self, data: bytes, number: int) -> bytes:
        if number % 10 == 9 and self._fault("bit-flip"):
            at = number // 10 % (len(data) * 8)
            spoiled = bytearray(data)
            spoiled[at // 8] ^= 1 << at % 8
            return bytes(spoiled)
        if number % 10 == 9 and self._fault("half-frame"):
            return data[: len(data) // 2]
        return garbage(len(data), number) if self._fault("garbage") else data

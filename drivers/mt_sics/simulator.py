# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""An MT-SICS floor scale on a pseudo-terminal: a person steps on, and its faults on demand.

Options are documented in docs/devices/mt-sics.md. It stands at the other end of the cable
and shares no state with the kiosk.
"""

import asyncio
import math
from decimal import Decimal
from pathlib import Path

from drivers.clock import Clock, PacedClock
from drivers.mt_sics import simulated_bytes as wire
from drivers.mt_sics.simulator_options import FAULTS, Vitals
from drivers.simulated_device import EventLog, SimulatedDevice, be_until_told, garbage
from drivers.simulation import Fault, OptionError, SimulatorOptions, check_faults

SECONDS_PER_BYTE = 10 / 9600  # start bit, eight data bits, stop bit
SWAY_SECONDS = 2.5  # from the first foot on the scale until it is stable
STABLE_WAIT_SECONDS = 5.0  # how long `S` waits for a stable weight before it is refused
STAY_SECONDS = 90.0  # and then the person goes
AGAIN_SECONDS = 30.0
LEFT_ON_SCALE = Decimal("3.20")
_HALF_EVERY, _FLIP_EVERY, _FIRST_FLIP = 9, 30, 10


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
    await be_until_told(MtSicsSimulator(options.link, clock, vitals, options.faults, log))


class MtSicsSimulator(SimulatedDevice):
    """The device. `plug` it, `close` it."""

    def __init__(
        self,
        link: Path,
        clock: Clock,
        vitals: Vitals,
        faults: tuple[Fault, ...],
        log: EventLog,
    ) -> None:
        super().__init__(link, clock, faults, log, SECONDS_PER_BYTE)
        self._vitals = vitals
        self._input = b""
        self._answers = 0
        self._begun = self._cancelled = clock.monotonic()
        self._last = b""
        self._waiting: asyncio.Task[None] | None = None  # the `S` that waits for stable

    def _spoil(self, data: bytes) -> bytes:
        return wire.with_even_parity(data) if self._is_given("parity") else data

    # Commands

    def _understand(self, data: bytes) -> None:
        *lines, self._input = (self._input + data).split(b"\r\n")
        for line in lines:
            self._obey(line)

    def _obey(self, command: bytes) -> None:
        if command == b"@":
            self._cancel()
        self._last = command
        if self._fault("silent") or self._fault("flood"):
            return
        match command:
            case b"@":
                self._answer(wire.SERIAL)
            case b"I4" | b"I2" if self._fault("no-name"):
                self._answer(wire.SYNTAX_ERROR)
            case b"I4":
                self._answer(wire.SERIAL)
            case b"I2":
                self._answer(wire.MODEL)
            case b"SI":
                self._answer(self._weight())
            case b"S":
                self._waiting = self._run(self._answer_when_stable())
            case _:
                self._log.write("not-understood")
                self._answer(wire.SYNTAX_ERROR)

    def _cancel(self) -> None:
        """What was asked before is over; the kiosk begins, and so does the person. Said again at
        once, it is the same beginning."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
        now = self._clock.monotonic()
        since, self._cancelled = now - self._cancelled, now
        if self._count and self._last == b"@" and since < AGAIN_SECONDS:
            return
        self._begin()

    def _begin(self) -> None:
        """The person comes."""
        self._count += 1
        self._begun = self._clock.monotonic()
        self._log.write("start", measurement=self._count)
        self._pull_if_asked()
        if self._fault("flood"):
            self._run(self._flood(self._count))

    # What takes time

    async def _answer_when_stable(self) -> None:
        for _ in range(round(STABLE_WAIT_SECONDS * 10)):
            if self._is_stable():
                self._answer(self._weight())
                return
            await self._clock.sleep(0.1)
        self._answer(wire.NOT_NOW)

    async def _flood(self, number: int) -> None:
        while self._count == number:
            self._port.put(garbage(1024, number))
            await asyncio.sleep(0.001)

    # The scale

    def _weight(self) -> bytes:
        instead = {
            "overload": wire.OVERLOAD,
            "underload": wire.UNDERLOAD,
            "not-now": wire.NOT_NOW,
            "syntax-error": wire.SYNTAX_ERROR,
        }
        for name, answer in instead.items():
            if self._fault(name):
                return answer
        unit = "g" if self._fault("grams") else "lb" if self._fault("pounds") else "kg"
        return wire.weight(self._load(), stable=self._is_stable(), unit=unit)

    def _seconds_on(self) -> float:
        """Since the person stepped on; negative while nobody is there."""
        if self._fault("standing"):
            return SWAY_SECONDS
        if self._fault("empty"):
            return -1.0
        seconds = self._clock.monotonic() - self._begun - self._vitals.step
        return -1.0 if seconds > SWAY_SECONDS + STAY_SECONDS else seconds

    def _is_stable(self) -> bool:
        seconds = self._seconds_on()
        return seconds < 0 or (seconds >= SWAY_SECONDS and not self._fault("restless"))

    def _load(self) -> Decimal:
        left = LEFT_ON_SCALE if self._fault("not-at-zero") else Decimal(0)
        seconds = self._seconds_on()
        if seconds < 0:
            return left
        if self._is_stable():
            return self._vitals.weight + left
        # Two feet one after the other, and then swaying less and less.
        foot = 0.4 if seconds < SWAY_SECONDS / 5 else 1.0
        sway = 1 + 0.06 * math.exp(-seconds) * math.cos(5 * seconds)
        steps = round(float(self._vitals.weight) * foot * sway / float(wire.STEP))
        return steps * wire.STEP + left

    def _answer(self, answer: bytes) -> None:
        self._answers += 1
        if self._fault("garbage"):
            answer = garbage(len(answer), self._answers)
        if self._fault("bit-flip") and self._answers % _FLIP_EVERY == _FIRST_FLIP:
            answer = wire.with_flipped_bit(answer)
        if self._fault("half-frame") and self._answers % _HALF_EVERY == 0:
            answer = answer[: len(answer) // 2]
        self._say(answer)

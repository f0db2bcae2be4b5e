# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A SunTech Advantage module on a pseudo-terminal: real bytes at its pace, and faults on demand.

It inflates for ten seconds, lets go over twenty-five, says that it is done, and keeps the result
until the next one. Options are documented in docs/devices/suntech-advantage.md. It stands at the
other end of the cable and shares no state with the kiosk.
"""

import asyncio
from pathlib import Path

from drivers.clock import Clock, PacedClock
from drivers.simulated_device import EventLog, SimulatedDevice, be_until_told, garbage
from drivers.simulated_pressure import Pressure, PressureVitals
from drivers.simulation import Fault, OptionError, SimulatorOptions, check_faults
from drivers.suntech_advantage import simulated_bytes as wire
from drivers.suntech_advantage.simulator_options import FAULTS

SECONDS_PER_BYTE = 10 / 9600  # start bit, eight data bits, stop bit
INFLATE_SECONDS = 10.0
DEFLATE_SECONDS = 25.0
ABOVE_SYSTOLIC = 30  # so far does it inflate
STALE_SECONDS = 8.0
_SPOILED_EVERY = 2


async def simulate(options: SimulatorOptions) -> None:
    """Be the device until cancelled, SIGTERM or SIGINT; the link goes with it.

    OptionError for vitals, faults or pace that can't be meant; OSError for a link or log that
    can't be made.
    """
    if options.pace <= 0:
        raise OptionError("--pace", str(options.pace), "> 0")
    vitals = PressureVitals.of_options(options.vitals)
    check_faults(options.faults, FAULTS)
    clock, log = PacedClock(options.pace), EventLog(options.log)
    await be_until_told(AdvantageSimulator(options.link, clock, vitals, options.faults, log))


class AdvantageSimulator(SimulatedDevice):
    """The device. `plug` it, `close` it."""

    def __init__(
        self,
        link: Path,
        clock: Clock,
        vitals: PressureVitals,
        faults: tuple[Fault, ...],
        log: EventLog,
    ) -> None:
        super().__init__(link, clock, faults, log, SECONDS_PER_BYTE)
        self._vitals = vitals
        self._input = b""
        self._answers = 0
        self._begun: float | None = None  # on its clock, while the cuff is under pressure
        self._last = wire.result(None, wire.NOTHING_YET)
        self._measuring: asyncio.Task[None] | None = None

    def _switched_off(self) -> None:
        self._release()

    # Commands

    def _understand(self, data: bytes) -> None:
        self._input += data
        while len(self._input) >= 2:
            size = wire.size_of(self._input)
            if not size:
                self._input = self._input[1:]
            elif len(self._input) < size:
                return
            else:
                command, self._input = self._input[:size], self._input[size:]
                self._obey(command)

    def _obey(self, command: bytes) -> None:
        match command:
            case wire.START:
                self._start()
            case wire.ABORT:
                self._abort()
            case wire.RESULT:
                self._answer(self._last)
            case wire.PRESSURE:
                self._answer(wire.cuff(self._pressure()))
            case _:
                # A wrong sum: the module keeps still, as nobody can know what was meant.
                self._log.write("not-understood")

    def _start(self) -> None:
        if self._begun is None:
            self._count += 1
        self._log.write("start", measurement=self._count)
        if self._begun is not None or self._fault("refuse"):
            self._say(wire.packet(wire.BUSY))
            return
        if self._fault("silent"):
            return
        self._say(wire.packet(wire.RECEIVED))
        if self._fault("stale"):
            self._measuring = self._run(self._pretend())
        else:
            self._begun = self._clock.monotonic()
            self._log.write("inflated", measurement=self._count)
            self._measuring = self._run(self._measure(self._count))
        self._pull_if_asked()

    def _abort(self) -> None:
        self._log.write("stop")
        if self._measuring is not None:
            self._measuring.cancel()
            self._measuring = None
        inflated = self._begun is not None
        self._release()
        if inflated:
            self._say(wire.packet(wire.ABORTED))
        elif not self._is_given("quiet-stop"):
            self._say(wire.packet(wire.EXECUTED))

    def _answer(self, answer: bytes) -> None:
        """To a question; it is spoilt where that is asked for."""
        busy = self._begun is not None
        if self._fault("silent") or (busy and self._fault("flood")):
            return
        self._answers += 1
        spoil = self._answers % _SPOILED_EVERY == 0
        if self._fault("bit-flip") and spoil:
            answer = wire.with_flipped_bit(answer)
        if self._fault("half-frame") and spoil:
            answer = answer[: len(answer) // 2]
        if self._fault("garbage"):
            answer = garbage(len(answer), self._answers)
        self._say(answer)

    # What takes time

    async def _measure(self, number: int) -> None:
        if self._fault("flood"):
            while True:
                self._port.put(garbage(1024, number))
                await asyncio.sleep(0.001)
        await self._clock.sleep(INFLATE_SECONDS)
        if self._fault("aborted"):
            self._end(wire.ABORTED, wire.result(None, 0x56))
            return
        await self._clock.sleep(DEFLATE_SECONDS)
        if self._fault("no-result"):
            return  # the cuff stays under pressure until somebody says abort
        self._end(wire.EXECUTED, self._result(number))

    async def _pretend(self) -> None:
        await self._clock.sleep(STALE_SECONDS)
        self._last = self._result(self._count)
        self._say(wire.packet(wire.EXECUTED))

    def _end(self, letter: bytes, result: bytes) -> None:
        self._last = result
        self._release()
        self._say(wire.packet(letter))

    def _result(self, number: int) -> bytes:
        error, missing = self._fault("error"), self._fault("missing")
        if error is not None:
            return wire.result(None, int(error.value, 16))
        return wire.result(self._now(number), missing=missing.value if missing else "")

    # Small parts

    def _now(self, number: int) -> Pressure:
        return self._vitals.of_measurement(number)

    def _pressure(self) -> int:
        """In the cuff: up to above the systolic, then down to half the diastolic."""
        if self._begun is None:
            return 0
        patient = self._now(self._count)
        top, low = patient.systolic + ABOVE_SYSTOLIC, patient.diastolic // 2
        seconds = self._clock.monotonic() - self._begun
        if seconds <= INFLATE_SECONDS:
            return round(top * seconds / INFLATE_SECONDS)
        share = min((seconds - INFLATE_SECONDS) / DEFLATE_SECONDS, 1)
        return round(top - (top - low) * share)

    def _release(self) -> None:
        if self._begun is not None:
            self._begun = None
            self._log.write("released", measurement=self._count)

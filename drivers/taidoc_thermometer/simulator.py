# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A TaiDoc thermometer with a memory on a pseudo-terminal, and its faults on demand.

A patient presses its button some seconds after the kiosk has looked into the memory for the second
time, which is when it waits; what was measured lies in front of the records of others. Options are
documented in docs/devices/taidoc-thermometer.md. It stands at the other end of the cable and shares
no state with the kiosk.
"""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

from drivers.clock import Clock, PacedClock
from drivers.simulated_device import EventLog, SimulatedDevice, be_until_told, garbage
from drivers.simulation import Fault, OptionError, SimulatorOptions, check_faults
from drivers.taidoc_thermometer import simulated_bytes as wire
from drivers.taidoc_thermometer.simulator_options import FAULTS, Vitals

SECONDS_PER_BYTE = 10 / 19200  # start bit, eight data bits, stop bit
AGAIN_SECONDS = 30.0
LOOKS_BEFORE = 2
MEASURE_SECONDS = 1.5  # it is deaf meanwhile, and answers afterwards
CLEARED_SECONDS = 40.0  # between the clearing and the temperature
CAPACITY = 10
_SPOILED_EVERY, _FIRST_SPOILED = 10, 7
# What others left in the memory, newest first: hours ago, and tenths of a degree.
_OTHERS = ((3, 389), (26, 372), (49, 361))


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
    await be_until_told(TaiDocSimulator(options.link, clock, vitals, options.faults, log))


class TaiDocSimulator(SimulatedDevice):
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
        self._connected = clock.monotonic()
        self._begun = False
        self._looks = 0
        self._free = asyncio.Event()
        self._free.set()
        self._memory = self._of_others()

    def _of_others(self) -> list[wire.Entry]:
        if self._is_given("empty"):
            return []
        times = CAPACITY if self._is_given("full") else len(_OTHERS)
        now = self._now()
        return [
            wire.Entry(now - timedelta(hours=hours, days=number), tenths)
            for number in range(times)
            for hours, tenths in (_OTHERS[number % len(_OTHERS)],)
        ]

    # Questions

    def _understand(self, data: bytes) -> None:
        self._input += data
        while len(self._input) >= wire.SIZE:
            frame = self._input[: wire.SIZE]
            if wire.is_question(frame):
                self._input = self._input[wire.SIZE :]
                self._run(self._obey(frame))
            else:
                self._input = self._input[1:]

    async def _obey(self, frame: bytes) -> None:
        if frame[1] == wire.CONNECT:
            self._begin()
        await self._free.wait()
        if self._fault("silent") or self._fault("flood"):
            return
        data = self._data(frame[1], int.from_bytes(frame[2:4], "little"))
        if data is None:
            self._log.write("not-understood")
            return
        answer = wire.answer(frame[1], data)
        self._answers += 1
        spoil = self._answers % _SPOILED_EVERY == _FIRST_SPOILED
        if self._fault("bit-flip") and spoil:
            answer = wire.with_flipped_bit(answer)
        if self._fault("half-frame") and spoil:
            answer = answer[: wire.SIZE // 2]
        if self._fault("garbage"):
            answer = garbage(wire.SIZE, self._answers)
        await self._send(answer)

    def _data(self, command: int, index: int) -> bytes | None:
        if command in (wire.TIME, wire.VALUE):
            return self._of_record(command, index)
        if command == wire.CONNECT:
            return b""
        if command == wire.CLOCK:
            return wire.time(self._now())
        if command == wire.MODEL:
            other = self._fault("other-model")
            return wire.number(wire.GLUCOSE_METER if other else wire.THERMOMETER)
        if command == wire.COUNT:
            self._be_looked_at()
            return wire.number(len(self._memory))
        return None

    def _of_record(self, command: int, index: int) -> bytes | None:
        if index >= len(self._memory):
            return None
        entry = self._memory[-1 - index if self._is_given("oldest-first") else index]
        if command == wire.VALUE:
            return wire.number(entry.number)
        return wire.time(None if self._is_given("clock-unset") else entry.at)

    # The patient

    def _begin(self) -> None:
        """The kiosk has connected; soon again, it is the same measurement."""
        now = self._clock.monotonic()
        since, self._connected = now - self._connected, now
        if self._begun and since < AGAIN_SECONDS:
            return
        self._begun = True
        self._looks = 0
        self._count += 1
        self._log.write("start", measurement=self._count)
        self._pull_if_asked()
        if self._fault("flood"):
            self._run(self._flood(self._count))

    def _be_looked_at(self) -> None:
        """By the second look the kiosk knows what lay in the memory before."""
        self._looks += 1
        if self._looks == LOOKS_BEFORE and not self._fault("no-press"):
            self._run(self._take_temperature())

    async def _take_temperature(self) -> None:
        await self._clock.sleep(self._vitals.press)
        if self._fault("cleared"):
            self._memory.clear()
            await self._clock.sleep(CLEARED_SECONDS)
        self._free.clear()
        await self._clock.sleep(MEASURE_SECONDS)
        self._memory.insert(0, wire.Entry(self._now(), self._number()))
        del self._memory[CAPACITY:]
        self._begun = False
        self._log.write("taken", measurement=self._count)
        self._free.set()

    def _number(self) -> int:
        if self._fault("no-value"):
            return 0
        return self._vitals.fahrenheit if self._fault("fahrenheit") else self._vitals.number

    def _now(self) -> datetime:
        """On the device's own clock, which knows no zone."""
        slow = timedelta(days=1 if self._is_given("clock-off") else 0)
        return self._clock.now().astimezone().replace(tzinfo=None) - slow

    async def _flood(self, number: int) -> None:
        while self._count == number:
            self._port.put(garbage(1024, number))
            await asyncio.sleep(0.001)

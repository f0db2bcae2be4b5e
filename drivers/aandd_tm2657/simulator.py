# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A TM-2657P on a pseudo-terminal: real bytes at the device's pace, and its faults on demand.

Options are documented in docs/devices/aandd-tm2657.md. It stands at the other end of the cable
and shares no state with the kiosk.
"""

import asyncio
from pathlib import Path

from drivers.aandd_tm2657 import simulated_bytes as wire
from drivers.aandd_tm2657.simulator_options import FAULTS, Vitals
from drivers.clock import Clock, PacedClock
from drivers.simulated_device import EventLog, SimulatedDevice, be_until_told, garbage
from drivers.simulation import Fault, OptionError, SimulatorOptions, check_faults

SECONDS_PER_BYTE = 10 / 2400  # start bit, eight data bits, stop bit
INFLATE_SECONDS = 10.0
DEFLATE_SECONDS = 25.0
_COMMAND_HEAD = wire.HEADER + b"\x02"
_COMMAND_SIZE = 10


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
    await be_until_told(Tm2657Simulator(options.link, clock, vitals, options.faults, log))


class Tm2657Simulator(SimulatedDevice):
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
        self._inflated = False
        self._inflation: asyncio.Task[None] | None = None

    def _switched_off(self) -> None:
        self._release()

    def _spoil(self, data: bytes) -> bytes:
        return wire.with_even_parity(data) if self._is_given("parity") else data

    # Commands

    def _understand(self, data: bytes) -> None:
        self._input += data
        while (at := self._input.find(_COMMAND_HEAD)) >= 0:
            command = self._input[at : at + _COMMAND_SIZE]
            if len(command) < _COMMAND_SIZE:
                break
            self._input = self._input[at + _COMMAND_SIZE :]
            self._obey(command)
        self._input = self._input[-_COMMAND_SIZE:]

    def _obey(self, command: bytes) -> None:
        if command == wire.START:
            self._start()
        elif command == wire.STOP:
            self._stop()
        else:
            # A wrong check character: the device keeps still, as nobody can know what was meant.
            self._log.write("not-understood")

    def _start(self) -> None:
        if not self._inflated:
            self._count += 1
        self._log.write("start", measurement=self._count)
        if self._inflated or self._fault("refuse"):
            self._say(wire.REFUSE)
            return
        if self._fault("silent"):
            return
        self._say(wire.ACKNOWLEDGE)
        self._inflated = True
        self._log.write("inflated", measurement=self._count)
        self._inflation = self._run(self._measure(self._count))
        self._pull_if_asked()

    def _stop(self) -> None:
        self._log.write("stop")
        if self._inflation is not None:
            self._inflation.cancel()
            self._inflation = None
        self._release()
        self._say(wire.ACKNOWLEDGE)

    # What takes time

    async def _measure(self, number: int) -> None:
        if self._fault("flood"):
            await self._flood(number)
        await self._clock.sleep(INFLATE_SECONDS + DEFLATE_SECONDS)
        if self._fault("no-result"):
            return  # the cuff stays under pressure until somebody says stop
        self._release()
        await self._send(self._result(number))

    async def _flood(self, number: int) -> None:
        while True:
            self._port.put(garbage(1024, number))
            await asyncio.sleep(0.001)

    # Bytes

    def _result(self, number: int) -> bytes:
        error, missing = self._fault("error"), self._fault("missing")
        block = wire.block(
            self._vitals.of_measurement(number),
            self._clock.now().astimezone(),
            error=error.value if error else wire.NORMAL_END,
            missing=missing.value if missing else "",
            model="TM2540" if self._fault("other-model") else "TM2657",
        )
        if self._fault("bit-flip"):
            block = wire.with_flipped_bit(block)
        if self._fault("half-frame"):
            block = block[: len(block) // 2]
        if self._fault("garbage"):
            block = garbage(len(block), number)
        return block

    # Small parts

    def _release(self) -> None:
        if self._inflated:
            self._inflated = False
            self._log.write("released", measurement=self._count)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A TM-2657P on a pseudo-terminal: real bytes at the device's pace, and its faults on demand.

Options are documented in docs/devices/aandd-tm2657.md. It stands at the other end of the cable
and shares no state with the kiosk.
"""

import asyncio
import itertools
import json
import signal
from collections.abc import Coroutine
from datetime import UTC, datetime
from pathlib import Path

from drivers.aandd_tm2657 import simulated_bytes as wire
from drivers.aandd_tm2657.simulator_options import Vitals, check_faults
from drivers.clock import Clock, PacedClock
from drivers.pty_port import PtyPort
from drivers.simulation import Fault, OptionError, SimulatorOptions

SECONDS_PER_BYTE = 10 / 2400  # start bit, eight data bits, stop bit
INFLATE_SECONDS = 10.0
DEFLATE_SECONDS = 25.0
REPLUG_SECONDS = 5.0
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
    check_faults(options.faults)
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    device = Tm2657Simulator(
        options.link, PacedClock(options.pace), vitals, options.faults, EventLog(options.log)
    )
    try:
        device.plug()
        await ended.wait()
    finally:
        await device.close()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)


class EventLog:
    """One JSON object a line, with real time: what a test can see of the cuff."""

    def __init__(self, path: Path | None) -> None:
        self._file = None if path is None else path.open("a", encoding="utf-8")

    def write(self, event: str, **details: object) -> None:
        if self._file is not None:
            entry = {"time": datetime.now(UTC).isoformat(), "event": event, **details}
            self._file.write(json.dumps(entry) + "\n")
            self._file.flush()

    def close(self) -> None:
        if self._file is not None:
            self._file.close()


class Tm2657Simulator:
    """The device. `plug` it, `close` it."""

    def __init__(
        self,
        link: Path,
        clock: Clock,
        vitals: Vitals,
        faults: tuple[Fault, ...],
        log: EventLog,
    ) -> None:
        self._port = PtyPort(link, self._received)
        self._clock = clock
        self._vitals = vitals
        self._faults = faults
        self._log = log
        self._input = b""
        self._count = 0
        self._inflated = False
        self._inflation: asyncio.Task[None] | None = None
        self._wire = asyncio.Lock()  # one byte at a time leaves a device
        self._tasks: set[asyncio.Task[None]] = set()

    def plug(self) -> None:
        """The cable goes in, into a new port."""
        self._port.plug()
        self._log.write("plugged", port=self._port.path)
        if self._is_given("wrong-device"):
            self._run(self._be_a_particle_sensor())

    async def close(self) -> None:
        """Switch it off: the cuff lets go, the port and its link vanish."""
        for task in (*self._tasks,):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._release()
        self._port.unplug()
        self._log.close()

    # Commands

    def _received(self, data: bytes) -> None:
        if self._is_given("wrong-device"):
            return
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
        if (fault := self._fault("unplug-at")) is not None:
            self._run(self._pull_the_cable(float(fault.value)))

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
            self._port.put(wire.garbage(1024, number))
            await asyncio.sleep(0.001)

    async def _pull_the_cable(self, seconds: float) -> None:
        await self._clock.sleep(seconds)
        self._port.unplug()
        self._log.write("unplugged")
        back = self._fault("replug-after")
        await self._clock.sleep(float(back.value) if back else REPLUG_SECONDS)
        self.plug()

    async def _be_a_particle_sensor(self) -> None:
        for number in itertools.count():
            await self._send(wire.particle_sensor(number))
            await self._clock.sleep(1.0)

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
            block = wire.garbage(len(block), number)
        return block

    async def _send(self, data: bytes) -> None:
        if self._is_given("parity"):
            data = wire.with_even_parity(data)
        async with self._wire:
            await self._port.send(data, self._clock, SECONDS_PER_BYTE)

    def _say(self, answer: bytes) -> None:
        self._run(self._send(answer))

    # Small parts

    def _fault(self, name: str) -> Fault | None:
        """The fault of that name, if it strikes at the present measurement."""
        for fault in self._faults:
            if fault.name == name and fault.strikes(self._count):
                return fault
        return None

    def _is_given(self, name: str) -> bool:
        """For what is wrong from the start, whichever measurement it is."""
        return any(fault.name == name for fault in self._faults)

    def _release(self) -> None:
        if self._inflated:
            self._inflated = False
            self._log.write("released", measurement=self._count)

    def _run(self, work: Coroutine[object, None, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

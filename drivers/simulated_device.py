# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What every simulated device is: a port, faults, a log, and an end. Knows no device's bytes."""

import asyncio
import itertools
import json
import random
import signal
from abc import ABC, abstractmethod
from collections.abc import Coroutine
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from drivers.clock import Clock
from drivers.hid_cable import HidCable, UsbNumbers
from drivers.hid_port import HidPort
from drivers.pty_port import PtyPort
from drivers.simulation import Fault

REPLUG_SECONDS = 5.0
MOUSE: UsbNumbers = (0x046D, 0xC077)  # the wrong device on USB


class EventLog:
    """One JSON object a line, with real time: what a test can see of the device."""

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


class SimulatedDevice(ABC):
    """The device's end of the cable. `plug` it, `close` it; it shares no state with the kiosk."""

    def __init__(  # noqa: PLR0917 - what a device is made of
        self,
        link: Path,
        clock: Clock,
        faults: tuple[Fault, ...],
        log: EventLog,
        seconds_per_byte: float,
        hid: HidCable | None = None,
    ) -> None:
        self._port: PtyPort | HidPort
        if hid is None:
            self._port = PtyPort(link, self._received)
        else:
            other = any(fault.name == "wrong-device" for fault in faults)
            cable = replace(hid, usb=MOUSE) if other else hid
            self._port = HidPort(link, self._received, cable)
        self._clock = clock
        self._faults = faults
        self._log = log
        self._seconds_per_byte = seconds_per_byte
        self._count = 0  # measurements, as far as the device can tell one
        self._wire = asyncio.Lock()  # one byte at a time leaves a device
        self._tasks: set[asyncio.Task[None]] = set()

    def plug(self) -> None:
        """The cable goes in, into a new port."""
        self._port.plug()
        self._log.write("plugged", port=self._port.path)
        if self._is_given("wrong-device"):
            self._run(self._be_a_particle_sensor())

    @property
    def path(self) -> str:
        """The port that it is plugged into; empty while unplugged."""
        return self._port.path

    async def close(self) -> None:
        """Switch it off: the port and its link vanish."""
        for task in (*self._tasks,):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._switched_off()
        self._port.unplug()
        self._log.close()

    @abstractmethod
    def _understand(self, data: bytes) -> None:
        """Bytes from the kiosk."""

    def _switched_off(self) -> None:
        """What else ends with the device."""
        return

    def _spoil(self, data: bytes) -> bytes:
        """What a wrong setting of the line makes of everything that is said."""
        return data

    def _received(self, data: bytes) -> None:
        if not self._is_given("wrong-device"):
            self._understand(data)

    # For the devices

    async def _send(self, data: bytes) -> None:
        async with self._wire:
            await self._port.send(self._spoil(data), self._clock, self._seconds_per_byte)

    def _say(self, answer: bytes) -> None:
        self._run(self._send(answer))

    def _pull_if_asked(self) -> None:
        """The fault `unplug-at`, counted from now."""
        if (fault := self._fault("unplug-at")) is not None:
            self._run(self._pull_the_cable(float(fault.value)))

    def _fault(self, name: str) -> Fault | None:
        """The fault of that name, if it strikes at the present measurement."""
        for fault in self._faults:
            if fault.name == name and fault.strikes(self._count):
                return fault
        return None

    def _is_given(self, name: str) -> bool:
        """For what is wrong from the start, whichever measurement it is."""
        return any(fault.name == name for fault in self._faults)

    def _run(self, work: Coroutine[object, None, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _pull_the_cable(self, seconds: float) -> None:
        await self._clock.sleep(seconds)
        self._port.unplug()
        self._log.write("unplugged")
        back = self._fault("replug-after")
        await self._clock.sleep(float(back.value) if back else REPLUG_SECONDS)
        self.plug()

    async def _be_a_particle_sensor(self) -> None:
        for number in itertools.count():
            await self._send(particle_sensor(number))
            await self._clock.sleep(1.0)


async def be_until_told(device: SimulatedDevice, *, plugged: bool = False) -> None:
    """Plugged in until cancelled, SIGTERM or SIGINT; the link goes with it."""
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    try:
        if not plugged:
            device.plug()
        await ended.wait()
    finally:
        await device.close()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)


def garbage(size: int, seed: int) -> bytes:
    """The same nonsense for the same seed."""
    return random.Random(seed).randbytes(size)  # noqa: S311 - nothing secret about noise


def particle_sensor(seed: int) -> bytes:
    """A frame of a PMS5003 (32 bytes, sum of the first 30 at the end): the classic wrong device."""
    frame = b"BM\x00\x1c" + garbage(26, seed)
    return frame + sum(frame).to_bytes(2, "big")

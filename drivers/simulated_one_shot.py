# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A device that says a measurement when it has one, on a pseudo-terminal, and its faults on demand.

What its bytes are a driver says. It stands at the other end of the cable and shares no state with
the kiosk: people come and go whether anybody asks or not.
"""

import asyncio
from abc import abstractmethod
from collections.abc import Mapping
from pathlib import Path

from drivers.clock import Clock
from drivers.simulated_device import EventLog, SimulatedDevice, garbage
from drivers.simulation import Fault

FAULTS: Mapping[str, str] = {
    "silent": "",
    "restless": "",  # every frame says something else
    "once": "",  # what it said it never says again
    "bit-flip": "",  # one bit in every third frame
    "half-frame": "",  # every third frame breaks off
    "garbage": "",  # instead of frames
    "flood": "",  # garbage as fast as it goes
    "unplug-at": "SECONDS",  # after it was plugged in
    "replug-after": "SECONDS",  # how long after unplug-at, 5 s if not said
    "wrong-device": "",  # a particle sensor is plugged in instead
}
_SPOILED_EVERY = 3


class OneShotSimulator(SimulatedDevice):
    """The device. `plug` it, `close` it."""

    def __init__(
        self,
        link: Path,
        clock: Clock,
        faults: tuple[Fault, ...],
        log: EventLog,
        *,
        baud: int,
        first_seconds: float,
        every_seconds: float,
    ) -> None:
        super().__init__(link, clock, faults, log, 10 / baud)
        self._first_seconds = first_seconds
        self._every_seconds = every_seconds
        self._frames = 0
        self._measuring: asyncio.Task[None] | None = None

    @abstractmethod
    def _frame(self, number: int) -> bytes:
        """What is said at measurement `number`, from 1."""

    def plug(self) -> None:
        super().plug()
        self._count += 1
        self._log.write("start", measurement=self._count)
        if self._measuring is not None:
            self._measuring.cancel()
        if not self._is_given("wrong-device") and not self._fault("silent"):
            self._measuring = self._run(self._measure_on(self._count))
        self._pull_if_asked()

    async def _measure_on(self, plugged: int) -> None:
        while self._fault("flood"):
            self._port.put(garbage(1024, plugged))
            await asyncio.sleep(0.001)
        await self._clock.sleep(self._first_seconds)
        number = 0
        while True:
            number += 1
            self._log.write("measured", number=number)
            await self._say_frame(self._frame(number))
            await self._clock.sleep(self._every_seconds)

    async def _say_frame(self, frame: bytes) -> None:
        self._frames += 1
        if self._fault("garbage"):
            frame = garbage(len(frame), self._frames)
        if self._frames % _SPOILED_EVERY == 1 and self._fault("half-frame"):
            frame = frame[: len(frame) // 2]
        if self._frames % _SPOILED_EVERY == 1 and self._fault("bit-flip"):
            flipped = bytearray(frame)
            flipped[len(frame) // 2] ^= 0x01
            frame = bytes(flipped)
        await self._send(frame)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A device that answers when it is asked, on a pseudo-terminal, and its faults on demand.

Which questions it knows and what it says a driver says. It stands at the other end of the cable and
shares no state with the kiosk.
"""

import asyncio
from abc import abstractmethod
from collections.abc import Callable, Mapping
from pathlib import Path

from drivers.clock import Clock
from drivers.simulated_device import EventLog, SimulatedDevice, garbage
from drivers.simulation import Fault

FAULTS: Mapping[str, str] = {
    "silent": "",
    "bit-flip": "",  # one bit in every fifth answer
    "half-frame": "",  # every fifth answer breaks off
    "garbage": "",  # instead of answers
    "flood": "",  # garbage as fast as it goes, from the first question of a measurement on
    "unplug-at": "SECONDS",  # after the first question
    "replug-after": "SECONDS",  # how long after unplug-at, 5 s if not said
    "wrong-device": "",  # a particle sensor is plugged in instead
}
_SPOILED_EVERY = 5


class AnsweringSimulator(SimulatedDevice):
    """The device. `plug` it, `close` it.

    Whoever asks again after `pause_seconds` begins a new measurement.
    """

    def __init__(
        self,
        link: Path,
        clock: Clock,
        faults: tuple[Fault, ...],
        log: EventLog,
        *,
        baud: int,
        pause_seconds: float,
    ) -> None:
        super().__init__(link, clock, faults, log, 10 / baud)
        self._pause_seconds = pause_seconds
        self._input = b""
        self._answers = 0
        self._asked = self._begun = clock.monotonic()

    @abstractmethod
    def _known(self) -> Mapping[bytes, Callable[[], bytes]]:
        """Every question, and what makes its answer; b"" is none."""

    def _understand(self, data: bytes) -> None:
        self._input += data
        known = self._known()
        while self._input:
            whole = [question for question in known if self._input.startswith(question)]
            if whole:
                self._input = self._input[len(whole[0]) :]
                self._obey(known[whole[0]])
            elif any(question.startswith(self._input) for question in known):
                return
            else:
                self._log.write("not-understood")
                self._input = self._input[1:]

    def _obey(self, answer: Callable[[], bytes]) -> None:
        now = self._clock.monotonic()
        since, self._asked = now - self._asked, now
        if not self._count or since > self._pause_seconds:
            self._count += 1
            self._begun = now
            self._log.write("start", measurement=self._count)
            self._pull_if_asked()
            if self._fault("flood"):
                self._run(self._flood(self._count))
        if not self._fault("silent") and not self._fault("flood"):
            self._say(self._spoilt(answer()))

    def _spoilt(self, answer: bytes) -> bytes:
        self._answers += 1
        if self._fault("garbage"):
            return garbage(len(answer), self._answers)
        if self._answers % _SPOILED_EVERY == 1 and answer:
            if self._fault("half-frame"):
                return answer[: len(answer) // 2]
            if self._fault("bit-flip"):
                return bytes([*answer[:2], answer[2] ^ 0x01, *answer[3:]])
        return answer

    async def _flood(self, number: int) -> None:
        while self._count == number:
            self._port.put(garbage(1024, number))
            await asyncio.sleep(0.001)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A conversation with a Beurer, on whichever cable, both without I/O, and time by hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from drivers.asked_memory import AskedMemoryConversation, AskedMeter
from drivers.beurer_bm_serial.look import meter as serial_meter
from drivers.beurer_bm_serial.simulated_bytes import KeptPressure
from drivers.beurer_bm_serial.simulator import Bm58
from drivers.conversation import Failed, Finished, Say, Step
from drivers.reading import Quantity
from drivers.simulated_shelf import Model, Shelf
from tests.drivers.moments import Time

TICK_SECONDS = 0.1
QUIET_TICKS = 10


def at(day: int, hour: int = 7) -> datetime:
    return datetime(2026, 11, day, hour, 0)  # noqa: DTZ001 - the device knows no zone


OLD = [
    KeptPressure(at(23, 6), 167, diastolic=101, pulse=88),
    KeptPressure(at(22), 119, diastolic=71, pulse=64),
    KeptPressure(at(21), 135, diastolic=84, pulse=77),
]
SECOND = [replace(kept, user=2) for kept in OLD]
NEW = KeptPressure(at(23, 9), 128, diastolic=82, pulse=68)


class Talk:
    """Everything that was wanted done. `spoil` gets each answer and its number, from 0."""

    def __init__(
        self,
        *kept: KeptPressure,
        meter: Callable[[], AskedMeter] = serial_meter,
        device: Callable[[Shelf], Model] = Bm58,
    ) -> None:
        self.time = Time()
        self.one = AskedMemoryConversation(meter())
        self.shelf = Shelf(lambda: self.time.now.local, [*kept])
        self.spoil: Callable[[bytes, int], bytes] = lambda answer, _: answer
        self.steps: list[Step] = []
        self._device = device(self.shelf)
        self.answers = self._quiet = 0

    @property
    def ends(self) -> list[Step]:
        return [step for step in self.steps if isinstance(step, Finished | Failed)]

    def start(self) -> None:
        self._do(self.one.start(self.time.now))
        self.waits(3)

    def waits(self, seconds: float) -> None:
        for _ in range(round(seconds / TICK_SECONDS)):
            now = self.time.passes(TICK_SECONDS)
            self._quiet += 1
            if self._quiet == QUIET_TICKS:
                self._do(self.one.silent(now))
            if not self.ends:  # as the session does
                self._do(self.one.tick(now))

    def takes(self, kept: KeptPressure = NEW) -> None:
        self.shelf.records.insert(0, kept)
        self.waits(15)

    def _do(self, steps: list[Step]) -> None:
        for step in steps:
            self.steps.append(step)
            if isinstance(step, Say):
                for answer in self._device.hear(step.data):
                    self.answers += 1
                    self._quiet = 0
                    spoilt = self.spoil(answer, self.answers - 1)
                    self._do(self.one.receive(spoilt, self.time.now))

    def values(self) -> tuple[object, ...]:
        (done,) = self.ends
        assert isinstance(done, Finished), done
        reading = done.reading
        return tuple(
            reading.value(each) for each in (Quantity.SYSTOLIC, Quantity.DIASTOLIC, Quantity.PULSE)
        )


class FlippedOnce:
    """One bit of the first answer that is `good` is turned over."""

    def __init__(self, good: bytes, bit: int) -> None:
        self._good = good
        self._bit = bit
        self.done = False

    def __call__(self, answer: bytes, _: int) -> bytes:
        if self.done or answer != self._good:
            return answer
        self.done = True
        spoilt = bytearray(answer)
        spoilt[self._bit // 8] ^= 1 << self._bit % 8
        return bytes(spoilt)

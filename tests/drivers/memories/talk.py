# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A conversation with a meter that has a memory, both without I/O, and time by hand."""

from collections.abc import Callable
from datetime import datetime
from importlib import import_module

from drivers.asked_memory import AskedMemoryConversation, AskedMeter
from drivers.catalogue import DRIVERS
from drivers.conversation import Failed, Finished, Say, Step
from drivers.reading import Quantity, Reading
from drivers.simulated_memory import Kind
from drivers.simulated_shelf import Kept, Shelf
from tests.drivers.moments import Time

OLD = [
    Kept(datetime(2026, 11, 23, 6, 2), 187),  # noqa: DTZ001 - the device knows no zone
    Kept(datetime(2026, 11, 22, 7, 0), 98),  # noqa: DTZ001
    Kept(datetime(2026, 11, 21, 7, 0), 141),  # noqa: DTZ001
]
NEW = Kept(datetime(2026, 11, 23, 9, 15), 104)  # noqa: DTZ001
TICK_SECONDS = 0.1
QUIET_SECONDS = 1.0

# Every driver that is built so.
KEYS = [
    key
    for key, driver in DRIVERS.items()
    if driver.open_meter is not None and Quantity.GLUCOSE in driver.quantities
]


def meter_of(key: str) -> AskedMeter:
    found = import_module(f"{DRIVERS[key].package}.look").METER
    assert isinstance(found, AskedMeter)
    return found


def kind_of(key: str) -> Kind:
    found = import_module(f"{DRIVERS[key].package}.simulator").KIND
    assert isinstance(found, Kind)
    return found


class Talk:
    """Everything that was wanted done. `spoil` gets each answer and its number, from 0."""

    def __init__(self, key: str, *records: Kept, capacity: int = 100) -> None:
        self.time = Time()
        self.conversation = AskedMemoryConversation(meter_of(key))
        self.steps: list[Step] = []
        self.answers = 0
        self.deaf = False
        self.spoil: Callable[[bytes, int], bytes] = lambda answer, _: answer
        self._capacity = capacity
        kind = kind_of(key)
        self.shelf = Shelf(lambda: self.time.now.local, [*records], newest_first=kind.newest_first)
        self._model = kind.make(self.shelf)
        self._quiet = 0.0
        self._started = False

    @property
    def said(self) -> list[bytes]:
        return [step.data for step in self.steps if isinstance(step, Say)]

    @property
    def ends(self) -> list[Step]:
        return [step for step in self.steps if isinstance(step, Finished | Failed)]

    @property
    def reading(self) -> Reading:
        (finished,) = self.ends
        assert isinstance(finished, Finished), finished
        return finished.reading

    def start(self) -> None:
        self._started = True
        self._do(self.conversation.start(self.time.now))
        self.waits(3)

    def hears(self, data: bytes) -> None:
        self._quiet = 0.0
        self._do(self.conversation.receive(data, self.time.now))

    def waits(self, seconds: float) -> None:
        for _ in range(round(seconds / TICK_SECONDS)):
            now = self.time.passes(TICK_SECONDS)
            self._quiet += TICK_SECONDS
            if abs(self._quiet - QUIET_SECONDS) < TICK_SECONDS / 2:
                self._do(self.conversation.silent(now))
            if self._started and not self.ends:  # as the session does
                self._do(self.conversation.tick(now))

    def adds(self, kept: Kept = NEW) -> None:
        self.shelf.records.insert(0, kept)
        del self.shelf.records[self._capacity :]

    def takes(self, kept: Kept = NEW) -> None:
        """Somebody uses it, and the kiosk looks again."""
        self.adds(kept)
        self.waits(12)

    def _do(self, steps: list[Step]) -> None:
        for step in steps:
            self.steps.append(step)
            if isinstance(step, Say) and not self.deaf:
                for answer in self._model.hear(step.data):
                    self.answers += 1
                    self.hears(self.spoil(answer, self.answers - 1))

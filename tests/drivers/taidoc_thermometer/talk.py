# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A conversation with a thermometer whose memory is played, and time by hand."""

from datetime import datetime

from drivers.conversation import Failed, Finished, Say, Step
from drivers.taidoc_thermometer import simulated_bytes as wire
from drivers.taidoc_thermometer.conversation import TaiDocConversation
from drivers.taidoc_thermometer.simulated_bytes import Entry
from tests.drivers.moments import Time

OLD = [
    Entry(datetime(2026, 11, 23, 6, 2), 389),  # noqa: DTZ001 - the device knows no zone
    Entry(datetime(2026, 11, 22, 7, 0), 372),  # noqa: DTZ001
    Entry(datetime(2026, 11, 21, 7, 0), 361),  # noqa: DTZ001
]
NEW = Entry(datetime(2026, 11, 23, 9, 15), 368)  # noqa: DTZ001
TICK_SECONDS = 0.1


class Talk:
    """Everything the conversation wanted done; questions are answered out of `memory`."""

    def __init__(self, *memory: Entry) -> None:
        self.time = Time()
        self.conversation = TaiDocConversation()
        self.steps: list[Step] = []
        self.memory = [*memory]
        self.model = wire.THERMOMETER
        self.deaf = False
        self.connects_as = wire.CONNECT

    @property
    def said(self) -> list[bytes]:
        return [step.data for step in self.steps if isinstance(step, Say)]

    @property
    def ends(self) -> list[Step]:
        return [step for step in self.steps if isinstance(step, Finished | Failed)]

    def start(self) -> None:
        self._do(self.conversation.start(self.time.now))

    def hears(self, data: bytes) -> None:
        self._do(self.conversation.receive(data, self.time.now))

    def waits(self, seconds: float, *, line: float | None = None) -> None:
        ticks = round(seconds / TICK_SECONDS)
        for _ in range(ticks):
            now = self.time.passes(TICK_SECONDS, line=None if line is None else line / ticks)
            if not self.ends:  # as the session does
                self._do(self.conversation.tick(now))

    def takes(self, entry: Entry = NEW, *, capacity: int = 100) -> None:
        """The button is pressed, and the kiosk looks again."""
        self.memory.insert(0, entry)
        del self.memory[capacity:]
        self.waits(1.5)

    def answer(self, frame: bytes) -> bytes | None:
        """What the device says to this question."""
        command, index = frame[1], int.from_bytes(frame[2:4], "little")
        if command == wire.CONNECT:
            return wire.answer(self.connects_as, b"")
        if command == wire.MODEL:
            return wire.answer(command, wire.number(self.model))
        if command == wire.COUNT:
            return wire.answer(command, wire.number(len(self.memory)))
        if index >= len(self.memory):
            return None
        entry = self.memory[index]
        value = command == wire.VALUE
        return wire.answer(command, wire.number(entry.number) if value else wire.time(entry.at))

    def _do(self, steps: list[Step]) -> None:
        for step in steps:
            self.steps.append(step)
            if isinstance(step, Say) and not self.deaf:
                answer = self.answer(step.data)
                if answer is not None:
                    self.hears(answer)

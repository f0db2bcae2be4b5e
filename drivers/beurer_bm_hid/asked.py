# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a Beurer BM55, BM58 or BM65 is asked, on USB as on a serial cable. Pure.

    AA      are you there?  55
    A2      how many?       the number, a bare byte
    A3 n    record n        8 bytes; n from 1

Two answers are single bytes, and a record has no check. So an answer means what was asked for and
nothing else; the number counts when it is the same before and behind the records, and each record
when it is the same twice in a row.
"""

from collections.abc import Generator
from enum import Enum, auto
from typing import Final

from drivers.memory_baseline import Baseline, Entry
from drivers.memory_exchange import Answer, Ask, Exchange
from drivers.memory_looks import Part, Record, by_index, entry_of
from drivers.said import Event, Told

READY: Final = 0x55
MOST_RECORDS: Final = 120  # two people with 60 each: more than any model of this family tells of
# Longer than the silence after which half an answer is dropped, lest it begin the next one.
ANSWER_SECONDS: Final = 1.5
_HELLO: Final = b"\xaa"
_COUNT: Final = b"\xa2"


class Awaited(Enum):
    """What an answer can be now."""

    NOTHING = auto()
    READY = auto()
    COUNT = auto()
    RECORD = auto()


class Questions:
    """One device while it is asked. It says neither its model nor a number of its own."""

    def __init__(self, model: str) -> None:
        self._model = model
        self.awaited = Awaited.NOTHING

    def look(self, before: Baseline | None) -> Exchange:
        """Of `drivers.asked_memory.AskedMeter`."""
        yield self.ask(_HELLO, Awaited.READY)
        while True:
            glance = yield from by_index(before, self._count, self._record, (self._model, ""))
            # In a full memory the number stays while the records move on.
            if not glance.count or (yield from self._record(0)) == glance.records[0]:
                return glance

    def ask(self, question: bytes, awaited: Awaited) -> Ask:
        """The next answer is to this."""
        self.awaited = awaited
        return Ask(question, bool, seconds=ANSWER_SECONDS)

    def heard(self, event: Event) -> tuple[Event, ...]:
        """It was answered; whatever comes now belongs to nothing."""
        self.awaited = Awaited.NOTHING
        return (event,)

    def _count(self) -> Part:
        (told,) = yield self.ask(_COUNT, Awaited.COUNT)
        return int(str(told.get("records"))) if isinstance(told, Told) else 0

    def _record(self, index: int) -> Record:
        last = yield from self._once(index)
        while (entry := (yield from self._once(index))) != last:
            last = entry
        return entry

    def _once(self, index: int) -> Generator[Ask, Answer, Entry]:
        answer = yield self.ask(bytes([0xA3, index + 1]), Awaited.RECORD)
        return entry_of(answer[-1])

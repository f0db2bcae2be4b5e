# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a Beurer BM58 or BM65 is asked on its serial cable, and how its answers are heard. Pure.

    AA      are you there?  55
    A2      how many?       the number, a bare byte
    A3 n    record n        AC and 8 bytes; n from 1

Two answers are single bytes that could be noise, and a record has no check. So a byte means what
was asked for and nothing else, and after too much noise nothing at all until the line is quiet; the
number counts when it is the same before and behind the records, and each record when it is the same
twice in a row.
"""

from collections.abc import Generator
from enum import Enum, auto
from typing import Final

from drivers.asked_memory import AskedMeter
from drivers.beurer_bm_hid import record
from drivers.memory_baseline import Baseline, Entry
from drivers.memory_exchange import Answer, Ask, Exchange
from drivers.memory_looks import Part, Record, by_index, entry_of
from drivers.said import Event, Told
from drivers.scanner import NOISE, Frame, NoFrame, Scanner

_READY, _RECORD = 0x55, 0xAC
MOST_RECORDS: Final = 120  # two people with 60 each: more than any model of this family tells of
SIZE: Final = 1 + record.SIZE
# So many bytes that nobody asked for may come before an answer.
MOST_NOISE: Final = 8
# Longer than the silence after which half an answer is dropped, lest it begin the next one.
ANSWER_SECONDS: Final = 1.5
_HELLO: Final = b"\xaa"
_COUNT: Final = b"\xa2"


class Awaited(Enum):
    """What a byte can be now."""

    NOTHING = auto()
    READY = auto()
    COUNT = auto()
    RECORD = auto()


class Line:
    """One line, heard (`drivers.scanner.Listener`) and asked (`look`)."""

    def __init__(self) -> None:
        self._awaited = Awaited.NOTHING
        self._noise = 0
        self._scanner = Scanner(self._at, SIZE)

    def receive(self, data: bytes) -> list[Event]:
        """`drivers.scanner.Listener`."""
        return self._scanner.receive(data)

    def idle(self) -> list[Event]:
        """Likewise; what is asked again from now on may be answered."""
        self._noise = 0
        return self._scanner.idle()

    def look(self, before: Baseline | None) -> Exchange:
        """Of `drivers.asked_memory.AskedMeter`."""
        yield self._ask(_HELLO, Awaited.READY)
        while True:
            # It says neither its model nor a number of its own.
            whose = ("BM58/BM65", "")
            glance = yield from by_index(before, self._count, self._record, whose)
            # In a full memory the number stays while the records move on.
            if not glance.count or (yield from self._record(0)) == glance.records[0]:
                return glance

    def _count(self) -> Part:
        (told,) = yield self._ask(_COUNT, Awaited.COUNT)
        return int(str(told.get("records"))) if isinstance(told, Told) else 0

    def _record(self, index: int) -> Record:
        last = yield from self._once(index)
        while (entry := (yield from self._once(index))) != last:
            last = entry
        return entry

    def _once(self, index: int) -> Generator[Ask, Answer, Entry]:
        answer = yield self._ask(bytes([0xA3, index + 1]), Awaited.RECORD)
        return entry_of(answer[-1])

    def _ask(self, question: bytes, awaited: Awaited) -> Ask:
        self._awaited = awaited
        self._noise = 0
        return Ask(question, bool, seconds=ANSWER_SECONDS)

    def _at(self, data: bytes) -> Frame | NoFrame | None:
        first = data[0]
        match self._awaited if self._noise < MOST_NOISE else Awaited.NOTHING:
            case Awaited.READY if first == _READY:
                return self._heard(1, Told("ready"))
            case Awaited.COUNT if first <= MOST_RECORDS:
                return self._heard(1, Told("count", (("records", first),)))
            case Awaited.RECORD if first == _RECORD:
                if len(data) < SIZE:
                    return None
                return self._heard(SIZE, record.read(data[1:SIZE]))
        self._noise += 1
        return NOISE

    def _heard(self, size: int, event: Event) -> Frame:
        self._awaited = Awaited.NOTHING
        return Frame(size, (event,))


def meter() -> AskedMeter:
    """For one line: what it hears depends on what it asked."""
    line = Line()
    return AskedMeter("Beurer", lambda: line, line.look, poll_seconds=2.0)

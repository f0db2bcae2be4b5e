# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How a Beurer BM58 or BM65 on its serial cable is asked, and its answers are heard. Pure.

Questions and answers are those of `drivers.beurer_bm_hid.asked`; before a record stands AC. Bytes
that nobody asked for may be noise: after too many of them nothing counts until the line is quiet.
"""

from typing import Final

from drivers.asked_memory import AskedMeter
from drivers.beurer_bm_hid import record
from drivers.beurer_bm_hid.asked import MOST_RECORDS, READY, Awaited, Questions
from drivers.memory_exchange import Ask
from drivers.said import Event, Told
from drivers.scanner import NOISE, Frame, NoFrame, Scanner

_RECORD: Final = 0xAC
SIZE: Final = 1 + record.SIZE
# So many bytes that nobody asked for may come before an answer.
MOST_NOISE: Final = 8


class Line(Questions):
    """One line, heard (`drivers.scanner.Listener`) and asked (`look`)."""

    def __init__(self) -> None:
        super().__init__("BM58/BM65")
        self._noise = 0
        self._scanner = Scanner(self._at, SIZE)

    def receive(self, data: bytes) -> list[Event]:
        """`drivers.scanner.Listener`."""
        return self._scanner.receive(data)

    def idle(self) -> list[Event]:
        """Likewise; what is asked again from now on may be answered."""
        self._noise = 0
        return self._scanner.idle()

    def ask(self, question: bytes, awaited: Awaited) -> Ask:
        self._noise = 0
        return super().ask(question, awaited)

    def _at(self, data: bytes) -> Frame | NoFrame | None:
        first = data[0]
        match self.awaited if self._noise < MOST_NOISE else Awaited.NOTHING:
            case Awaited.READY if first == READY:
                return Frame(1, self.heard(Told("ready")))
            case Awaited.COUNT if first <= MOST_RECORDS:
                return Frame(1, self.heard(Told("count", (("records", first),))))
            case Awaited.RECORD if first == _RECORD:
                if len(data) < SIZE:
                    return None
                return Frame(SIZE, self.heard(record.read(data[1:SIZE])))
        self._noise += 1
        return NOISE


def meter() -> AskedMeter:
    """For one line: what it hears depends on what it asked."""
    line = Line()
    return AskedMeter("Beurer", lambda: line, line.look, poll_seconds=2.0)

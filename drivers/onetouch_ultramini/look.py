# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a OneTouch UltraMini or UltraEasy is asked: serial number, count, records. Pure.

A look begins with a disconnect, which sets the counters of both ends. Each request is acknowledged,
then answered, and the answer is acknowledged by us.
"""

from collections.abc import Callable, Generator
from typing import Final

from drivers import lifescan
from drivers.asked_memory import AskedMeter
from drivers.memory_baseline import Baseline, Entry
from drivers.memory_exchange import Answer, Ask, Exchange
from drivers.memory_looks import Part, Record, by_index, entry_of, has
from drivers.onetouch_ultramini.protocol import listen
from drivers.said import Event, Refused, Said, Told

_DISCONNECT, _ACKNOWLEDGE, _EXPECT, _SENT = 0x08, 0x04, 0x02, 0x01
# What the tests of others ask with; the bytes behind the 2 mean nothing that is known.
_SERIAL: Final = bytes.fromhex("050b02 00000000 846ae873 00")
_RECORD: Final = b"\x05\x1f"
# No meter has so many records: this number asks for their count.
_COUNT: Final = 501


class Link:
    """The two counters of a connection, as they are after the disconnect."""

    def __init__(self) -> None:
        self._sent = self._expect = True

    def ask(
        self, message: bytes, is_answer: Callable[[Event], bool]
    ) -> Generator[Ask, Answer, Event]:
        """Request, its answer, and our acknowledgement."""
        request = lifescan.packet(message, self._bits)
        self._sent = not self._sent
        answer = yield Ask(request, lambda events: is_answer(events[-1]))
        self._expect = not self._expect
        yield Ask(lifescan.packet(b"", _ACKNOWLEDGE | self._bits))
        return answer[-1]

    @property
    def _bits(self) -> int:
        return (_SENT if self._sent else 0) | (_EXPECT if self._expect else 0)


def look(before: Baseline | None) -> Exchange:
    """The records that are wanted."""
    yield Ask(lifescan.packet(b"", _DISCONNECT), has("disconnected"))
    link = Link()

    def count() -> Part:
        answer = yield from link.ask(_RECORD + _COUNT.to_bytes(2, "little"), _is("count"))
        return int(str(_told(answer).get("records")))

    def record(index: int) -> Record:
        answer = yield from link.ask(_RECORD + index.to_bytes(2, "little"), _is_record)
        return _entry(answer)

    named = _told((yield from link.ask(_SERIAL, _is("answer"))))
    serial = named.raw[5:-3].rstrip(b"\0").decode("ascii", "replace")
    return (yield from by_index(before, count, record, ("OneTouch UltraMini", serial)))


def _is(name: str) -> Callable[[Event], bool]:
    return lambda event: isinstance(event, Told) and event.name == name


def _is_record(event: Event) -> bool:
    beyond = isinstance(event, Told) and event.name in ("above-range", "below-range")
    return beyond or isinstance(event, Said | Refused)


def _told(event: Event) -> Told:
    if isinstance(event, Told):
        return event
    raise TypeError(event)


def _entry(event: Event) -> Entry:
    """The packet's counters and check change from one transfer to the next: its message doesn't."""
    raw = event.raw if isinstance(event, Said | Told) else b""
    return entry_of(event, raw[3:-3])


METER: Final = AskedMeter("LifeScan", listen, look)

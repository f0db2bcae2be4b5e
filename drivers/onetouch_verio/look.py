# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a OneTouch Verio IQ is asked: count and records. Pure.

Its serial number isn't asked: the answer would look like a record, and another meter is another
port, as its USB adapter is inside of it.
"""

from typing import Final

from drivers import lifescan
from drivers.asked_memory import AskedMeter
from drivers.memory_baseline import Baseline
from drivers.memory_exchange import Answer, Ask, Exchange
from drivers.memory_looks import Part, Record, by_index, entry_of
from drivers.onetouch_verio.protocol import listen
from drivers.said import Refused, Said, Told

_COUNT: Final = b"\x03\x27\x00"
_RECORD: Final = b"\x03\x21"
_COUNT_PACKET: Final = 10


def look(before: Baseline | None) -> Exchange:
    """The records that are wanted."""
    return (yield from by_index(before, _count, _record, ("OneTouch Verio IQ", "")))


def _count() -> Part:
    answer = yield Ask(lifescan.packet(_COUNT), _is_count)
    (*_, told) = answer
    raw = told.raw if isinstance(told, Told) else b""
    return int.from_bytes(raw[5:7], "little")


def _record(index: int) -> Record:
    request = lifescan.packet(_RECORD + index.to_bytes(2, "little"))
    answer = yield Ask(request, _is_record)
    return entry_of(answer[-1])


def _is_count(answer: Answer) -> bool:
    last = answer[-1]
    return isinstance(last, Told) and last.name == "answer" and len(last.raw) == _COUNT_PACKET


def _is_record(answer: Answer) -> bool:
    last = answer[-1]
    return isinstance(last, Said | Refused) or (
        isinstance(last, Told) and last.name in ("control-solution", "above-range", "below-range")
    )


METER: Final = AskedMeter("LifeScan", listen, look)

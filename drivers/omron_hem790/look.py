# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an Omron HEM-790IT is asked: which model, whose, how many, and which records. Pure.

    VER00, SRL00                      model and serial number
    GDC 00 bank 00 00 check           how many records
    GME 00 bank 00 index check        one of them; check: XOR of what stands behind the letters

The same USB id is in a cable of other models, which take other commands: nothing but VER00 is said
until the answer names a model that is known. Bank 0 is user A's.
"""

from collections.abc import Generator
from typing import Final

from drivers.asked_memory import AskedMeter
from drivers.checks import xor_of
from drivers.memory_baseline import Baseline
from drivers.memory_exchange import Answer, Ask, Exchange, OtherDeviceError
from drivers.memory_looks import Part, Record, by_index, entry_of
from drivers.omron_hem790.protocol import MOST, listen
from drivers.said import Event, Refused, Said, Told

SIZE: Final = MOST + 1
_BANK: Final = 0
_MODELS: Final = ("M7080IT", "M790IT", "M10IT")
# Neither is an answer: it says so itself, or there is none yet.
_REPEAT, _NOT_READY = "repeat", "not-ready"
MOST_REPEATS: Final = 5


def reports(command: bytes) -> bytes:
    """In reports of seven bytes that count, each behind how many."""
    parts = (command[at : at + MOST] for at in range(0, len(command), MOST))
    return b"".join((bytes([len(part)]) + part).ljust(SIZE, b"\x00") for part in parts)


def look(before: Baseline | None) -> Exchange:
    """Those records that are wanted."""
    told = yield from _asked(b"VER00", "model")
    model = _text(told)
    if not model.startswith(_MODELS):
        raise OtherDeviceError(model or "HID")
    told = yield from _asked(b"SRL00", "serial")
    whose = (model.split()[0], _text(told))
    return (yield from by_index(before, _count, _record, whose))


def _count() -> Part:
    counted = yield from _asked(_command(b"GDC", 0), "count")
    return int(str(counted.get("records"))) if isinstance(counted, Told) else 0


def _record(index: int) -> Record:
    event = yield from _asked(_command(b"GME", index), "record")
    return entry_of(event)


def _command(letters: bytes, index: int) -> bytes:
    data = bytes([0, _BANK, 0, index])
    return letters + data + bytes([xor_of(data)])


def _asked(command: bytes, wanted: str) -> Generator[Ask, Answer, Event]:
    """The answer; one that says "repeat" is asked for again, and in the end nobody's device."""

    def is_over(answer: Answer) -> bool:
        return _is(answer[-1], wanted) or _is(answer[-1], _REPEAT)

    for _ in range(MOST_REPEATS):
        answer = yield Ask(reports(command), is_over)
        if not _is(answer[-1], _REPEAT):
            return answer[-1]
    raise OtherDeviceError(wanted)


def _is(event: Event, wanted: str) -> bool:
    if wanted == "record":
        return isinstance(event, Said | Refused)
    return isinstance(event, Told) and event.name == wanted


def _text(event: Event) -> str:
    return str(event.get("text")) if isinstance(event, Told) else ""


METER: Final = AskedMeter("Omron", listen, look, poll_seconds=1.0)

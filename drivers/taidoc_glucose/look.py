# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a TaiDoc or FORA blood glucose meter is asked: model, count, records. Pure.

No two questions in a row have the same command, so a second answer to one that was said twice comes
while another is open, and belongs to nothing.
"""

from dataclasses import replace
from typing import Final

from drivers.asked_memory import AskedMeter
from drivers.memory_baseline import Baseline
from drivers.memory_exchange import Answer, Ask, Exchange, OtherDeviceError
from drivers.memory_looks import Part, Record, by_index, entry_of, has
from drivers.said import Event, Refused, Said, Told
from drivers.taidoc_glucose.protocol import listen
from drivers.taidoc_thermometer.protocol import (
    CONNECT,
    COUNT,
    MODEL,
    RECORD_TIME,
    RECORD_VALUE,
    question,
)

# Thermometers begin with 1, blood pressure devices with 3: they speak the same frames.
GLUCOSE_METER: Final = "TD-4"
_CONNECTED: Final = frozenset(("model", "other"))
_VALUES: Final = frozenset(("other-quantity", "above-range", "below-range"))


def look(before: Baseline | None) -> Exchange:
    """The records that are wanted; OtherDeviceError for another of the maker's devices."""
    yield Ask(question(CONNECT), _is_connected)
    answer = yield Ask(question(MODEL), has("model"))
    model = str(_told(answer[-1]).get("text") or "without a number")
    if not model.startswith(GLUCOSE_METER):
        raise OtherDeviceError(f"TaiDoc {model}")
    return (yield from by_index(before, _count, _record, (model, "")))


def _count() -> Part:
    answer = yield Ask(question(COUNT), has("count"))
    return int(str(_told(answer[-1]).get("records")))


def _record(index: int) -> Record:
    time = yield Ask(question(RECORD_TIME, index), has("record-time"))
    value = yield Ask(question(RECORD_VALUE, index), _is_value)
    event = value[-1]
    if isinstance(event, Said | Told):
        event = replace(event, raw=_told(time[-1]).raw + event.raw)
    return entry_of(event)


def _is_connected(answer: Answer) -> bool:
    last = answer[-1]
    return isinstance(last, Told) and last.name in _CONNECTED


def _is_value(answer: Answer) -> bool:
    last = answer[-1]
    return isinstance(last, Said | Refused) or (isinstance(last, Told) and last.name in _VALUES)


def _told(event: Event) -> Told:
    if isinstance(event, Told):
        return event
    raise TypeError(event)


METER: Final = AskedMeter("TaiDoc", listen, look)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Frames of a TaiDoc/FORA blood glucose meter, without I/O, clock or threads.

    frame  as in docs/devices/taidoc-thermometer.md
    25     the time of a record; 26 its value: a word in mg/dL, then a byte with kind and meal
    kind   ((byte << 2) & FF) >> 4: 0 glucose; ketones, uric acid, ... are no glucose
    meal   40 before, 80 after

A value belongs to the time told before it. Source: docs/devices/taidoc-glucose.md.
"""

from datetime import datetime
from typing import Final

from drivers.plausible import beyond_meters, values
from drivers.said import Event, Refused, Said, Told
from drivers.scanner import Listener
from drivers.strangers import Recognised
from drivers.taidoc_thermometer.events import Answer, Asked, Garbled
from drivers.taidoc_thermometer.protocol import (
    COUNT,
    MODEL,
    RECORD_TIME,
    RECORD_VALUE,
    TaiDocProtocol,
)
from drivers.taidoc_thermometer.record import count_of, model_of, time_of

_MEALS: Final = {0x40: "before-meal", 0x80: "after-meal"}


class Frames:
    """Frames as they come; the time of a record is kept for its value."""

    def __init__(self) -> None:
        self._protocol = TaiDocProtocol()
        self._at: datetime | None = None

    def receive(self, data: bytes) -> list[Event]:
        return [self._read(event) for event in self._protocol.receive(data)]

    def idle(self) -> list[Event]:
        return [self._read(event) for event in self._protocol.idle()]

    def _read(self, event: Answer | Asked | Garbled | Recognised) -> Event:
        match event:
            case Asked(command):
                return Told("asked", (("command", f"{command:02x}"),))
            case Garbled(reason, size):
                return Refused(reason.value, size=size)
            case Recognised():
                return event
        return self._answer(event)

    def _answer(self, answer: Answer) -> Event:
        data = answer.data
        if answer.command == MODEL:
            return Told("model", (("text", model_of(data)),), answer.raw)
        if answer.command == COUNT:
            return Told("count", (("records", count_of(data)),), answer.raw)
        if answer.command == RECORD_TIME:
            self._at = time_of(data)
            shown = None if self._at is None else self._at.isoformat()
            return Told("record-time", (("device_time", shown),), answer.raw)
        if answer.command == RECORD_VALUE:
            return self._value(answer)
        return Told("other", (("command", f"{answer.command:02x}"),), answer.raw)

    def _value(self, answer: Answer) -> Event:
        at, self._at = self._at, None
        marks = answer.data[3]
        kind = (marks << 2 & 0xFF) >> 4
        if kind:
            return Told("other-quantity", (("type", kind),), answer.raw)
        milligrams = int.from_bytes(answer.data[:2], "little")
        if milligrams and (beyond := beyond_meters(milligrams)):
            return Told(beyond, raw=answer.raw)
        found = values(glucose=milligrams)
        if isinstance(found, Refused):
            return found
        meal = _MEALS.get(marks & 0xC0)
        return Said(found, answer.raw, at, (meal,) if meal else ())


def listen() -> Listener:
    """A line that has just been opened."""
    return Frames()

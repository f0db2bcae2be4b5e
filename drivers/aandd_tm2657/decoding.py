# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A capture of this device as JSON-able objects, for IT staff. Keeps nothing and opens nothing."""

from drivers.aandd_tm2657.events import (
    Acknowledged,
    Answer,
    DeviceError,
    Garbled,
    Implausible,
    NotAcknowledged,
    Refusal,
    Result,
    WrongDevice,
)
from drivers.aandd_tm2657.protocol import Tm2657Protocol
from drivers.aandd_tm2657.readings import values_of
from drivers.outcomes import Outcome, reading_at, refused, status


def decode(*pieces: bytes) -> list[Outcome]:
    """What the driver would make of these bytes, followed by silence.

    Each object has `kind`: "reading" (with quantity, value as text, UCUM unit, device_time),
    "status" or "refused" (with reason and detail).
    """
    protocol = Tm2657Protocol()
    objects: list[Outcome] = []
    events = [event for piece in pieces for event in protocol.receive(piece)]
    for event in (*events, *protocol.idle()):
        objects.extend(_readings(event) if isinstance(event, Result) else [_object(event)])
    return objects


def _object(event: Answer | Refusal) -> Outcome:
    match event:
        case Acknowledged():
            return status("acknowledged")
        case NotAcknowledged():
            return status("not-acknowledged")
        case DeviceError(code, fault):
            return refused(fault, code)
        case Implausible(quantity):
            return refused("implausible", quantity)
        case Garbled(reason, size, detail):
            return refused(reason, detail, bytes=size)
        case WrongDevice(name):
            return refused("wrong-device", name)


def _readings(result: Result) -> list[Outcome]:
    return [
        reading_at(value, result.device_time, model=result.model, quality=list(result.quality))
        for value in values_of(result)
    ]

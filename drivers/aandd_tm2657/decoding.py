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


def decode(data: bytes) -> list[dict[str, object]]:
    """What the driver would make of these bytes, followed by silence.

    Each object has `kind`: "reading" (with quantity, value as text, UCUM unit, device_time),
    "status" or "refused" (with reason and detail).
    """
    protocol = Tm2657Protocol()
    objects: list[dict[str, object]] = []
    for event in (*protocol.receive(data), *protocol.idle()):
        objects.extend(_readings(event) if isinstance(event, Result) else [_object(event)])
    return objects


def _object(event: Answer | Refusal) -> dict[str, object]:
    match event:
        case Acknowledged():
            return {"kind": "status", "status": "acknowledged"}
        case NotAcknowledged():
            return {"kind": "status", "status": "not-acknowledged"}
        case DeviceError(code, fault):
            return _refused(fault, code)
        case Implausible(quantity):
            return _refused("implausible", quantity)
        case Garbled(reason, size, detail):
            return {**_refused(reason, detail), "bytes": size}
        case WrongDevice(name):
            return _refused("wrong-device", name)


def _refused(reason: str, detail: str) -> dict[str, object]:
    return {"kind": "refused", "reason": str(reason), "detail": str(detail)}


def _readings(result: Result) -> list[dict[str, object]]:
    return [
        {
            "kind": "reading",
            "quantity": str(value.quantity),
            "value": str(value.value),
            "unit": value.unit,
            "model": result.model,
            "device_time": result.device_time.isoformat() if result.device_time else None,
            "quality": list(result.quality),
        }
        for value in values_of(result)
    ]

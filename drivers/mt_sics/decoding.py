# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A capture of such a scale as JSON-able objects, for IT staff. Keeps nothing and opens nothing."""

from drivers.mt_sics.events import (
    Event,
    Garbled,
    NotNow,
    NotUnderstood,
    Other,
    OtherUnit,
    OutOfRange,
    Text,
    Weight,
)
from drivers.mt_sics.protocol import MtSicsProtocol
from drivers.mt_sics.readings import value_of
from drivers.strangers import Recognised


def decode(data: bytes) -> list[dict[str, object]]:
    """What the driver would make of these bytes, followed by silence.

    A stable weight has `kind` "reading" (quantity, value as text, UCUM unit): what the line says,
    not yet what the driver would believe. Everything else is "status" or "refused".
    """
    protocol = MtSicsProtocol()
    return [_object(event) for event in (*protocol.receive(data), *protocol.idle())]


def _object(event: Event) -> dict[str, object]:
    match event:
        case Weight():
            return _weight(event)
        case Text(command, text):
            name = "model" if command == "I2" else "serial"
            return {"kind": "status", "status": name, "text": text}
        case Other(command):
            return {"kind": "status", "status": "other", "command": command}
        case Garbled(reason, size):
            return {**_refused(reason, ""), "bytes": size}
        case _:
            return _refused(*_trouble(event))


def _trouble(
    event: OtherUnit | OutOfRange | NotNow | NotUnderstood | Recognised,
) -> tuple[str, str]:
    match event:
        case OtherUnit(unit):
            return "other-unit", unit
        case OutOfRange(end):
            return "overload", end
        case NotNow(command):
            return "not-now", command
        case NotUnderstood(code):
            return "not-understood", code
        case Recognised(fault, name):
            return fault, name


def _weight(weight: Weight) -> dict[str, object]:
    value = value_of(weight)
    shown = {"quantity": str(value.quantity), "value": str(value.value), "unit": value.unit}
    if weight.stable:
        return {"kind": "reading", **shown}
    return {"kind": "status", "status": "moving", **shown}


def _refused(reason: str, detail: str) -> dict[str, object]:
    return {"kind": "refused", "reason": str(reason), "detail": str(detail)}

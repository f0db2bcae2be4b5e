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
from drivers.outcomes import Outcome, reading, refused, shown, status
from drivers.strangers import Recognised


def decode(*pieces: bytes) -> list[Outcome]:
    """What the driver would make of these bytes, followed by silence.

    A stable weight has `kind` "reading" (quantity, value as text, UCUM unit): what the line says,
    not yet what the driver would believe. Everything else is "status" or "refused".
    """
    protocol = MtSicsProtocol()
    events = [event for piece in pieces for event in protocol.receive(piece)]
    return [_object(event) for event in (*events, *protocol.idle())]


def _object(event: Event) -> Outcome:
    match event:
        case Weight():
            return _weight(event)
        case Text(command, text):
            name = "model" if command == "I2" else "serial"
            return status(name, text=text)
        case Other(command):
            return status("other", command=command)
        case Garbled(reason, size):
            return refused(reason, bytes=size)
        case _:
            return refused(*_trouble(event))


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


def _weight(weight: Weight) -> Outcome:
    value = value_of(weight)
    return reading(value) if weight.stable else status("moving", **shown(value))

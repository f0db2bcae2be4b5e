# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A capture of this device as JSON-able objects, for IT staff. Keeps nothing and opens nothing."""

from drivers.outcomes import Outcome, reading, refused, status
from drivers.strangers import Recognised
from drivers.taidoc_thermometer.events import Answer, Asked, Event, Garbled
from drivers.taidoc_thermometer.protocol import COUNT, MODEL, RECORD_TIME, RECORD_VALUE
from drivers.taidoc_thermometer.protocol import TaiDocProtocol as Protocol
from drivers.taidoc_thermometer.readings import value_of
from drivers.taidoc_thermometer.record import (
    HIGHEST,
    LOWEST,
    count_of,
    model_of,
    temperature_of,
    time_of,
)


def decode(*pieces: bytes) -> list[Outcome]:
    """What the driver would make of these bytes, followed by silence.

    A record's value has `kind` "reading" (quantity, value as text, UCUM unit), with the time of the
    answer before it; whose it is no capture can say. The rest is "status" or "refused".
    """
    protocol = Protocol()
    objects: list[Outcome] = []
    taken_at: object = None
    events = [event for piece in pieces for event in protocol.receive(piece)]
    for event in (*events, *protocol.idle()):
        found = _object(event)
        if found.get("status") == "record-time":
            taken_at = found["device_time"]
        if found["kind"] == "reading":
            found["device_time"], taken_at = taken_at, None
        objects.append(found)
    return objects


def _object(event: Event) -> Outcome:
    match event:
        case Answer():
            return _answer(event)
        case Asked(command):
            return status("asked", command=f"{command:02x}")
        case Garbled(reason, size):
            return refused(reason, bytes=size)
        case Recognised(fault, name):
            return refused(fault, name)


def _answer(answer: Answer) -> Outcome:
    data = answer.data
    if answer.command == MODEL:
        return status("model", text=model_of(data))
    if answer.command == COUNT:
        return status("count", records=count_of(data))
    if answer.command == RECORD_TIME:
        at = time_of(data)
        shown = None if at is None else at.isoformat()
        return status("record-time", device_time=shown)
    if answer.command == RECORD_VALUE:
        return _value(data)
    return status("other", command=f"{answer.command:02x}")


def _value(data: bytes) -> Outcome:
    temperature = temperature_of(data)
    if temperature is None:
        return refused("no-value", "temperature")
    if not LOWEST <= temperature <= HIGHEST:
        return refused("out-of-range", "temperature")
    return reading(value_of(temperature))

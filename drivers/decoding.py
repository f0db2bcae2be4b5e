# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's devices say, as JSON-able objects for IT staff. Keeps and opens nothing."""

from collections.abc import Callable, Iterable
from itertools import groupby

from drivers.outcomes import Outcome, reading, refused, shown, status
from drivers.oximetry.outcomes import is_of_a_stream, outcomes_of_stream, what_is_shown
from drivers.said import Event, Named, Refused, Said, Told, Unsure
from drivers.scanner import Listener
from drivers.strangers import Recognised


def decoder(listen: Callable[[], Listener]) -> Callable[..., list[Outcome]]:
    """`drivers.driver.Decode` of a device whose events are those of `drivers.said`."""

    def decode(*pieces: bytes) -> list[Outcome]:
        listener = listen()
        events: list[Event] = []
        for piece in pieces:
            events += listener.receive(piece)
        return outcomes_of([*events, *listener.idle()])

    return decode


def outcomes_of(events: Iterable[Event]) -> list[Outcome]:
    """In order; moments of a stream that show the same are one."""
    objects: list[Outcome] = []
    for _, row in groupby(events, _neighbours):
        same = list(row)
        if is_of_a_stream(same[0]):
            objects += outcomes_of_stream(same)
        else:
            for event in same:
                objects += _objects(event)
    return objects


def _neighbours(event: Event) -> object:
    return what_is_shown(event) if is_of_a_stream(event) else None


def _objects(event: Event) -> list[Outcome]:
    match event:
        case Said():
            return _readings(event)
        case Told(name, details):
            return [status(name, **dict(details))]
        case Named(quantity, name):
            return [{"kind": "reading", "quantity": quantity, "value": name, "unit": ""}]
        case Unsure(name, values):
            return [status(name, **shown(value)) for value in values]
        case Refused(reason, detail, size):
            return [refused(reason, detail, **({"bytes": size} if size else {}))]
        case Recognised(fault, name):
            return [refused(fault, name)]
    raise TypeError(event)  # a stream's moments are in no such row


def _readings(said: Said) -> list[Outcome]:
    more: dict[str, object] = dict(said.details)
    if said.device_time is not None:
        more["device_time"] = said.device_time.isoformat()
    if said.quality:
        more["quality"] = list(said.quality)
    return [reading(value, **more) for value in said.values]

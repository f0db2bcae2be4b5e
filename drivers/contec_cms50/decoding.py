# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A capture of this device as JSON-able objects, for IT staff. Keeps nothing and opens nothing."""

from itertools import groupby

from drivers.contec_cms50.events import (
    Event,
    Feedback,
    Garbled,
    Implausible,
    Other,
    Sample,
)
from drivers.contec_cms50.protocol import Cms50Protocol
from drivers.contec_cms50.readings import values_of
from drivers.contec_cms50.steadiness import PACKAGES
from drivers.outcomes import Outcome, reading, refused, status
from drivers.strangers import Recognised


def decode(data: bytes) -> list[Outcome]:
    """What the driver would make of these bytes, followed by silence.

    Samples that show the same are one row with `packages`; a row of PACKAGES or more is believed,
    and gives objects of `kind` "reading" (quantity, value as text, UCUM unit). Everything else is
    "status" or "refused" (with reason and detail).
    """
    protocol = Cms50Protocol()
    events = (*protocol.receive(data), *protocol.idle())
    objects: list[Outcome] = []
    for _, row in groupby(events, _what_is_shown):
        same = list(row)
        if isinstance(same[0], Sample):
            objects.extend(_samples(same[0], len(same)))
        objects.extend(_single(one) for one in same if not isinstance(one, Sample))
    return objects


def _what_is_shown(event: Event) -> object:
    """What neighbours must have in common to be one row."""
    if not isinstance(event, Sample):
        return event
    return event.finger_out, event.searching, event.spo2, event.pulse, event.perfusion


def _samples(first: Sample, count: int) -> list[Outcome]:
    if first.finger_out:
        return [status("finger-out", packages=count)]
    if first.searching or first.spo2 is None or first.pulse is None:
        return [status("searching", packages=count)]
    if count < PACKAGES:
        return [status("values-too-short", packages=count)]
    return [
        reading(value, packages=count)
        for value in values_of(first.spo2, first.pulse, first.perfusion)
    ]


def _single(
    event: Implausible | Feedback | Other | Garbled | Recognised,
) -> Outcome:
    match event:
        case Implausible(quantity):
            return refused("implausible", quantity)
        case Feedback(command, reason):
            return status(f"feedback-{reason:02x}", command=f"{command | 0x80:02x}")
        case Other(kind):
            return status("other", package=f"{kind:02x}")
        case Garbled(reason, size):
            return refused(reason, bytes=size)
        case Recognised(fault, name):
            return refused(fault, name)

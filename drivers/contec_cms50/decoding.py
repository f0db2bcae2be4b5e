# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A capture of this device as JSON-able objects, for IT staff. Keeps nothing and opens nothing."""

from itertools import groupby

from drivers.contec_cms50.events import Event, Feedback, Garbled, Other
from drivers.contec_cms50.protocol import Cms50Protocol
from drivers.outcomes import Outcome, refused, status
from drivers.oximetry.outcomes import is_of_a_stream, outcomes_of_stream, what_is_shown
from drivers.oximetry.sample import Implausible, Sample
from drivers.strangers import Recognised


def decode(*pieces: bytes) -> list[Outcome]:
    """What the driver would make of these bytes, followed by silence.

    Samples that show the same are one row with `packages`; a row of PACKAGES or more is believed,
    and gives objects of `kind` "reading" (quantity, value as text, UCUM unit). Everything else is
    "status" or "refused" (with reason and detail).
    """
    protocol = Cms50Protocol()
    events = [event for piece in pieces for event in protocol.receive(piece)]
    objects: list[Outcome] = []
    for _, row in groupby([*events, *protocol.idle()], _what_is_shown):
        same = list(row)
        first = same[0]
        if isinstance(first, Sample | Implausible):
            objects.extend(outcomes_of_stream(same))
        else:
            objects.extend(_single(first) for _ in same)
    return objects


def _what_is_shown(event: Event) -> object:
    """What neighbours must have in common to be one row."""
    return what_is_shown(event) if is_of_a_stream(event) else event


def _single(
    event: Feedback | Other | Garbled | Recognised,
) -> Outcome:
    match event:
        case Feedback(command, reason):
            return status(f"feedback-{reason:02x}", command=f"{command | 0x80:02x}")
        case Other(kind):
            return status("other", package=f"{kind:02x}")
        case Garbled(reason, size):
            return refused(reason, bytes=size)
        case Recognised(fault, name):
            return refused(fault, name)

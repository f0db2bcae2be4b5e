# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A capture of a reader's line as JSON-able objects, for IT staff. Keeps and opens nothing."""

from drivers.code_reader.protocol import CodeReaderProtocol, Event, Refused
from drivers.outcomes import Outcome, refused, status
from drivers.strangers import Recognised


def decode(*pieces: bytes) -> list[Outcome]:
    """What the driver would make of these bytes, followed by a pause: texts, and what is none."""
    protocol = CodeReaderProtocol()
    events = [event for piece in pieces for event in protocol.receive(piece)]
    return [_object(event) for event in (*events, *protocol.idle())]


def _object(event: Event) -> Outcome:
    if isinstance(event, Refused):
        return refused(event.reason, bytes=event.size)
    if isinstance(event, Recognised):
        return refused(event.fault, event.name)
    return status("text", text=event.text)

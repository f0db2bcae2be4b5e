# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Packages made to measure, and what the protocol makes of a stream."""

from drivers.contec_cms50 import simulated_bytes as wire
from drivers.contec_cms50.events import Event, Implausible, Sample
from drivers.contec_cms50.protocol import Cms50Protocol
from tests.drivers.vectors import vectors_of

VECTORS = vectors_of("contec-cms50")
CAPTURED = VECTORS[0].data  # seven packages of a real device: 97 %, 65/min, no perfusion index


def stream(
    seconds: float, *, spo2: int = 96, pulse: int = 71, perfusion: int | None = 385
) -> bytes:
    """That much of a finger that lies still."""
    return b"".join(
        wire.values(wire.pleth(number / 60, pulse), spo2, pulse, perfusion)
        for number in range(round(seconds * 60))
    )


def events_of(*pieces: bytes) -> list[Event]:
    """Followed by silence."""
    protocol = Cms50Protocol()
    events = [event for piece in pieces for event in protocol.receive(piece)]
    return events + protocol.idle()


def samples_of(*pieces: bytes) -> list[Sample | Implausible]:
    return [event for event in events_of(*pieces) if isinstance(event, Sample | Implausible)]

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What of a visit leaves this process: sealed to the clinic's key, never in clear.

Compression and public-key work take some milliseconds: call these in a worker thread.
"""

from dataclasses import dataclass
from uuid import UUID

from kiosk.record.exact_json import dumps
from kiosk.record.parts import Json
from kiosk.station.messages import Hello, Ticket
from sync.formats.envelope import Suite
from sync.formats.suites import PublicKey, load_public
from sync.line import seal


@dataclass(frozen=True, slots=True)
class Sealer:
    """Seals for one kiosk (`device`, 16 bytes) and one recipient."""

    device: bytes
    recipient: PublicKey

    def step(self, visit: UUID, number: int, entries: list[Json]) -> bytes:
        """An unsigned STEP envelope (docs/formats/envelope-v1.md); `number` counts from 1."""
        plaintext = dumps({"visit": str(visit), "step": number, "entries": entries})
        return seal.seal_step(self.device, visit, number, plaintext, self.recipient).unsigned

    def visit(self, visit: UUID, version: int, ticket: Ticket, bundle: Json) -> bytes:
        """An unsigned VISIT envelope in the ticket's place."""
        plaintext = dumps(
            {
                "visit": str(visit),
                "version": version,
                "device": self.device.hex(),
                "seq": ticket.seq,
                "bundle": bundle,
            }
        )
        place = seal.Ticket(ticket.epoch, ticket.seq, ticket.prev)
        envelope = seal.seal_visit(
            self.device, visit, place, plaintext, self.recipient, version=version
        )
        return envelope.unsigned


def sealer_of(hello: Hello) -> Sealer | None:
    """None while there is no device id or no usable key: then no visit may start."""
    if hello.device is None or hello.key is None:
        return None
    try:
        recipient = load_public(Suite(hello.key.suite), hello.key.public)
    except ValueError:  # an unknown suite, or no key of it
        return None
    return Sealer(hello.device, recipient)

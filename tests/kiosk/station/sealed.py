# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Small sealed envelopes, as a front would make them."""

from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.formats.envelope import Suite
from sync.formats.suites import load_public
from sync.line.seal import Ticket, seal_step, seal_visit

DEVICE = b"kiosk-device-id!"
RECIPIENT = load_public(
    Suite.X25519, X25519PrivateKey.from_private_bytes(b"\x01" * 32).public_key().public_bytes_raw()
)


def step(visit: UUID, number: int, device: bytes = DEVICE) -> bytes:
    """An unsigned STEP envelope."""
    return seal_step(device, visit, number, b'{"step":1}', RECIPIENT).unsigned


def record(visit: UUID, ticket: Ticket, device: bytes = DEVICE, version: int = 1) -> bytes:
    """An unsigned VISIT envelope."""
    return seal_visit(device, visit, ticket, b'{"bundle":{}}', RECIPIENT, version=version).unsigned

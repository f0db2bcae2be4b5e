# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The visit that is on, as the station knows it, and whether an envelope may belong to it."""

from dataclasses import dataclass
from uuid import UUID

from sync.formats.envelope import Header, decode_unsigned
from sync.line.store_errors import WrongEnvelope


@dataclass(slots=True)
class Visit:
    """The visit that is on. `open_steps`: journalled, and not yet in the outbox or deleted.

    `version`: of its record in the outbox, 0 while there is none; `how` it ends, as things stand.
    """

    id: UUID
    appointment: str | None
    journalled: bool = False
    open_steps: bool = False
    version: int = 0
    how: str = "delivered"


def check_device(sealed: bytes, device: bytes) -> Header:
    """What the sealed bytes say of themselves. `WrongEnvelope` if another kiosk sealed them."""
    header = decode_unsigned(sealed).header
    if header.device != device:
        raise WrongEnvelope
    return header

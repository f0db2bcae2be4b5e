# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which records here are sealed to which key: asked when a key is changed, or after it leaked."""

from collections.abc import Iterator
from dataclasses import dataclass

from sync.clinic.relay_store import RelayStore
from sync.formats.envelope import Envelope, Kind, carried_steps, decode
from sync.formats.envelope_errors import EnvelopeError


@dataclass(frozen=True, slots=True)
class SealedRecord:
    """An envelope at the relay. `opened`: the inbox has receipted it; `keys`: all that it needs."""

    envelope: Envelope
    keys: frozenset[bytes]
    opened: bool


def sealed_records(relay: RelayStore) -> Iterator[SealedRecord]:
    """Every envelope that is kept, in the order of arrival; a damaged one is left out."""
    for stored in relay.stored():
        try:
            envelope = decode(stored.wire)
            yield SealedRecord(envelope, _keys_of(envelope), stored.opened)
        except EnvelopeError:
            continue


def _keys_of(envelope: Envelope) -> frozenset[bytes]:
    """An interrupted visit carries steps that were sealed one by one."""
    carries = envelope.header.kind is Kind.INTERRUPTED
    parts = carried_steps(envelope) if carries else (envelope,)
    return frozenset(part.header.key_id for part in parts)

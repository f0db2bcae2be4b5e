# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Seals what a person confirmed to the clinic's public key. Needs no secret and no disk.

There is no way back on this machine: only the clinic's private key opens what leaves here.
"""

from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from sync.formats import body
from sync.formats.dictionaries import NEWEST, NONE
from sync.formats.envelope import ZERO_PREV, Envelope, Header, Kind, hpke_info
from sync.formats.logbook_chunk import Chunk, record_of, serialise
from sync.formats.suites import PublicKey, hpke_suite, sealed_size

# What the dictionary is made of; it would make the others larger.
_TRAINED_ON: Final = frozenset({Kind.STEP, Kind.VISIT})


@dataclass(frozen=True, slots=True)
class Ticket:
    """The next free place in the outbox. `prev` 16 B: start of the digest of the one before."""

    epoch: int
    seq: int
    prev: bytes


def seal_step(
    device: bytes, visit: UUID, step: int, plaintext: bytes, recipient: PublicKey
) -> Envelope:
    """One confirmed step, bound to device (16 B), visit and step number (from 1).

    Raises `EnvelopeError` for numbers out of range, `body.PlaintextTooLong`.
    """
    header = _header(Kind.STEP, device, visit, recipient)
    return _seal(replace(header, step=step), plaintext, recipient)


def seal_visit(
    device: bytes,
    record: UUID,
    ticket: Ticket,
    plaintext: bytes,
    recipient: PublicKey,
    *,
    version: int,
) -> Envelope:
    """A completed visit in the place that the ticket names. `version` counts from 1.

    Raises `EnvelopeError` for numbers out of range, `body.PlaintextTooLong`.
    """
    header = _header(Kind.VISIT, device, record, recipient)
    placed = replace(header, version=version, epoch=ticket.epoch, seq=ticket.seq, prev=ticket.prev)
    return _seal(placed, plaintext, recipient)


def seal_call(
    device: bytes, call: UUID, ticket: Ticket, plaintext: bytes, recipient: PublicKey
) -> Envelope:
    """A call for help in the place that the ticket names.

    Raises `EnvelopeError` for numbers out of range, `body.PlaintextTooLong`.
    """
    header = _header(Kind.CALL, device, call, recipient)
    placed = replace(header, epoch=ticket.epoch, seq=ticket.seq, prev=ticket.prev)
    return _seal(placed, plaintext, recipient)


def seal_logbook(chunk: Chunk, version: int, ticket: Ticket, recipient: PublicKey) -> Envelope:
    """Entries of the logbook in the place that the ticket names.

    `version` counts how often the head of this chunk was handed in, from 1.
    Raises `EnvelopeError` for numbers out of range, `body.PlaintextTooLong`.
    """
    header = _header(Kind.LOGBOOK, chunk.device, record_of(chunk.head), recipient)
    placed = replace(header, version=version, epoch=ticket.epoch, seq=ticket.seq, prev=ticket.prev)
    return _seal(placed, serialise(chunk), recipient)


def _header(kind: Kind, device: bytes, record: UUID, recipient: PublicKey) -> Header:
    return Header(
        suite=recipient.suite,
        kind=kind,
        device=device,
        record=record,
        version=1,
        step=0,
        epoch=0,
        seq=0,
        prev=ZERO_PREV,
        key_id=recipient.id,
        length=0,
        dictionary=NEWEST if kind in _TRAINED_ON else NONE,
    )


def _seal(header: Header, plaintext: bytes, recipient: PublicKey) -> Envelope:
    packed = body.pack(plaintext, header.dictionary)
    # The header is what the seal is bound to, and it names the length of the ciphertext: so the
    # length has to be known before there is a ciphertext.
    final = replace(header, length=sealed_size(recipient.suite, len(packed)))
    sealed = hpke_suite(recipient.suite).encrypt(packed, recipient.handle, info=hpke_info(final))
    return Envelope(final, sealed)

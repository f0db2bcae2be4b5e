# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The envelope, version 1: 96 bytes of header, ciphertext, signature (docs/formats/envelope-v1.md).

Pure: it neither seals nor signs. What it decodes is well formed; whether it is genuine is for the
holder of the device's public key to say, and what is in it for the holder of the recipient's.
"""

import hashlib
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import pairwise
from uuid import UUID

from sync.formats.batch import join_items, split_items
from sync.formats.dictionaries import NONE, NUMBERS
from sync.formats.envelope_errors import (
    NotAnEnvelope,
    TrailingBytes,
    Truncated,
    UnknownDictionary,
    UnknownFlags,
    UnknownKind,
    UnknownSuite,
    UnknownVersion,
    WrongContent,
    WrongDictionary,
    WrongFieldSize,
    WrongKeyId,
    WrongLength,
    WrongPrevious,
    WrongRecordVersion,
    WrongSequence,
    WrongStep,
    WrongSuite,
)

MAGIC = b"TKE"
VERSION = 1
HEADER_SIZE = 96
SIGNATURE_SIZE = 64
ZERO_PREV = bytes(16)
ZERO_KEY_ID = bytes(8)
# A store keeps both as signed 64-bit integers: what doesn't fit there is refused everywhere.
MAX_COUNTER = 2**63 - 1
# A whole visit is some KiB; the bound keeps a hostile length field from reserving memory.
MAX_CIPHERTEXT = 8 * 1024 * 1024

_DOMAIN = b"telemed-kiosk/envelope/v1\0"
_HEADER = struct.Struct(">3sBBBH16s16sHHQQ16s8sH6sI")


class Kind(IntEnum):
    """What the ciphertext holds."""

    STEP = 1  # one confirmed step; lives in the kiosk's journal until its visit completes
    VISIT = 2  # a completed visit
    INTERRUPTED = 3  # the STEP envelopes of a visit that never completed, as they lay
    CALL = 4  # a call for help; no visit's, and there is only ever one version of it
    LOGBOOK = 5  # entries of the station's logbook; the record is the start of the last one's hash


class Suite(IntEnum):
    """How the ciphertext was made (docs/formats/envelope-v1.md, "Suites")."""

    CARRIED = 0  # not sealed itself: it carries sealed envelopes
    X25519 = 1
    X_WING = 2


@dataclass(frozen=True, slots=True)
class Header:
    """The fixed part. `device` 16 B, `prev` 16 B, `key_id` 8 B; `length` of the ciphertext, B."""

    suite: Suite
    kind: Kind
    device: bytes
    record: UUID
    version: int
    step: int
    epoch: int
    seq: int
    prev: bytes
    key_id: bytes
    length: int
    dictionary: int = NONE


@dataclass(frozen=True)
class Envelope:
    """A header with its ciphertext; `signature` is 64 bytes, or None while it is unsigned."""

    header: Header
    ciphertext: bytes
    signature: bytes | None = None

    @cached_property
    def unsigned(self) -> bytes:
        """Header and ciphertext: what the digest is taken of, and what rests in the journal."""
        return encode_header(self.header) + self.ciphertext

    @cached_property
    def digest(self) -> bytes:
        """SHA-256 of `unsigned`, 32 bytes: "the sha256 of the envelope" in every other format."""
        return hashlib.sha256(self.unsigned).digest()

    @property
    def wire(self) -> bytes:
        """The bytes that travel. Raises `Truncated` while there is no signature."""
        if self.signature is None:
            raise Truncated(len(self.unsigned) + SIGNATURE_SIZE, len(self.unsigned))
        return self.unsigned + self.signature


def hpke_info(header: Header) -> bytes:
    """What the seal binds the ciphertext to: HPKE's `info`."""
    return _DOMAIN + encode_header(header)


def signing_input(digest: bytes) -> bytes:
    """What the device signs for an envelope of this digest."""
    return _DOMAIN + digest


def encode_header(header: Header) -> bytes:
    """96 bytes. Raises `EnvelopeError` for a header that `decode_header` would refuse."""
    _check(header)
    return _HEADER.pack(
        MAGIC,
        VERSION,
        header.suite,
        header.kind,
        header.dictionary,
        header.device,
        header.record.bytes,
        header.version,
        header.step,
        header.epoch,
        header.seq,
        header.prev,
        header.key_id,
        0,
        bytes(6),
        header.length,
    )


def decode_header(data: bytes) -> Header:
    """The header in exactly 96 bytes; every rule of the format holds for what comes back."""
    if len(data) < HEADER_SIZE:
        raise Truncated(HEADER_SIZE, len(data))
    if len(data) > HEADER_SIZE:
        raise TrailingBytes(HEADER_SIZE, len(data))
    magic, ver, suite, kind, dictionary, device, record, *rest = _HEADER.unpack(data)
    version, step, epoch, seq, prev, key_id, flags, reserved, length = rest
    if magic != MAGIC:
        raise NotAnEnvelope(magic)
    if ver != VERSION:
        raise UnknownVersion(ver)
    if flags or any(reserved):
        raise UnknownFlags((flags, reserved))
    header = Header(
        suite=_known_suite(suite),
        kind=_known_kind(kind),
        device=device,
        record=UUID(bytes=record),
        version=version,
        step=step,
        epoch=epoch,
        seq=seq,
        prev=prev,
        key_id=key_id,
        length=length,
        dictionary=dictionary,
    )
    _check(header)
    return header


def decode(data: bytes) -> Envelope:
    """A signed envelope that fills `data` exactly. The signature is not verified here."""
    if len(data) < HEADER_SIZE + SIGNATURE_SIZE:
        raise Truncated(HEADER_SIZE + SIGNATURE_SIZE, len(data))
    unsigned = decode_unsigned(data[:-SIGNATURE_SIZE])
    return Envelope(unsigned.header, unsigned.ciphertext, data[-SIGNATURE_SIZE:])


def decode_unsigned(data: bytes) -> Envelope:
    """An envelope without signature, as it rests on the kiosk, that fills `data` exactly."""
    header = decode_header(data[:HEADER_SIZE])
    expected = HEADER_SIZE + header.length
    if len(data) < expected:
        raise Truncated(expected, len(data))
    if len(data) > expected:
        raise TrailingBytes(expected, len(data))
    envelope = Envelope(header, data[HEADER_SIZE:])
    if header.kind is Kind.INTERRUPTED:
        carried_steps(envelope)
    return envelope


def carry_steps(steps: Iterable[Envelope]) -> bytes:
    """The ciphertext of an INTERRUPTED envelope: the unsigned steps as a batch."""
    return join_items(step.unsigned for step in steps)


def carried_steps(envelope: Envelope) -> tuple[Envelope, ...]:
    """The steps inside an INTERRUPTED envelope. Raises `WrongContent` and other refusals."""
    if envelope.header.kind is not Kind.INTERRUPTED:
        raise WrongContent(envelope.header.kind)
    steps = tuple(_carried_step(item, envelope.header) for item in split_items(envelope.ciphertext))
    numbers = [step.header.step for step in steps]
    if any(later <= earlier for earlier, later in pairwise(numbers)):
        raise WrongContent(numbers)
    return steps


def _carried_step(item: bytes, around: Header) -> Envelope:
    # The kind is looked at before anything is decoded: envelopes nested in envelopes would
    # otherwise be followed as deep as a hostile sender likes.
    header = decode_header(item[:HEADER_SIZE])
    if header.kind is not Kind.STEP:
        raise WrongContent(header.kind)
    if (header.record, header.device) != (around.record, around.device):
        raise WrongContent((header.record, header.device.hex()))
    return decode_unsigned(item)


def _known_suite(number: int) -> Suite:
    try:
        return Suite(number)
    except ValueError:
        raise UnknownSuite(number) from None


def _known_kind(number: int) -> Kind:
    try:
        return Kind(number)
    except ValueError:
        raise UnknownKind(number) from None


def _check(header: Header) -> None:
    """Every rule about fields, in one place for both directions."""
    sizes = (len(header.device), len(header.prev), len(header.key_id))
    if sizes != (16, 16, 8):
        raise WrongFieldSize(sizes)
    if header.dictionary not in NUMBERS:
        raise UnknownDictionary(header.dictionary)
    if header.suite is Suite.CARRIED and header.dictionary != NONE:
        raise WrongDictionary(header.dictionary)
    if (header.suite is Suite.CARRIED) != (header.kind is Kind.INTERRUPTED):
        raise WrongSuite(header.suite)
    if (header.key_id == ZERO_KEY_ID) != (header.suite is Suite.CARRIED):
        raise WrongKeyId(header.key_id)
    if not 1 <= header.version <= 0xFFFF:
        raise WrongRecordVersion(header.version)
    if header.kind is Kind.CALL and header.version != 1:
        raise WrongRecordVersion(header.version)
    if not 1 <= header.length <= MAX_CIPHERTEXT:
        raise WrongLength(header.length)
    if header.kind is Kind.STEP:
        _check_step(header)
    else:
        _check_sequenced(header)


def _check_step(header: Header) -> None:
    if not 1 <= header.step <= 0xFFFF:
        raise WrongStep(header.step)
    if header.version != 1:
        raise WrongRecordVersion(header.version)
    if (header.epoch, header.seq) != (0, 0):
        raise WrongSequence((header.epoch, header.seq))
    if header.prev != ZERO_PREV:
        raise WrongPrevious(header.prev)


def _check_sequenced(header: Header) -> None:
    if header.step != 0:
        raise WrongStep(header.step)
    if not (1 <= header.epoch <= MAX_COUNTER and 1 <= header.seq <= MAX_COUNTER):
        raise WrongSequence((header.epoch, header.seq))

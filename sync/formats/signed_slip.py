# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the QR code on a slip says: an appointment, signed by the clinic (docs/formats/slip-v1.md).

A kiosk believes it without a line and without a day list, since nobody else can sign it. It names
nobody: id, code, room, window and plan.
"""

import base64
import binascii
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.formats import appointment_code

PREFIX = "TKS1"
# What is signed begins so: no other signature of the same key can be taken for a slip's.
CONTEXT = b"telemed-kiosk slip 1\0"
PLANS = ("oximetry", "temperature", "blood-pressure", "weight")
"""The plan's bits, from the lowest."""

_SIGNATURE_SIZE = 64
_FIXED_SIZE = 16 + appointment_code.LENGTH + 4 + 2 + 1
_LONGEST_SITE = 32
_MINUTE = timedelta(minutes=1)
_MOST_MINUTES = 2**16 - 1
_SITE_CHARACTERS = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789-")


class SlipError(ValueError):
    """Not a slip, or not one of this clinic; nothing of it may be used."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One appointment. Times are aware UTC, whole minutes; `plan` is of `PLANS`, in their order."""

    id: str
    code: str = field(repr=False)
    site: str
    start: datetime
    end: datetime
    plan: tuple[str, ...]


def is_slip(text: str) -> bool:
    """Was that meant as one? A reader may also have read a bare code, or a box of gloves."""
    return text.startswith(PREFIX)


def sign(slip: Slip, key: Ed25519PrivateKey) -> str:
    """The QR code's text: letters and digits alone, 150 to 210 of them.

    Raises `SlipError` for what it can't say: an end before the start or 45 days after it.
    """
    body = _body(slip)
    signed = body + key.sign(CONTEXT + body)
    return PREFIX + base64.b32encode(signed).decode("ascii").rstrip("=")


def read(text: str, key: bytes) -> Slip:
    """The slip that the clinic with this public key (32 bytes) signed; `SlipError` otherwise."""
    signed = _bytes_of(text)
    body, signature = signed[:-_SIGNATURE_SIZE], signed[-_SIGNATURE_SIZE:]
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, CONTEXT + body)
    except InvalidSignature as error:
        raise SlipError("not signed by this clinic") from error
    return _parse(body)


def _bytes_of(text: str) -> bytes:
    if not is_slip(text):
        raise SlipError("no slip")
    coded = text.removeprefix(PREFIX)
    try:
        signed = base64.b32decode(coded + "=" * (-len(coded) % 8))
    except (binascii.Error, ValueError) as error:
        raise SlipError("no base32") from error
    # Unused bits of the last character could be anything: one slip has one spelling.
    if base64.b32encode(signed).decode("ascii").rstrip("=") != coded:
        raise SlipError("another spelling")
    if not _FIXED_SIZE < len(signed) - _SIGNATURE_SIZE <= _FIXED_SIZE + _LONGEST_SITE:
        raise SlipError("too long or too short")
    return signed


def _body(slip: Slip) -> bytes:
    minutes = (slip.end - slip.start) // _MINUTE
    if not 0 < minutes <= _MOST_MINUTES:
        raise SlipError("no window that can be said")
    plan = sum(1 << PLANS.index(each) for each in slip.plan)
    return b"".join(
        (
            UUID(slip.id).bytes,
            slip.code.encode("ascii"),
            (int(slip.start.timestamp()) // 60).to_bytes(4, "big"),
            minutes.to_bytes(2, "big"),
            plan.to_bytes(1, "big"),
            slip.site.encode("ascii"),
        )
    )


def _parse(body: bytes) -> Slip:
    code, rest = body[16:24], body[24:]
    start = datetime.fromtimestamp(60 * int.from_bytes(rest[:4], "big"), UTC)
    minutes, plan, site = int.from_bytes(rest[4:6], "big"), rest[6], rest[7:]
    signed_well = (
        code.isascii()
        and appointment_code.is_valid(code.decode("ascii"))
        and minutes
        and 0 < plan < 1 << len(PLANS)
        and set(site) <= _SITE_CHARACTERS
    )
    if not signed_well:  # by another version of the clinic's program
        raise SlipError("signed, and not to be understood")
    return Slip(
        id=str(UUID(bytes=body[:16])),
        code=code.decode("ascii"),
        site=site.decode("ascii"),
        start=start,
        end=start + minutes * _MINUTE,
        plan=tuple(each for bit, each in enumerate(PLANS) if plan & 1 << bit),
    )

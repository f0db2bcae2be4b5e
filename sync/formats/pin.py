# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: N818 - a refusal is named after what is wrong; its family carries the Error

"""An attendant's PIN or badge as a site profile carries it: Argon2id in the PHC string format.

    $argon2id$v=19$m=65536,t=3,p=4$<salt, 16 bytes>$<hash, 32 bytes>

Both in base64 without padding. What the hash costs stands in the string, and the string comes down
the line: its costs are bounded here, so that no profile can make a machine stand still or make
guessing cheap. A badge is the number that its reader tells, ten to twenty hexadecimal digits:
whoever holds it for a moment can copy it. A PIN has few digits: whoever has the profile can try
them all in the end. Both keep people in the room off those pages and protect no data. Salts are
made by the clinic.
"""

import base64
import hmac
import re
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

SALT_SIZE = 16
HASH_SIZE = 32

# From OWASP's least for Argon2id (Password Storage Cheat Sheet: 19 MiB) to what the smallest kiosk
# can spare beside its screen.
_MEMORY = range(19 * 1024, 128 * 1024 + 1)
_PASSES = range(2, 7)
_LANES = range(1, 5)

_PIN = re.compile(r"[0-9]{4,8}")
# Longer than any PIN: neither can stand for the other. Ten digits at 125 kHz, a UID of seven or ten
# bytes at 13.56 MHz, and one of four with two zeros in front.
_BADGE = re.compile(r"[0-9A-F]{10}|[0-9A-F]{14}|[0-9A-F]{20}")
_NUMBER = r"([1-9][0-9]{0,6})"
_PHC = re.compile(
    rf"\$argon2id\$v=19\$m={_NUMBER},t={_NUMBER},p={_NUMBER}"
    r"\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})"
)


class PinError(ValueError):
    """Neither a PIN nor what stands for one. The leaf says which; it never repeats the text."""


class NotAPin(PinError):
    """Not four to eight digits."""


class NotABadge(PinError):
    """Not ten, fourteen or twenty hexadecimal digits, in capitals."""


class NotAPinHash(PinError):
    """Not one string of the format above, or its costs are out of bounds."""


@dataclass(frozen=True, slots=True)
class Costs:
    """What working a hash out takes; memory in KiB."""

    memory: int
    passes: int
    lanes: int


# RFC 9106, section 4, second recommended option.
_COSTS = Costs(memory=64 * 1024, passes=3, lanes=4)


@dataclass(frozen=True, slots=True)
class PinHash:
    """What stands for a PIN, or for a badge."""

    costs: Costs
    salt: bytes = field(repr=False)
    hash: bytes = field(repr=False)

    def matches(self, said: str) -> bool:
        """Is this the PIN, or the badge? Some 100 ms and 64 MiB of work: not for a GUI thread.

        Raises `MemoryError` where there is not enough of it.
        """
        return (is_pin(said) or is_badge(said)) and hmac.compare_digest(
            _derive(said, self.salt, self.costs), self.hash
        )


def is_pin(typed: str) -> bool:
    """Four to eight of the digits 0 to 9, and nothing else."""
    return _PIN.fullmatch(typed) is not None


def is_badge(said: str) -> bool:
    """Ten, fourteen or twenty hexadecimal digits in capitals, and nothing else."""
    return _BADGE.fullmatch(said) is not None


def hash_pin(pin: str, salt: bytes) -> PinHash:
    """`salt` is 16 random bytes. Raises `NotAPin`, and `ValueError` for a salt of another size."""
    if not is_pin(pin):
        raise NotAPin
    return _hash(pin, salt)


def hash_badge(badge: str, salt: bytes) -> PinHash:
    """As `hash_pin`. Raises `NotABadge`."""
    if not is_badge(badge):
        raise NotABadge
    return _hash(badge, salt)


def _hash(said: str, salt: bytes) -> PinHash:
    if len(salt) != SALT_SIZE:
        raise ValueError(f"expected a salt of {SALT_SIZE} bytes, got {len(salt)}")
    return PinHash(_COSTS, salt, _derive(said, salt, _COSTS))


def _derive(said: str, salt: bytes, costs: Costs) -> bytes:
    return Argon2id(
        salt=salt,
        length=HASH_SIZE,
        iterations=costs.passes,
        lanes=costs.lanes,
        memory_cost=costs.memory,
    ).derive(said.encode("ascii"))


def serialise(made: PinHash) -> str:
    """The string; `parse` gives the same hash back."""
    costs = f"m={made.costs.memory},t={made.costs.passes},p={made.costs.lanes}"
    return f"$argon2id$v=19${costs}${_text(made.salt)}${_text(made.hash)}"


def parse(text: str) -> PinHash:
    """Raises `NotAPinHash`. Nothing is worked out yet."""
    found = _PHC.fullmatch(text)
    if found is None:
        raise NotAPinHash
    costs = Costs(*(int(found[number]) for number in (1, 2, 3)))
    if costs.memory not in _MEMORY or costs.passes not in _PASSES or costs.lanes not in _LANES:
        raise NotAPinHash
    return PinHash(costs, _raw(found[4]), _raw(found[5]))


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).rstrip(b"=").decode("ascii")


def _raw(text: str) -> bytes:
    raw = base64.b64decode(text + "=" * (-len(text) % 4))
    if _text(raw) != text:  # bits behind the last byte: a second spelling of the same
        raise NotAPinHash
    return raw

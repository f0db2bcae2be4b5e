# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The code on a patient's slip: eight characters, the last of them a check character.

Seven random characters (35 bits) from 32 that nobody mixes up on paper (no 0/O, no 1/I), and one
that makes the code a word of a linear code over GF(32): with c[i] the value of character i and a
the primitive element x of GF(2)[x]/(x^5 + x^2 + 1),

    c[0]*a^7 + c[1]*a^6 + ... + c[6]*a^1 + c[7] = 0.

All weights differ and none is zero, so every single wrong character and every swap of two
different characters, neighbours or not, is found. Random codes are made by the clinic.
"""

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
LENGTH = 8
TAG_SIZE = 16
SALT_SIZE = 16

_VALUES = {character: value for value, character in enumerate(ALPHABET)}
_REDUCTION = 0b100101  # x^5 + x^2 + 1

# What trying one code costs: 2^35 codes at some 30 ms each are decades on one core. The costs are
# OWASP's second choice for Argon2id (Password Storage Cheat Sheet: 19 MiB, t=2, p=1).
_ARGON2_KIBIBYTES = 19 * 1024
_ARGON2_PASSES = 2
_ARGON2_LANES = 1


class CodeError(ValueError):
    """Not seven (or eight) characters of the alphabet."""


def _times_a(value: int) -> int:
    value <<= 1
    return value ^ _REDUCTION if value & 0b100000 else value


def check_character(seven: str) -> str:
    """The eighth character for seven of the alphabet; `CodeError` for anything else."""
    if len(seven) != LENGTH - 1 or not _VALUES.keys() >= set(seven):
        raise CodeError
    total = 0
    for character in seven:  # Horner: each step raises the weights of all before by one power
        total = _times_a(total ^ _VALUES[character])
    return ALPHABET[total]


def normalise(typed: str) -> str:
    """What a person typed or read out, without blanks and hyphens, in capitals. Not yet checked."""
    return typed.upper().translate({ord(" "): None, ord("-"): None, 0xA0: None})


def is_valid(code: str) -> bool:
    """Eight characters of the alphabet, and the check character is right."""
    try:
        return check_character(code[:-1]) == code[-1:]
    except CodeError:
        return False


def display(code: str) -> str:
    """`K7MP4Q2X` as `K7MP 4Q2X`: groups of four are copied with fewer mistakes."""
    return f"{code[:4]} {code[4:]}"


def tag(code: str, salt: bytes) -> bytes:
    """What stands for the code in the day list: 16 bytes, some 30 ms and 19 MiB of work.

    `salt` is 16 bytes, one per list. Raises `CodeError` for a code that is not valid.
    """
    if not is_valid(code):
        raise CodeError
    return Argon2id(
        salt=salt,
        length=TAG_SIZE,
        iterations=_ARGON2_PASSES,
        lanes=_ARGON2_LANES,
        memory_cost=_ARGON2_KIBIBYTES,
    ).derive(code.encode("ascii"))

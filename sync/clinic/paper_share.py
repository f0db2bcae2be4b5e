# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One share of a key as it stands on paper (docs/formats/paper-share-v1.md).

For people who type it in years later: short lines, each with a check of its own, an alphabet in
which no letter looks like a digit, and a name for everything that can be wrong.
"""

import hashlib
import re
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from sync.clinic import secret_sharing

# Crockford's: without I, L, O and U; whoever types them is understood all the same.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LINE_BYTES = 10
_ALIKE = str.maketrans("ILO", "110")
_GROUP = 4
_LINE_CHARACTERS = 16
_LINE_CHECK = 2  # characters: 10 bits
_VERSION = 1
_HEAD = struct.Struct(">BB4sBB8s")
_SMALLEST_CHECK = 4
_DOMAIN = b"telemed-kiosk/paper-share/v1\0"


class ShareError(ValueError):
    """What was typed is no share, or doesn't go with the others; `sentence` is for the person."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class What(IntEnum):
    """Which key was split."""

    RECIPIENT_X25519 = 1
    RECIPIENT_X_WING = 2
    ROOT = 3


SIZES = {What.RECIPIENT_X25519: 32, What.RECIPIENT_X_WING: 96, What.ROOT: 32}  # bytes


@dataclass(frozen=True, slots=True)
class Share:
    """One of several. `set_id` (4 bytes) is that of the one act of splitting, `key_id` names the
    key whose public half it is the hash of; `number` is the share's x, from 1."""

    what: What
    set_id: bytes
    need: int
    number: int
    key_id: bytes
    value: bytes = field(repr=False)


def lines_of(share: Share) -> list[str]:
    """The lines to be printed: `3: 7K2M 0QRS TVWX Y012 4H`."""
    head = _HEAD.pack(_VERSION, share.what, share.set_id, share.need, share.number, share.key_id)
    body = head + share.value
    body += _digest(body)[: _check_size(len(body))]
    parts = [body[i : i + LINE_BYTES] for i in range(0, len(body), LINE_BYTES)]
    return [_line(number, part) for number, part in enumerate(parts, 1)]


def line_count(what: What) -> int:
    """How many lines a share of such a key has."""
    size = _HEAD.size + SIZES[what]
    return (size + _check_size(size)) // LINE_BYTES


def read_line(text: str, number: int) -> bytes:
    """The bytes of the line with this number. Raises `ShareError`."""
    typed = re.sub(r"^\s*\d{1,2}\s*:", "", text.strip())
    squeezed = re.sub(r"[\s-]", "", typed).upper().translate(_ALIKE)
    if len(squeezed) != _LINE_CHARACTERS + _LINE_CHECK:
        raise ShareError(
            f"Zeile {number} hat {len(squeezed)} Zeichen statt "
            f"{_LINE_CHARACTERS + _LINE_CHECK}; bitte noch einmal."
        )
    if any(each not in ALPHABET for each in squeezed):
        raise ShareError(f"In Zeile {number} steht ein Zeichen, das es dort nicht gibt.")
    part = _from_letters(squeezed[:_LINE_CHARACTERS])
    if squeezed[_LINE_CHARACTERS:] != _line_check(number, part):
        raise ShareError(f"Zeile {number} stimmt nicht; bitte noch einmal vom Blatt lesen.")
    return part


def read_head(first: bytes) -> What:
    """Which key a share is of, from its first line. Raises `ShareError`."""
    if first[0] != _VERSION:
        raise ShareError("Dieser Teil ist von einer neueren Fassung des Programms.")
    try:
        return What(first[1])
    except ValueError as error:
        raise ShareError("Dieser Teil ist von einer neueren Fassung des Programms.") from error


def read_share(parts: Sequence[bytes]) -> Share:
    """From the bytes of all its lines. Raises `ShareError`."""
    what = read_head(parts[0])
    if len(parts) != line_count(what):
        raise ShareError(f"Ein solcher Teil hat {line_count(what)} Zeilen, nicht {len(parts)}.")
    whole = b"".join(parts)
    body, check = whole[: _HEAD.size + SIZES[what]], whole[_HEAD.size + SIZES[what] :]
    if _digest(body)[: len(check)] != check:
        raise ShareError("Die Zeilen sind nicht alle von demselben Teil.")
    _, _, set_id, need, number, key_id = _HEAD.unpack(body[: _HEAD.size])
    return Share(what, set_id, need, number, key_id, body[_HEAD.size :])


def check_together(shares: Iterable[Share], new: Share) -> None:
    """Does `new` go with the others? Raises `ShareError`."""
    for share in shares:
        if share.key_id != new.key_id:
            raise ShareError(
                f"Dieser Teil ist vom Schlüssel {new.key_id.hex()}, die anderen von "
                f"{share.key_id.hex()}."
            )
        if share.set_id != new.set_id:
            raise ShareError(
                f"Dieser Teil ist aus einer anderen Teilung ({new.set_id.hex()}) als die anderen "
                f"({share.set_id.hex()}); nur Teile mit derselben Kennung gehören zusammen."
            )
        if share.number == new.number:
            raise ShareError(f"Teil {new.number} ist schon da.")


def join(shares: Mapping[int, Share]) -> bytes:
    """The private key's bytes, from shares that go together. Raises `ShareError`."""
    need = next(iter(shares.values())).need
    if len(shares) < need:
        raise ShareError(f"Es braucht {need} Teile; es sind erst {len(shares)}.")
    return secret_sharing.join({x: share.value for x, share in shares.items()})


def _line(number: int, part: bytes) -> str:
    letters = _to_letters(part)
    groups = [letters[i : i + _GROUP] for i in range(0, len(letters), _GROUP)]
    return f"{number}: {' '.join(groups)} {_line_check(number, part)}"


def _line_check(number: int, part: bytes) -> str:
    """Finds a wrong letter, and lines that changed places."""
    bits = int.from_bytes(_digest(bytes([number]) + part)[:2], "big") >> 6
    return ALPHABET[bits >> 5] + ALPHABET[bits & 31]


def _to_letters(part: bytes) -> str:
    number = int.from_bytes(part, "big")
    return "".join(ALPHABET[number >> shift & 31] for shift in range(5 * 15, -1, -5))


def _from_letters(letters: str) -> bytes:
    number = 0
    for each in letters:
        number = number << 5 | ALPHABET.index(each)
    return number.to_bytes(LINE_BYTES, "big")


def _check_size(size: int) -> int:
    """As many bytes as fill the last line, and enough to be sure."""
    return (-size - _SMALLEST_CHECK) % LINE_BYTES + _SMALLEST_CHECK


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(_DOMAIN + data).digest()

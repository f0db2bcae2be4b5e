# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""GDT 2.1 as bytes: fields, lines, lengths, code pages. Pure; knows no record and no folder.

A line is LLL FFFF content CR LF, LLL being the bytes of the whole line (QMS, GDT 2.1, 05/2001).
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

CONTENT = 60  # characters of a text line
_AROUND = 9  # LLL, FFFF, CR LF
_SIZE_LINE = 14
_LARGEST = 99_999

# What people write and neither code page has; letters that carry marks are taken apart beforehand.
_PLAIN = str.maketrans(
    {
        "€": "EUR", "–": "-", "—": "-", "‑": "-", "−": "-", "„": '"', "“": '"', "”": '"', "‚": "'",
        "‘": "'", "’": "'", "…": "...", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ø": "o",
        "Ø": "O", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ẞ": "SS",
        "≤": "<=", "≥": ">=", "æ": "ae", "Æ": "AE",
    }
)  # fmt: skip


class Charset(Enum):
    """The value of field 9206 and Python's name of the code page."""

    CP437 = ("2", "cp437")
    LATIN = ("3", "latin-1")  # the half of CP1252 on which all agree

    @property
    def code(self) -> str:
        return self.value[0]

    @property
    def codec(self) -> str:
        return self.value[1]


class TooLargeError(ValueError):
    """8100 has five digits: there is no record of more bytes than that."""


@dataclass(frozen=True, slots=True)
class Field:
    """`id` has four digits; `text` is content as `encode` will write it, already short enough."""

    id: str
    text: str = field(repr=False)


def encode(fields: Sequence[Field], charset: Charset) -> bytes:
    """The record of type 6310 with its two first lines. Raises `TooLargeError`."""
    body = b"".join(_line(each.id, plain(each.text, charset), charset) for each in fields)
    head = _line("8000", "6310", charset)
    size = len(head) + _SIZE_LINE + len(body)
    if size > _LARGEST:
        raise TooLargeError(size)
    return head + _line("8100", f"{size:05}", charset) + body


def _line(field_id: str, text: str, charset: Charset) -> bytes:
    content = text.encode(charset.codec)
    return f"{len(content) + _AROUND:03}{field_id}".encode() + content + b"\r\n"


def plain(text: str, charset: Charset) -> str:
    """What the code page can say of it, on one line. What it can't say at all becomes "?"."""
    return "".join(_letter(each, charset) for each in unicodedata.normalize("NFC", text))


def _letter(letter: str, charset: Charset) -> str:
    # Both code pages have signs for control characters, or let them through: a line would end.
    if unicodedata.category(letter) in {"Cc", "Zl", "Zp"}:
        return " "
    if _fits(letter, charset):
        return letter
    near = letter.translate(_PLAIN)
    if near == letter:
        taken_apart = unicodedata.normalize("NFKD", letter)
        near = "".join(x for x in taken_apart if not unicodedata.combining(x)).translate(_PLAIN)
    return near if near and _fits(near, charset) else "?"


def _fits(text: str, charset: Charset) -> bool:
    try:
        text.encode(charset.codec)
    except UnicodeEncodeError:
        return False
    return True


def lines(field_id: str, text: str, charset: Charset) -> Iterator[Field]:
    """One text as several fields of one id, broken between words where there are any."""
    line = ""
    for word in plain(text, charset).split():
        joined = f"{line} {word}" if line else word
        if len(joined) <= CONTENT:
            line = joined
            continue
        if line:
            yield Field(field_id, line)
        while len(word) > CONTENT:
            yield Field(field_id, word[:CONTENT])
            word = word[CONTENT:]  # noqa: PLW2901 - what is left of it
        line = word
    if line:
        yield Field(field_id, line)

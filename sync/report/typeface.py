# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a page needs to know of a TrueType file: how wide each character is, and its frame. Pure.

Tables and their fields: OpenType 1.9 (head, hhea, hmtx, cmap format 4, OS/2). Only what can be
written in Windows-1252 is looked up, because a page writes nothing else.
"""

import struct
from dataclasses import dataclass

ENCODING = "cp1252"  # the PDF's WinAnsiEncoding
FIRST, LAST = 32, 255


@dataclass(frozen=True, slots=True)
class Typeface:
    """All measures in thousandths of the type's size; `widths` from character FIRST to LAST."""

    data: bytes
    widths: tuple[int, ...]
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int

    def width(self, text: str) -> int:
        """Of a line of text; what the encoding can't write counts as it is written: as `?`."""
        return sum(self.widths[max(byte, FIRST) - FIRST] for byte in encoded(text))


def encoded(text: str) -> bytes:
    """As it stands in the page."""
    return text.encode(ENCODING, "replace")


def read_typeface(data: bytes) -> Typeface:
    """Raises ValueError or `struct.error` for a file that is no such font."""
    tables = _tables(data)
    head = data[tables["head"] :]
    (units,) = struct.unpack_from(">H", head, 18)
    scale = 1000 / units
    box = struct.unpack_from(">4h", head, 36)
    ascent, descent = struct.unpack_from(">2h", data, tables["hhea"] + 4)
    (cap_height,) = struct.unpack_from(">h", data, tables["OS/2"] + 88)
    (metrics,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
    glyphs = _Glyphs(data, tables["cmap"])
    widths = []
    for code in range(FIRST, LAST + 1):
        character = bytes([code]).decode(ENCODING, "replace")
        place = min(glyphs.of(ord(character)), metrics - 1)
        (width,) = struct.unpack_from(">H", data, tables["hmtx"] + 4 * place)
        widths.append(round(width * scale))
    left, bottom, right, top = (round(side * scale) for side in box)
    return Typeface(
        data,
        tuple(widths),
        (left, bottom, right, top),
        round(ascent * scale),
        round(descent * scale),
        round(cap_height * scale),
    )


def _tables(data: bytes) -> dict[str, int]:
    """Where each table begins."""
    (count,) = struct.unpack_from(">H", data, 4)
    found = (struct.unpack_from(">4sIII", data, 12 + 16 * number) for number in range(count))
    return {tag.decode("latin-1"): place for tag, _, place, _ in found}


class _Glyphs:
    """The character map of Windows' Unicode (platform 3, encoding 1, format 4)."""

    def __init__(self, data: bytes, cmap: int) -> None:
        (count,) = struct.unpack_from(">H", data, cmap + 2)
        records = (struct.unpack_from(">HHI", data, cmap + 4 + 8 * n) for n in range(count))
        at = next(cmap + place for *which, place in records if which == [3, 1])
        form, _, _, double = struct.unpack_from(">4H", data, at)
        if form != 4:
            raise ValueError("a character map of format 4")
        self._data = data
        self._count = double // 2
        self._ends = at + 14
        self._starts = self._ends + double + 2
        self._deltas = self._starts + double
        self._offsets = self._deltas + double

    def of(self, code: int) -> int:
        """The glyph's number; 0 for a character that the font hasn't got."""
        for segment in range(self._count):
            if code > self._at(self._ends, segment):
                continue
            start = self._at(self._starts, segment)
            if code < start:
                return 0
            offset = self._at(self._offsets, segment)
            delta = self._at(self._deltas, segment)
            if offset == 0:
                return (code + delta) & 0xFFFF
            glyph = self._at(self._offsets + offset + 2 * (code - start), segment)
            return (glyph + delta) & 0xFFFF if glyph else 0
        return 0

    def _at(self, table: int, number: int) -> int:
        return int(struct.unpack_from(">H", self._data, table + 2 * number)[0])

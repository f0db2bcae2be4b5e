# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""From a file of the card to the bytes that it carries: lengths, offsets, gzip. Pure.

docs/devices/egk.md has the layouts.
"""

import zlib
from typing import Final

from drivers.egk.errors import CardDataError, CardFile, Problem

# The largest real documents have some 2,000 bytes; a bomb has 1,000 times its file.
LARGEST_DOCUMENT: Final = 32 * 1024
VD_HEAD: Final = 8
_NOWHERE: Final = 0xFFFF
_GZIP: Final = 31  # zlib's number for: a gzip header, and its check sum behind


def pd_size(head: bytes) -> int:
    """How long EF.PD is, by its first two bytes."""
    return 2 + int.from_bytes(head[:2], "big")


def pd_document(file: bytes) -> bytes:
    """The XML of EF.PD: its length in two bytes, gzip, and nothing or zeros."""
    whole = filled(CardFile.PD, file, pd_size(file) if len(file) > 1 else 2)
    return unpacked(CardFile.PD, whole[2:])


def vd_window(head: bytes) -> tuple[int, int]:
    """First byte and the one behind the last of the general block of EF.VD, by its first 8 bytes.

    CardDataError if there is no such block. The card's own end is inclusive.
    """
    start, end = (int.from_bytes(head[at : at + 2], "big") for at in (0, 2))
    if start == end or _NOWHERE in (start, end):
        raise CardDataError(CardFile.VD, Problem.ABSENT)
    if start < VD_HEAD or end < start:
        raise CardDataError(CardFile.VD, Problem.DAMAGED)
    return start, end + 1


def vd_document(file: bytes) -> bytes:
    """The XML of EF.VD's general block; what stands behind (the copy of EF.GVD) isn't looked at."""
    if len(file) < VD_HEAD:
        raise CardDataError(CardFile.VD, Problem.SHORT if file else Problem.ABSENT)
    start, end = vd_window(file)
    if len(file) < end:
        raise CardDataError(CardFile.VD, Problem.SHORT)
    return unpacked(CardFile.VD, file[start:end])


def filled(name: CardFile, file: bytes, size: int) -> bytes:
    """The first `size` bytes of a file that may have zeros behind them and nothing else."""
    if not file:
        raise CardDataError(name, Problem.ABSENT)
    if len(file) < size:
        raise CardDataError(name, Problem.SHORT)
    if file[size:].strip(b"\0"):
        raise CardDataError(name, Problem.TRAILING)
    return file[:size]


def unpacked(name: CardFile, packed: bytes) -> bytes:
    """One gzip member, whole, and no larger than a card's document can be."""
    if not packed:
        raise CardDataError(name, Problem.ABSENT)
    unpacker = zlib.decompressobj(_GZIP)
    try:
        document = unpacker.decompress(packed, LARGEST_DOCUMENT + 1)
    except zlib.error as error:
        raise CardDataError(name, Problem.DAMAGED) from error
    if len(document) > LARGEST_DOCUMENT:
        raise CardDataError(name, Problem.TOO_LARGE)
    if not unpacker.eof:
        raise CardDataError(name, Problem.SHORT)
    if unpacker.unused_data:
        raise CardDataError(name, Problem.TRAILING)
    return document

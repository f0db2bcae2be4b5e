# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Cards with one thing wrong: the files of a good one, unpacked, changed and packed again."""

import zlib
from dataclasses import replace

import pytest

from drivers.egk.card import Card, CardFiles
from drivers.egk.decoding import decode_card
from drivers.egk.errors import CardDataError, Problem
from sync.formats.kvnr import is_valid
from tests.drivers.egk.cards import files_of

ERNA = files_of("erna")


def document(packed: bytes) -> str:
    """The XML in a gzip stream; what stands behind it is padding."""
    return zlib.decompressobj(31).decompress(packed).decode("iso-8859-15")


def packed(text: str | bytes) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    data = text.encode("iso-8859-15") if isinstance(text, str) else text
    return packer.compress(data) + packer.flush()


def pd_of(stream: bytes) -> bytes:
    return len(stream).to_bytes(2, "big") + stream


def vd_of(stream: bytes) -> bytes:
    ends = (8, 8 + len(stream) - 1, 0xFFFF, 0xFFFF)
    return b"".join(each.to_bytes(2, "big") for each in ends) + stream


PD_TEXT = document(ERNA.pd[2:])
VD_TEXT = document(ERNA.vd[8:])


def with_pd(old: str, new: str) -> CardFiles:
    assert PD_TEXT.count(old) == 1
    return replace(ERNA, pd=pd_of(packed(PD_TEXT.replace(old, new))))


def with_vd(old: str, new: str) -> CardFiles:
    assert VD_TEXT.count(old) == 1
    return replace(ERNA, vd=vd_of(packed(VD_TEXT.replace(old, new))))


def decoded(files: CardFiles) -> Card:
    return decode_card(files, is_valid)


def refused(files: CardFiles) -> tuple[str, Problem, str]:
    with pytest.raises(CardDataError) as caught:
        decoded(files)
    return caught.value.file.value, caught.value.problem, caught.value.element

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: N818 - a refusal is named after what is wrong; its family carries the Error

"""What is sealed: the plaintext, compressed and padded (docs/formats/envelope-v1.md, "Body")."""

import struct

import zstandard

from sync.formats.dictionaries import LEVEL, NONE, dictionary

BLOCK = 256
MAX_PLAINTEXT = 4 * 1024 * 1024

_LENGTH = struct.Struct(">I")


class BodyError(ValueError):
    """The bytes are no body. The leaf says what is wrong with them."""


class PlaintextTooLong(BodyError):
    """More than `MAX_PLAINTEXT` bytes, or a frame that would become that; `got` is the size."""

    def __init__(self, got: int) -> None:
        super().__init__(f"expected at most {MAX_PLAINTEXT} bytes, got {got}")
        self.got = got


class WrongBodySize(BodyError):
    """Not a whole number of blocks, or more blocks than the frame needs; `got` is the size."""

    def __init__(self, got: int) -> None:
        super().__init__(f"{got} bytes")
        self.got = got


class FrameTruncated(BodyError):
    """The length in front of the frame reaches beyond the body."""


class PaddingNotZero(BodyError):
    """Bytes hidden behind the frame."""


class NotOneFrame(BodyError):
    """Not exactly one zstd frame that names its content's size and keeps to it."""


def pack(plaintext: bytes, number: int = NONE) -> bytes:
    """u32 length, one zstd frame, zeros up to the next multiple of 256 B.

    `number` is the dictionary's (`sync.formats.dictionaries.NUMBERS`). Raises `PlaintextTooLong`.
    Padding hides small differences in length from whoever counts bytes.
    """
    if len(plaintext) > MAX_PLAINTEXT:
        raise PlaintextTooLong(len(plaintext))
    # The envelope's header names the dictionary: a frame needn't, and doesn't.
    compressor = zstandard.ZstdCompressor(
        level=LEVEL, dict_data=dictionary(number), write_content_size=True, write_dict_id=False
    )
    frame = compressor.compress(plaintext)
    packed = _LENGTH.pack(len(frame)) + frame
    return packed + bytes(-len(packed) % BLOCK)


def unpack(body: bytes, number: int = NONE) -> bytes:
    """The plaintext again. Raises `BodyError` for anything that `pack` doesn't make."""
    if not body or len(body) % BLOCK:
        raise WrongBodySize(len(body))
    end = _LENGTH.size + _LENGTH.unpack_from(body)[0]
    if end > len(body):
        raise FrameTruncated
    if len(body) - end >= BLOCK:
        raise WrongBodySize(len(body))
    if any(body[end:]):
        raise PaddingNotZero
    return _decompress(body[_LENGTH.size : end], number)


def _decompress(frame: bytes, number: int) -> bytes:
    try:
        size = zstandard.frame_content_size(frame)
    except zstandard.ZstdError:
        raise NotOneFrame from None
    # Looked at before a byte is expanded: a few bytes of zstd can ask for gigabytes.
    if size < 0:
        raise NotOneFrame
    if size > MAX_PLAINTEXT:
        raise PlaintextTooLong(size)
    try:
        decompressor = zstandard.ZstdDecompressor(dict_data=dictionary(number))
        return decompressor.decompress(frame, allow_extra_data=False)
    except zstandard.ZstdError:
        raise NotOneFrame from None

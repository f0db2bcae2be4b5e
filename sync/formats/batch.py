# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Several items in one run of bytes: each after its length, u32 big endian.

The body of `POST /v1/outbox` and the ciphertext of an INTERRUPTED envelope are made this way.
"""

import struct
from collections.abc import Iterable

from sync.formats.envelope_errors import Truncated

_LENGTH = struct.Struct(">I")


def join_items(items: Iterable[bytes]) -> bytes:
    """One run of bytes; b"" for no items."""
    return b"".join(_LENGTH.pack(len(item)) + item for item in items)


def split_items(data: bytes) -> list[bytes]:
    """The items again, in order. Raises `Truncated` where lengths and bytes disagree."""
    items: list[bytes] = []
    at = 0
    while at < len(data):
        start = at + _LENGTH.size
        if start > len(data):
            raise Truncated(start, len(data))
        at = start + _LENGTH.unpack_from(data, at)[0]
        if at > len(data):
            raise Truncated(at, len(data))
        items.append(data[start:at])
    return items

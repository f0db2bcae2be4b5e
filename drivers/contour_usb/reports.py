# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A Contour's reports on USB, both ways: 64 bytes, "ABC", how many count, and these. Pure."""

from typing import Final

HEAD: Final = b"ABC"
SIZE: Final = 64
MOST: Final = SIZE - len(HEAD) - 1


def report(data: bytes) -> bytes:
    """Of at most `MOST` bytes; filled up with zeros."""
    return (HEAD + bytes([len(data)]) + data).ljust(SIZE, b"\x00")

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The one thing that must be known of a HID report descriptor: whether reports are numbered. Pure.

A short item is one byte, of which bits 0-1 say how much follows (0, 1, 2 or 4 bytes); FE begins a
long one, whose size is the next byte. Source: USB HID 1.11, 6.2.2.2 and 6.2.2.3; Report ID is the
global item 84 (6.2.2.7).
"""

from typing import Final

_LONG: Final = 0xFE
_REPORT_ID: Final = 0x84
_SIZES: Final = (0, 1, 2, 4)


def is_numbered(descriptor: bytes) -> bool:
    """Whether each report begins with a number of its own."""
    at = 0
    while at < len(descriptor):
        item = descriptor[at]
        if item == _LONG:
            at += 3 + (descriptor[at + 1] if at + 1 < len(descriptor) else 0)
            continue
        if item & 0xFC == _REPORT_ID:
            return True
        at += 1 + _SIZES[item & 3]
    return False

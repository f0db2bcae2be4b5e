# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Answers of a contactless card to GET DATA (FF CA 00 00 00), one APDU at a time, without I/O.

    UID (4, 7 or 10 bytes) 90 00
    6A 81  this card has none; 63 00  no data

A UID is not secret, and one of four bytes beginning with 08 is made up by the card each time.
Source: docs/devices/pcsc-uid.md.
"""

from typing import Final

from drivers.said import Event, Named, Refused, Told

QUESTION: Final = bytes.fromhex("FF CA 00 00 00")
_SIZES: Final = (4, 7, 10)
_DONE: Final = b"\x90\x00"
_RANDOM: Final = 0x08


class Answers:
    """Each piece is the answer to one question."""

    def receive(self, data: bytes) -> list[Event]:
        if not data:
            return []
        uid, status = data[:-2], data[-2:]
        if status != _DONE:
            if uid or len(status) < 2:
                return [Refused("fields", size=len(data))]
            return [Told("no-uid", (("sw", status.hex()),))]
        if len(uid) not in _SIZES:
            return [Refused("length", size=len(data))]
        if uid[0] == _RANDOM and len(uid) == _SIZES[0]:
            return [Refused("random")]
        return [Named("badge", uid.hex().upper(), data)]

    def idle(self) -> list[Event]:
        return []


def listen() -> Answers:
    """A reader with a card on it."""
    return Answers()

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Texts from a barcode or QR reader on a serial line. Pure.

A reader sends what stands in the code, and behind it CR, LF or both, as it is set; some send
nothing behind it, and then a pause ends the text. Printable ASCII alone: every code that a kiosk
knows is that, and a wrong speed or parity hardly ever is.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

LONGEST: Final = 512  # a slip has 210 characters
_ENDS: Final = frozenset(b"\r\n")
_PRINTABLE: Final = range(0x20, 0x7F)


@dataclass(frozen=True, slots=True)
class Text:
    """One code, as it was read."""

    text: str = field(repr=False)


class Reason(StrEnum):
    """Why bytes were no text."""

    NOT_PRINTABLE = "not-printable"
    TOO_LONG = "too-long"


@dataclass(frozen=True, slots=True)
class Refused:
    """Bytes up to an end or a pause, at least one of which is no part of a text."""

    reason: Reason
    size: int


Event = Text | Refused


class CodeReaderProtocol:
    """Bytes in pieces of any size; remembers `LONGEST` of them."""

    def __init__(self) -> None:
        self._text = bytearray()
        self._size = 0
        self._spoiled = False

    def receive(self, data: bytes) -> list[Event]:
        """What has ended with these bytes."""
        events: list[Event] = []
        for byte in data:
            if byte in _ENDS:
                events += self.idle()
            else:
                self._take(byte)
        return events

    def idle(self) -> list[Event]:
        """The line has been quiet: what came is all that comes."""
        text, size, spoiled = bytes(self._text), self._size, self._spoiled
        self._text.clear()
        self._size, self._spoiled = 0, False
        if spoiled:
            return [Refused(Reason.NOT_PRINTABLE, size)]
        if size > LONGEST:
            return [Refused(Reason.TOO_LONG, size)]
        return [Text(text.decode("ascii"))] if text else []

    def _take(self, byte: int) -> None:
        self._size += 1
        self._spoiled = self._spoiled or byte not in _PRINTABLE
        if self._size <= LONGEST:
            self._text.append(byte)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Texts from a barcode or QR reader on a serial line. Pure.

A reader sends what stands in the code, and behind it CR, LF or both, as it is set; some send
nothing behind it, and then a pause ends the text. Printable ASCII alone: every code that a kiosk
knows is that, and a wrong speed or parity hardly ever is. So much nonsense holds short texts by
chance, and a line that is far too slow cuts texts into letters: after a byte that is none, nothing
counts before the next pause, and no text is shorter than any code.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from drivers.strangers import Recognised, Strangers

LONGEST: Final = 512  # a slip has 210 characters
SHORTEST: Final = 3  # no code of ours, and no product's, is that short
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
    TOO_SHORT = "too-short"


@dataclass(frozen=True, slots=True)
class Refused:
    """Bytes that are no text, up to a pause where one of them can't be of any."""

    reason: Reason
    size: int


Event = Text | Refused | Recognised


class CodeReaderProtocol:
    """Bytes in pieces of any size; remembers `LONGEST` of them."""

    def __init__(self) -> None:
        self._text = bytearray()
        self._size = 0
        self._spoiled = False
        self._strangers = Strangers()

    def receive(self, data: bytes) -> list[Event]:
        """What has ended with these bytes."""
        events: list[Event] = []
        for byte in data:
            if byte in _ENDS and not self._spoiled:
                events += self._end()
            else:
                self._take(byte, events)
        return events

    def idle(self) -> list[Event]:
        """The line has been quiet: what came is all that comes."""
        return self._end()

    def quiet(self) -> None:
        """It has been for so long that whatever talked there is gone."""
        self._strangers.forget()

    def _end(self) -> list[Event]:
        text, size, spoiled = bytes(self._text), self._size, self._spoiled
        self._text.clear()
        self._size, self._spoiled = 0, False
        if spoiled:
            return [Refused(Reason.NOT_PRINTABLE, size)]
        if size > LONGEST:
            return [Refused(Reason.TOO_LONG, size)]
        if 0 < size < SHORTEST:
            return [Refused(Reason.TOO_SHORT, size)]
        return [Text(text.decode("ascii"))] if text else []

    def _take(self, byte: int, events: list[Event]) -> None:
        self._size += 1
        if not self._spoiled and byte not in _PRINTABLE:
            self._spoiled = True
            events += self._strangers.hear(bytes(self._text))
        if self._spoiled:
            events += self._strangers.hear(bytes([byte]))
        elif self._size <= LONGEST:
            self._text.append(byte)

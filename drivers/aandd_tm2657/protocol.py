# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bytes of an A&D TM-2655P/TM-2657P to events, without I/O, clock or threads.

    header = SYN SYN SOH "0" "0"
    answer = header ACK | header NAK
    block  = header STX fields ETX check      check = XOR of everything from SOH through ETX

What comes out depends on the bytes and on the silences between them alone, never on how a read
cut them. Rule for single flipped bits: a SYN only wakes the line (one is enough), everything behind
it is covered by the check character; so a block with one flipped bit gives the very same values or
none. An answer has no check character: a flip can make an ACK out of an STX, so an ACK proves
nothing about values. Sources: docs/devices/aandd-tm2657.md.
"""

from enum import Enum, auto
from functools import reduce
from operator import xor
from typing import Final

from drivers.aandd_tm2657.block import read_block
from drivers.aandd_tm2657.events import (
    Acknowledged,
    Event,
    Garble,
    Garbled,
    NotAcknowledged,
    WrongDevice,
)

SYN, SOH, STX, ETX, ACK, NAK, RS = 0x16, 0x01, 0x02, 0x03, 0x06, 0x15, 0x1E
ADDRESS: Final = b"\x0100"
# The longest block seen has 138 bytes; a body beyond this is no block.
MAX_BODY: Final = 240
# Noise is told in portions, so that a flood makes neither memory nor events without end.
NOISE_PORTION: Final = 64

# Starts of what else is sold for the same room and plugged into the same socket.
_SIGNATURES: Final[dict[bytes, Event]] = {
    b"BM\x00\x1c": WrongDevice("particle sensor"),
    b"BM\x00\x14": WrongDevice("particle sensor"),
    b"\x02R1,": WrongDevice("Terumo ES-BP"),
    b"bp,9": WrongDevice("Omron HBP-9020"),
    b"ST,+0": WrongDevice("A&D scale"),
    b"US,+0": WrongDevice("A&D scale"),
    b"S S   ": WrongDevice("MT-SICS scale"),
    b"S D   ": WrongDevice("MT-SICS scale"),
    b"\x96\x8100": Garbled(Garble.PARITY, 4, "even"),
    b"\x01\xb0\xb0": Garbled(Garble.PARITY, 3, "odd"),
    b"\x96\x81\xb0\xb0": Garbled(Garble.PARITY, 4, "mark"),
}
_LAST_BYTES: Final = frozenset(signature[-1] for signature in _SIGNATURES)
_TAIL: Final = max(map(len, _SIGNATURES))


def check_character(data: bytes) -> int:
    """XOR of `data`, which must run from SOH through ETX."""
    return reduce(xor, data, 0)


def _command(letters: bytes) -> bytes:
    checked = ADDRESS + bytes([STX]) + letters + bytes([ETX])
    return bytes([SYN, SYN]) + checked + bytes([check_character(checked)])


START: Final = _command(b"ST")
STOP: Final = _command(b"SP")


class _State(Enum):
    HUNT = auto()  # outside a block, perhaps inside a header
    BODY = auto()
    CHECK = auto()  # ETX was there, the check character is next


class Tm2657Protocol:
    """State of one line: at most one unfinished block, and the tail of the noise before it."""

    def __init__(self) -> None:
        self._state = _State.HUNT
        self._syns = 0
        self._matched = 0
        self._body = bytearray()
        self._tail = b""
        self._noise = 0
        self._recognised = False

    def receive(self, data: bytes) -> list[Event]:
        """Everything that `data` completes, in order. Never raises, whatever the bytes are."""
        events: list[Event] = []
        for byte in data:
            if self._state is _State.HUNT:
                self._hunt(byte, events)
            elif not self._advance(byte, events):
                # A byte that breaks a block may be the first of the next: it is looked at again.
                self._state = _State.HUNT
                self._hunt(byte, events)
        return events

    def idle(self) -> list[Event]:
        """The line has been silent for longer than a block ever pauses: what was open is over."""
        events: list[Event] = []
        if self._state is not _State.HUNT:
            events.append(Garbled(Garble.CUT, len(self._body)))
        self._drop(self._take_header(), events)
        if rest := self._noise % NOISE_PORTION:
            events.append(Garbled(Garble.NOISE, rest))
        self._settle()
        return events

    def _hunt(self, byte: int, events: list[Event]) -> None:
        if self._matched == len(ADDRESS) and byte in (STX, ACK, NAK):
            self._turn(byte, events)
        elif self._syns and ADDRESS[self._matched : self._matched + 1] == bytes([byte]):
            self._matched += 1
        elif byte == SYN and not self._matched and self._syns < 2:
            self._syns += 1
        elif byte == SYN:
            self._drop(self._take_header(), events)
            self._syns = 1
        else:
            self._drop(self._take_header() + bytes([byte]), events)

    def _turn(self, byte: int, events: list[Event]) -> None:
        """A whole header was seen, and `byte` says what it leads in."""
        self._settle()
        if byte == STX:
            self._state = _State.BODY
            self._body.clear()
        else:
            events.append(Acknowledged() if byte == ACK else NotAcknowledged())

    def _advance(self, byte: int, events: list[Event]) -> bool:
        """One byte further in a block; False (and the reason in `events`) if it breaks it."""
        if self._state is _State.CHECK:
            return self._close(byte, events)
        if byte == ETX:
            self._state = _State.CHECK
        elif byte != RS and not 0x20 <= byte <= 0x7E:
            events.append(Garbled(Garble.CUT, len(self._body)))
            return False
        elif len(self._body) == MAX_BODY:
            events.append(Garbled(Garble.TOO_LONG, MAX_BODY))
            return False
        else:
            self._body.append(byte)
        return True

    def _close(self, byte: int, events: list[Event]) -> bool:
        checked = ADDRESS + bytes([STX]) + self._body + bytes([ETX])
        if byte != check_character(checked):
            events.append(Garbled(Garble.CHECK, len(checked)))
            return False
        self._settle()
        events.append(read_block(bytes(self._body), checked + bytes([byte])))
        return True

    def _take_header(self) -> bytes:
        """The bytes of the unfinished header, which is unfinished no more."""
        header = bytes([SYN]) * self._syns + ADDRESS[: self._matched]
        self._syns = self._matched = 0
        return header

    def _drop(self, data: bytes, events: list[Event]) -> None:
        """Count bytes that belong to nothing, and see whether they belong to something else."""
        for byte in data:
            self._noise += 1
            self._tail = self._tail[1 - _TAIL :] + bytes([byte])
            if byte in _LAST_BYTES and not self._recognised:
                self._recognise(events)
            if self._noise % NOISE_PORTION == 0:
                events.append(Garbled(Garble.NOISE, NOISE_PORTION))

    def _recognise(self, events: list[Event]) -> None:
        for signature, event in _SIGNATURES.items():
            if self._tail.endswith(signature):
                events.append(event)
                self._recognised = True  # once is enough until the line has been quiet

    def _settle(self) -> None:
        """Back to the beginning: the noise so far has been told or didn't matter."""
        self._state = _State.HUNT
        self._syns = self._matched = 0
        self._noise = 0
        self._tail = b""
        self._recognised = False

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bytes of a TaiDoc/FORA device to frames, without I/O, clock or threads.

    frame = 51 command d0 d1 d2 d3 direction sum     direction: A3 to the device, A5 from it
    sum   = the seven bytes before it, modulo 256

What comes out depends on the bytes and on the silences between them alone, never on how a read
cut them. A single flipped bit always changes the sum, so such a frame is dropped whole. Two flips
of the same weight, one up and one down, cancel each other: therefore the record that counts is read
twice (`conversation`). Source: docs/devices/taidoc-thermometer.md.
"""

from typing import Final

from drivers.strangers import Strangers
from drivers.taidoc_thermometer.events import Answer, Asked, Event, Garble, Garbled

HEAD: Final = 0x51
TO_DEVICE: Final = 0xA3
FROM_DEVICE: Final = 0xA5
SIZE: Final = 8
# Noise is told in portions, so that a flood makes neither memory nor events without end.
NOISE_PORTION: Final = 64

# All that is ever asked. Others of the maker's list set the clock or clear the memory.
CONNECT: Final = 0x22
MODEL: Final = 0x24
RECORD_TIME: Final = 0x25
RECORD_VALUE: Final = 0x26
COUNT: Final = 0x2B
# What the first question was seen to be answered with.
CONNECTED: Final = frozenset((CONNECT, MODEL, 0x54))


def check_sum(data: bytes) -> int:
    """Of the seven bytes in front of it."""
    return sum(data) & 0xFF


def question(command: int, record: int = 0) -> bytes:
    """`record` counts from 0, the newest."""
    checked = bytes([HEAD, command]) + record.to_bytes(2, "little") + bytes([0, 0, TO_DEVICE])
    return checked + bytes([check_sum(checked)])


class TaiDocProtocol:
    """State of one line: at most one unfinished frame."""

    def __init__(self) -> None:
        self._frame = b""
        self._noise = 0
        self._strangers = Strangers()

    @property
    def unsettled(self) -> int:
        """Bytes since the last frame that were told of in no event yet."""
        return len(self._frame) + self._noise % NOISE_PORTION

    def receive(self, data: bytes) -> list[Event]:
        """Everything that `data` completes, in order. Never raises, whatever the bytes are."""
        events: list[Event] = []
        for byte in data:
            self._frame += bytes([byte])
            self._settle(events)
        return events

    def idle(self) -> list[Event]:
        """The line has been silent for longer than a frame ever pauses: what was open is over."""
        events: list[Event] = []
        if self._frame:
            events.append(Garbled(Garble.CUT, len(self._frame)))
            self._drop(self._frame, events)
            self._frame = b""
        if rest := self._noise % NOISE_PORTION:
            events.append(Garbled(Garble.NOISE, rest))
        self._noise = 0
        self._strangers.forget()
        return events

    def _settle(self, events: list[Event]) -> None:
        """Take what is a frame, and drop what can't be the beginning of one."""
        while self._frame:
            if self._frame[0] != HEAD:
                self._drop_first(events)
            elif len(self._frame) < SIZE:
                return
            elif self._frame[6] in (TO_DEVICE, FROM_DEVICE) and _is_right(self._frame):
                events.append(_read(self._frame))
                self._frame = b""
                self._noise = 0
                self._strangers.forget()
            else:
                if self._frame[6] in (TO_DEVICE, FROM_DEVICE):
                    events.append(Garbled(Garble.CHECK, SIZE))
                # The next frame may have begun inside of this one.
                self._drop_first(events)

    def _drop_first(self, events: list[Event]) -> None:
        first, self._frame = self._frame[:1], self._frame[1:]
        self._drop(first, events)

    def _drop(self, data: bytes, events: list[Event]) -> None:
        """Count bytes that belong to nothing, and see whether they belong to something else."""
        before = self._noise // NOISE_PORTION
        self._noise += len(data)
        events.extend(self._strangers.hear(data))
        if self._noise // NOISE_PORTION > before:
            events.append(Garbled(Garble.NOISE, NOISE_PORTION))


def _is_right(frame: bytes) -> bool:
    return frame[7] == check_sum(frame[:7])


def _read(frame: bytes) -> Event:
    if frame[6] == TO_DEVICE:
        return Asked(frame[1])
    return Answer(frame[1], frame[2:6], frame)

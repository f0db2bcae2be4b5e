# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bytes of a Nonin in data format 2 to packets, without I/O, clock or threads.

    frame  = 01 status curve data sum        sum = the four bytes before it, modulo 256
    status = bit 7 set; 6 sensor off, 5 artefact, 4 out of track, 3 sensor alarm,
             2-1 perfusion, 0 first frame of a packet
    packet = 25 frames; data of frame 1 and 2: pulse (2 and 7 bits), of frame 3: SpO2

Three packets a second. 511 and 127 are no values. A packet counts whole or not at all: every frame
of it with its sum, and the first mark of the next one not before the twenty-fifth.
Source: docs/devices/nonin-format2.md.
"""

from typing import Final

from drivers.checks import sum_of
from drivers.oximetry.showing import moment, unless
from drivers.said import Event, Refused, Told
from drivers.scanner import NOISE, Frame, Listener, NoFrame, Scanner

SIZE: Final = 5
FRAMES: Final = 25
NO_PULSE: Final = 511
NO_SPO2: Final = 127
_HEAD: Final = 0x01
_FIRST: Final = 0x01
_OFF, _OUT_OF_TRACK, _ALARM = 0x40, 0x10, 0x08
_FRAME: Final = "frame"


def listen() -> Listener:
    """A line that has just been opened."""
    return Packets()


class Packets:
    """Frames as they come, to packets."""

    def __init__(self) -> None:
        self._scanner = Scanner(_look, SIZE)
        self._frames: list[bytes] = []

    def receive(self, data: bytes) -> list[Event]:
        return [told for event in self._scanner.receive(data) for told in self._take(event)]

    def idle(self) -> list[Event]:
        events = [told for event in self._scanner.idle() for told in self._take(event)]
        return events + self._cut()

    def _take(self, event: Event) -> list[Event]:
        if not isinstance(event, Told) or event.name != _FRAME:
            # Something of the packet may be lost in what was dropped.
            return [*self._cut(), event]
        told: list[Event] = []
        if event.raw[1] & _FIRST:
            told = self._cut()
        elif not self._frames:
            return []  # the rest of a packet whose beginning wasn't heard
        self._frames.append(event.raw)
        if len(self._frames) == FRAMES:
            told.append(_read(self._frames))
            self._frames = []
        return told

    def _cut(self) -> list[Event]:
        size, self._frames = len(self._frames) * SIZE, []
        return [Refused("cut", "packet", size)] if size else []


def _look(data: bytes) -> Frame | NoFrame | None:
    if data[0] != _HEAD or (len(data) > 1 and not data[1] & 0x80):
        return NOISE
    if len(data) < SIZE:
        return None
    if sum_of(data[:4]) != data[4]:
        return NoFrame("check")
    return Frame(SIZE, (Told(_FRAME, raw=data[:SIZE]),))


def _read(frames: list[bytes]) -> Event:
    raw = b"".join(frames)
    marks = 0
    for frame in frames:
        marks |= frame[1]
    data = [frame[3] for frame in frames]
    return moment(
        raw,
        unless(data[2] & 0x7F, NO_SPO2),
        unless((data[0] & 0x03) << 7 | data[1] & 0x7F, NO_PULSE),
        finger_out=bool(marks & (_OFF | _ALARM)),
        searching=bool(marks & _OUT_OF_TRACK),
        pleth=frames[-1][2] >> 1,
        checked=True,
    )

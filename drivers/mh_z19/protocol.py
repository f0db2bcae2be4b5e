# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Answers of a Winsen MH-Z19 (CO2 in the room's air), without I/O, clock or threads.

    FF 86 high low temperature+40 . . . check      check: with bytes 1 to 7 it makes 0, modulo 256

Source: docs/devices/mh-z19.md.
"""

from typing import Final

from drivers.checks import sum_of
from drivers.plausible import values
from drivers.said import Event, Refused, Said, Told
from drivers.scanner import NOISE, Frame, NoFrame, Scanner

SIZE: Final = 9
_HEAD, _READ = 0xFF, 0x86
_OFFSET: Final = 40


def listen() -> Scanner:
    """A line that has just been opened."""
    return Scanner(_look, SIZE)


def _look(data: bytes) -> Frame | NoFrame | None:
    if data[0] != _HEAD:
        return NOISE
    if len(data) < SIZE:
        return None
    if sum_of(data[1:SIZE]):
        return NoFrame("check")
    return Frame(SIZE, (_read(data[:SIZE]),))


def _read(frame: bytes) -> Event:
    if frame[1] != _READ:
        return Told("other", (("command", f"{frame[1]:02x}"),), frame)
    found = values(co2=int.from_bytes(frame[2:4], "big"), air_temperature=frame[4] - _OFFSET)
    return found if isinstance(found, Refused) else Said(found, frame)

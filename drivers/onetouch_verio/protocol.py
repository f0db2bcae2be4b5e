# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Packets of a OneTouch Verio IQ (blood glucose), without I/O, clock or threads.

    packet  as in `drivers.lifescan`, link 00
    03 06 time (4) value (2) control meal ..     a record, 18 bytes in all: seconds since 2000 of
                                                 its own clock, mg/dL; control not 0: a solution

All numbers have the low byte first. Source: docs/devices/onetouch-verio.md.
"""

from datetime import datetime
from typing import Final

from drivers import lifescan
from drivers.said import Event, Told
from drivers.scanner import Listener, Scanner

_ANSWER: Final = b"\x03\x06"
_RECORD_PACKET: Final = 18
_EPOCH: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - the device knows no zone


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(lifescan.packets(_read), lifescan.LONGEST)


def _read(link: int, message: bytes, packet: bytes) -> Event:
    if not message:
        return lifescan.link_state(link)
    if not message.startswith(_ANSWER):
        return Told("other", raw=packet)
    if len(packet) != _RECORD_PACKET:
        return Told("answer", raw=packet)
    if message[8]:
        return Told("control-solution", raw=packet)
    seconds = int.from_bytes(message[2:6], "little")
    return lifescan.record(seconds, _EPOCH, int.from_bytes(message[6:8], "little"), packet)

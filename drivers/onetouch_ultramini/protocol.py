# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Packets of a OneTouch UltraMini or UltraEasy (blood glucose), without I/O, clock or threads.

    packet  as in `drivers.lifescan`
    05 06 time (4) value (4)     a record: seconds since 1970 of its own clock, mg/dL
    05 0F count (2)              how many records (to record number 501)
    05 06 ...                    any other answer

All numbers have the low byte first. Source: docs/devices/onetouch-ultramini.md.
"""

from datetime import datetime
from typing import Final

from drivers import lifescan
from drivers.said import Event, Told
from drivers.scanner import Listener, Scanner

_ANSWER, _COUNT = b"\x05\x06", b"\x05\x0f"
_RECORD: Final = 10
_EPOCH: Final = datetime(1970, 1, 1)  # noqa: DTZ001 - the device knows no zone


def listen() -> Listener:
    """A line that has just been opened."""
    return Scanner(lifescan.packets(_read), lifescan.LONGEST)


def _read(link: int, message: bytes, packet: bytes) -> Event:
    if not message:
        return lifescan.link_state(link)
    if message.startswith(_ANSWER) and len(message) == _RECORD:
        seconds, milligrams = (int.from_bytes(message[at : at + 4], "little") for at in (2, 6))
        return lifescan.record(seconds, _EPOCH, milligrams, packet)
    if message.startswith(_COUNT) and len(message) == len(_COUNT) + 2:
        return Told("count", (("records", int.from_bytes(message[2:], "little")),), packet)
    return Told("answer" if message.startswith(_ANSWER) else "other", raw=packet)

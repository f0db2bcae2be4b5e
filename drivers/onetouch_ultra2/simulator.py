# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A simulated OneTouch Ultra2: its lines, made from the page and not by the driver's own code."""

from typing import Final

from drivers.simulated_memory import Kind, simulator
from drivers.simulated_shelf import Kept, Shelf

_DAYS: Final = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
_SERIALS: Final = ("GMF600DCY", "GMF711ABY")


class Ultra2:
    """Commands end with a carriage return; 11 empties its buffer."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._input = b""

    def hear(self, data: bytes) -> list[bytes]:
        """`drivers.simulated_shelf.Model`."""
        *commands, self._input = (self._input + data).split(b"\r")
        return [answer for command in commands for answer in self._obey(command)]

    def _obey(self, command: bytes) -> list[bytes]:
        serial = _SERIALS[self._shelf.meter]
        if command == b"DMP":
            self._shelf.looked()
            return self._dump(serial)
        if command == b"DM@":
            return [line(f'@ "{serial}"')]
        if command == b"DM?":
            return [line("?P02.00.00 25/05/07")]
        if command != b"\x11":
            self._shelf.misunderstood()
        return []

    def _dump(self, serial: str) -> list[bytes]:
        records = self._shelf.told()
        return [
            line(f'P {len(records):03},"{serial}","MG/DL "'),
            *(line(_record(record)) for record in records),
        ]


def line(text: str) -> bytes:
    """With its sum, and the end."""
    return f"{text} {sum(text.encode()) & 0xFFFF:04X}\r\n".encode()


def _record(record: Kept) -> str:
    number = {"high": " HIGH ", "low": "  LOW ", "control": f"C {record.number:03} "}.get(
        record.mark, f"  {record.number:03} "
    )
    day = _DAYS[record.at.weekday()]
    return f'P "{day}","{record.at:%m/%d/%y}","{record.at:%H:%M:%S}   ","{number}","N","00", 00'


KIND: Final = Kind(Ultra2)
simulate = simulator(KIND)

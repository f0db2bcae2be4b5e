# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A simulated HEM-7080IT: reports made from the page, with what earlier ones left behind the count.

Its first answer to every tenth question is "not ready", and then the answer all the same; the third
question of all is answered by "NO", once.
"""

from typing import Final

from drivers.hid_cable import HidCable
from drivers.omron_hem790.simulator_options import FAULTS, vitals_of
from drivers.simulated_memory import Kind, simulator
from drivers.simulated_shelf import Kept, Shelf

_SIZE, _MOST = 8, 7
_LENGTHS: Final = {b"VER": 5, b"SRL": 5, b"GDC": 8, b"GME": 8}
_SERIALS: Final = (b"\x06\x00\x00\x00\x04\x00\x00", b"\x06\x00\x00\x00\x05\x00\x00")
_REPEATED, _NOT_READY_EVERY = 3, 10


class Hem790:
    """`drivers.simulated_shelf.Model`."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._command = b""
        self._asked = 0
        self._buffer = bytes(_MOST)

    def hear(self, data: bytes) -> list[bytes]:
        """One report, or several one behind the other."""
        answers: list[bytes] = []
        for at in range(0, len(data), _SIZE):
            self._command += data[at + 1 : at + 1 + data[at]]
            if len(self._command) >= _LENGTHS.get(self._command[:3], _SIZE):
                command, self._command = self._command, b""
                answers += self._obey(command)
        return answers

    def _obey(self, command: bytes) -> list[bytes]:
        self._asked += 1
        if self._asked == _REPEATED:
            return self._reports(b"NO")
        letters, data = command[:3], command[3:]
        records = self._shelf.told()
        if letters == b"GDC":
            self._shelf.looked()
            return self._say(bytes([0, 0x13, 0, 0, len(records)]))
        if letters == b"GME" and _xor(data) == 0 and data[3] < len(records):
            return self._say(_record(records[data[3]]))
        if command == b"VER00":
            return self._say(b"\x00M7080IT 207")
        if command == b"SRL00":
            return self._say(b"\x00" + _SERIALS[self._shelf.meter])
        self._shelf.misunderstood()
        return []

    def _say(self, payload: bytes) -> list[bytes]:
        return self._reports(b"OK" + payload + bytes([_xor(payload)]))

    def _reports(self, answer: bytes) -> list[bytes]:
        waits = [b"\x08" + self._buffer] if self._asked % _NOT_READY_EVERY == 0 else []
        parts = [answer[at : at + _MOST] for at in range(0, len(answer), _MOST)]
        return [*waits, *map(self._report, parts)]

    def _report(self, part: bytes) -> bytes:
        self._buffer = part + self._buffer[len(part) :]
        return bytes([len(part)]) + self._buffer


def _record(kept: Kept) -> bytes:
    at = kept.at
    diastolic, pulse = kept.more or (kept.number * 2 // 3, 70)
    time = bytes([at.year - 2000, at.month, at.day, at.hour, at.minute, at.second])
    return b"\x00" + time + bytes([0, 0, kept.number, diastolic, pulse, 0, 0])


def _xor(data: bytes) -> int:
    found = 0
    for byte in data:
        found ^= byte
    return found


KIND: Final = Kind(Hem790, hid=HidCable((0x0590, 0x0028), _SIZE), vitals=vitals_of, faults=FAULTS)
simulate = simulator(KIND)

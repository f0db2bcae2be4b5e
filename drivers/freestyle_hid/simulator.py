# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A simulated FreeStyle Optium Neo: its reports, made from the page, not by the driver's own code.

Before every second answer a report of type 22 comes in between, which means nothing.
"""

from typing import Final

from drivers.hid_cable import HidCable
from drivers.simulated_memory import Kind, simulator
from drivers.simulated_shelf import Kept, Shelf

_SIZE, _MOST = 64, 62
_SERIALS: Final = ("LAGN123-04567", "LAGN124-04568")
_KNOCKS: Final = {0x04: 0x34, 0x05: 0x06, 0x15: 0x35, 0x01: 0x71}
_TEXT: Final = 0x60


class Neo:
    """`drivers.simulated_shelf.Model`."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._answers = 0

    def hear(self, data: bytes) -> list[bytes]:
        """One report."""
        kind, said = data[0], data[2 : 2 + data[1]]
        serial = _SERIALS[self._shelf.meter]
        if kind in _KNOCKS:
            return [_report(_KNOCKS[kind], serial.encode())]
        if kind == _TEXT and said == b"$serlnum?":
            return self._say(f"{serial}\r\n")
        if kind == _TEXT and said == b"$result?":
            self._shelf.looked()
            return self._say(_results(self._shelf.told()))
        self._shelf.misunderstood()
        return []

    def _say(self, body: str) -> list[bytes]:
        self._answers += 1
        text = f"{body}CKSM:{sum(body.encode()):08X}\r\nCMD OK\r\n".encode()
        reports = [_report(_TEXT, text[at : at + _MOST]) for at in range(0, len(text), _MOST)]
        return [*([_report(0x22, b"\x05")] if self._answers % 2 else []), *reports]


def _results(records: list[Kept]) -> str:
    if not records:
        return "Log Empty\r\n"
    lines = "".join(map(_result, records))
    return f"{lines}{len(records)},{sum(lines.encode()):08X}\r\n"


def _result(record: Kept) -> str:
    # The number is the record's own for as long as it is kept, so it doesn't count the others.
    of_record = int(record.at.timestamp()) % 100_000
    date = f"{record.at.month},{record.at.day},{record.at.year - 2000}"
    time = f"{record.at.hour},{record.at.minute}"
    return f"7,{of_record},{date},{time},0,{record.number},0,0,0,0,0,0,0,0,0,0\r\n"


def _report(kind: int, data: bytes) -> bytes:
    return (bytes([kind, len(data)]) + data).ljust(_SIZE, b"\x00")


KIND: Final = Kind(Neo, hid=HidCable((0x1A61, 0x3850), _SIZE))
simulate = simulator(KIND)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A simulated FreeStyle Optium: its list, made from the page and not by the driver's own code."""

from datetime import datetime
from typing import Final

from drivers.simulated_memory import Kind, simulator
from drivers.simulated_shelf import Kept, Shelf

_SERIALS: Final = ("ABCD123-E4567", "ABCD124-E4568")
_MONTHS: Final = "Jan Feb Mar Apr May June July Aug Sep Oct Nov Dec".split()


class FreeStyle:
    """Commands begin with $ and end with CR LF."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._input = b""

    def hear(self, data: bytes) -> list[bytes]:
        """`drivers.simulated_shelf.Model`."""
        *commands, self._input = (self._input + data).split(b"\r\n")
        return [answer for command in commands if (answer := self._obey(command))]

    def _obey(self, command: bytes) -> bytes:
        if command.endswith(b"$xmem"):
            self._shelf.looked()
            return self._list()
        self._shelf.misunderstood()
        return b""

    def _list(self) -> bytes:
        records = self._shelf.told()
        now = self._shelf.now()
        lines = (
            "",
            _SERIALS[self._shelf.meter],
            "0.31",
            f"{_MONTHS[now.month - 1][:3]}  {now:%d %Y %H:%M:%S}",
            f"{len(records):03}",
            *map(_result, records),
        )
        text = "".join(line + "\r\n" for line in lines).encode()
        return text + f"0x{sum(text) & 0xFFFF:04X}  END\r\n".encode()


def _result(record: Kept) -> str:
    number = {"high": "HI ", "low": "LO "}.get(record.mark, f"{record.number:03}")
    return f"{number}  {_date(record.at)} {record.at:%H:%M} G 0x00"


def _date(at: datetime) -> str:
    return f"{_MONTHS[at.month - 1]:4} {at:%d %Y}"


KIND: Final = Kind(FreeStyle, baud=19200)
simulate = simulator(KIND)

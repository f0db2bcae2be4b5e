# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A simulated Contour: its frames, made from the page and not by the driver's own code."""

from typing import Final

from drivers.simulated_memory import Kind, simulator
from drivers.simulated_shelf import Kept, Shelf

_EOT, _ENQ, _ACK, _NAK = 0x04, 0x05, 0x06, 0x15
_SERIALS: Final = ("7390-2336773", "7390-2336774")
_SETTINGS: Final = "A=1^C=63^G=1^I=0200^R=0^S=1^U=0^V=10600"
_MARKS: Final = {"high": ">", "low": "<", "control": "C"}


class Contour:
    """EOT begins a transfer; each ACK brings a frame, NAK the last one once more."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._frames: list[bytes] = []
        self._last = b""
        self._open = False

    def hear(self, data: bytes) -> list[bytes]:
        """`drivers.simulated_shelf.Model`."""
        return [answer for byte in data if (answer := self._answer(byte))]

    def _answer(self, byte: int) -> bytes:
        if byte == _EOT:
            self._open = True
            self._frames = self._transfer()
            self._last = bytes([_ENQ])
        elif byte == _ACK and self._open:
            if self._last == bytes([_ENQ]):
                self._shelf.looked()
            self._open = bool(self._frames)
            self._last = self._frames.pop(0) if self._frames else bytes([_EOT])
        elif byte != _NAK:
            self._shelf.misunderstood()
            return b""
        return self._last

    def header(self) -> bytes:
        """The first frame of a transfer that begins now."""
        return self._transfer()[0]

    def _transfer(self) -> list[bytes]:
        records = self._shelf.told()
        serial = _SERIALS[self._shelf.meter]
        product = f"Bayer7390^01.24\\01.04\\09.02.20^{serial}^7403-"
        texts = [
            f"H|\\^&||7w3LBL|{product}|{_SETTINGS}|{len(records)}||||||1|{self._shelf.now():%Y%m%d%H%M}",
            "P|1",
            *(_result(number, record) for number, record in enumerate(records, 1)),
            "L|1||N",
        ]
        return [
            _frame(number % 8, text, last=number == len(texts))
            for number, text in enumerate(texts, 1)
        ]


def _result(number: int, record: Kept) -> str:
    mark = _MARKS.get(record.mark, "")
    amount = {"high": 600, "low": 10}.get(record.mark, record.number)
    return f"R|{number}|^^^Glucose|{amount}|mg/dL^P||{mark}||{record.at:%Y%m%d%H%M}"


def _frame(number: int, text: str, *, last: bool) -> bytes:
    checked = f"{number}{text}\r".encode() + (b"\x03" if last else b"\x17")
    return b"\x02" + checked + f"{sum(checked) & 0xFF:02X}\r\n".encode()


KIND: Final = Kind(Contour, newest_first=False)
simulate = simulator(KIND)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A simulated OneTouch Verio IQ: its packets, made from the page and not by the driver's code."""

from datetime import datetime
from typing import Final

from drivers.simulated_lifescan import Packets, number, packet
from drivers.simulated_memory import Kind, simulator
from drivers.simulated_shelf import Kept, Shelf

_EPOCH: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - the device knows no zone


class VerioIq:
    """Link byte 00, nothing is acknowledged."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._packets = Packets()
        self._record_before = False

    def hear(self, data: bytes) -> list[bytes]:
        """`drivers.simulated_shelf.Model`."""
        answers = [self._answer(message) for _, message in self._packets.receive(data)]
        return [packet(b"\x03\x06" + answer, 0) for answer in answers if answer is not None]

    def _answer(self, message: bytes) -> bytes | None:
        records = self._shelf.told()
        if message == b"\x03\x27\x00":
            if not self._record_before:
                self._shelf.looked()  # a look begins and ends with the count
            self._record_before = False
            return len(records).to_bytes(2, "little")
        self._record_before = True
        index = int.from_bytes(message[2:], "little")
        if message[:2] != b"\x03\x21" or len(message) != 4 or index >= len(records):
            self._shelf.misunderstood()
            return None
        return _record(records[index])


def _record(record: Kept) -> bytes:
    seconds = max(int((record.at - _EPOCH).total_seconds()), 0)
    control = bytes([record.mark == "control"])
    return seconds.to_bytes(4, "little") + number(record).to_bytes(2, "little") + control + bytes(3)


KIND: Final = Kind(VerioIq, baud=38400)
simulate = simulator(KIND)

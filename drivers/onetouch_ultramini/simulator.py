# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A simulated OneTouch UltraMini: its packets, made from the page and not by the driver's code."""

from datetime import UTC
from typing import Final

from drivers.simulated_lifescan import Packets, number, packet
from drivers.simulated_memory import Kind, simulator
from drivers.simulated_shelf import Kept, Shelf

_SERIALS: Final = (b"C176SA0CY", b"C176SB1CY")
_COUNT: Final = 501


class UltraMini:
    """Its counters follow the host's; it acknowledges, and then answers."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._packets = Packets()
        self._sent = 0

    def hear(self, data: bytes) -> list[bytes]:
        """`drivers.simulated_shelf.Model`."""
        return [
            answer
            for link, message in self._packets.receive(data)
            for answer in self._obey(link, message)
        ]

    def _obey(self, link: int, message: bytes) -> list[bytes]:
        if link & 0x08:
            self._sent = 1
            self._shelf.looked()  # so each look begins
            return [packet(b"", 0x08 | 0x02)]
        if link & 0x04:
            self._sent ^= 1  # ours has arrived
            return []
        answer = self._answer(message)
        if answer is None:
            self._shelf.misunderstood()
            return []
        mine = self._sent | (0 if link & 0x01 else 0x02)
        return [packet(b"", 0x04 | mine), packet(answer, mine)]

    def _answer(self, message: bytes) -> bytes | None:
        records = self._shelf.told()
        if message[:2] == b"\x05\x0b":
            return b"\x05\x06" + _SERIALS[self._shelf.meter] + b"\0"
        if message[:2] != b"\x05\x1f" or len(message) != 4:
            return None
        index = int.from_bytes(message[2:], "little")
        if index == _COUNT:
            return b"\x05\x0f" + len(records).to_bytes(2, "little")
        if index >= len(records):
            return None
        return b"\x05\x06" + _record(records[index])


def _record(record: Kept) -> bytes:
    seconds = int(record.at.replace(tzinfo=UTC).timestamp())
    return seconds.to_bytes(4, "little") + number(record).to_bytes(4, "little")


KIND: Final = Kind(UltraMini)
simulate = simulator(KIND)

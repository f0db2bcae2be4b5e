# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Packets of LifeScan's binary meters, as a simulated one hears and says them. Pure.

Made from docs/devices/onetouch-ultramini.md and not from the driver's own code, so that the two can
disagree.
"""

from binascii import crc_hqx

from drivers.simulated_shelf import Kept

SHORTEST, LONGEST = 6, 64


def packet(message: bytes, link: int) -> bytes:
    """Head, length of the whole, link, message, end, CRC-16/CCITT with the low byte first."""
    checked = bytes([2, SHORTEST + len(message), link]) + message + b"\x03"
    return checked + crc_hqx(checked, 0xFFFF).to_bytes(2, "little")


def number(record: Kept) -> int:
    """What it keeps; for HI and LO a number beyond its range, which is a guess."""
    return {"high": 601, "low": 19}.get(record.mark, record.number)


class Packets:
    """Finds what the host said."""

    def __init__(self) -> None:
        self._input = b""

    def receive(self, data: bytes) -> list[tuple[int, bytes]]:
        """Link byte and message of each whole packet."""
        self._input += data
        found = []
        while len(self._input) >= SHORTEST:
            size = self._input[1]
            raw = self._input[:size]
            if self._input[0] != 2 or not SHORTEST <= size <= LONGEST:
                self._input = self._input[1:]
            elif len(raw) < size:
                break
            elif packet(raw[3:-3], raw[2]) == raw:
                found.append((raw[2], raw[3:-3]))
                self._input = self._input[size:]
            else:
                self._input = self._input[1:]
        return found

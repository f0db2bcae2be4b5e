# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What one UART makes of the bytes of another that is set otherwise, bit by bit. Pure.

A pseudo-terminal has no bits, so this stands in for the wire. The receiver begins a byte at every
falling edge, looks at the middle of each bit, and hands over what it saw whatever parity and stop
bit say: that is what Linux does with a port that is set as pyserial sets it.
"""

from drivers.transport import LineSettings

IDLE_BYTES = 2


def heard_as(data: bytes, sent: LineSettings, heard: LineSettings) -> bytes:
    """These bytes, back to back and then silence, as a port set to `heard` reads them."""
    level = [bit for byte in data for bit in _bits(byte, sent)]
    wire = _Wire([*level, *[1] * len(_bits(0, sent)) * IDLE_BYTES], sent.baud)
    read, at = bytearray(), 0.0
    while (edge := wire.falls_after(at)) is not None:
        middle = [edge + (number + 0.5) / heard.baud for number in range(_size(heard))]
        at = middle[-1]
        if wire.level(middle[0]):
            at = middle[0]  # no start bit: a spike
            continue
        values = [wire.level(time) for time in middle[1 : 1 + heard.data_bits]]
        read.append(sum(bit << place for place, bit in enumerate(values)))
    return bytes(read)


def _size(settings: LineSettings) -> int:
    """From the start bit to the first stop bit."""
    return 2 + settings.data_bits + (settings.parity != "N")


def _bits(byte: int, settings: LineSettings) -> list[int]:
    data = [byte >> place & 1 for place in range(settings.data_bits)]
    parity = {
        "N": [],
        "E": [sum(data) % 2],
        "O": [1 - sum(data) % 2],
        "M": [1],
        "S": [0],
    }[settings.parity]
    return [0, *data, *parity, *[1] * settings.stop_bits]


class _Wire:
    def __init__(self, level: list[int], baud: int) -> None:
        self._level = level
        self._baud = baud
        self._falls = [
            number
            for number, (before, bit) in enumerate(zip([1, *level], level, strict=False))
            if before > bit
        ]
        self._next = 0

    def level(self, time: float) -> int:
        number = int(time * self._baud)
        return self._level[number] if number < len(self._level) else 1

    def falls_after(self, time: float) -> float | None:
        """The next edge; the times asked for only grow."""
        while self._next < len(self._falls) and self._falls[self._next] / self._baud < time:
            self._next += 1
        return self._falls[self._next] / self._baud if self._next < len(self._falls) else None

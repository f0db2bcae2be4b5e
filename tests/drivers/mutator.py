# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a line, a plug and an age do to good bytes: captures, changed by chance from a seed."""

from collections.abc import Sequence
from random import Random

MOST_BYTES = 4096


class Mutator:
    """Endless input for a decoder, the same for the same seed."""

    def __init__(self, captures: Sequence[tuple[bytes, ...]], seed: int) -> None:
        self._whole = captures or [(b"\x00",)]
        self._captures = [each for pieces in self._whole for each in pieces if each]
        self._chance = Random(seed)  # noqa: S311 - not a secret

    def next_pieces(self) -> list[bytes]:
        """One piece of a line; of a device that speaks in reports, some, one of them changed."""
        pieces = list(self._chance.choice(self._whole))
        if len(pieces) == 1:
            return [self.next()]
        pieces[self._chance.randrange(len(pieces))] = self.next()
        return pieces

    def next(self) -> bytes:
        """Mostly captures with something wrong; one in eight is nothing but noise."""
        if self._chance.randrange(8) == 0:
            return self._chance.randbytes(self._chance.randrange(200))
        data = bytearray(self._capture())
        for _ in range(self._chance.choice((0, 1, 1, 1, 2, 3, 8))):
            self._change(data)
        return bytes(data[:MOST_BYTES])

    def _capture(self) -> bytes:
        return self._chance.choice(self._captures)

    def _change(self, data: bytearray) -> None:
        at = self._chance.randrange(len(data) + 1)
        match self._chance.randrange(7):
            case 0 if at < len(data):
                data[at] ^= 1 << self._chance.randrange(8)
            case 1:
                del data[at : at + self._chance.randrange(1, 8)]
            case 2:
                data[at:at] = self._chance.randbytes(self._chance.randrange(1, 8))
            case 3:
                data[at:at] = self._capture()
            case 4:
                del data[at:]
            case 5:
                data[at : at + 1] = bytes([self._chance.choice((0, 0x7F, 0x80, 0xFF))])
            case _:
                data += data[at:]

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A device that says again what a capture has of it, on a pseudo-terminal or socket. No device's
bytes mean anything here.

It begins when a program has opened the port, says each piece at its time, and waits where the
capture has bytes of the machine until the program has said them.
"""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from drivers.capture import Capture, Direction, Piece
from drivers.clock import Clock
from drivers.hid_cable import HidCable
from drivers.simulated_device import EventLog, SimulatedDevice, garbage
from drivers.simulation import Fault

FAULTS: Final[Mapping[str, str]] = {
    "unplug": "",  # in the middle of the capture, for five seconds; then it begins anew
    "garbage": "",  # instead of everything
    "flood": "",  # garbage as fast as it goes
    "slow": "",  # one byte a second
    "bitflip": "",  # one bit in every third piece
}
SLOW_SECONDS: Final = 1.0
FLIPPED_EVERY: Final = 3
READ_SECONDS: Final = 0.02  # how often it is looked whether everything was read
READ_LOOKS: Final = 10  # so many times in a row


class ReplayedDevice(SimulatedDevice):
    """`plug` it, `close` it. `finished` is set when the whole capture was said and read."""

    def __init__(
        self, link: Path, clock: Clock, capture: Capture, faults: tuple[Fault, ...], log: EventLog
    ) -> None:
        line = capture.header.line
        hid = line if isinstance(line, HidCable) else None
        super().__init__(link, clock, faults, log, SLOW_SECONDS, hid)
        self._capture = capture
        self._heard = b""
        self._said = asyncio.Event()
        self.finished = asyncio.Event()
        self.unexpected = 0
        """Bytes of the program that the capture doesn't have."""

    def plug(self) -> None:
        super().plug()
        self._count += 1
        self._heard = b""
        self._run(self._play(self._count))

    def _understand(self, data: bytes) -> None:
        self._heard += data
        self._said.set()

    async def _play(self, number: int) -> None:
        await self._port.opened()
        self._log.write("opened", measurement=number)
        while self._fault("flood"):
            self._port.put(garbage(1024, number))
            await asyncio.sleep(0.001)
        pieces = self._capture.pieces
        middle = len(pieces) // 2 if self._fault("unplug") else -1
        before = pieces[0].seconds if pieces else 0
        for at, piece in enumerate(pieces):
            if at == middle:
                self._run(self._pull_the_cable(0))
                return
            if piece.direction is Direction.OUT:
                await self._wait_for(piece.data)
            else:
                await self._clock.sleep(float(piece.seconds - before))
                await self._say_piece(piece, at)
            before = piece.seconds
        await self._until_read()
        self.unexpected += len(self._heard)
        self._log.write("finished", unexpected=self.unexpected)
        self.finished.set()

    async def _until_read(self) -> None:
        # Nobody says when something was read; and what was just written is, for a moment, nowhere.
        nothing_left = 0
        while nothing_left < READ_LOOKS:
            await asyncio.sleep(READ_SECONDS)
            nothing_left = 0 if self._port.unread() else nothing_left + 1

    async def _say_piece(self, piece: Piece, at: int) -> None:
        data = piece.data
        if self._fault("garbage"):
            data = garbage(len(data), at)
        if self._fault("bitflip") and at % FLIPPED_EVERY == 0:
            spoiled = bytearray(data)
            spoiled[at // FLIPPED_EVERY % len(data)] ^= 1 << at % 8
            data = bytes(spoiled)
        if self._fault("slow"):
            await self._send(data)
        else:
            await self._port.put_all(data)

    async def _wait_for(self, data: bytes) -> None:
        """Until the program has said this; whatever it says before counts as unexpected."""
        while (at := self._heard.find(data)) < 0:
            self._said.clear()
            await self._said.wait()
        self.unexpected += at
        self._heard = self._heard[at + len(data) :]

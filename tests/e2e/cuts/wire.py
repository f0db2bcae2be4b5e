# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The line between kiosk and relay: every connection breaks, at a random byte of either way.

Its far end is the balancer in front of the relays: a connection goes to one that takes it.
"""

import asyncio
import random
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

_MOST_BITS = 15.0  # a connection carries up to 32 KiB one way
_LONGEST_SECONDS = 0.6


@dataclass
class Fate:
    """What becomes of one connection: bytes that it carries up and down, and how long it lives."""

    up: int
    down: int
    seconds: float


class CuttingWire:
    """`cuts` counts connections that were broken here; `calm` breaks none any more."""

    def __init__(self, relay_ports: Sequence[int], chance: random.Random) -> None:
        self._relay_ports = relay_ports
        self._chance = chance
        self._server: asyncio.Server | None = None
        self.port = 0
        self.cuts = {"up": 0, "down": 0, "time": 0}
        self.calm = False

    async def lay(self) -> None:
        self._server = await asyncio.start_server(self._join, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    def close(self) -> None:
        if self._server is not None:
            self._server.close()

    def _fate(self) -> Fate:
        endless = 2**40
        if self.calm:
            return Fate(endless, endless, 3600.0)
        limit = int(2 ** self._chance.uniform(0.0, _MOST_BITS))
        up = self._chance.random() < 0.5
        seconds = self._chance.uniform(0.05, _LONGEST_SECONDS)
        return Fate(limit if up else endless, endless if up else limit, seconds)

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        fate = self._fate()
        writers = [writer]
        why = ""
        try:
            far_reader, far_writer = await self._balanced()
            writers.append(far_writer)
            ways = {
                asyncio.create_task(self._carry(reader, far_writer, fate.up)): "up",
                asyncio.create_task(self._carry(far_reader, writer, fate.down)): "down",
            }
            done, left = await asyncio.wait(
                ways, timeout=fate.seconds, return_when=asyncio.FIRST_COMPLETED
            )
            why = "" if done else "time"
            for task in done:
                if task.exception() is None and task.result():
                    why = ways[task]
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)
        except (OSError, asyncio.CancelledError):
            pass  # the relay is being killed, or all of it ends
        finally:
            for each in writers:
                each.transport.abort()
        if why and not self.calm:
            self.cuts[why] += 1

    async def _balanced(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """A connection to any relay that is there. Raises OSError if none is."""
        for port in self._chance.sample(self._relay_ports, len(self._relay_ports)):
            with suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", port)
        raise ConnectionRefusedError

    async def _carry(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, left: int
    ) -> bool:
        """True if it broke here; False if one of the ends went."""
        try:
            while data := await reader.read(4096):
                writer.write(data[:left])
                await writer.drain()
                left -= len(data)
                if left <= 0:
                    return True
        except OSError:
            pass
        return False

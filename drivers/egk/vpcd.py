# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A test card in a slot of vsmartcard's virtual reader (vpcd), so that the real pcscd sees it.

The reader listens on TCP; a card that connects is inserted, one that hangs up is pulled. A message
is its length in two bytes, and then one byte for the slot (off, on, reset, answer to reset wanted)
or a command APDU.
"""

import asyncio
import contextlib
import socket
from collections.abc import Callable
from typing import Final

from drivers.egk.simulated_chip import SimulatedChip

HOST: Final = "127.0.0.1"
PORT: Final = 35963
_OFF, _ON, _RESET, _ATR = b"\x00", b"\x01", b"\x02", b"\x04"
# No answer at all is no card for the virtual reader; this one makes pcscd say "unresponsive".
MUTE_ATR: Final = b"\x00"
_AGAIN_SECONDS: Final = 0.1


class PulledError(Exception):
    """The card was pulled by its own fault `pull_after`, after that many answers."""


async def insert(
    chip: SimulatedChip,
    atr: bytes,
    *,
    port: int = PORT,
    pull_after: int | None = None,
    answer_seconds: float = 0.0,
    told: Callable[[str, int], None] = lambda _event, _count: None,
) -> None:
    """Be in the slot until cancelled; PulledError. With MUTE_ATR it is a card that is mute.

    While no reader is there the card waits for one. `told` hears `inserted` and, with its number,
    every `answer`.
    """
    count = 0
    while True:
        try:
            reader, writer = await asyncio.open_connection(HOST, port)
        except OSError:
            await asyncio.sleep(_AGAIN_SECONDS)
            continue
        told("inserted", count)
        try:
            while True:
                _acknowledge_at_once(writer)
                size = int.from_bytes(await reader.readexactly(2), "big")
                message = await reader.readexactly(size)
                if size > 1:
                    if count == pull_after:
                        raise PulledError
                    count += 1
                    await asyncio.sleep(answer_seconds)
                    told("answer", count)
                reply = _reply(chip, atr, message)
                if reply is not None:
                    writer.write(len(reply).to_bytes(2, "big") + reply)
        except (OSError, asyncio.IncompleteReadError):
            continue  # the reader went away, not the card
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()


def _acknowledge_at_once(writer: asyncio.StreamWriter) -> None:
    """The reader sends length and bytes in two pieces, the second one when the first is
    acknowledged: without this that takes 40 ms a command."""
    line: socket.socket = writer.get_extra_info("socket")
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)


def _reply(chip: SimulatedChip, atr: bytes, message: bytes) -> bytes | None:
    if message in (_OFF, _ON, _RESET):
        chip.reset()
        return None
    return atr if message == _ATR else chip.answer(message)

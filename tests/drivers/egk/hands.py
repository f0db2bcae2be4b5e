# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Hands that put cards into the virtual reader, for a test on any thread."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from drivers.egk.simulated_chip import G2_1_ATR, SimulatedChip
from drivers.egk.vpcd import PulledError, insert


@contextmanager
def inserted(
    port: int, chip: SimulatedChip, atr: bytes = G2_1_ATR, pull_after: int | None = None
) -> Iterator[list[int]]:
    """The card is in, unless it pulls itself; gives the numbers of the commands as they come."""
    commands: list[int] = []
    stop = threading.Event()

    def told(event: str, count: int) -> None:
        if event == "answer":
            commands.append(count)

    async def be() -> None:
        card = asyncio.create_task(insert(chip, atr, port=port, pull_after=pull_after, told=told))
        while not stop.is_set() and not card.done():  # noqa: ASYNC110 - another thread's word
            await asyncio.sleep(0.005)
        card.cancel()
        outcome = (await asyncio.gather(card, return_exceptions=True))[0]
        assert isinstance(outcome, PulledError | asyncio.CancelledError)

    thread = threading.Thread(target=lambda: asyncio.run(be()), daemon=True)
    thread.start()
    try:
        yield commands
    finally:
        stop.set()
        thread.join(10)
        assert not thread.is_alive()

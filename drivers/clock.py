# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The one injected clock of the front and of the simulators.

The line to the clinic never uses it: time-outs there are real time. `PacedClock` exists for the
robot and the simulators; no option of `telemed-kiosk` reaches it.
"""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Where time comes from."""

    def now(self) -> datetime:
        """Wall time, aware, UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that only grow; the zero point means nothing."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait that many of this clock's seconds."""
        ...


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class PacedClock:
    """Time that runs `factor` times as fast from the moment of construction on."""

    def __init__(self, factor: float) -> None:
        self._factor = factor
        self._wall = datetime.now(UTC)
        self._start = self._reached = self._since = time.monotonic()

    def run_at(self, factor: float) -> None:
        """From now on so many times as fast; a sleep that has begun keeps its real length."""
        self._reached, self._since = self.monotonic(), time.monotonic()
        self._factor = factor

    def now(self) -> datetime:
        return self._wall + timedelta(seconds=self.monotonic() - self._start)

    def monotonic(self) -> float:
        return self._reached + (time.monotonic() - self._since) * self._factor

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self._factor)

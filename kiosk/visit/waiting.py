# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The two things that happen because nothing happens: a wait ends, and nobody touches anything."""

import asyncio
from collections.abc import Callable

from drivers.clock import Clock
from kiosk.visit.state import Countdown

HELD_LOOK_SECONDS = 1.0  # while idle time stands still, it is looked at that often at most


class Alarm:
    """Rings once when the countdown that it was last given is over."""

    def __init__(self, clock: Clock, ring: Callable[[], None]) -> None:
        self._clock = clock
        self._ring = ring
        self._task: asyncio.Task[None] | None = None

    def follow(self, countdown: Countdown | None) -> None:
        """From now on this wait, or none. Needs the running event loop."""
        self.cancel()
        if countdown is not None:
            self._task = asyncio.get_running_loop().create_task(self._wait(countdown))

    def cancel(self) -> None:
        """No wait any more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def _wait(self, countdown: Countdown) -> None:
        while (left := countdown.ends - self._clock.monotonic()) > 0:
            await self._clock.sleep(left)
        self._ring()


class IdleWatch:
    """Says so when nobody has touched anything for some time, and again after the same time."""

    def __init__(
        self, clock: Clock, seconds: Callable[[], float], noticed: Callable[[], None]
    ) -> None:
        self._clock = clock
        self._seconds = seconds
        self._noticed = noticed
        self._since = clock.monotonic()
        self._held_at: float | None = None

    def restart(self) -> None:
        """Somebody is there, or there is something new to read."""
        self._since = self._clock.monotonic()
        if self._held_at is not None:
            self._held_at = self._since

    def hold(self, held: bool) -> None:
        """Idle time stands still while `held`, and goes on afterwards with what was left of it."""
        now = self._clock.monotonic()
        if not held and self._held_at is not None:
            self._since += now - self._held_at
            self._held_at = None
        elif held and self._held_at is None:
            self._held_at = now

    async def run(self) -> None:
        """Watch until cancelled."""
        while True:
            now = self._clock.monotonic() if self._held_at is None else self._held_at
            left = self._since + self._seconds() - now
            if left > 0:
                held = self._held_at is not None
                await self._clock.sleep(max(left, HELD_LOOK_SECONDS) if held else left)
            else:
                self.restart()
                self._noticed()

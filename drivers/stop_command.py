# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Getting the stop command out: ahead of everything, watched until it left, said again if unheard.

A stop has a check character or a sum, so a device that heard it wrong does nothing; that is why an
unacknowledged stop is repeated. Knows no device.
"""

import asyncio
from collections.abc import Callable
from typing import Final

from drivers.fault import DeviceFault
from drivers.timer import Timer
from drivers.transport import Line, LineError

DRAIN_SECONDS: Final = 1.0  # ten bytes take 42 ms at 2400 baud
DRAIN_POLL_SECONDS: Final = 0.005
REPEATS: Final = 2
REPEAT_SECONDS: Final = 0.5


class StopCommand:
    """Calls `sent` when it left the port, `stuck` when it can't leave; neither inside `send`."""

    def __init__(
        self, command: bytes, sent: Callable[[], None], stuck: Callable[[LineError], None]
    ) -> None:
        self._command = command
        self._sent = sent
        self._stuck = stuck
        self._draining = Timer()
        self._repeating = Timer()

    def send(self, line: Line) -> None:
        """Write it now, in place of whatever had not left yet. LineError if the line is gone."""
        if line.unsent():
            line.discard_output()
        line.write(self._command)
        give_up = asyncio.get_running_loop().time() + DRAIN_SECONDS
        self._draining.start(0, lambda: self._watch_drain(line, give_up))
        self._repeating.start(REPEAT_SECONDS, lambda: self._repeat(line, REPEATS))

    def heard(self) -> None:
        """The device acknowledged, or a start follows that a repeated stop would end."""
        self._repeating.cancel()

    def forget(self) -> None:
        """The line is gone."""
        self._draining.cancel()
        self._repeating.cancel()

    def _watch_drain(self, line: Line, give_up: float) -> None:
        try:
            unsent = line.unsent()
        except LineError as error:
            self._stuck(error)
            return
        if not unsent:
            self._sent()
        elif asyncio.get_running_loop().time() > give_up:
            self._stuck(LineError(DeviceFault.UNPLUGGED, "output stuck"))
        else:
            self._draining.start(DRAIN_POLL_SECONDS, lambda: self._watch_drain(line, give_up))

    def _repeat(self, line: Line, left: int) -> None:
        try:
            line.write(self._command)
        except LineError as error:
            self._stuck(error)
            return
        if left > 1:
            self._repeating.start(REPEAT_SECONDS, lambda: self._repeat(line, left - 1))

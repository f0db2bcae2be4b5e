# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One pending call in the event loop's real time."""

import asyncio
from collections.abc import Callable


class Timer:
    """Starting it again replaces what was pending."""

    def __init__(self) -> None:
        self._handle: asyncio.TimerHandle | None = None

    def start(self, seconds: float, call: Callable[[], None]) -> None:
        """Call `call` once, `seconds` from now."""
        self.cancel()
        self._handle = asyncio.get_running_loop().call_later(seconds, call)

    def cancel(self) -> None:
        """What was pending will not happen."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Tells the station once whether hands were cleaned in this visit, and for how long; never whose.

It is counted there by the day. Nobody waits for it, and what a lost line took is not told again: a
count that is one too low harms nobody, one too high would be a lie.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from kiosk.station.client import StationGone, StationRefused
from kiosk.visit.flow_hands import HANDS_SECONDS
from kiosk.visit.state import Screen, VisitState

_RUBBED = {Screen.HANDS: HANDS_SECONDS, Screen.HANDS_REASON: 0}  # by the page that was left


class HandsTold:
    """Of one front."""

    def __init__(self, tell: Callable[[int], Awaitable[None]]) -> None:
        """`tell`: `StationClient.hands`."""
        self._tell_station = tell
        self._screen = Screen.WELCOME
        self._telling: asyncio.Task[None] | None = None

    def see(self, state: VisitState) -> None:
        """Every state that the screens are told."""
        was, self._screen = self._screen, state.screen
        if state.screen is Screen.REASON and was in _RUBBED and self._telling is None:
            self._telling = asyncio.create_task(self._tell(_RUBBED[was]))

    async def _tell(self, seconds: int) -> None:
        with suppress(StationGone, StationRefused):
            await self._tell_station(seconds)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Tells the station which things of the room a visit put to use: they are to be wiped after it.

By the page that asks for a thing to be taken, not by its reading: a cuff that was on an arm and
never inflated was used as well. Nothing is told of what was measured, or whose it was.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from kiosk.station.client import StationGone, StationRefused
from kiosk.visit.answers import Vital
from kiosk.visit.place import PLACES
from kiosk.visit.state import Screen, VisitState

CARD_READER = "card-reader"

_AT_THE_CUFF = frozenset({Screen.REST, Screen.MEASURE, Screen.INFLATING, Screen.PAUSE})


def in_use(state: VisitState) -> str | None:
    """The thing that is being used now; a place of the profile, or the card reader."""
    if state.card_reading:
        return CARD_READER
    if state.screen in _AT_THE_CUFF:
        return PLACES[Vital.BLOOD_PRESSURE]
    if state.screen is Screen.TAKING and state.vital is not None:
        return PLACES[state.vital]
    return None


class InUse:
    """Of one front. Nobody waits for it; what a lost line took is told with the next page."""

    def __init__(self, tell: Callable[[str], Awaitable[None]]) -> None:
        """`tell`: `StationClient.used`."""
        self._tell_station = tell
        self._told: set[str] = set()
        self._telling: set[asyncio.Task[None]] = set()

    def see(self, state: VisitState) -> None:
        """Every state that the screens are told."""
        item = in_use(state)
        if item is None or item in self._told:
            return
        self._told.add(item)
        telling = asyncio.create_task(self._tell(item))
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)

    async def _tell(self, item: str) -> None:
        with suppress(StationGone, StationRefused):
            await self._tell_station(item)
            return
        self._told.discard(item)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Tells the station that a device gave a reading: IT sees a device that works, and no value."""

import asyncio
from contextlib import suppress
from functools import partial

from drivers.cuff import CuffEvent, InflationDone
from drivers.meter import MeterDone, MeterEvent
from kiosk.station.client import StationClient, StationGone, StationRefused
from kiosk.visit.answers import Vital
from kiosk.visit.devices import Sessions
from kiosk.visit.place import PLACES


class Measured:
    """Nobody waits for it, and nothing depends on it."""

    def __init__(self, station: StationClient) -> None:
        self._station = station
        self._telling: set[asyncio.Task[None]] = set()

    def follow(self, sessions: Sessions) -> Sessions:
        """The same ones."""
        if sessions.cuff is not None:
            sessions.cuff.subscribe(partial(self._hear, Vital.BLOOD_PRESSURE))
        for vital, meter in sessions.meters.items():
            meter.subscribe(partial(self._hear, vital))
        return sessions

    def _hear(self, vital: Vital, event: CuffEvent | MeterEvent) -> None:
        if isinstance(event, MeterDone | InflationDone):
            telling = asyncio.create_task(self._tell(PLACES[vital]))
            self._telling.add(telling)
            telling.add_done_callback(self._telling.discard)

    async def _tell(self, place: str) -> None:
        with suppress(StationGone, StationRefused):
            await self._station.measured(place)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The sensor of the room's air, open while somebody needs to know: during the airing. Judges
nothing (`hygiene.airing`)."""

import asyncio
from collections.abc import Callable, Collection

from drivers.air import AirKnown, AirReader
from drivers.clock import Clock
from drivers.held_ports import HeldPlaces
from hygiene.airing import NONSENSE, Air
from kiosk.fitting import AIR
from kiosk.room_air import open_air
from kiosk.station.help_calls import Spawn
from sync.formats.site_profile import DevicePlace, SiteProfile


class RoomAir:
    """`profile` is asked for anew each time: the clinic may have published another."""

    def __init__(
        self, ports: str, clock: Clock, profile: Callable[[], SiteProfile | None], spawn: Spawn
    ) -> None:
        """`ports` as in `drivers.ports.open_watch`; `spawn` runs something until the station
        ends."""
        self._ports = ports
        self._clock = clock
        self._profile = profile
        self._spawn = spawn
        self._held = HeldPlaces()
        self._device: DevicePlace | None = None
        self._reader: AirReader | None = None
        self._running: asyncio.Task[None] | None = None

    def watch(self, wanted: bool) -> None:
        """Open or let go of it; to be said as often as anybody likes."""
        profile = self._profile() if wanted else None
        device = None if profile is None else profile.devices.get(AIR)
        if device == self._device:
            return
        self._device, self._reader = device, None
        if self._running is not None:
            self._running.cancel()
            self._running = None
        if profile is not None and device is not None:
            self._reader = open_air(self._ports, self._clock, self._held, profile)
        if self._reader is not None:
            self._running = self._spawn(self._reader.run())

    def air(self) -> Air:
        """None where the profile names no sensor; `NONSENSE` for one that is gone, warms up, or
        says what can't be."""
        if self._device is None:
            return None
        air = None if self._reader is None else self._reader.air
        ppm = air.co2 if isinstance(air, AirKnown) else None
        return NONSENSE if ppm is None else round(ppm)

    def lend(self, places: Collection[str]) -> None:
        """These places are IT's for the moment."""
        self._held.are(places)

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""When the device of each place last gave a whole reading, for IT. In memory alone, no values."""

from collections.abc import Callable, Collection

from drivers.clock import Clock
from kiosk.station.line_server import Refused
from kiosk.station.messages import Refusal


class LastReadings:
    """`known` are the profile's places."""

    def __init__(self, clock: Clock, known: Callable[[], Collection[str]]) -> None:
        self._clock = clock
        self._known = known
        self._times: dict[str, str] = {}

    def note(self, place: str) -> None:
        """Now. Refused with `no-place`."""
        if place not in self._known():
            raise Refused(Refusal.NO_PLACE)
        self._times[place] = self._clock.now().isoformat(timespec="seconds")

    def times(self) -> dict[str, str]:
        """By place."""
        return dict(self._times)

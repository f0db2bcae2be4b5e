# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Time as a conversation is told it, wound by hand."""

from datetime import UTC, datetime, timedelta

from drivers.conversation import Moment

BEGIN = datetime(2026, 11, 23, 8, 15, tzinfo=UTC)
SUMMER_TIME_OFF = timedelta(hours=1)  # the room's wall clock


class Time:
    """Person, device and line live equally fast unless a test says otherwise."""

    def __init__(self) -> None:
        self._patient = self._line = 0.0

    @property
    def now(self) -> Moment:
        wall = BEGIN + timedelta(seconds=self._patient)
        local = (wall + SUMMER_TIME_OFF).replace(tzinfo=None)
        return Moment(wall=wall, local=local, patient=self._patient, line=self._line)

    def passes(self, seconds: float, *, line: float | None = None) -> Moment:
        """And the moment after it."""
        self._patient = round(self._patient + seconds, 6)
        self._line = round(self._line + (seconds if line is None else line), 6)
        return self.now

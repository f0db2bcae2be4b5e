# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the robot writes down while it walks: the states it saw, and how long they took to show."""

import time
from datetime import datetime
from typing import Protocol

from kiosk.visit.state import Readiness, Screen, VisitState
from ui.robot.stopwatch import FrameWatch, Heartbeat, percentile

READY = frozenset({Readiness.READY, Readiness.INTERRUPTED})


class WallClock(Protocol):
    """The front's clock, as far as it stamps readings."""

    def now(self) -> datetime:
        """Aware, UTC."""
        ...


def state_name(state: VisitState) -> str:
    """ "rest", "saved/arrived", "measure+help"."""
    way = f"/{state.way}" if state.way else ""
    overlay = f"+{state.overlay}" if state.overlay else ""
    return f"{state.screen}{way}{overlay}"


class Notes:
    """Listens to the visit. Times are real milliseconds, whatever the clock's pace.

    The heart beats from the first frame on in which the room is ready: before it nobody can touch
    anything, and the front is still being fitted to the room.
    """

    def __init__(
        self, frames: FrameWatch, heartbeat: Heartbeat, clock: WallClock, pace: float
    ) -> None:
        self._frames = frames
        self._heartbeat = heartbeat
        self._clock = clock
        self._pace = pace
        self._ready = False
        self._readings = 0
        self._confirmed: float | None = None
        self._reading_to_screen: list[float] = []
        self._confirm_to_saved: list[float] = []
        self.states: list[str] = []

    def confirmed(self) -> None:
        """The patient has just let go of "save"."""
        self._confirmed = time.monotonic()

    def follow(self, state: VisitState) -> None:
        """Every new state of the visit."""
        name = state_name(state)
        if self.states[-1:] != [name]:
            self.states.append(name)
        if not self._ready and state.readiness in READY:
            self._ready = True
            self._frames.next_frame(self._heartbeat.start)
        if len(state.readings) > self._readings:
            self._await_reading(state)
        self._readings = len(state.readings)
        if state.screen is Screen.SAVED and self._confirmed is not None:
            self._await_saved(self._confirmed)
            self._confirmed = None

    def _await_reading(self, state: VisitState) -> None:
        """From the driver's stamp, made when the last byte was there, to the frame with it."""
        since = (self._clock.now() - state.readings[-1].kiosk_time).total_seconds() / self._pace
        known = time.monotonic()
        self._frames.next_frame(
            lambda: self._reading_to_screen.append(since + time.monotonic() - known)
        )

    def _await_saved(self, confirmed: float) -> None:
        self._frames.next_frame(lambda: self._confirm_to_saved.append(time.monotonic() - confirmed))

    @property
    def busiest_ms(self) -> float:
        """The most that the GUI thread worked without a break."""
        return round(self._heartbeat.busiest * 1000, 1)

    def timings_ms(self, first_frame_age: float) -> dict[str, float | None]:
        """Milliseconds; None for what did not happen."""
        seconds = {
            "process_to_first_frame": first_frame_age,
            "reading_to_screen_p99": percentile(self._reading_to_screen, 0.99),
            "confirm_to_saved_p99": percentile(self._confirm_to_saved, 0.99),
            "longest_gui_stall": self._heartbeat.longest,
        }
        return {
            name: None if value is None else round(value * 1000, 1)
            for name, value in seconds.items()
        }

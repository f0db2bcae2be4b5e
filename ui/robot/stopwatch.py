# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Times what a patient would feel, on the GUI thread itself; the robot's own work is left out."""

import math
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtQuick import QQuickWindow

BEAT_MS = 4  # a quarter of a frame: what is shorter nobody sees


def percentile(values: Sequence[float], rank: float) -> float | None:
    """Nearest-rank percentile (of few values that is the worst one); None without values."""
    if not values:
        return None
    return sorted(values)[max(0, math.ceil(rank * len(values)) - 1)]


class OwnWork:
    """When the robot itself held the GUI thread: looking, and taking pictures."""

    def __init__(
        self,
        seconds: Callable[[], float] = time.monotonic,
        processor: Callable[[], float] = time.thread_time,
    ) -> None:
        self._seconds = seconds
        self._processor = processor
        self._spans: list[tuple[float, float]] = []
        self.processor_seconds = 0.0

    @contextmanager
    def counted(self) -> Iterator[None]:
        """What happens inside is the robot's, not the kiosk's."""
        begun, work = self._seconds(), self._processor()
        try:
            yield
        finally:
            self._spans.append((begun, self._seconds()))
            self.processor_seconds += self._processor() - work

    def within(self, begin: float, end: float) -> float:
        """Seconds of own work between the two moments; what lies before `begin` is forgotten."""
        self._spans = [span for span in self._spans if span[1] > begin]
        return sum(min(end, last) - max(begin, first) for first, last in self._spans if first < end)


class Heartbeat(QObject):
    """A timer on the GUI thread that sees how long the thread was away, whatever kept it.

    `longest` is the longest time by which it came late: what a patient feels, with everything else
    that the machine does at that moment. `busiest` is the most processor time that the GUI thread
    itself used between two beats: what we have to answer for. Both in seconds.
    """

    def __init__(
        self,
        own: OwnWork,
        seconds: Callable[[], float] = time.monotonic,
        processor: Callable[[], float] = time.thread_time,
    ) -> None:
        super().__init__()
        self._own = own
        self._seconds = seconds
        self._processor = processor
        self._last, self._last_work = 0.0, 0.0
        self.longest = 0.0
        self.busiest = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """The first beat is due from now."""
        self._last, self._last_work = self._seconds(), self._work()
        self._timer.start()

    @property
    def beating(self) -> bool:
        return self._timer.isActive()

    def stop(self) -> None:
        """No more beats: the numbers are final."""
        self._timer.stop()

    def beat(self) -> None:
        """One beat; late by everything that kept this thread from running it."""
        now, work = self._seconds(), self._work()
        late = now - self._last - BEAT_MS / 1000 - self._own.within(self._last, now)
        self.longest = max(self.longest, late)
        self.busiest = max(self.busiest, work - self._last_work)
        self._last, self._last_work = now, work

    def _work(self) -> float:
        """Processor time of this thread so far, without the robot's own."""
        return self._processor() - self._own.processor_seconds


class FrameWatch(QObject):
    """Calls back when a frame is on the screen that shows what was known when it was asked."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window = window
        self._waiting: list[Callable[[], None]] = []
        self._drawn: list[Callable[[], None]] = []
        self.last_frame = 0.0
        window.beforeSynchronizing.connect(self._synchronizing)
        window.frameSwapped.connect(self._swapped)

    def next_frame(self, seen: Callable[[], None]) -> None:
        """`seen` runs right after the first frame that is made from now on."""
        self._waiting.append(seen)
        self._window.update()  # there may be nothing new to draw

    def _synchronizing(self) -> None:
        self._drawn += self._waiting
        self._waiting.clear()

    def _swapped(self) -> None:
        self.last_frame = time.monotonic()
        drawn, self._drawn = self._drawn, []
        for seen in drawn:
            seen()

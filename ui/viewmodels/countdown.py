# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A running wait as text and as a share, redrawn when its second changes and not before."""

from math import ceil

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.visit.state import Countdown
from ui.viewmodels.front import Time

# Qt's ordinary timers may be early by a twentieth: then the rest is waited for, not a second more.
MARGIN_MS = 5


class CountdownTicker(QObject):
    """Follows one countdown at a time; `ticked` says that text and share are new."""

    ticked = Signal()

    def __init__(self, clock: Time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._countdown: Countdown | None = None
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)

    def follow(self, countdown: Countdown | None) -> None:
        """Start with another countdown, or stop with None; the same one runs on."""
        if countdown == self._countdown:
            return
        self._countdown = countdown
        self._tick()

    @property
    def text(self) -> str:
        """Minutes and seconds, m:ss."""
        minutes, seconds = divmod(self._left, 60)
        return f"{minutes}:{seconds:02d}"

    @property
    def seconds(self) -> int:
        """Whole seconds left, rounded up: "0" means over."""
        return self._left

    @property
    def done_share(self) -> float:
        """0.0 at the start, 1.0 at the end."""
        if self._countdown is None or self._countdown.total <= 0:
            return 0.0
        return min(1.0, max(0.0, 1.0 - self._left / self._countdown.total))

    def _tick(self) -> None:
        if self._countdown is None:
            self._timer.stop()
            self._left = 0
            return
        exact = max(0.0, self._countdown.ends - self._clock.monotonic())
        self._left = ceil(exact)
        if exact > 0:
            to_next_second = exact - (self._left - 1)
            self._timer.start(ceil(to_next_second * 1000) + MARGIN_MS)
        self.ticked.emit()

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A PIN while it is being typed, whoever's it is and whatever it is for."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.state import Countdown, VisitState
from ui.viewmodels.countdown import CountdownTicker
from ui.viewmodels.front import Time

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

SHORTEST = 4
LONGEST = 8


@QmlElement
class TypedPin(QObject):
    """Digits that nobody sees, wiped as soon as they were handed in or the page is left."""

    changed = Signal()

    def __init__(self, clock: Time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._state = VisitState()
        self._typed = ""
        self._wait = CountdownTicker(clock, self)
        self._wait.ticked.connect(self.changed)

    def follow(self, state: VisitState, *, here: bool) -> None:
        """Follow the visit; `here`: this is where it is typed now."""
        told, self._state = self._state, state
        if not here:
            self._typed = ""
        if state.pin_wait != told.pin_wait or state.unlocking != told.unlocking:
            self._begin_wait(state.pin_wait)
        self.changed.emit()

    def taken(self) -> str:
        """The whole PIN, once; empty if it may not be handed in."""
        if not self.complete:
            return ""
        pin, self._typed = self._typed, ""
        self.changed.emit()
        return pin

    @Property(int, notify=changed)
    def typed(self) -> int:
        """How many digits there are."""
        return len(self._typed)

    @Property(int, notify=changed)
    def missing(self) -> int:
        """Digits that are needed at least."""
        return max(0, SHORTEST - len(self._typed))

    @Property(bool, notify=changed)
    def unlocking(self) -> bool:
        """It is being looked at."""
        return self._state.unlocking

    @Property(int, notify=changed)
    def waitSeconds(self) -> int:
        """Until another may be tried."""
        return self._wait.seconds

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """It may be handed in."""
        return not self.missing and not self._state.unlocking and not self._wait.seconds

    @Slot(str)
    def press(self, digit: str) -> None:
        if len(digit) == 1 and digit in "0123456789" and len(self._typed) < LONGEST:
            self._typed += digit
            self.changed.emit()

    @Slot()
    def deleteLast(self) -> None:
        self._typed = self._typed[:-1]
        self.changed.emit()

    def _begin_wait(self, seconds: int) -> None:
        ends = self._clock.monotonic() + seconds
        self._wait.follow(Countdown(ends, seconds) if seconds else None)

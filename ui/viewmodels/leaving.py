# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The end of a visit that isn't complete: to the practice, or discarded."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.events import DiscardTouched, GiveTouched
from kiosk.visit.state import Screen, VisitState
from ui.viewmodels.countdown import CountdownTicker
from ui.viewmodels.front import Send, Time

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class LeavingViewModel(QObject):
    """A question with a time: what nobody answers goes to the practice."""

    ticked = Signal()

    def __init__(self, send: Send, clock: Time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._ticker = CountdownTicker(clock, self)
        self._ticker.ticked.connect(self.ticked)

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        asked = state.screen is Screen.LEAVING and state.overlay is None
        self._ticker.follow(state.countdown if asked else None)

    @Property(int, notify=ticked)
    def seconds(self) -> int:
        """Left to answer."""
        return self._ticker.seconds

    @Property(float, notify=ticked)
    def doneShare(self) -> float:
        """Of the time that is over, 0 to 1."""
        return self._ticker.done_share

    @Slot()
    def give(self) -> None:
        self._send(GiveTouched())

    @Slot()
    def discard(self) -> None:
        self._send(DiscardTouched())

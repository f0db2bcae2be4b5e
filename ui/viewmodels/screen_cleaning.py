# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The time for which the screen is dead, so that it can be wiped."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.attending import AttendantAction
from kiosk.visit.events import AttendantActed
from kiosk.visit.state import Overlay, Screen, VisitState
from ui.viewmodels.countdown import CountdownTicker
from ui.viewmodels.front import Send, Time

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ScreenCleaningViewModel(QObject):
    """Started at the attendant's panel; nothing but a badge ends it early."""

    changed = Signal()

    def __init__(self, send: Send, clock: Time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._wait = CountdownTicker(clock, self)
        self._wait.ticked.connect(self.changed)
        self._state = VisitState()

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        self._state = state
        runs = state.overlay is Overlay.SCREEN_CLEANING
        self._wait.follow(state.countdown if runs else None)
        self.changed.emit()

    @Property(bool, notify=changed)
    def possible(self) -> bool:
        """Nobody is in a visit: whoever is has to reach Hilfe and Stopp."""
        return self._state.screen is Screen.WELCOME

    @Property(int, notify=changed)
    def seconds(self) -> int:
        """Left."""
        return self._wait.seconds

    @Property(float, notify=changed)
    def doneShare(self) -> float:
        """Of it that is over, 0 to 1."""
        return self._wait.done_share

    @Property(bool, notify=changed)
    def badgeReader(self) -> bool:
        """There is one, so a badge can end it."""
        return self._state.badge_reader

    @Property(bool, notify=changed)
    def badgeRefused(self) -> bool:
        """The badge that was held to the reader is nobody's."""
        return self._state.pin_refused

    @Slot()
    def start(self) -> None:
        self._send(AttendantActed(AttendantAction.CLEAN_SCREEN))

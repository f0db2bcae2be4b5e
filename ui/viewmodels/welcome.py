# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whether a visit may start here, and if not, why."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.events import StartTouched
from kiosk.visit.state import Readiness, VisitState
from ui.viewmodels.front import Send

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class WelcomeViewModel(QObject):
    """The start, and the four ways in which there is none."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._readiness = Readiness.NO_STATION
        self._after_interruption = False

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        self._readiness = state.readiness
        self._after_interruption = state.after_interruption
        self.changed.emit()

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Anybody may begin."""
        return self._readiness is Readiness.READY

    @Property(bool, notify=changed)
    def interrupted(self) -> bool:
        """Only the visit that was interrupted may go on."""
        return self._readiness is Readiness.INTERRUPTED or self._after_interruption

    @Property(bool, notify=changed)
    def canStart(self) -> bool:
        return self._readiness in {Readiness.READY, Readiness.INTERRUPTED}

    @Property(bool, notify=changed)
    def beingCleaned(self) -> bool:
        """The patient waits for the attendant; else the machine itself is not able to."""
        return self._readiness is Readiness.NOT_CLEANED

    @Property(bool, notify=changed)
    def closed(self) -> bool:
        """Staff have closed the room: nobody need wait for it."""
        return self._readiness is Readiness.BLOCKED

    @Slot()
    def start(self) -> None:
        self._send(StartTouched())

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One value of the review, and what can be done with it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.answers import Vital
from kiosk.visit.events import ByHandTouched, LeaveOutTouched, RetryTouched
from kiosk.visit.flow_pressure import another_helps
from kiosk.visit.state import VisitState
from ui.viewmodels.front import Send
from ui.viewmodels.outcome import OutcomeViewModel
from ui.viewmodels.values import pressure_text, value_text

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class EditViewModel(QObject):
    """Measure again, type in, leave out."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._state = VisitState()
        self._language = "de"
        self._outcomes = {vital: OutcomeViewModel(vital, self) for vital in Vital}

    def show(self, state: VisitState, language: str) -> None:
        """Follow the visit."""
        self._state = state
        self._language = language
        for outcome in self._outcomes.values():
            outcome.show(state, language)
        self.changed.emit()

    @Property(OutcomeViewModel, notify=changed)
    def outcome(self) -> OutcomeViewModel:
        """Of the vital that is being changed."""
        return self._outcomes[self._vital()]

    @Property(list, notify=changed)
    def readings(self) -> list[str]:
        """Every single reading of the cuff, in order, as "145 / 90"."""
        if self._state.vital is not Vital.BLOOD_PRESSURE:
            return []
        return [pressure_text(reading, self._language) for reading in self._state.readings]

    @Property(bool, notify=changed)
    def canRepeat(self) -> bool:
        """Not once it was saved: then the devices may be another's."""
        if self._state.version:
            return False
        pressure = self._state.vital is Vital.BLOOD_PRESSURE
        return not pressure or another_helps(self._state.readings, self._state.inflations)

    @Property(bool, notify=changed)
    def canLeaveOut(self) -> bool:
        """There is a value."""
        result = self._state.result(self._vital())
        return result is not None and value_text(result, self._language) != ""

    @Slot()
    def repeat(self) -> None:
        self._send(RetryTouched())

    @Slot()
    def typeByHand(self) -> None:
        self._send(ByHandTouched())

    @Slot()
    def leaveOut(self) -> None:
        self._send(LeaveOutTouched())

    def _vital(self) -> Vital:
        return self._state.vital or Vital.BLOOD_PRESSURE

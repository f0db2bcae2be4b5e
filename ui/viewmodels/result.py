# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a measurement came to, before it is taken into the visit."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.answers import Vital
from kiosk.visit.api import Origin
from kiosk.visit.events import PersonDeclined, PersonWanted, ResultConfirmed, RetryTouched
from kiosk.visit.far_out import is_far_out
from kiosk.visit.flow_pressure import READINGS, another_helps
from kiosk.visit.state import VisitState
from ui.viewmodels.front import Send
from ui.viewmodels.values import pulse_text, value_text

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

ONCE = 1  # a value that was far out twice isn't asked for a third time


@QmlElement
class ResultViewModel(QObject):
    """The value of the present vital, and the way to a person after one that is far out."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._state = VisitState()
        self._language = "de"

    def show(self, state: VisitState, language: str) -> None:
        """Follow the visit."""
        self._state = state
        self._language = language
        self.changed.emit()

    @Property(str, notify=changed)
    def vital(self) -> str:
        """A `Vital`, or empty."""
        return self._state.vital.value if self._state.vital else ""

    @Property(str, notify=changed)
    def value(self) -> str:
        """As it is read out, without its unit."""
        result = self._state.result(self._state.vital) if self._state.vital else None
        return value_text(result, self._language) if result else ""

    @Property(str, notify=changed)
    def pulse(self) -> str:
        """Of the same measurement, or empty."""
        result = self._state.result(self._state.vital) if self._state.vital else None
        return pulse_text(result, self._language) if result else ""

    @Property(bool, notify=changed)
    def byHand(self) -> bool:
        result = self._state.result(self._state.vital) if self._state.vital else None
        reading = result.reading if result else None
        return reading is not None and reading.origin is Origin.BY_HAND

    @Property(bool, notify=changed)
    def repeatAdvised(self) -> bool:
        """Far out, and measured once only: it is measured again before anything else."""
        result = self._state.result(self._state.vital) if self._state.vital else None
        if result is None or not is_far_out(result) or not self._may_repeat():
            return False
        return result.takes <= (READINGS if result.vital is Vital.BLOOD_PRESSURE else ONCE)

    @Property(bool, notify=changed)
    def canRepeat(self) -> bool:
        """Another measurement is allowed."""
        return self._may_repeat()

    @Slot()
    def confirm(self) -> None:
        self._send(ResultConfirmed())

    @Slot()
    def repeat(self) -> None:
        self._send(RetryTouched())

    @Slot()
    def wantPerson(self) -> None:
        self._send(PersonWanted())

    @Slot()
    def declinePerson(self) -> None:
        self._send(PersonDeclined())

    def _may_repeat(self) -> bool:
        pressure = self._state.vital is Vital.BLOOD_PRESSURE
        return not pressure or another_helps(self._state.readings, self._state.inflations)

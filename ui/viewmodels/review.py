# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What was measured, for the patient to confirm."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.api import Quantity, Reading
from kiosk.visit.events import RetryTouched, ReviewConfirmed
from kiosk.visit.flow_pressure import MAX_INFLATIONS
from kiosk.visit.state import VisitState
from ui.viewmodels.front import Send
from ui.viewmodels.numbers import number_text

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

SLASH = "\u00a0/\u00a0"  # a pair of values stays on one line


@QmlElement
class ReviewViewModel(QObject):
    """The mean if there is one, else the single readings."""

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

    @Property(bool, notify=changed)
    def hasMean(self) -> bool:
        return self._state.mean is not None

    @Property(bool, notify=changed)
    def anyReading(self) -> bool:
        return bool(self._state.readings)

    @Property(str, notify=changed)
    def pressure(self) -> str:
        """The mean as "142 / 88", or empty."""
        mean = self._state.mean
        if mean is None:
            return ""
        systolic = number_text(mean.systolic, self._language)
        return f"{systolic}{SLASH}{number_text(mean.diastolic, self._language)}"

    @Property(str, notify=changed)
    def pulse(self) -> str:
        """Of the mean, or empty where the device gave none."""
        mean = self._state.mean
        if mean is None or mean.pulse is None:
            return ""
        return number_text(mean.pulse, self._language)

    @Property(list, notify=changed)
    def readings(self) -> list[str]:
        """Every single reading, in order, as "145 / 90"."""
        return [self._pressure_of(reading) for reading in self._state.readings]

    @Property(bool, notify=changed)
    def canMeasureAgain(self) -> bool:
        return self._state.inflations < MAX_INFLATIONS

    @Slot()
    def confirm(self) -> None:
        self._send(ReviewConfirmed())

    @Slot()
    def measureAgain(self) -> None:
        self._send(RetryTouched())

    def _pressure_of(self, reading: Reading) -> str:
        numbers = (reading.value(Quantity.SYSTOLIC), reading.value(Quantity.DIASTOLIC))
        return SLASH.join(
            "–" if number is None else number_text(number, self._language) for number in numbers
        )

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How one item of the plan came out: its value, or why there is none."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.visit.answers import Vital
from kiosk.visit.api import Origin
from kiosk.visit.state import VisitState, VitalResult
from ui.viewmodels.values import pulse_text, value_text

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OutcomeViewModel(QObject):
    """Of one vital."""

    changed = Signal()

    def __init__(self, vital: Vital, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vital = vital
        self._planned = False
        self._result = VitalResult(vital)
        self._any_reading = False
        self._language = "de"

    def show(self, state: VisitState, language: str) -> None:
        """Follow the visit."""
        self._planned = self._vital in state.plan
        self._result = state.result(self._vital) or VitalResult(self._vital)
        self._any_reading = self._vital is Vital.BLOOD_PRESSURE and bool(state.readings)
        self._language = language
        self.changed.emit()

    @Property(str, constant=True)
    def vital(self) -> str:
        """A `Vital`."""
        return self._vital.value

    @Property(bool, notify=changed)
    def planned(self) -> bool:
        return self._planned

    @Property(str, notify=changed)
    def value(self) -> str:
        """As it is read out, without its unit; empty where there is none."""
        return value_text(self._result, self._language)

    @Property(str, notify=changed)
    def pulse(self) -> str:
        """Of the same measurement, or empty."""
        return pulse_text(self._result, self._language)

    @Property(str, notify=changed)
    def origin(self) -> str:
        """ "measured", "by-hand", "skipped", "left-out", "too-few" or "none"."""
        result = self._result
        if result.left_out:
            return "left-out"
        if result.skipped is not None:  # broken off isn't the same as not measured
            return "too-few" if self._any_reading else "skipped"
        if result.mean is not None:
            return Origin.MEASURED.value
        if result.reading is not None:
            return result.reading.origin.value
        return "too-few" if self._any_reading else "none"

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why it was not measured, a `SkipReason`, or empty."""
        return self._result.skipped.value if self._result.skipped else ""

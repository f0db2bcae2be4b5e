# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The appointment that is read back: time, plan and marks."""

from datetime import UTC, tzinfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.events import AppointmentConfirmed, AppointmentRejected
from kiosk.visit.state import Timing, VisitState
from ui.viewmodels.front import Send

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

BY_WEIGHT = (Timing.USED, Timing.LATE, Timing.EARLY)


@QmlElement
class AppointmentViewModel(QObject):
    """ "10:30", what is planned, and whether it is early, late or used."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._state = VisitState()
        self._zone: tzinfo = UTC

    def show(self, state: VisitState, zone: tzinfo) -> None:
        """Follow the visit; times are shown in the room's zone."""
        self._state = state
        self._zone = zone
        self.changed.emit()

    @Property(str, notify=changed)
    def time(self) -> str:
        """The start, HH:MM in the room's zone, or empty."""
        appointment = self._state.appointment
        if appointment is None:
            return ""
        return f"{appointment.start.astimezone(self._zone):%H:%M}"

    @Property(list, notify=changed)
    def plan(self) -> list[str]:
        """Names of plan items, "blood-pressure"."""
        return list(self._state.appointment.plan) if self._state.appointment else []

    @Property(str, notify=changed)
    def timing(self) -> str:
        """The `Timing` that matters most to the patient, or empty: none of them stops anybody."""
        marks = [mark for mark in BY_WEIGHT if mark in self._state.timing]
        return marks[0].value if marks else ""

    @Slot()
    def confirm(self) -> None:
        self._send(AppointmentConfirmed())

    @Slot()
    def reject(self) -> None:
        self._send(AppointmentRejected())

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The appointment that is read back: time, plan and marks."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.events import AppointmentConfirmed, AppointmentRejected
from kiosk.visit.state import CheckIn, Timing, VisitState
from ui.viewmodels.front import Send

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AppointmentViewModel(QObject):
    """"10:30", what is planned, and whether it is early, late or used."""

    changed = Signal()
    rejected = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._state = VisitState()
        self._timezone = "UTC"

    def show(self, state: VisitState, timezone: str) -> None:
        """Follow the visit; times are shown in the room's zone."""
        self._state = state
        self._timezone = timezone
        self.changed.emit()

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """The signed day list has it; otherwise the practice will match it."""
        return self._state.appointment is not None

    @Property(bool, notify=changed)
    def walkIn(self) -> bool:
        return self._state.check_in is CheckIn.WALK_IN

    @Property(str, notify=changed)
    def time(self) -> str:
        """The start, HH:MM in the room's zone, or empty."""
        appointment = self._state.appointment
        if appointment is None:
            return ""
        return f"{appointment.start.astimezone(ZoneInfo(self._timezone)):%H:%M}"

    @Property(list, notify=changed)
    def plan(self) -> list[str]:
        """Names of plan items, "blood-pressure"."""
        return list(self._state.appointment.plan) if self._state.appointment else []

    @Property(bool, notify=changed)
    def early(self) -> bool:
        return Timing.EARLY in self._state.timing

    @Property(bool, notify=changed)
    def late(self) -> bool:
        return Timing.LATE in self._state.timing

    @Property(bool, notify=changed)
    def used(self) -> bool:
        return Timing.USED in self._state.timing

    @Slot()
    def confirm(self) -> None:
        self._send(AppointmentConfirmed())

    @Slot()
    def reject(self) -> None:
        self.rejected.emit()
        self._send(AppointmentRejected())

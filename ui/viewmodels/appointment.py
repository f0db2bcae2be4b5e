# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The appointment that is read back: day, time, plan and marks."""

from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import Property, QDate, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.answers import Vital
from kiosk.visit.events import AppointmentConfirmed, AppointmentRejected
from kiosk.visit.state import Timing, VisitState
from ui.viewmodels.front import Send, Time

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

DAY_IN_WORDS = {"de": "dddd, d. MMMM", "en": "dddd, d MMMM"}  # by Qt's format letters
BY_WEIGHT = (Timing.USED, Timing.LATE, Timing.EARLY)


@QmlElement
class AppointmentViewModel(QObject):
    """ "Dienstag, 17. März", "10:30", what is planned, and whether it is early, late or used."""

    changed = Signal()

    def __init__(self, send: Send, clock: Time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._clock = clock
        self._state = VisitState()
        self._zone: tzinfo = UTC
        self._language = "de"

    def show(self, state: VisitState, zone: tzinfo, language: str) -> None:
        """Follow the visit; days and times are shown in the room's zone."""
        self._state = state
        self._zone = zone
        self._language = language
        self.changed.emit()

    @Property(str, notify=changed)
    def time(self) -> str:
        """The start, HH:MM in the room's zone, or empty."""
        start = self._start()
        return f"{start:%H:%M}" if start else ""

    @Property(bool, notify=changed)
    def today(self) -> bool:
        """By the clock of this machine."""
        start = self._start()
        return start is not None and start.date() == self._clock.now().astimezone(self._zone).date()

    @Property(str, notify=changed)
    def day(self) -> str:
        """The day in words, in the patient's language, or empty."""
        start = self._start()
        if start is None:
            return ""
        locale = QLocale(self._language)
        return locale.toString(
            QDate(start.year, start.month, start.day), DAY_IN_WORDS[self._language]
        )

    @Property(list, notify=changed)
    def plan(self) -> list[str]:
        """What will be measured ("blood-pressure"), in the order in which that is done."""
        planned = self._state.appointment.plan if self._state.appointment else ()
        return [vital.value for vital in Vital if vital in planned]

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

    def _start(self) -> datetime | None:
        appointment = self._state.appointment
        return appointment.start.astimezone(self._zone) if appointment else None

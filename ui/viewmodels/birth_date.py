# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The birth date while it is being typed."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.events import BirthDateConfirmed
from kiosk.visit.state import BirthDateProblem, VisitState
from ui.viewmodels.date_entry import DateEntry, Part
from ui.viewmodels.front import CORRECTABLE, Send

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class BirthDateViewModel(QObject):
    """Day, month and year as three short texts."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._told: BirthDateProblem | None = None
        self._problem = ""
        self._entry = DateEntry()

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        if state.screen not in CORRECTABLE:
            self._entry = DateEntry()
        if state.birth_date_problem is not self._told:  # what is being corrected isn't said again
            self._told = state.birth_date_problem
            self._problem = self._told.value if self._told else ""
        self.changed.emit()

    @Property(str, notify=changed)
    def day(self) -> str:
        return self._entry.parts[Part.DAY]

    @Property(str, notify=changed)
    def month(self) -> str:
        return self._entry.parts[Part.MONTH]

    @Property(str, notify=changed)
    def year(self) -> str:
        return self._entry.parts[Part.YEAR]

    @Property(int, notify=changed)
    def at(self) -> int:
        """The box that the next digit goes to: 0 day, 1 month, 2 year."""
        return int(self._entry.at)

    @Property(int, notify=changed)
    def missing(self) -> int:
        return self._entry.missing

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """A day of the calendar, and not one that was refused a moment ago."""
        return self._entry.date is not None and not self._problem

    @Property(str, notify=changed)
    def problem(self) -> str:
        """ "impossible" (no such day), a `BirthDateProblem` until the next key, or empty."""
        if self._problem:
            return self._problem
        return "impossible" if not self._entry.missing and self._entry.date is None else ""

    @Slot(str)
    def press(self, digit: str) -> None:
        self._set(self._entry.press(digit))

    @Slot()
    def deleteLast(self) -> None:
        self._set(self._entry.delete_last())

    @Slot(int)
    def goTo(self, part: int) -> None:
        """Touch a box: 0 day, 1 month, 2 year."""
        self._set(self._entry.go_to(Part(part)))

    @Slot()
    def confirm(self) -> None:
        born = self._entry.date
        if born is not None and not self._problem:
            self._told = None
            self._send(BirthDateConfirmed(born))

    def _set(self, entry: DateEntry) -> None:
        if entry != self._entry:
            self._entry = entry
            self._problem = ""
            self.changed.emit()

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The health insurance number while it is being typed: a letter and nine digits."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.answers import InsuranceProblem
from kiosk.visit.events import InsuranceConfirmed
from kiosk.visit.state import VisitState
from ui.viewmodels.front import CORRECTABLE, Send

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LENGTH = 10
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"


@QmlElement
class InsuranceViewModel(QObject):
    """Ten boxes. Whether the check digit is right is said by the visit."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._typed = ""
        self._told: InsuranceProblem | None = None
        self._problem = ""

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        if state.screen not in CORRECTABLE:
            self._typed = ""
        if state.insurance_problem is not self._told:  # what is being corrected isn't said again
            self._told = state.insurance_problem
            self._problem = self._told.value if self._told else ""
        self.changed.emit()

    @Property(list, constant=True)
    def letters(self) -> list[str]:
        return list(LETTERS)

    @Property(list, notify=changed)
    def boxes(self) -> list[str]:
        """One entry a box, empty where nothing is typed yet."""
        return [*self._typed, *[""] * (LENGTH - len(self._typed))]

    @Property(int, notify=changed)
    def next(self) -> int:
        """The box that the next key fills; `LENGTH` when all are full."""
        return len(self._typed)

    @Property(int, notify=changed)
    def missing(self) -> int:
        return LENGTH - len(self._typed)

    @Property(bool, notify=changed)
    def wantsLetter(self) -> bool:
        """The letter comes first."""
        return not self._typed

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """All there, and not what was refused a moment ago."""
        return len(self._typed) == LENGTH and not self._problem

    @Property(str, notify=changed)
    def problem(self) -> str:
        """An `InsuranceProblem` until the next key, or empty."""
        return self._problem

    @Slot(str)
    def press(self, key: str) -> None:
        """Type one character; what can't stand in the next box is ignored."""
        character = key.upper()
        fitting = DIGITS if self._typed else LETTERS
        if len(character) == 1 and character in fitting and len(self._typed) < LENGTH:
            self._set(self._typed + character)

    @Slot()
    def deleteLast(self) -> None:
        if self._typed:
            self._set(self._typed[:-1])

    @Slot()
    def confirm(self) -> None:
        if self.complete:
            self._told = None
            self._send(InsuranceConfirmed(self._typed))

    @Slot()
    def goWithout(self) -> None:
        self._send(InsuranceConfirmed(""))

    def _set(self, typed: str) -> None:
        self._typed = typed
        self._problem = ""
        self.changed.emit()

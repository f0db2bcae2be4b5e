# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The appointment code while it is being typed."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.events import CodeConfirmed, NoCodeTouched
from kiosk.visit.state import Screen, VisitState
from ui.viewmodels.front import CORRECTABLE, Send

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LENGTH = 8
# No 0, 1, I, O: they are mistaken for one another (sync/formats/appointment_code.py).
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


@QmlElement
class CodeViewModel(QObject):
    """Eight characters, one key after the other."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._typed = ""
        self._told = self._problem = ""
        self._checking = False
        self._has_reader = self._has_cards = self._reading = False

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        if state.screen not in CORRECTABLE:
            self._typed = ""
        told = _problem_of(state)
        if told != self._told:  # what is being corrected isn't said again
            self._told = self._problem = told
        on_code = state.screen is Screen.CODE
        typed = bool(state.code) and state.code_problem is None
        self._checking = on_code and (typed or state.scanning or state.card_reading)
        self._has_reader = state.reader_present
        self._has_cards = state.card_reader
        self._reading = on_code and state.card_reading
        self.changed.emit()

    @Property(list, constant=True)
    def keys(self) -> list[str]:
        return list(ALPHABET)

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
    def complete(self) -> bool:
        return len(self._typed) == LENGTH and not self._checking

    @Property(bool, notify=changed)
    def checking(self) -> bool:
        """The code is being looked up."""
        return self._checking

    @Property(bool, notify=changed)
    def hasReader(self) -> bool:
        """The slip can be held under a reader."""
        return self._has_reader

    @Property(bool, notify=changed)
    def hasCards(self) -> bool:
        """The health card can be put in instead."""
        return self._has_cards

    @Property(bool, notify=changed)
    def readingCard(self) -> bool:
        """A card is in and has to stay."""
        return self._reading

    @Property(str, notify=changed)
    def problem(self) -> str:
        """A `CodeProblem`, or "card-" and a `CardProblem`, until the next key, or empty."""
        return self._problem

    @Slot(str)
    def press(self, key: str) -> None:
        """Type one character; what is not on a key is ignored."""
        character = key.upper()
        if len(character) != 1 or character not in ALPHABET or self._checking:
            return
        if len(self._typed) < LENGTH:
            self._typed += character
            self._edited()

    @Slot()
    def deleteLast(self) -> None:
        if self._typed and not self._checking:
            self._typed = self._typed[:-1]
            self._edited()

    @Slot()
    def confirm(self) -> None:
        if len(self._typed) == LENGTH and not self._checking:
            self._send(CodeConfirmed(self._typed))

    @Slot()
    def goWithoutCode(self) -> None:
        self._told = ""
        self._send(NoCodeTouched())

    def _edited(self) -> None:
        self._problem = ""
        self.changed.emit()


def _problem_of(state: VisitState) -> str:
    if state.card_problem is not None:
        return f"card-{state.card_problem.value}"
    return state.code_problem.value if state.code_problem is not None else ""

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Why somebody comes, in words of their own, while it is being typed."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.events import ReasonTextConfirmed
from kiosk.visit.state import VisitState
from ui.viewmodels.front import QUESTIONS, Send

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST = 200
LETTERS = ("qwertzuiopü", "asdfghjklöä", "yxcvbnmß,.")
SIGNS = ("1234567890", '-/:()%+°"', "?!',.;")


@QmlElement
class WordsViewModel(QObject):
    """A text and the keys of the moment: small letters, one capital, or digits and signs."""

    changed = Signal()
    longest = LONGEST

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._typed = ""
        self._capital = True  # a sentence begins with one
        self._signs = False

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        if state.screen not in QUESTIONS:
            self.clear()
        self.changed.emit()

    def clear(self) -> None:
        """Nothing is typed."""
        self._typed = ""
        self._capital, self._signs = True, False

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._typed

    @Property(list, notify=changed)
    def rows(self) -> list[list[str]]:
        """The keys, row by row."""
        rows = SIGNS if self._signs else LETTERS
        return [[self._cased(key) for key in row] for row in rows]

    @Property(bool, notify=changed)
    def capital(self) -> bool:
        """The next letter is a capital."""
        return self._capital

    @Property(bool, notify=changed)
    def signs(self) -> bool:
        """The keys are digits and signs."""
        return self._signs

    @Property(int, notify=changed)
    def left(self) -> int:
        """Characters that can still be typed."""
        return self.longest - len(self._typed)

    @Slot(str)
    def press(self, character: str) -> None:
        """Type one character; what isn't to be seen is ignored, and what is too much."""
        if len(character) == 1 and character.isprintable() and self.left:
            self._typed += character
            self._capital = False
            self.changed.emit()

    @Slot()
    def deleteLast(self) -> None:
        self._typed = self._typed[:-1]
        self._capital = not self._typed
        self.changed.emit()

    @Slot()
    def changeCase(self) -> None:
        self._capital = not self._capital
        self.changed.emit()

    @Slot()
    def changeSigns(self) -> None:
        self._signs = not self._signs
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        self._send(ReasonTextConfirmed(self._typed.strip()))

    def _cased(self, key: str) -> str:
        return key.upper() if self._capital and key != "ß" else key  # its capital is in no name

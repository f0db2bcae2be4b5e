# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The consent text in the patient's language, and the two answers."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.events import ConsentGiven, ConsentRefused
from ui.viewmodels.front import Send

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ConsentViewModel(QObject):
    """What is agreed to, word for word, and yes or no to exactly that."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._text = ""
        self._language: str | None = None
        self._page = 0

    def show(self, text: str, language: str) -> None:
        """Put this text before the patient."""
        if (text, language) != (self._text, self._language):
            self._text, self._language = text, language
            self._turn_to(0)

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._text

    @Property(int, notify=changed)
    def page(self) -> int:
        """Of the text, from 0; how many there are depends on the panel."""
        return self._page

    @Slot()
    def readOn(self) -> None:
        self._turn_to(self._page + 1)

    def turn_back(self) -> bool:
        """One page back; False on the first."""
        if self._page == 0:
            return False
        self._turn_to(self._page - 1)
        return True

    @Slot()
    def agree(self) -> None:
        self._send(ConsentGiven(self._language))

    @Slot()
    def refuse(self) -> None:
        self._send(ConsentRefused())

    def _turn_to(self, page: int) -> None:
        self._page = page
        self.changed.emit()

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The telephone number to call back while it is being typed."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.events import CallbackConfirmed
from kiosk.visit.state import VisitState
from ui.viewmodels.front import CORRECTABLE, Send

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

SHORTEST = 4  # a village's own numbers, without area code
LONGEST = 17  # 15 digits of an international number (ITU-T E.164) and 00 before them


@QmlElement
class CallbackViewModel(QObject):
    """Digits, one after the other."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._typed = ""

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        if state.screen not in CORRECTABLE:
            self._typed = ""
        self.changed.emit()

    @Property(str, notify=changed)
    def number(self) -> str:
        return self._typed

    @Property(int, notify=changed)
    def missing(self) -> int:
        """Digits without which it can't be a number that somebody answers."""
        return max(0, SHORTEST - len(self._typed))

    @Slot(str)
    def press(self, digit: str) -> None:
        """Type one digit; anything else is ignored."""
        if len(digit) == 1 and digit in "0123456789" and len(self._typed) < LONGEST:
            self._typed += digit
            self.changed.emit()

    @Slot()
    def deleteLast(self) -> None:
        self._typed = self._typed[:-1]
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        if not self.missing:
            self._send(CallbackConfirmed(self._typed))

    @Slot()
    def goWithout(self) -> None:
        self._send(CallbackConfirmed(""))

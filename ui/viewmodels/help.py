# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How far a call for help has come. Only what was proved; whom to telephone is said in any case."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.answers import UNDER_WAY, HelpReason
from kiosk.visit.events import LeaveTouched, MistakeTouched
from kiosk.visit.state import Screen, VisitState
from ui.viewmodels.front import Send

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

# There is no visit yet, or it is over.
NOTHING_TO_LEAVE = frozenset(
    {Screen.WELCOME, Screen.SAVING, Screen.SAVED, Screen.LEAVING, Screen.GOODBYE}
)


@QmlElement
class HelpViewModel(QObject):
    """The call, over any page."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._state = VisitState()

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        self._state = state
        self.changed.emit()

    @Property(str, notify=changed)
    def stage(self) -> str:
        """A `HelpStage`, or empty: nobody was called."""
        return self._state.help.value if self._state.help else ""

    @Property(bool, notify=changed)
    def warningSign(self) -> bool:
        """The patient has complaints with which one belongs on the telephone with 112."""
        return self._state.help_reason is HelpReason.WARNING_SIGN

    @Property(bool, notify=changed)
    def canTakeBack(self) -> bool:
        """Somebody was called, and it may have been a slip of the finger."""
        return self._state.help in UNDER_WAY

    @Property(bool, notify=changed)
    def canLeave(self) -> bool:
        """There is a visit to end."""
        return self._state.screen not in NOTHING_TO_LEAVE

    @Slot()
    def takeBack(self) -> None:
        self._send(MistakeTouched())

    @Slot()
    def leave(self) -> None:
        self._send(LeaveTouched())

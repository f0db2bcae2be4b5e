# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What will be saved, for the patient to confirm or to change."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.answers import Vital
from kiosk.visit.events import DoneTouched, EditTouched, ReviewConfirmed
from kiosk.visit.state import VisitState
from ui.viewmodels.front import Send
from ui.viewmodels.outcome import OutcomeViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ReviewViewModel(QObject):
    """One row for everything that the plan asks for."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._state = VisitState()
        self._rows = [OutcomeViewModel(vital, self) for vital in Vital]

    def show(self, state: VisitState, language: str) -> None:
        """Follow the visit."""
        self._state = state
        for row in self._rows:
            row.show(state, language)
        self.changed.emit()

    @Property(list, constant=True)
    def rows(self) -> list[OutcomeViewModel]:
        """One `OutcomeViewModel` a vital; they stay, so that no finger loses what it presses."""
        return self._rows

    @Property(int, notify=changed)
    def planned(self) -> int:
        """How many of the rows are shown."""
        return len(self._state.plan)

    @Property(bool, notify=changed)
    def correcting(self) -> bool:
        """The record was saved before; what is changed is saved at once."""
        return self._state.version > 0

    @Slot()
    def confirm(self) -> None:
        self._send(DoneTouched() if self._state.version > 0 else ReviewConfirmed())

    @Slot(str)
    def edit(self, vital: str) -> None:
        self._send(EditTouched(Vital(vital)))

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The note for the next attendant, while it is being typed."""

from PySide6.QtCore import Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.attending import LeaveNote
from kiosk.visit.events import RoomTended
from kiosk.visit.housekeeping import LONGEST_NOTE
from kiosk.visit.state import Overlay, VisitState
from ui.viewmodels.words import WordsViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class NoteViewModel(WordsViewModel):
    """Typed with the keys of the patient's own words; gone when its page goes."""

    longest = LONGEST_NOTE
    _open = False

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        self._open = state.overlay is Overlay.PANEL_NOTE
        if not self._open:
            self.clear()
        self.changed.emit()

    @Slot(str)
    def press(self, character: str) -> None:
        """Type one character, while the page is there."""
        if self._open:
            super().press(character)

    @Slot()
    def confirm(self) -> None:
        """Leave it."""
        if self._typed.strip():
            self._send(RoomTended(LeaveNote(self._typed.strip())))
            self.clear()
            self.changed.emit()

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A second person, who ends a contact time: her PIN and why."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.attending import CutShort, Reason
from kiosk.visit.events import RoomTended
from kiosk.visit.state import Overlay, VisitState
from ui.viewmodels.front import Send, Time
from ui.viewmodels.typed_pin import TypedPin

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SecondViewModel(TypedPin):
    """The reason first, then the PIN."""

    told = Signal()  # a property of one's own needs one: Qt takes no inherited one for it

    def __init__(self, send: Send, clock: Time, parent: QObject | None = None) -> None:
        super().__init__(clock, parent)
        self.changed.connect(self.told)
        self._send = send
        self._reason = ""

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        here = state.overlay is Overlay.PANEL_SECOND
        if not here:
            self._reason = ""
        self.follow(state, here=here)

    @Property(str, notify=told)
    def reason(self) -> str:
        """ "emergency", "wrong-product" or "room-closes"; empty until one is chosen."""
        return self._reason

    @Property(str, notify=told)
    def problem(self) -> str:
        """Why the last PIN ended nothing: "wrong" or "same-person"; empty while one is typed."""
        told = self._state.second
        return told.value if told and not self._typed and not self._state.unlocking else ""

    @Slot(str)
    def choose(self, reason: str) -> None:
        self._reason = reason
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        if self._reason and (pin := self.taken()):
            self._send(RoomTended(CutShort(pin, Reason(self._reason))))

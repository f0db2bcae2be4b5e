# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The attendant's PIN while it is being typed, or the badge in its place."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.events import PinConfirmed
from kiosk.visit.state import Overlay, VisitState
from ui.viewmodels.front import Send, Time
from ui.viewmodels.typed_pin import TypedPin

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PinViewModel(TypedPin):
    """What opens the attendants' pages."""

    told = Signal()  # a property of one's own needs one: Qt takes no inherited one for it

    def __init__(self, send: Send, clock: Time, parent: QObject | None = None) -> None:
        super().__init__(clock, parent)
        self.changed.connect(self.told)
        self._send = send

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        self.follow(state, here=state.overlay is Overlay.PIN)

    @Property(bool, notify=told)
    def refused(self) -> bool:
        """The last one was wrong, and nothing has been typed since."""
        return self._state.pin_refused and not self._typed and not self._state.unlocking

    @Property(bool, notify=told)
    def badgeReader(self) -> bool:
        """A badge may be held to a reader."""
        return self._state.badge_reader

    @Property(bool, notify=told)
    def byBadge(self) -> bool:
        """What was looked at last was a badge."""
        return self._state.by_badge

    @Slot()
    def confirm(self) -> None:
        if pin := self.taken():
            self._send(PinConfirmed(pin))

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Saving, and the truth about where the record is."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.events import CorrectTouched, DoneTouched
from kiosk.visit.state import VisitState, Way
from ui.viewmodels.front import Send

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

WAYS = tuple(Way)


@QmlElement
class DeliveryViewModel(QObject):
    """From "is being saved" to "has arrived", and the farewell."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._state = VisitState()

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        self._state = state
        self.changed.emit()

    @Property(int, notify=changed)
    def stage(self) -> int:
        """0 saved, 1 under way, 2 arrived; -1 while nothing is saved."""
        return -1 if self._state.way is None else WAYS.index(self._state.way)

    @Property(bool, notify=changed)
    def saved(self) -> bool:
        return self._state.way is not None

    @Property(bool, notify=changed)
    def delayed(self) -> bool:
        """Saving did not work at the first try and is being tried again."""
        return self._state.save_delayed

    @Property(bool, notify=changed)
    def consented(self) -> bool:
        """Something was confirmed in this visit, and none of it is lost."""
        return self._state.consented

    @Property(bool, notify=changed)
    def beyond(self) -> bool:
        """A value passes a limit that the practice set, and nobody is known to have seen it."""
        return bool(self._state.beyond)

    @Property(bool, notify=changed)
    def phoneTask(self) -> bool:
        """An attendant was asked to phone the practice, and hasn't yet."""
        return self._state.phone_tasks > 0

    @Property(bool, notify=changed)
    def correctionLost(self) -> bool:
        """The last correction could not be saved; what was saved before stands."""
        return self._state.correction_lost

    @Slot()
    def correct(self) -> None:
        self._send(CorrectTouched())

    @Slot()
    def finish(self) -> None:
        self._send(DoneTouched())

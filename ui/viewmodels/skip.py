# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Why something isn't measured."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.answers import SkipReason
from kiosk.visit.events import SkipReasonChosen
from kiosk.visit.state import VisitState
from ui.viewmodels.front import Send

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SkipViewModel(QObject):
    """Four reasons, all of them good ones."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._vital = ""

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        self._vital = state.vital.value if state.vital else ""
        self.changed.emit()

    @Property(str, notify=changed)
    def vital(self) -> str:
        """A `Vital`, or empty."""
        return self._vital

    @Property(list, constant=True)
    def reasons(self) -> list[str]:
        """Names of `SkipReason`s."""
        return [reason.value for reason in SkipReason]

    @Slot(str)
    def choose(self, reason: str) -> None:
        self._send(SkipReasonChosen(SkipReason(reason)))

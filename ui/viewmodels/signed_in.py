# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Who of the staff has signed in, and for how long her PIN or badge will still open."""

from datetime import tzinfo

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.visit.state import AttendantView
from ui.viewmodels.front import Time

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SignedInViewModel(QObject):
    """As the station tells it; empty while nobody has."""

    changed = Signal()

    def __init__(self, clock: Time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._view: AttendantView | None = None
        self._over = False

    def show(self, view: AttendantView | None, zone: tzinfo) -> None:
        """`zone` is the room's: days are counted in it."""
        self._view = view
        last = view.access_last if view else None
        self._over = last is not None and last < self._clock.now().astimezone(zone).date()
        self.changed.emit()

    @Property(bool, notify=changed)
    def somebody(self) -> bool:
        """Has."""
        return self._view is not None

    @Property(str, notify=changed)
    def name(self) -> str:
        """In the staff list; empty for the room's own PIN."""
        return self._view.name if self._view else ""

    @Property(str, notify=changed)
    def role(self) -> str:
        """A `StaffRole`; empty while nobody has signed in."""
        return self._view.role if self._view else ""

    @Property(str, notify=changed)
    def access(self) -> str:
        """ "open", or why it ends: "last-day", "line"; "line-over" once it has."""
        if self._view is None or self._view.access == "open":
            return "open"
        if self._view.access == "until-her-last-day":
            return "last-day"
        return "line-over" if self._over else "line"

    @Property(str, notify=changed)
    def last(self) -> str:
        """The last day of it, D.M.YYYY; empty while it is open."""
        last = self._view.access_last if self._view else None
        return f"{last.day}.{last.month}.{last.year}" if last else ""

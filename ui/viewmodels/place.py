# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Names and telephone numbers of the room, the practice and whoever helps."""

from datetime import UTC, tzinfo

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.viewmodels.front import Profile

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

NO_BREAK_SPACE = "\u00a0"


def unbroken(phone: str) -> str:
    """A telephone number that stays on one line."""
    return phone.replace(" ", NO_BREAK_SPACE)


@QmlElement
class PlaceViewModel(QObject):
    """Empty until the site profile is known."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._profile: Profile | None = None

    def show(self, profile: Profile | None) -> None:
        """Take over what the site profile says."""
        if profile is not self._profile:
            self._profile = profile
            self.changed.emit()

    @property
    def zone(self) -> tzinfo:
        """Of the room; UTC as long as nothing is known."""
        return self._profile.zone if self._profile else UTC

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """The station has been heard."""
        return self._profile is not None

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._profile.name if self._profile else ""

    @Property(str, notify=changed)
    def practice(self) -> str:
        return self._profile.practice_name if self._profile else ""

    @Property(str, notify=changed)
    def practicePhone(self) -> str:
        return unbroken(self._profile.practice_phone) if self._profile else ""

    @Property(str, notify=changed)
    def helpPhone(self) -> str:
        return unbroken(self._profile.help_phone) if self._profile else ""

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How the screens are shown to the person before them: size, contrast, reading aloud."""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.state import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LOUDEST = 4
USUAL_VOLUME = 2
# The next person finds the room's own settings, not those of somebody who went away.
REST_SECONDS = 90.0


@QmlElement
class EaseViewModel(QObject):
    """Nothing of this is kept: it ends with the visit, and goes back after a rest at the door."""

    changed = Signal()
    pageWanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._large = False
        self._strong_contrast = False
        self._read_aloud = False
        self._volume = USUAL_VOLUME

    @Property(bool, notify=changed)
    def large(self) -> bool:
        return self._large

    @Property(bool, notify=changed)
    def strongContrast(self) -> bool:
        return self._strong_contrast

    @Property(bool, notify=changed)
    def readAloud(self) -> bool:
        """Every page is read when it comes."""
        return self._read_aloud

    @Property(int, notify=changed)
    def volume(self) -> int:
        """0 (still to be heard) to `loudest`."""
        return self._volume

    @property
    def has_usual_volume(self) -> bool:
        """Nobody has made it louder or softer."""
        return self._volume == USUAL_VOLUME

    @Property(int, constant=True)
    def loudest(self) -> int:
        return LOUDEST

    @Slot(bool)
    def setLarge(self, large: bool) -> None:
        self._large = large
        self.changed.emit()

    @Slot(bool)
    def setStrongContrast(self, strong: bool) -> None:
        self._strong_contrast = strong
        self.changed.emit()

    @Slot(bool)
    def setReadAloud(self, aloud: bool) -> None:
        self._read_aloud = aloud
        self.changed.emit()

    @Slot()
    def speakLouder(self) -> None:
        self._volume = min(LOUDEST, self._volume + 1)
        self.changed.emit()

    @Slot()
    def speakSofter(self) -> None:
        self._volume = max(0, self._volume - 1)
        self.changed.emit()

    @Slot()
    def readPage(self) -> None:
        """Read the present page (again); heard by whoever speaks."""
        self.pageWanted.emit()

    def reset(self) -> None:
        """As for somebody who has chosen nothing."""
        self._large = self._strong_contrast = self._read_aloud = False
        self._volume = USUAL_VOLUME
        self.changed.emit()


class DoorRest(QObject):
    """Says `over` when nobody has touched the welcome for a while."""

    over = Signal()

    def __init__(self, parent: QObject, seconds: float = REST_SECONDS) -> None:
        super().__init__(parent)
        self._at_door = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(self.over)

    def follow(self, screen: Screen) -> None:
        """Only at the door there may be another person without a word."""
        at_door = screen is Screen.WELCOME
        if at_door is not self._at_door:
            self._at_door = at_door
            self.touched()

    def touched(self) -> None:
        """Somebody is there: the time starts again."""
        if self._at_door:
            self._timer.start()
        else:
            self._timer.stop()

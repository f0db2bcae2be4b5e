# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A meter from the guide to its reading: oximeter, thermometer, scale."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.answers import Site
from kiosk.visit.events import (
    ByHandTouched,
    MeterStarted,
    RetryTouched,
    SiteChosen,
    SkipTouched,
    StopTouched,
)
from kiosk.visit.state import VisitState
from ui.viewmodels.front import Send
from ui.viewmodels.pressure import ABSENCES

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class MeterViewModel(QObject):
    """What is measured next, whether its device is there, and what was wrong with it."""

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
    def vital(self) -> str:
        """A `Vital`, or empty."""
        return self._state.vital.value if self._state.vital else ""

    @Property(str, notify=changed)
    def site(self) -> str:
        """Where the temperature is taken: "ear", "forehead" or empty."""
        return self._state.site.value if self._state.site else ""

    @Property(bool, notify=changed)
    def present(self) -> bool:
        """The device is there and may be started."""
        return self._state.vital in self._state.meters_present

    @Property(str, notify=changed)
    def fault(self) -> str:
        """A `DeviceFault`, or empty."""
        return self._state.meter_fault.value if self._state.meter_fault else ""

    @Property(bool, notify=changed)
    def deviceBack(self) -> bool:
        """What was wrong was that the device wasn't there, and now it is."""
        state = self._state
        return state.meter_fault in ABSENCES and state.vital in state.meters_present

    @Slot()
    def start(self) -> None:
        self._send(MeterStarted())

    @Slot()
    def startInEar(self) -> None:
        self._send(SiteChosen(Site.EAR))

    @Slot()
    def startOnForehead(self) -> None:
        self._send(SiteChosen(Site.FOREHEAD))

    @Slot()
    def stop(self) -> None:
        self._send(StopTouched())

    @Slot()
    def retry(self) -> None:
        self._send(RetryTouched())

    @Slot()
    def typeByHand(self) -> None:
        self._send(ByHandTouched())

    @Slot()
    def skip(self) -> None:
        self._send(SkipTouched())

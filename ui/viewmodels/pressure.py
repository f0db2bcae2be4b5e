# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Blood pressure from the arm to the last reading: what is offered, running or wrong."""

from decimal import Decimal

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.api import DeviceFault, Quantity
from kiosk.visit.events import (
    ArmChosen,
    ByHandTouched,
    InflateTouched,
    RetryTouched,
    SkipTouched,
    StopTouched,
)
from kiosk.visit.flow_pressure import MAX_INFLATIONS, READINGS
from kiosk.visit.state import Arm, Problem, Screen, VisitState
from ui.viewmodels.countdown import CountdownTicker
from ui.viewmodels.front import Send, Time
from ui.viewmodels.numbers import number_text

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

ABSENCES = frozenset(
    {
        DeviceFault.UNPLUGGED,
        DeviceFault.WRONG_DEVICE,
        DeviceFault.SEVERAL,
        DeviceFault.BUSY_PORT,
        DeviceFault.NO_PERMISSION,
    }
)
COUNTING_ON = frozenset({Screen.REST, Screen.PAUSE})


@QmlElement
class PressureViewModel(QObject):
    """The measuring part of the visit."""

    changed = Signal()
    ticked = Signal()

    def __init__(
        self, send: Send, send_at_once: Send, clock: Time, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._send = send
        self._send_at_once = send_at_once
        self._state = VisitState()
        self._language = "de"
        self._ticker = CountdownTicker(clock, self)
        self._ticker.ticked.connect(self.ticked)

    def show(self, state: VisitState, language: str) -> None:
        """Follow the visit."""
        self._state = state
        self._language = language
        self._ticker.follow(state.countdown if state.screen in COUNTING_ON else None)
        self.changed.emit()

    @Property(str, notify=ticked)
    def remaining(self) -> str:
        """Of rest or pause, m:ss."""
        return self._ticker.text

    @Property(float, notify=ticked)
    def doneShare(self) -> float:
        """Of rest or pause, 0 to 1."""
        return self._ticker.done_share

    @Property(str, notify=changed)
    def arm(self) -> str:
        """ "left", "right" or empty."""
        return self._state.arm.value if self._state.arm else ""

    @Property(int, notify=changed)
    def number(self) -> int:
        """The measurement that runs or comes next, from 1."""
        return len(self._state.readings) + 1

    @Property(int, constant=True)
    def planned(self) -> int:
        """Measurements if all goes well."""
        return READINGS

    @Property(bool, notify=changed)
    def extra(self) -> bool:
        """One more than planned, because two readings lie far apart."""
        return len(self._state.readings) >= READINGS

    @Property(bool, notify=changed)
    def anyReading(self) -> bool:
        return bool(self._state.readings)

    @Property(bool, notify=changed)
    def cuffPresent(self) -> bool:
        return self._state.cuff_present

    @Property(bool, notify=changed)
    def stopPending(self) -> bool:
        """A stop was asked for and has not left the port yet."""
        return self._state.stop_pending

    @Property(bool, notify=changed)
    def canInflate(self) -> bool:
        """The device is there, and an earlier stop has reached it."""
        return self._may_inflate() and not self._state.stop_pending

    @Property(bool, notify=changed)
    def canRetry(self) -> bool:
        """Another inflation is allowed and the device is there."""
        return self._may_inflate()

    @Property(bool, notify=changed)
    def exhausted(self) -> bool:
        """All allowed inflations are used."""
        return self._state.inflations >= MAX_INFLATIONS

    @Property(bool, notify=changed)
    def deviceBack(self) -> bool:
        """What was wrong was that the device wasn't there, and now it is."""
        return self._state.cuff_fault in ABSENCES and self._may_inflate()

    @Property(str, notify=changed)
    def problem(self) -> str:
        """A `Problem`, or for `Problem.CUFF` its `DeviceFault`, or empty."""
        state = self._state
        if state.problem is Problem.CUFF and state.cuff_fault:
            return state.cuff_fault.value
        return state.problem.value if state.problem else ""

    @Property(str, notify=changed)
    def lastSystolic(self) -> str:
        return self._last(Quantity.SYSTOLIC)

    @Property(str, notify=changed)
    def lastDiastolic(self) -> str:
        return self._last(Quantity.DIASTOLIC)

    @Property(str, notify=changed)
    def lastPulse(self) -> str:
        return self._last(Quantity.PULSE)

    @Slot()
    def chooseLeft(self) -> None:
        self._send(ArmChosen(Arm.LEFT))

    @Slot()
    def chooseRight(self) -> None:
        self._send(ArmChosen(Arm.RIGHT))

    @Slot()
    def inflate(self) -> None:
        self._send(InflateTouched())

    @Slot()
    def stop(self) -> None:
        self._send_at_once(StopTouched())

    @Slot()
    def retry(self) -> None:
        self._send(RetryTouched())

    @Slot()
    def typeByHand(self) -> None:
        self._send(ByHandTouched())

    @Slot()
    def skip(self) -> None:
        self._send(SkipTouched())

    def _may_inflate(self) -> bool:
        return self._state.cuff_present and self._state.inflations < MAX_INFLATIONS

    def _last(self, quantity: Quantity) -> str:
        if not self._state.readings:
            return ""
        value: Decimal | None = self._state.readings[-1].value(quantity)
        return "" if value is None else number_text(value, self._language)

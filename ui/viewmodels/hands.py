# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Hand hygiene: six moves in thirty seconds (EN 1500), a pause whenever it is wanted."""

from math import ceil

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.answers import HandsReason
from kiosk.visit.events import (
    HandsImpossible,
    HandsPaused,
    HandsReasonChosen,
    HandsStarted,
)
from kiosk.visit.state import Held, Screen, VisitState
from ui.viewmodels.countdown import CountdownTicker
from ui.viewmodels.front import Send, Time

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

MOVES = 6


@QmlElement
class HandsViewModel(QObject):
    """Before the start, running, or paused."""

    changed = Signal()
    ticked = Signal()

    def __init__(self, send: Send, clock: Time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._running = False
        self._held: Held | None = None
        self._total = 0.0
        self._ticker = CountdownTicker(clock, self)
        self._ticker.ticked.connect(self.ticked)

    def show(self, state: VisitState) -> None:
        """Follow the visit."""
        countdown = state.countdown if state.screen is Screen.HANDS else None
        held = state.held if state.screen is Screen.HANDS else None
        self._running = countdown is not None
        self._held = None if countdown else held
        self._total = countdown.total if countdown else held.total if held else 0.0
        self._ticker.follow(countdown)
        self.changed.emit()
        self.ticked.emit()

    @Property(bool, notify=changed)
    def running(self) -> bool:
        return self._running

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        return self._held is not None

    @Property(int, constant=True)
    def moves(self) -> int:
        return MOVES

    @Property(int, notify=ticked)
    def move(self) -> int:
        """The present one, from 1; each takes a sixth of the time."""
        if not self._total:
            return 1
        gone = self._total - self._left()
        return min(MOVES, int(gone * MOVES / self._total) + 1)

    @Property(int, notify=ticked)
    def seconds(self) -> int:
        """Left of all six."""
        return self._left()

    @Property(float, notify=ticked)
    def doneShare(self) -> float:
        """Of all six, 0 to 1."""
        return 1.0 - self._left() / self._total if self._total else 0.0

    @Property(list, constant=True)
    def reasons(self) -> list[str]:
        """Why it may not work for somebody."""
        return [reason.value for reason in HandsReason]

    @Slot()
    def start(self) -> None:
        """Begin, or go on after a pause."""
        self._send(HandsStarted())

    @Slot()
    def pause(self) -> None:
        self._send(HandsPaused())

    @Slot()
    def goWithout(self) -> None:
        self._send(HandsImpossible())

    @Slot(str)
    def chooseReason(self, reason: str) -> None:
        self._send(HandsReasonChosen(HandsReason(reason)))

    def _left(self) -> int:
        return ceil(self._held.remaining) if self._held else self._ticker.seconds

# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The robot's hand comes to where a control stays, not to where it was for a moment."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible

from kiosk.visit.state import Screen, VisitState
from ui.robot.hands import Hands
from ui.robot.sight import Thing
from ui.robot.stopwatch import OwnWork


class Settled:
    settled = True


class Visit:
    state = VisitState(screen=Screen.CODE)


class Moving:
    """A key that is laid out while the robot looks."""

    def __init__(self, *lefts: int) -> None:
        self._lefts: Iterator[int] = iter(lefts)
        self._left = 0

    def control(self, name: str) -> Thing:
        self._left = next(self._lefts, self._left)
        return Thing(
            QAccessible.Role.Button, name, QRect(QPoint(self._left, 0), QPoint(9, 9)), True
        )


class Finger:
    def __init__(self) -> None:
        self.taps: list[int] = []

    async def tap(self, point: QPoint) -> None:
        self.taps.append(point.x())


async def test_a_key_is_touched_where_it_stays() -> None:
    finger = Finger()
    hands = Hands(Settled(), Visit(), Moving(100, 300, 301, 301), finger, OwnWork())  # type: ignore[arg-type]
    await hands.touch("A")
    await hands.touch("A")
    assert finger.taps == [QRect(QPoint(301, 0), QPoint(9, 9)).center().x()] * 2

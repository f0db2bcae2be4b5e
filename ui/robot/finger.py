# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The robot's finger: real touch events, from a touch device that Qt takes for one.

And its elbow, on the keyboard.
"""

import asyncio

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

ELBOW = (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_F2, Qt.Key.Key_1)
PRESS_SECONDS = 0.06  # a light tap; slow fingers are a matter of the controls' own tests


class Finger:
    """One finger on one window."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._device = QTest.createTouchDevice()

    async def tap(self, point: QPoint) -> None:
        """Touch and let go, without letting the test library run Qt's events in between.

        It would run the event loop inside of this task, and with it other tasks: asyncio forbids
        that.
        """
        await self.hold(point, PRESS_SECONDS)

    async def hold(self, point: QPoint, seconds: float) -> None:
        """Rest there."""
        QTest.touchEvent(self._window, self._device, False).press(0, point).commit(False)
        await asyncio.sleep(seconds)
        QTest.touchEvent(self._window, self._device, False).release(0, point).commit(False)

    def lean_on_the_keyboard(self) -> None:
        """Keys that press, move the focus, read aloud and type."""
        for key in ELBOW:
            QTest.keyClick(self._window, key)

    @property
    def size(self) -> QSize:
        """Of what can be touched."""
        return self._window.size()
